#include "text/word_breaks.h"

#include "text/unicode_properties.h"
#include "text/utf8.h"

namespace whosaid {
namespace {

using Break = WordBreak;

bool is_newline(Break b) { return b == Break::kCR || b == Break::kLF || b == Break::kNewline; }
bool is_skipped(Break b) { return b == Break::kExtend || b == Break::kFormat || b == Break::kZWJ; }
bool is_ahletter(Break b) { return b == Break::kALetter || b == Break::kHebrewLetter; }
bool is_mid_num_let_q(Break b) { return b == Break::kMidNumLet || b == Break::kSingleQuote; }
bool is_mid_letter(Break b) { return b == Break::kMidLetter || is_mid_num_let_q(b); }
bool is_mid_num(Break b) { return b == Break::kMidNum || is_mid_num_let_q(b); }

// The significant context left of a boundary: WB4 skips extenders, formats and joiners.
struct Context {
  Break before_last = Break::kOther;  // kOther also stands for the beginning
  Break last = Break::kOther;
  Break raw_last = Break::kOther;  // nothing skipped
  bool half_flag = false;          // an odd number of regional indicators ends here
};

// The first significant class after the code point at `at`.
Break look_ahead(std::string_view text, std::size_t at) {
  for (at += decode_at(text, at).size; at < text.size();) {
    const Codepoint c = decode_at(text, at);
    const Break b = unicode_record(c.value).word();
    if (!is_skipped(b)) return b;
    at += c.size;
  }
  return Break::kOther;
}

// WB5 to WB13b for two significant classes that need nothing but each other.
bool joins_pair(Break left, Break right) {
  const bool left_word = is_ahletter(left) || left == Break::kNumeric;
  const bool right_word = is_ahletter(right) || right == Break::kNumeric;
  if (left_word && right_word) return true;                    // WB5, WB8 to WB10
  if (left == Break::kKatakana && right == left) return true;  // WB13
  if (right == Break::kExtendNumLet)                           // WB13a
    return left_word || left == Break::kKatakana || left == Break::kExtendNumLet;
  return left == Break::kExtendNumLet && (right_word || right == Break::kKatakana);  // WB13b
}

// WB6, WB7b, WB12: a mark inside a word or number, when the word goes on behind it.
bool joins_mark(Break left, Break mark, std::string_view text, std::size_t at) {
  if (left == Break::kHebrewLetter && mark == Break::kSingleQuote) return true;  // WB7a
  if (is_ahletter(left) && is_mid_letter(mark)) return is_ahletter(look_ahead(text, at));
  if (left == Break::kHebrewLetter && mark == Break::kDoubleQuote)
    return look_ahead(text, at) == Break::kHebrewLetter;
  if (left == Break::kNumeric && is_mid_num(mark)) return look_ahead(text, at) == Break::kNumeric;
  return false;
}

// WB7, WB7c, WB11: what comes behind such a mark.
bool joins_after_mark(const Context& context, Break right) {
  if (is_ahletter(context.before_last) && is_mid_letter(context.last) && is_ahletter(right)) return true;
  if (context.before_last == Break::kHebrewLetter && context.last == Break::kDoubleQuote)
    return right == Break::kHebrewLetter;
  return context.before_last == Break::kNumeric && is_mid_num(context.last) && right == Break::kNumeric;
}

bool is_boundary(const Context& context, Codepoint c, Break right, std::string_view text, std::size_t at) {
  if (context.raw_last == Break::kCR && right == Break::kLF) return false;  // WB3
  if (is_newline(context.raw_last) || is_newline(right)) return true;       // WB3a, WB3b
  if (context.raw_last == Break::kZWJ && unicode_record(c.value).has(UnicodeFlag::kPictographic))
    return false;
  if (context.raw_last == Break::kWSegSpace && right == Break::kWSegSpace) return false;  // WB3d
  if (is_skipped(right)) return false;                                                    // WB4
  if (context.last == Break::kRegionalIndicator && right == context.last) return !context.half_flag;
  return !joins_pair(context.last, right) && !joins_mark(context.last, right, text, at) &&
         !joins_after_mark(context, right);
}

void advance(Context& context, Break b) {
  const bool skipped = is_skipped(b) && !is_newline(context.raw_last);
  context.raw_last = b;
  if (skipped) return;
  context.half_flag = b == Break::kRegionalIndicator && !(context.last == b && context.half_flag);
  context.before_last = context.last;
  context.last = b;
}

}  // namespace

std::vector<std::uint32_t> find_word_breaks(std::string_view text) {
  std::vector<std::uint32_t> breaks;
  Context context;
  for (std::size_t at = 0; at < text.size();) {
    const Codepoint c = decode_at(text, at);
    const Break b = unicode_record(c.value).word();
    if (at == 0 || is_boundary(context, c, b, text, at)) breaks.push_back(static_cast<std::uint32_t>(at));
    advance(context, b);
    at += c.size;
  }
  if (!text.empty()) breaks.push_back(static_cast<std::uint32_t>(text.size()));
  return breaks;
}

}  // namespace whosaid
