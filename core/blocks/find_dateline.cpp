#include "blocks/find_dateline.h"

#include <algorithm>

#include "text/unicode.h"
#include "text/utf8.h"

namespace whosaid {
namespace {

constexpr std::uint32_t kMostBytes = 100;

bool is_dateline_dash(char32_t c) { return c == 0x2014 || c == 0x2013 || c == '-' || c == 0x2015; }

// A dash with white space after it, "--" included, that is not a part of a word: where it begins and
// where the text goes on after it. Empty when there is none.
Span find_dash(std::string_view text, Span line) {
  const std::uint32_t limit = std::min(line.end, line.begin + kMostBytes);
  char32_t before = 0;
  for (std::uint32_t at = line.begin; at < limit;) {
    const Codepoint c = decode_at(text, at);
    if (is_dateline_dash(c.value) && (is_space(before) || before == ')' || c.value != '-')) {
      std::uint32_t end = at + c.size;
      while (end < line.end && is_dateline_dash(decode_at(text, end).value)) end += decode_at(text, end).size;
      const std::uint32_t dash_end = end;
      while (end < line.end && is_space(decode_at(text, end).value)) end += decode_at(text, end).size;
      const bool spaced = end > dash_end || is_space(before) || before == ')';
      return spaced && end < line.end ? Span{at, end} : Span{};
    }
    before = c.value;
    at += c.size;
  }
  return {};
}

struct PlaceShape {
  std::uint32_t capital_letters = 0;  // of the first words, up to a comma, a bracket or a small letter
  std::uint32_t letters = 0;
  std::uint32_t words = 0;
  std::uint32_t small_words = 0;  // words that begin with a small letter, outside brackets
  bool bracket = false;           // an agency in brackets
  bool odd_mark = false;          // a mark that no dateline has
  bool open_bracket = false;      // the dash stands inside it: "Rosa Lindgren (1872 – 1930)"
};

bool is_dateline_mark(char32_t c) {
  return c == ',' || c == '.' || c == '(' || c == ')' || c == '\'' || c == 0x2019 || c == '/' || c == '-' ||
         c == ':';
}

PlaceShape shape_of(std::string_view text, Span place) {
  PlaceShape shape;
  bool in_place = true;  // before the first comma or bracket: the town
  bool in_bracket = false;
  char32_t before = ' ';
  for (std::uint32_t at = place.begin; at < place.end;) {
    const Codepoint c = decode_at(text, at);
    at += c.size;
    if (c.value == ',' || c.value == '(') in_place = false;
    if (c.value == '(') in_bracket = shape.bracket = true;
    if (c.value == ')') in_bracket = false;
    if (is_letter(c.value)) {
      const bool starts_word =
          !is_letter(before) && before != '\'' && before != 0x2019 && before != '.' && before != '-';
      shape.words += starts_word;
      shape.small_words += starts_word && !in_bracket && is_lower(c.value);
      if (in_place) {
        ++shape.letters;
        shape.capital_letters += is_upper(c.value);
      }
    } else if (!is_space(c.value) && !is_digit(c.value) && !is_mark(c.value) && !is_dateline_mark(c.value)) {
      shape.odd_mark = true;
    }
    before = c.value;
  }
  shape.open_bracket = in_bracket;
  return shape;
}

}  // namespace

Span find_dateline(std::string_view text, Span line) {
  const Span dash = find_dash(text, line);
  if (dash.empty()) return {};
  const PlaceShape shape = shape_of(text, {line.begin, dash.begin});
  if (shape.odd_mark || shape.open_bracket || shape.letters < 3 || shape.words > 9) return {};
  // Towns are in capitals (LOS ANGELES, ST. JOHN'S, MCALLEN), or an agency in brackets stands with them.
  const bool capitals = shape.capital_letters * 4 >= shape.letters * 3 && shape.small_words <= 1;
  const bool agency = shape.bracket && shape.small_words == 0 && text[line.begin] != '(';
  return capitals || agency ? Span{line.begin, dash.end} : Span{};
}

}  // namespace whosaid
