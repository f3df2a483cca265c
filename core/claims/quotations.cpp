#include "claims/quotations.h"

#include <algorithm>

#include "claims/cue_lexicon.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace whosaid {
namespace {

// Marks of one family pair with each other, whatever their shape: “ closes with " too.
enum class Family : std::uint8_t {
  kNone,
  kDouble,
  kSingle,
  kGuillemet,
  kSingleGuillemet,
  kCorner,
  kWhiteCorner
};

enum class Side : std::uint8_t { kOpen, kClose, kEither };

struct Mark {
  Family family = Family::kNone;
  Side side = Side::kEither;
  bool low = false;  // „ and ‚, whose partner is the mark that opens elsewhere
};

struct MarkShape {
  std::string_view text;
  Mark mark;
};

constexpr MarkShape kMarks[] = {
    {"\"", {Family::kDouble, Side::kEither}},
    {"''", {Family::kDouble, Side::kEither}},
    {"``", {Family::kDouble, Side::kOpen}},
    {"\u201C", {Family::kDouble, Side::kOpen}},
    {"\u201D", {Family::kDouble, Side::kClose}},
    {"\u201E", {Family::kDouble, Side::kOpen, true}},
    {"\u201F", {Family::kDouble, Side::kOpen}},
    {"\u2033", {Family::kDouble, Side::kEither}},
    {"\uFF02", {Family::kDouble, Side::kEither}},
    {"'", {Family::kSingle, Side::kEither}},
    {"`", {Family::kSingle, Side::kOpen}},
    {"\u2018", {Family::kSingle, Side::kOpen}},
    {"\u2019", {Family::kSingle, Side::kClose}},
    {"\u201A", {Family::kSingle, Side::kOpen, true}},
    {"\u201B", {Family::kSingle, Side::kOpen}},
    {"\u00AB", {Family::kGuillemet, Side::kEither}},
    {"\u00BB", {Family::kGuillemet, Side::kEither}},
    {"\u2039", {Family::kSingleGuillemet, Side::kEither}},
    {"\u203A", {Family::kSingleGuillemet, Side::kEither}},
    {"\u300C", {Family::kCorner, Side::kOpen}},
    {"\u300D", {Family::kCorner, Side::kClose}},
    {"\u300E", {Family::kWhiteCorner, Side::kOpen}},
    {"\u300F", {Family::kWhiteCorner, Side::kClose}},
};

Mark mark_of(std::string_view word) {
  for (const MarkShape& shape : kMarks) {
    if (shape.text == word) return shape.mark;
  }
  return {};
}

// An opened quotation that waits for its closing mark.
struct Open {
  std::uint32_t quotation;
  Mark mark;
  std::uint32_t token;
};

constexpr std::size_t kMaxDepth = 4;

// Pairs the marks of one block after another.
class Pairer {
 public:
  Pairer(std::string_view text, const Tokens& tokens, Quotations& out)
      : text_(text), all_(tokens.all), out_(out) {}

  void pair_block(std::uint32_t block, TokenRange range) {
    block_ = block;
    range_ = range;
    look_ahead();
    for (std::uint32_t i = range.begin; i < range.end; ++i) {
      if (is_mark(i)) step(i);
    }
    end_block();
  }

 private:
  std::string_view word(std::uint32_t i) const { return slice(text_, all_[i].span); }
  bool space_before(std::uint32_t i) const {
    return i == range_.begin || (all_[i].shape & kSpaceBefore) != 0;
  }
  bool space_after(std::uint32_t i) const {
    return i + 1 >= range_.end || (all_[i + 1].shape & kSpaceBefore) != 0;
  }
  bool is_word(std::uint32_t i) const {
    return i >= range_.begin && i < range_.end && (all_[i].shape & kWord) != 0;
  }

  bool is_mark(std::uint32_t i) const {
    const Pos pos = all_[i].pos;
    return (pos == Pos::kQuote || pos == Pos::kPOS || pos == Pos::kPunct) &&
           mark_of(word(i)).family != Family::kNone;
  }

  // A mark that stands before a word: after white space, a bracket, a dash or another mark.
  bool opens_here(std::uint32_t i) const {
    if (space_after(i)) return false;
    if (space_before(i)) return true;
    const std::string_view before = word(i - 1);
    if (is_mark(i - 1)) return space_before(i - 1) || opens_here_bounded(i - 1);
    return before == "(" || before == "[" || before == "-" || before == "--" || before == "\u2013" ||
           before == "\u2014" || before == ":" || before == "\u2026" || before == "...";
  }
  bool opens_here_bounded(std::uint32_t i) const { return !space_after(i) && !is_word(i - 1); }

