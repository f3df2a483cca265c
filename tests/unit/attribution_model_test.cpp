#include "claims/tagger/attribution_model.h"

#include <gtest/gtest.h>

#include <fstream>
#include <random>
#include <string>
#include <vector>

#include "claims/quotations.h"
#include "claims/rule_claims.h"
#include "claims/tagger/tag_attributions.h"
#include "inference/embedded_models.h"
#include "inference/model_file.h"
#include "pipeline.h"
#include "text/ascii.h"

namespace whosaid {
namespace {

std::string attributions_of(const std::string& text) {
  const Analysis a = analyze(text, {InputFormat::kText, true});
  const std::string lower = ascii_lower(a.document.text);
  const Quotations quotations = pair_quotation_marks(a.document.text, a.sentences, a.tokens);
  const Sources sources{a.document.text, lower, a.blocks, a.sentences, a.tokens, a.mentions, quotations};
  const auto features = find_token_features(sources, find_claims_by_rules(sources));
  return dump(tag_attributions(*embedded_attribution_model(), sources, features), a.document.text, a.tokens);
}

TEST(AttributionModel, TheGoldenTextsKeepTheirAttributions) {
  ASSERT_NE(embedded_attribution_model(), nullptr);
  std::ifstream golden(WHOSAID_TESTS_DIR "/../models/attribution/golden.tsv");
  ASSERT_TRUE(golden) << "models/attribution/golden.tsv is missing";
  int lines = 0;
  for (std::string line; std::getline(golden, line); ++lines) {
    const std::size_t tab = line.find('\t');
    ASSERT_NE(tab, std::string::npos) << line;
    EXPECT_EQ(attributions_of(line.substr(0, tab)), line.substr(tab + 1));
  }
  EXPECT_GE(lines, 20);
}

TEST(AttributionModel, FindsSourceCueAndContent) {
  EXPECT_EQ(attributions_of("The harbour board said the bridge was closed."),
            "The harbour board [said] the bridge was closed");
  EXPECT_EQ(attributions_of("The shop sells apples and pears."), "");
}

TEST(AttributionModel, CutOffBytesAreRefused) {
  const std::string bytes(embedded_model(EmbeddedModel::kAttribution));
  for (const std::size_t size :
       {std::size_t{0}, std::size_t{5}, std::size_t{100}, bytes.size() / 2, bytes.size() - 1})
    EXPECT_NE(AttributionModel(std::string_view(bytes).substr(0, size)).problem(), "") << size;
}

TEST(AttributionModel, ChangedBytesAreRefused) {
  std::string bytes(embedded_model(EmbeddedModel::kAttribution));
  std::mt19937 random(11);
  for (int i = 0; i < 50; ++i) {
    const std::size_t at = random() % bytes.size();
    const char was = bytes[at];
    bytes[at] = static_cast<char>(was ^ (1 << (random() % 8)));
    EXPECT_NE(AttributionModel(bytes).problem(), "") << "byte " << at;
    bytes[at] = was;
  }
}

// Whole files whose numbers cannot be: the sums of the network rest on what is checked here.
TEST(AttributionModel, NetworksThatCannotBeAreRefused) {
  const ModelFile file = read_model_file(embedded_model(EmbeddedModel::kAttribution));
  const std::string network(file.section("network"));
  const auto problem_of = [](const std::string& changed) {
    return AttributionModel(write_model_file("attribution", {{"network", changed}})).problem();
  };
  EXPECT_EQ(problem_of(network), "");
  EXPECT_NE(problem_of(network.substr(0, network.size() - 1)).find("cut off"), std::string::npos);
  EXPECT_NE(problem_of(network + "x").find("bytes too many"), std::string::npos);
  std::string changed = network;
  changed[100] = 127;  // of a word's embedding
  EXPECT_NE(problem_of(changed).find("too large"), std::string::npos);
  changed = network;
  changed[0] = 9;  // layers
  EXPECT_NE(problem_of(changed).find("make no sense"), std::string::npos);
}

TEST(AttributionModel, BestTagsNeverGoOnWithoutABeginning) {
  const AttributionModel& model = *embedded_attribution_model();
  std::mt19937 random(5);
  std::uniform_int_distribution<std::int32_t> score(-3000, 3000);
  for (int run = 0; run < 100; ++run) {
    std::vector<TokenScores> scores(40);
    for (TokenScores& s : scores) {
      for (std::int32_t& value : s.tags) value = score(random);
    }
    const std::vector<RoleTag> tags = model.best_tags(scores.data(), scores.size());
    ASSERT_EQ(tags.size(), scores.size());
    for (std::size_t i = 0; i < tags.size(); ++i) {
      const auto begin = [&](RoleTag begins, RoleTag inside) {
        return tags[i] != inside || (i > 0 && (tags[i - 1] == begins || tags[i - 1] == inside));
      };
      EXPECT_TRUE(begin(RoleTag::kSourceBegin, RoleTag::kSource));
      EXPECT_TRUE(begin(RoleTag::kCueBegin, RoleTag::kCue));
      EXPECT_TRUE(begin(RoleTag::kContentBegin, RoleTag::kContent));
    }
  }
}

TEST(AttributionModel, NoTokensHaveNoTags) {
  const AttributionModel& model = *embedded_attribution_model();
  EXPECT_TRUE(model.score(nullptr, {}).empty());
  EXPECT_TRUE(model.best_tags(nullptr, 0).empty());
}

}  // namespace
}  // namespace whosaid
