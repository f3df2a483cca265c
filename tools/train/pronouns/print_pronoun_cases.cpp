// Prints every pronoun of articles with whom it could mean, for train_pronouns.py.
//
//   in    {"id": ..., "text": ..., "keepAll": true}                              a line an article
//   out   {"id": ..., "cases": [{"at": [begin, end], "kind": 0-3, "source": whether it is a claim's,
//   "candidates":
//           [{"head": [begin, end], "entity": ..., "name": ..., "facts": [...]}]}]}    code points

#include <cstdint>
#include <iostream>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "pipeline.h"
#include "speakers/article_view.h"
#include "speakers/entities.h"
#include "speakers/pronoun_candidates.h"
#include "speakers/speaker_names.h"

namespace {

using namespace whosaid;
using nlohmann::json;

// [text.size() + 1]: code points before each byte.
std::vector<std::uint32_t> count_code_points(const std::string& text) {
  std::vector<std::uint32_t> counts(text.size() + 1, 0);
  for (std::size_t i = 0; i < text.size(); ++i)
    counts[i + 1] = counts[i] + ((static_cast<unsigned char>(text[i]) & 0xC0) != 0x80 ? 1 : 0);
  return counts;
}

json cases_of(const std::string& text, bool keep_all) {
  const Analysis a = analyze(text, {InputFormat::kText, keep_all});
  const auto counts = count_code_points(a.document.text);
  const ArticleView view(a.document, a.blocks, a.sentences, a.tokens, a.mentions, a.claims);
  std::vector<PronounCase> cases;
  const Entities entities = find_entities(view, &cases);
  const auto head = [&](std::uint32_t m) {
    const Span span = a.tokens.all[view.mention(m).head].span;
    return json{counts[span.begin], counts[span.end]};
  };
  json out = json::array();
  for (const PronounCase& pronoun : cases) {
    if (pronoun.kind == PronounKind::kNone) continue;
    json candidates = json::array();
    for (const PronounCandidate& candidate : pronoun.candidates) {
      candidates.push_back({{"head", head(candidate.mention)},
                            {"entity", candidate.entity},
                            {"name", speaker_name(view, entities, candidate.entity)},
                            {"facts", candidate.facts}});
    }
    out.push_back({{"at", head(pronoun.mention)},
                   {"kind", static_cast<int>(pronoun.kind)},
                   {"source", view.claim_of(pronoun.mention) != kNoIndex},
                   {"candidates", std::move(candidates)}});
  }
  return out;
}

}  // namespace

int main(int count, char**) {
  if (count > 1) {  // the facts' names, in their order
    json names = json::array();
    for (std::size_t i = 0; i < kPronounFacts; ++i)
      names.push_back(pronoun_fact_name(static_cast<PronounFact>(i)));
    std::cout << names << '\n';
    return 0;
  }
  for (std::string line; std::getline(std::cin, line);) {
    const json article = json::parse(line);
    std::cout << json{{"id", article.at("id")},
                      {"cases",
                       cases_of(article.at("text").get<std::string>(), article.at("keepAll").get<bool>())}}
              << '\n';
  }
}
