// Prints the claims of articles with what speaks for them, for calibrate.py.
//
//   in    {"id": ..., "text": ...}                                              a line an article
//   out   {"id": ..., "claims": [{"support": 0-2, "margin": ..., "confidence": hundredths,
//                                 "source": [[begin, end]], "cue": ..., "content": ...}]}   code points

#include <cstdint>
#include <iostream>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "pipeline.h"

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

json claims_of(const std::string& text) {
  const Analysis analysis = analyze(text, {InputFormat::kText, true});
  const auto counts = count_code_points(analysis.document.text);
  json out = json::array();
  for (const Claim& claim : analysis.claims.all) {
    if (claim.parent != kNoIndex || claim.link != Link::kExplicit || claim.margin == Claim::kNoMargin)
      continue;
    const auto spans = [&](const std::vector<Span>& all) {
      json found = json::array();
      for (const Span& span : all) {
        if (!span.empty()) found.push_back({counts[span.begin], counts[span.end]});
      }
      return found;
    };
    out.push_back({{"support", static_cast<int>(claim.support)},
                   {"margin", claim.margin},
                   {"confidence", claim.confidence},
                   {"source", spans({claim.source})},
                   {"cue", spans({claim.cue})},
                   {"content", spans(claim.content)}});
  }
  return out;
}

}  // namespace

int main() {
  for (std::string line; std::getline(std::cin, line);) {
    const json article = json::parse(line);
    std::cout << json{{"id", article.at("id")}, {"claims", claims_of(article.at("text").get<std::string>())}}
              << '\n';
  }
}
