#include "text/unicode.h"
#include "text/utf8.h"
#include "tokens/tokens.h"

namespace whosaid {

Tokens split_tokens(std::string_view text, const std::vector<Sentence>& sentences) {
  Tokens tokens;
  for (const Sentence& s : sentences) {
    TokenRange range{static_cast<std::uint32_t>(tokens.all.size()), 0};
    bool space = true;
    for (std::uint32_t at = s.span.begin; at < s.span.end;) {
      const Codepoint c = decode_at(text, at);
      if (is_space(c.value)) {
        space = true;
        at += c.size;
        continue;
      }
      std::uint32_t end = at + c.size;
      const bool word = is_letter(c.value) || is_digit(c.value);
      while (word && end < s.span.end) {
        const Codepoint d = decode_at(text, end);
        if (!is_letter(d.value) && !is_digit(d.value)) break;
        end += d.size;
      }
      Token token;
      token.span = {at, end};
      token.shape = static_cast<std::uint8_t>((space ? kSpaceBefore : 0) | (word ? kWord : 0) | (is_upper(c.value) ? kCapital : 0));
      tokens.all.push_back(token);
      at = end;
      space = false;
    }
    range.end = static_cast<std::uint32_t>(tokens.all.size());
    tokens.of_sentence.push_back(range);
  }
  return tokens;
}

std::string dump(const Tokens& tokens, std::string_view text) {
  std::string out;
  for (const TokenRange& range : tokens.of_sentence) {
    for (std::uint32_t i = range.begin; i < range.end; ++i) {
      out += std::string(slice(text, tokens.all[i].span)) + "/" + std::string(pos_name(tokens.all[i].pos)) + " ";
    }
    out += "\n";
  }
  return out;
}

}  // namespace whosaid
