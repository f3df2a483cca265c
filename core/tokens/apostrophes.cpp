#include "tokens/apostrophes.h"

#include <algorithm>
#include <cstddef>

#include "text/unicode.h"
#include "text/utf8.h"

namespace whosaid {
namespace {

constexpr std::string_view kCurly = "\xE2\x80\x99";
constexpr char32_t kLeftCurly = 0x2018;

// Letters behind the apostrophe of what is cut off a word before it.
constexpr std::string_view kEndings[] = {"s", "m", "d", "ll", "re", "ve"};
// Words that lost their beginning. The first hardly ever begin a quotation; the others only count behind a
// curly apostrophe, since a straight one may as well open a quotation: 'round the world'.
constexpr std::string_view kElisions[] = {"em", "tis", "twas", "til", "bout", "nuff"};
constexpr std::string_view kCurlyElisions[] = {"cause",  "round", "till", "neath",
                                               "gainst", "fore",  "kay",  "ere"};

bool is_ascii_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_ascii_digit(char c) { return c >= '0' && c <= '9'; }

bool equals_ignoring_case(std::string_view word, std::string_view lower) {
  return std::equal(word.begin(), word.end(), lower.begin(), lower.end(),
                    [](char a, char b) { return (a | 0x20) == b; });
}

template <std::size_t size>
bool is_among(const std::string_view (&words)[size], std::string_view word) {
  return std::any_of(std::begin(words), std::end(words),
                     [&](std::string_view entry) { return equals_ignoring_case(word, entry); });
}

bool is_word_char_at(std::string_view text, std::uint32_t at) {
  const char32_t c = decode_at(text, at).value;
  return is_letter(c) || is_digit(c) || is_mark(c);
}

std::string_view ascii_letters_at(std::string_view text, std::uint32_t at) {
  std::uint32_t end = at;
  while (end < text.size() && is_ascii_letter(text[end]) && end - at < 8) ++end;
  return is_word_char_at(text, end) ? std::string_view() : text.substr(at, end - at);
}

// "80s" or "24" at `at`, and no longer number.
std::uint32_t find_decade_end(std::string_view text, std::uint32_t at) {
  const bool two = at + 1 < text.size() && is_ascii_digit(text[at]) && is_ascii_digit(text[at + 1]);
  if (!two) return at;
  std::uint32_t end = at + 2;
  if (end < text.size() && text[end] == 's') ++end;
  constexpr std::string_view kGoOn = "%.,:-/";
  const bool goes_on = end + 1 < text.size() && kGoOn.find(text[end]) != std::string_view::npos &&
                       is_ascii_digit(text[end + 1]);
  return is_word_char_at(text, end) || goes_on ? at : end;
}

}  // namespace

std::uint32_t find_contraction(std::string_view word) {
  const auto size = static_cast<std::uint32_t>(word.size());
  std::uint32_t letters = size;
  while (letters > 0 && size - letters < 3 && is_ascii_letter(word[letters - 1])) --letters;
  const std::string_view ending = word.substr(letters);
  std::uint32_t mark = 0;  // bytes of the apostrophe
  if (letters >= 1 && word[letters - 1] == '\'') mark = 1;
  if (letters >= 3 && word.substr(letters - 3, 3) == kCurly) mark = 3;
  if (mark == 0 || ending.empty() || letters == mark) return size;
  const std::uint32_t apostrophe = letters - mark;
  if (is_among(kEndings, ending)) return apostrophe;
  const bool negation =
      equals_ignoring_case(ending, "t") && apostrophe >= 2 && (word[apostrophe - 1] | 0x20) == 'n';
  return negation ? apostrophe - 1 : size;
}

std::uint32_t find_apostrophe_word_end(std::string_view text, std::uint32_t at, bool glued) {
  const Codepoint mark = decode_at(text, at);
  const std::uint32_t begin = at + mark.size;
  const std::string_view letters = ascii_letters_at(text, begin);
  const std::uint32_t end = begin + static_cast<std::uint32_t>(letters.size());
  if (glued) return mark.value != kLeftCurly && is_among(kEndings, letters) ? end : at;
  const std::uint32_t decade = find_decade_end(text, begin);
  if (decade > begin) return decade;
  if (mark.value == kLeftCurly) return at;
  if (equals_ignoring_case(letters, "n")) {  // rock ’n’ roll
    const char32_t closing = decode_at(text, end).value;
    if (closing == '\'' || closing == 0x2019) return end + decode_at(text, end).size;
  }
  const bool elision =
      is_among(kElisions, letters) || (mark.value == 0x2019 && is_among(kCurlyElisions, letters));
  return elision ? end : at;
}

}  // namespace whosaid
