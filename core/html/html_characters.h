// The few bytes that markup is made of. All that ends something is below 64: a set of them is one number.

#ifndef WHOSAID_HTML_HTML_CHARACTERS_H_
#define WHOSAID_HTML_HTML_CHARACTERS_H_

#include <cstdint>
#include <string_view>

namespace whosaid {

// A set of bytes below 64, one bit for each.
constexpr std::uint64_t html_byte_set(std::string_view bytes) {
  std::uint64_t set = 0;
  for (const char c : bytes) set |= std::uint64_t{1} << static_cast<unsigned char>(c);
  return set;
}
constexpr bool is_in(std::uint64_t set, char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte < 64 && ((set >> byte) & 1) != 0;
}

// A carriage return is a line end like any other: the standard replaces it before it reads anything.
inline constexpr std::string_view kHtmlSpaces = "\t\n\f\r ";
constexpr bool is_html_space(char c) { return is_in(html_byte_set(kHtmlSpaces), c); }
constexpr bool ends_tag_name(char c) { return is_in(html_byte_set("\t\n\f\r />"), c); }

constexpr bool is_ascii_digit(char c) { return c >= '0' && c <= '9'; }
constexpr bool is_ascii_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
constexpr char to_ascii_lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

// Whether `text` has `lower` (in lower case) at `at`, in any case.
constexpr bool has_at(std::string_view text, std::size_t at, std::string_view lower) {
  if (at > text.size() || text.size() - at < lower.size()) return false;
  for (std::size_t i = 0; i < lower.size(); ++i) {
    if (to_ascii_lower(text[at + i]) != lower[i]) return false;
  }
  return true;
}

}  // namespace whosaid

#endif  // WHOSAID_HTML_HTML_CHARACTERS_H_
