#include "text/graphemes.h"

#include "text/unicode_properties.h"
#include "text/utf8.h"

namespace whosaid {
namespace {

using Break = GraphemeBreak;

constexpr int kMostIndicators = 256;

bool is_control(Break b) { return b == Break::kCR || b == Break::kLF || b == Break::kControl; }

bool is_pictographic(char32_t c) { return unicode_record(c).has(UnicodeFlag::kPictographic); }

// GB6 to GB8: the parts of a Hangul syllable.
bool joins_hangul(Break left, Break right) {
  switch (left) {
    case Break::kL:
      return right == Break::kL || right == Break::kV || right == Break::kLV || right == Break::kLVT;
    case Break::kLV:
    case Break::kV:
      return right == Break::kV || right == Break::kT;
    case Break::kLVT:
    case Break::kT:
      return right == Break::kT;
    default:
      return false;
  }
}

enum class Pair { kBreak, kJoin, kEmoji, kFlag };

// What two neighbouring code points alone decide; kEmoji and kFlag depend on what stands before them.
Pair decide(Break left, Break right, char32_t right_value) {
  if (left == Break::kCR && right == Break::kLF) return Pair::kJoin;                // GB3
  if (is_control(left) || is_control(right)) return Pair::kBreak;                   // GB4, GB5
  if (joins_hangul(left, right)) return Pair::kJoin;                                // GB6 to GB8
  if (right == Break::kExtend || right == Break::kZWJ) return Pair::kJoin;          // GB9
  if (right == Break::kSpacingMark || left == Break::kPrepend) return Pair::kJoin;  // GB9a, GB9b
  if (left == Break::kZWJ && is_pictographic(right_value)) return Pair::kEmoji;     // GB11
  if (left == Break::kRegionalIndicator && right == left) return Pair::kFlag;       // GB12, GB13
  return Pair::kBreak;
}

// Whether the joiner that ends at `at` follows a pictograph (with its extenders).
bool ends_open_emoji(std::string_view text, std::size_t at) {
  at -= decode_before(text, at).size;
  while (at > 0) {
    const Codepoint c = decode_before(text, at);
    if (grapheme_break(c.value) != Break::kExtend) return is_pictographic(c.value);
    at -= c.size;
  }
  return false;
}

// Whether an odd number of regional indicators ends at `at`: the next one completes a flag.
bool ends_half_flag(std::string_view text, std::size_t at) {
  int count = 0;
  while (at > 0 && count < kMostIndicators) {
    const Codepoint c = decode_before(text, at);
    if (grapheme_break(c.value) != Break::kRegionalIndicator) return count % 2 == 1;
    at -= c.size;
    ++count;
  }
  return at > 0 || count % 2 == 1;
}

}  // namespace

bool is_grapheme_boundary(std::string_view text, std::size_t at) {
  if (at == 0 || at >= text.size()) return true;
  const unsigned char left_byte = static_cast<unsigned char>(text[at - 1]);
  const unsigned char right_byte = static_cast<unsigned char>(text[at]);
  if (left_byte < 0x80 && right_byte < 0x80) return left_byte != '\r' || right_byte != '\n';
  const char32_t right = decode_at(text, at).value;
  switch (decide(grapheme_break(decode_before(text, at).value), grapheme_break(right), right)) {
    case Pair::kBreak:
      return true;
    case Pair::kJoin:
      return false;
    case Pair::kEmoji:
      return !ends_open_emoji(text, at);
    case Pair::kFlag:
      return !ends_half_flag(text, at);
  }
  return true;
}

std::size_t next_grapheme_boundary(std::string_view text, std::size_t at) {
  Codepoint c = decode_at(text, at);
  Break left = grapheme_break(c.value);
  bool open_emoji = is_pictographic(c.value);  // a pictograph and its extenders end here
  bool half_flag = left == Break::kRegionalIndicator;
  for (at += c.size; at < text.size(); at += c.size) {
    c = decode_at(text, at);
    const Break right = grapheme_break(c.value);
    const Pair pair = decide(left, right, c.value);
    const bool joins =
        pair == Pair::kJoin || (pair == Pair::kEmoji && open_emoji) || (pair == Pair::kFlag && half_flag);
    if (!joins) return at;
    // Pictograph Extend* ZWJ: after the joiner only a pictograph goes on.
    const bool extends = right == Break::kExtend || right == Break::kZWJ;
    open_emoji = is_pictographic(c.value) || (open_emoji && extends && left != Break::kZWJ);
    half_flag = right == Break::kRegionalIndicator && !half_flag;
    left = right;
  }
  return at;
}

}  // namespace whosaid
