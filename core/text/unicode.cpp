#include "text/unicode.h"

#include <algorithm>
#include <cstdint>

#include "text/unicode_properties.h"
#include "text/utf8.h"

namespace whosaid {
namespace {

// The code points first, first + step, ... last have their lower case `delta` further on.
struct LowerRun {
  std::uint32_t first;
  std::uint32_t last;
  std::uint8_t step;
  std::int32_t delta;
};

#include "text/unicode_tables.inc"

constexpr std::uint32_t kUnassigned = 0x40000;  // stands for every code point outside the table

constexpr bool is_ascii_upper(char32_t c) { return c >= 'A' && c <= 'Z'; }

bool has(char32_t c, UnicodeFlag flag) { return unicode_record(c).has(flag); }

}  // namespace

UnicodeRecord unicode_record(char32_t c) {
  std::uint32_t place = c;
  if (place >= kEmptyPlanesBegin) {
    place = place < kEmptyPlanesBegin + kEmptyPlanesSize ? kUnassigned : place - kEmptyPlanesSize;
    if (place >= kTableEnd) place = kTableEnd - 1;
  }
  return UnicodeRecord(kRecords[kRecordOfPlace[kBlockOfCodepoint[place >> 7] * 128u + (place & 127)]]);
}

GraphemeBreak grapheme_break(char32_t c) {
  const GraphemeBreak value = unicode_record(c).grapheme();
  // Hangul syllables stand in the order of their parts: every 28th has no final consonant.
  const bool without_final = c >= 0xAC00 && c <= 0xD7A3 && (c - 0xAC00) % 28 == 0;
  return without_final ? GraphemeBreak::kLV : value;
}

namespace by_table {
bool is_space(char32_t c) { return has(c, UnicodeFlag::kSpace); }
bool is_letter(char32_t c) { return has(c, UnicodeFlag::kLetter); }
bool is_digit(char32_t c) { return has(c, UnicodeFlag::kDigit); }
bool is_upper(char32_t c) { return has(c, UnicodeFlag::kUpper); }
bool is_lower(char32_t c) { return has(c, UnicodeFlag::kLower); }
bool is_mark(char32_t c) { return has(c, UnicodeFlag::kMark); }
bool is_unspaced_script(char32_t c) { return has(c, UnicodeFlag::kUnspaced); }
}  // namespace by_table

bool is_symbol(char32_t c) { return has(c, UnicodeFlag::kSymbol); }
bool is_punctuation(char32_t c) { return has(c, UnicodeFlag::kPunctuation) || is_symbol(c); }
bool is_quote_mark(char32_t c) { return has(c, UnicodeFlag::kQuote); }

char32_t to_lower(char32_t c) {
  if (c < 0x80) return is_ascii_upper(c) ? c + 32 : c;
  const LowerRun* end = std::end(kLowerRuns);
  const LowerRun* run = std::lower_bound(std::begin(kLowerRuns), end, c,
                                         [](const LowerRun& r, char32_t x) { return r.last < x; });
  if (run == end || c < run->first || (c - run->first) % run->step != 0) return c;
  return static_cast<char32_t>(static_cast<std::int32_t>(c) + run->delta);
}

std::string to_lower(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const Codepoint c = decode_at(text, at);
    append_utf8(out, to_lower(c.value));
    at += c.size;
  }
  return out;
}

}  // namespace whosaid