  // A mark that stands after a word or its punctuation.
  bool closes_here(std::uint32_t i) const { return i > range_.begin && (!space_before(i) || space_after(i)); }

  // A mark straight after a number, with no quotation open, is a prime: 6'2".
  bool is_prime(std::uint32_t i) const {
    return !space_before(i) && is_word(i - 1) && (all_[i - 1].shape & kDigit) != 0;
  }

  // Which single marks could close something, seen from the right.
  void look_ahead() {
    const std::uint32_t n = range_.size();
    next_single_.assign(n + 1, kNoIndex);
    closer_after_.assign(n + 1, 0);
    std::uint32_t next = kNoIndex;
    bool closer = false;
    for (std::uint32_t k = n; k-- > 0;) {
      next_single_[k] = next;
      closer_after_[k] = closer ? 1 : 0;
      const std::uint32_t i = range_.begin + k;
      if (!is_mark(i) || mark_of(word(i)).family != Family::kSingle) continue;
      next = i;
      if (closes_here(i) && !space_before(i)) closer = true;
    }
  }

  void step(std::uint32_t i) {
    const Mark mark = mark_of(word(i));
    switch (mark.family) {
      case Family::kSingle:
        return step_single(i, mark);
      case Family::kCorner:
      case Family::kWhiteCorner:
        return mark.side == Side::kOpen ? open(i, mark) : close_family(i, mark.family);
      case Family::kGuillemet:
      case Family::kSingleGuillemet:
        return step_guillemet(i, mark);
      default:
        return step_double(i, mark);
    }
  }

  bool is_open(Family family) const {
    return std::any_of(stack_.begin(), stack_.end(), [&](const Open& o) { return o.mark.family == family; });
  }

  const Open* innermost(Family family) const {
    for (auto it = stack_.rbegin(); it != stack_.rend(); ++it) {
      if (it->mark.family == family) return &*it;
    }
    return nullptr;
  }

  void step_double(std::uint32_t i, Mark mark) {
    const Open* opened = innermost(Family::kDouble);
    if (opened == nullptr) {
      if (mark.side == Side::kOpen || opens_here(i)) {
        if (mark.side == Side::kOpen || !is_prime(i)) open(i, mark);
      }
      return;
    }
    const bool partner_of_low = opened->mark.low && !mark.low;
    if (mark.side == Side::kClose || partner_of_low) return close_family(i, Family::kDouble);
    if (mark.side == Side::kEither && !(opens_here(i) && space_before(i)))
      return close_family(i, Family::kDouble);
    // A second opening mark: the first was never closed, unless an inner quotation lies between.
    if (stack_.back().mark.family == Family::kDouble) give_up(i);
    open(i, mark);
  }

  void step_guillemet(std::uint32_t i, Mark mark) {
    const Open* opened = innermost(mark.family);
    if (opened != nullptr && word(opened->token) != word(i)) return close_family(i, mark.family);
    if (opened == nullptr && (space_before(i) || opens_here(i) || word(i) == "\u00AB")) open(i, mark);
  }

  void step_single(std::uint32_t i, Mark mark) {
    const std::uint32_t k = i - range_.begin;
    const Open* opened = innermost(Family::kSingle);
    if (opened != nullptr && (mark.side != Side::kOpen || opened->mark.low) && closes_here(i) &&
        !space_before(i)) {
      if (closes_for_sure(i) || !closer_follows(i)) close_family(i, Family::kSingle);
      return;
    }
    if (opened != nullptr || mark.side == Side::kClose || !opens_here(i) || !is_word_after(i)) return;
    if (closer_after_[k] != 0 || mark.side == Side::kOpen) open(i, mark);
  }

  bool is_word_after(std::uint32_t i) const {
    if (i + 1 >= range_.end) return false;
    const std::string_view after = word(i + 1);
    return is_word(i + 1) || is_mark(i + 1) || after == "\u2026" || after == "..." || after == "[" ||
           after == "$" || after == "\u00A3" || after == "(" || after == "\u00A1" || after == "\u00BF";
  }

  // After punctuation, before punctuation, or not after an s: not the plural possessive.
  bool closes_for_sure(std::uint32_t i) const {
    if (!is_word(i - 1)) return true;
    if (i + 1 >= range_.end || !is_word(i + 1)) return true;
    const char last = word(i - 1).back();
    return last != 's' && last != 'S' && last != 'z';
  }

  bool closer_follows(std::uint32_t i) const {
    const std::uint32_t next = next_single_[i - range_.begin];
    return next != kNoIndex && closes_here(next) && !space_before(next) && !opens_here(next);
  }

