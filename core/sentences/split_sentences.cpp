#include "sentences/sentences.h"

namespace whosaid {

std::vector<Sentence> split_sentences(std::string_view text, const Blocks& blocks) {
  std::vector<Sentence> sentences;
  for (std::uint32_t b = 0; b < blocks.size(); ++b) {
    Span span = blocks[b].span;
    std::uint32_t begin = blocks[b].dateline.empty() ? span.begin : blocks[b].dateline.end;
    for (std::uint32_t i = begin; i < span.end; ++i) {
      if (i + 2 < span.end && (text[i] == '.' || text[i] == '?') && text[i + 1] == ' ' && text[i + 2] >= 'A' && text[i + 2] <= 'Z') {
        sentences.push_back({{begin, i + 1}, b});
        begin = i + 2;
      }
    }
    if (begin < span.end) sentences.push_back({{begin, span.end}, b});
  }
  return sentences;
}

std::string dump(const std::vector<Sentence>& sentences, std::string_view text) {
  std::string out;
  for (const Sentence& s : sentences) out += std::string(slice(text, s.span)) + "\n";
  return out;
}

}  // namespace whosaid
