// What does not change when an article changes in ways that do not matter: boilerplate in front of it,
// straight marks for curly ones, accents written as marks of their own, its end cut off.

#include <gtest/gtest.h>

#include <algorithm>

#include "article.h"
#include "found_values.h"
#include "report_invariants.h"
#include "text/utf8.h"

namespace whosaid::tests {
namespace {

const std::vector<Article>& articles() {
  static const std::vector<Article> kArticles =
      find_articles(std::filesystem::path(WHOSAID_TESTS_DIR) / "articles");
  return kArticles;
}

std::string replaced(std::string text, const std::vector<std::pair<std::string, std::string>>& pairs) {
  for (const auto& [from, to] : pairs) {
    for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
      text.replace(at, from.size(), to);
    }
  }
  return text;
}

// The claims as lines of text; `shift` is taken from every position of their content.
std::vector<std::string> claims_of(const Found& found, int shift = 0) {
  std::vector<std::string> lines;
  for (const Json& claim : found.report["claims"]) {
    std::string line = summary_of_claim(claim, found.report["speakers"]) + " |";
    if (shift >= 0) {
      for (const Json& span : claim["content"])
        line += " " + std::to_string(span["start"].get<int>() - shift);
    }
    lines.push_back(line);
  }
  return lines;
}

constexpr int kWithoutPositions = -1;

// The lines of `expected` that `found` lacks.
std::vector<std::string> missing(const std::vector<std::string>& expected,
                                 const std::vector<std::string>& found) {
  std::vector<std::string> lost;
  for (const std::string& line : expected) {
    if (std::find(found.begin(), found.end(), line) == found.end()) lost.push_back(line);
  }
  return lost;
}

std::string joined(const std::vector<std::string>& lines) {
  std::string out;
  for (const std::string& line : lines) out += "  " + line + "\n";
  return out;
}

class ArticleInvariants : public testing::TestWithParam<std::size_t> {
 protected:
  const Article& article() const { return articles()[GetParam()]; }
};

TEST_P(ArticleInvariants, boilerplate_in_front_only_shifts) {
  const std::string front = "Advertisement\n\n";
  const std::vector<std::string> before = claims_of(find(article().bytes, article().options));
  const std::vector<std::string> after =
      claims_of(find(front + article().bytes, article().options), static_cast<int>(front.size()));
  EXPECT_EQ(before, after) << article().slug;
}

TEST_P(ArticleInvariants, straight_marks_find_the_same) {
  const std::vector<std::pair<std::string, std::string>> straight = {
      {"“", "\""}, {"”", "\""}, {"‘", "'"}, {"’", "'"}};
  std::vector<std::string> expected = claims_of(find(article().bytes, article().options), kWithoutPositions);
  for (std::string& line : expected) line = replaced(line, straight);
  const std::vector<std::string> found =
      claims_of(find(replaced(article().bytes, straight), article().options), kWithoutPositions);
  const std::vector<std::string> lost = missing(expected, found), new_ones = missing(found, expected);
  EXPECT_TRUE(lost.empty() && new_ones.empty()) << article().slug << "\nlost\n"
                                                << joined(lost) << "new\n"
                                                << joined(new_ones);
}

TEST_P(ArticleInvariants, decomposed_accents_find_the_same) {
  const std::vector<std::pair<std::string, std::string>> decomposed = {
      {"é", "e\u0301"}, {"è", "e\u0300"}, {"á", "a\u0301"}, {"à", "a\u0300"},
      {"í", "i\u0301"}, {"ó", "o\u0301"}, {"ú", "u\u0301"}, {"ñ", "n\u0303"},
      {"ö", "o\u0308"}, {"ä", "a\u0308"}, {"ü", "u\u0308"}, {"ç", "c\u0327"}};
  std::vector<std::string> expected = claims_of(find(article().bytes, article().options), kWithoutPositions);
  for (std::string& line : expected) line = replaced(line, decomposed);
  const std::vector<std::string> found =
      claims_of(find(replaced(article().bytes, decomposed), article().options), kWithoutPositions);
  EXPECT_EQ(expected, found) << article().slug;
}

// Wherever the end is cut off, inside a character or not, the report is sound, and no quotation is lost that
// ended more than a paragraph before the cut. (What is a quotation only by its layout, an answer in an
// interview, may need more of the layout than the head shows.)
TEST_P(ArticleInvariants, a_cut_end_loses_only_what_it_cuts) {
  const std::string& bytes = article().bytes;
  const Found whole = find(bytes, article().options);
  for (std::size_t cut = bytes.size(); cut > 0; cut -= std::min<std::size_t>(cut, 211)) {
    const std::string head = bytes.substr(0, cut);
    const std::vector<std::string> broken = check_everything(head, article().options);
    ASSERT_TRUE(broken.empty()) << article().slug << " cut at " << cut << ": " << joined(broken);
    const Found part = find(head, article().options);
    std::size_t safe = head.rfind('\n');  // the paragraph that is cut
    safe = safe == std::string::npos || safe == 0
               ? 0
               : head.find_last_not_of("\n", safe);                              // end of the one before
    safe = safe == std::string::npos || safe == 0 ? 0 : head.rfind('\n', safe);  // its beginning
    if (safe == std::string::npos) continue;
    for (const Claim& claim : whole.analysis.claims.all) {
      if (claim.quoted.empty() || claim.quoted.back().end >= safe || claim.venue == Venue::kHeadline)
        continue;
      const auto same = [&claim](const Claim& other) { return other.quoted == claim.quoted; };
      EXPECT_TRUE(std::any_of(part.analysis.claims.all.begin(), part.analysis.claims.all.end(), same))
          << article().slug << " cut at " << cut << " loses: " << slice(bytes, claim.quoted.front());
    }
  }
}

std::string name_of(const testing::TestParamInfo<std::size_t>& info) {
  std::string name = articles()[info.param].slug;
  std::replace_if(
      name.begin(), name.end(), [](char c) { return c == '-' || c == '.'; }, '_');
  return name;
}

INSTANTIATE_TEST_SUITE_P(articles, ArticleInvariants, testing::Range<std::size_t>(0, articles().size()),
                         name_of);

}  // namespace
}  // namespace whosaid::tests
