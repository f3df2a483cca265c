// UTF-8: validation, decoding, and the replacement of what is not UTF-8.

#ifndef WHOSAID_TEXT_UTF8_H_
#define WHOSAID_TEXT_UTF8_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace whosaid {

struct Codepoint {
  char32_t value = 0;
  std::uint32_t size = 0;  // bytes it takes, 1 to 4; 0 at the end of the text
};

// The code point that begins at byte `at`. Precondition: `text` is valid UTF-8 and `at` a boundary.
Codepoint decode_beyond_ascii(std::string_view text, std::size_t at);
inline Codepoint decode_at(std::string_view text, std::size_t at) {
  if (at < text.size() && static_cast<unsigned char>(text[at]) < 0x80) {
    return {static_cast<unsigned char>(text[at]), 1};
  }
  return decode_beyond_ascii(text, at);
}

// The code point that ends at byte `at` (exclusive); size 0 at the beginning of the text.
Codepoint decode_before(std::string_view text, std::size_t at);

// Appends the UTF-8 form of `value` (a scalar value).
void append_utf8(std::string& out, char32_t value);

bool is_valid_utf8(std::string_view bytes);

// `bytes` as valid UTF-8: each maximal ill-formed subsequence becomes one U+FFFD, as the WHATWG
// decoder does.
struct ValidText {
  std::string text;
  std::uint32_t replaced = 0;  // how many U+FFFD were put in
  std::uint32_t first_at = 0;  // byte in `text` of the first
};
ValidText to_valid_utf8(std::string_view bytes);

}  // namespace whosaid

#endif  // WHOSAID_TEXT_UTF8_H_
