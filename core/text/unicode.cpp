#include "text/unicode.h"

#include "text/utf8.h"

namespace whosaid {

bool is_space(char32_t c) { return c == ' ' || (c >= 9 && c <= 13) || c == 0xA0 || c == 0x202F || c == 0x2009; }
bool is_letter(char32_t c) { return (c | 32) - 'a' < 26u || (c >= 0xC0 && c < 0x2000 && c != 0xD7 && c != 0xF7); }
bool is_digit(char32_t c) { return c >= '0' && c <= '9'; }
bool is_upper(char32_t c) { return (c >= 'A' && c <= 'Z') || (c >= 0xC0 && c <= 0xDE && c != 0xD7); }
bool is_lower(char32_t c) { return is_letter(c) && !is_upper(c); }
bool is_mark(char32_t c) { return c >= 0x300 && c < 0x370; }
bool is_punctuation(char32_t c) { return !is_space(c) && !is_letter(c) && !is_digit(c) && !is_mark(c); }
bool is_unspaced_script(char32_t c) { return c >= 0x3040 && c < 0xA000; }
bool is_quote_mark(char32_t c) {
  return c == '"' || c == '\'' || c == '`' || c == 0xAB || c == 0xBB || (c >= 0x2018 && c <= 0x201F) ||
         c == 0x2039 || c == 0x203A || (c >= 0x300C && c <= 0x300F) || (c >= 0x2032 && c <= 0x2036);
}
char32_t to_lower(char32_t c) { return is_upper(c) ? c + 32 : c; }
std::string to_lower(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const Codepoint c = decode_at(text, at);
    append_utf8(out, to_lower(c.value));
    at += c.size;
  }
  return out;
}

}  // namespace whosaid