  void open(std::uint32_t i, Mark mark) {
    if (stack_.size() >= kMaxDepth) return;
    Quotation quotation;
    quotation.block = block_;
    quotation.tokens = {i + 1, i + 1};
    quotation.with_marks = {i, i + 1};
    quotation.parent = stack_.empty() ? kNoIndex : stack_.back().quotation;
    if (i == range_.begin && waiting_ != kNoIndex && waiting_family_ == mark.family) {
      quotation.continues = waiting_;
      out_[waiting_].open_at_end = true;
      out_[waiting_].unclosed = false;
      waiting_ = kNoIndex;
    }
    stack_.push_back({static_cast<std::uint32_t>(out_.size()), mark, i});
    out_.push_back(quotation);
  }

  void close_family(std::uint32_t i, Family family) {
    if (!is_open(family)) return;
    while (stack_.back().mark.family != family) finish_unclosed(i);
    Quotation& quotation = out_[stack_.back().quotation];
    quotation.tokens.end = i;
    quotation.with_marks.end = i + 1;
    stack_.pop_back();
  }

  // The innermost quotation ends before token `i` without a mark of its own.
  void finish_unclosed(std::uint32_t i) {
    Quotation& quotation = out_[stack_.back().quotation];
    quotation.tokens.end = i;
    quotation.with_marks.end = i;
    quotation.unclosed = true;
    stack_.pop_back();
  }

  // The innermost quotation was never closed: it ends where an attribution or the next mark begins.
  void give_up(std::uint32_t limit) {
    const std::uint32_t begin = out_[stack_.back().quotation].tokens.begin;
    finish_unclosed(end_without_mark(begin, limit));
  }

  // Up to the comma before "said X" or "X said", else the end of its sentence.
  std::uint32_t end_without_mark(std::uint32_t begin, std::uint32_t limit) const {
    for (std::uint32_t i = begin; i < limit; ++i) {
      const std::string_view w = word(i);
      if (w == "," && i + 2 < limit && (is_reporting_form(word(i + 1)) || is_reporting_form(word(i + 2))))
        return i + 1;
      const bool stop = w == "." || w == "?" || w == "!";
      if (stop && space_after(i)) return i + 1;
    }
    return limit;
  }

  void end_block() {
    waiting_ = kNoIndex;
    while (stack_.size() > 1) finish_unclosed(range_.end);
    if (stack_.empty()) return;
    const Open last = stack_.back();
    waiting_ = last.quotation;
    waiting_family_ = last.mark.family;
    finish_unclosed(range_.end);
    out_[waiting_].open_at_end = false;
  }

 public:
  // Quotations that no later paragraph took up end early; a lone single mark was an apostrophe.
  void settle() {
    for (Quotation& quotation : out_) {
      if (!quotation.unclosed || quotation.open_at_end) continue;
      if (mark_of(word(quotation.with_marks.begin)).family == Family::kSingle) {
        quotation.tokens = {};
        quotation.with_marks.end = quotation.with_marks.begin;
        continue;
      }
      quotation.tokens.end = end_without_mark(quotation.tokens.begin, quotation.tokens.end);
      quotation.with_marks.end = quotation.tokens.end;
    }
    for (Quotation& quotation : out_) {
      if (quotation.parent == kNoIndex) continue;
      const Quotation& parent = out_[quotation.parent];
      if (quotation.with_marks.begin >= parent.with_marks.end) quotation.parent = kNoIndex;
    }
  }

 private:
  std::string_view text_;
  const std::vector<Token>& all_;
  Quotations& out_;
  std::uint32_t block_ = 0;
  TokenRange range_;
  std::vector<Open> stack_;
  std::vector<std::uint32_t> next_single_;  // [tokens of the block] the next single mark after it
  std::vector<std::uint8_t> closer_after_;  // [tokens of the block] a single closing mark follows
  std::uint32_t waiting_ = kNoIndex;        // quotation left open by the block before
  Family waiting_family_ = Family::kNone;
};

}  // namespace

Quotations pair_quotation_marks(std::string_view text, const std::vector<Sentence>& sentences,
                                const Tokens& tokens) {
  Quotations quotations;
  Pairer pairer(text, tokens, quotations);
  for (std::size_t s = 0; s < sentences.size();) {
    std::size_t next = s;
    while (next < sentences.size() && sentences[next].block == sentences[s].block) ++next;
    pairer.pair_block(sentences[s].block, {tokens.of_sentence[s].begin, tokens.of_sentence[next - 1].end});
    s = next;
  }
  pairer.settle();
  return quotations;
}

}  // namespace whosaid
