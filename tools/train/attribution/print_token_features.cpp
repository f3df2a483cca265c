// Prints what the attribution tagger sees of articles, for train_attribution.py.
//
//   in    {"id": ..., "text": ..., "keepAll": true}              a line an article; keepAll: boilerplate too
//   out   A id
//         P                                                      a paragraph begins
//         begin end sentence word prefix suffix class class ...  a token; the offsets in code points

#include <cstdio>
#include <iostream>
#include <nlohmann/json.hpp>
#include <string>

#include "claims/quotations.h"
#include "claims/rule_claims.h"
#include "claims/tagger/token_features.h"
#include "pipeline.h"
#include "text/ascii.h"
#include "text/utf8.h"

namespace {

using namespace whosaid;

void print_article(const std::string& id, const std::string& bytes, bool keep_all) {
  Options options;
  options.keep_all = keep_all;
  options.input = InputFormat::kText;
  const Document document = read_document(bytes, options.input);
  const Blocks blocks = find_blocks(document, options.keep_all);
  const std::vector<Sentence> sentences = split_sentences(document.text, blocks);
  const Tokens tokens = tag_words(document.text, "en", split_tokens(document.text, sentences));
  const Mentions mentions = find_mentions(document.text, "en", sentences, tokens);
  const std::string lower = ascii_lower(document.text);
  const Quotations quotations = pair_quotation_marks(document.text, sentences, tokens);
  const Sources sources{document.text, lower, blocks, sentences, tokens, mentions, quotations};
  const auto features = find_token_features(sources, find_claims_by_rules(sources));
  std::printf("A %s\n", id.c_str());
  std::uint32_t at_byte = 0, at_code_point = 0;
  const auto code_points = [&](std::uint32_t byte) {
    for (; at_byte < byte; ++at_byte) {
      if ((static_cast<unsigned char>(document.text[at_byte]) & 0xC0) != 0x80) ++at_code_point;
    }
    return at_code_point;
  };
  for (std::size_t s = 0; s < sentences.size(); ++s) {
    if (s == 0 || sentences[s].block != sentences[s - 1].block) std::puts("P");
    const TokenRange range = tokens.of_sentence[s];
    for (std::uint32_t i = range.begin; i < range.end; ++i) {
      const TokenFeatures& f = features[i];
      const std::uint32_t begin = code_points(tokens.all[i].span.begin);
      const std::uint32_t end = code_points(tokens.all[i].span.end);
      std::printf("%u %u %zu %u %u %u", begin, end, s, f.word, f.prefix, f.suffix);
      for (const std::uint8_t value : f.classes) std::printf(" %u", value);
      std::puts("");
    }
  }
}

}  // namespace

int main() {
  std::string line;
  while (std::getline(std::cin, line)) {
    const auto article = nlohmann::json::parse(line);
    print_article(article.at("id").get<std::string>(), article.at("text").get<std::string>(),
                  article.value("keepAll", true));
  }
}
