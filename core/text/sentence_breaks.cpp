#include "text/sentence_breaks.h"

#include "text/unicode_properties.h"
#include "text/utf8.h"

namespace whosaid {
namespace {

using Break = SentenceBreak;

constexpr char32_t kEllipsis = 0x2026;

Break class_of(char32_t c) { return unicode_record(c).sentence(); }
bool is_skipped(Break b) { return b == Break::kExtend || b == Break::kFormat; }
bool is_separator(Break b) { return b == Break::kSep || b == Break::kCR || b == Break::kLF; }
bool is_letter(Break b) { return b == Break::kLower || b == Break::kUpper || b == Break::kOLetter; }

std::uint32_t skip_extenders(std::string_view text, std::uint32_t at) {
  while (at < text.size()) {
    if (static_cast<unsigned char>(text[at]) < 0x80) return at;
    const Codepoint c = decode_at(text, at);
    if (!is_skipped(class_of(c.value))) return at;
    at += c.size;
  }
  return at;
}

// Behind the separator at `at`; CR LF is one.
std::uint32_t skip_separator(std::string_view text, std::uint32_t at) {
  const bool is_crlf = text[at] == '\r' && at + 1 < text.size() && text[at + 1] == '\n';
  return at + (is_crlf ? 2 : decode_at(text, at).size);
}

// The significant class that ends at `at`.
Break class_before(std::string_view text, std::uint32_t at) {
  while (at > 0) {
    const Codepoint c = decode_before(text, at);
    if (!is_skipped(class_of(c.value))) return class_of(c.value);
    at -= c.size;
  }
  return Break::kOther;
}

}  // namespace

// SB8: whether the first letter from `at` on, before any terminator or separator, is a small one.
// Each stretch between two terminators is looked through once.
bool SentenceScanner::goes_on_small(std::uint32_t at) const {
  while (at < text_.size()) {
    const Codepoint c = decode_at(text_, at);
    const Break b = class_of(c.value);
    if (is_letter(b)) return b == Break::kLower;
    if ((is_separator(b) && !news_) || b == Break::kATerm || b == Break::kSTerm) return false;
    at += c.size;
  }
  return false;
}

// Moves to the next terminator or separator. Nearly all bytes are passed over here.
bool SentenceScanner::find_candidate(BreakSite& site) {
  while (at_ < text_.size()) {
    const char byte = text_[at_];
    if (byte == '"') open_quote_ = !open_quote_;
    const bool may_end = static_cast<unsigned char>(byte) >= 0x80 || byte == '.' || byte == '!' ||
                         byte == '?' || byte == '\n' || byte == '\r';
    if (!may_end) {
      ++at_;
      continue;
    }
    const Codepoint c = decode_at(text_, at_);
    const Break b = class_of(c.value);
    const bool ends = news_ ? c.value == kEllipsis : is_separator(b);
    if (b == Break::kATerm || b == Break::kSTerm || ends) {
      site = {at_, at_ + c.size, 0, 0, is_separator(b) ? 0 : c.value, false};
      return true;
    }
    at_ += c.size;
  }
  return false;
}

bool SentenceScanner::is_opening_here(char32_t c, std::uint32_t after) const {
  const bool opens = c == '"' ? !open_quote_ : unicode_record(c).has(UnicodeFlag::kOpening);
  if (!opens || after >= text_.size()) return false;
  const Break b = class_of(decode_at(text_, after).value);
  return b == Break::kUpper || b == Break::kOLetter;
}

// Behind a reference number such as "[12]" at `at`, or `at`.
std::uint32_t SentenceScanner::skip_reference(std::uint32_t at) const {
  std::uint32_t end = at + 1;
  while (end < text_.size() && text_[end] >= '0' && text_[end] <= '9' && end - at <= 3) ++end;
  const bool closed = text_[at] == '[' && end > at + 1 && end < text_.size() && text_[end] == ']';
  return closed ? end + 1 : at;
}

// SB9: closing marks belong to the sentence.
void SentenceScanner::read_closing_marks(BreakSite& site) {
  while (at_ < text_.size()) {
    const Codepoint c = decode_at(text_, at_);
    if (class_of(c.value) != Break::kClose) break;
    if (const std::uint32_t behind = news_ ? skip_reference(at_) : at_; behind > at_) {
      at_ = behind;
      continue;
    }
    if (news_ && is_opening_here(c.value, at_ + c.size)) break;
    if (c.value == '"') open_quote_ = !open_quote_;
    at_ = skip_extenders(text_, at_ + c.size);
  }
  site.close_end = at_;
}

// French sets a space before its closing guillemet. One that a letter follows opens (German »so«).
bool SentenceScanner::read_spaced_guillemet(BreakSite& site) {
  const Codepoint c = decode_at(text_, at_);
  if (c.value != 0xBB && c.value != 0x203A) return false;
  const std::uint32_t after = at_ + c.size;
  if (after < text_.size() && is_letter(class_of(decode_at(text_, after).value))) return false;
  at_ = after;
  site.close_end = after;
  return true;
}

// What UAX #29 decides when no separator and no further terminator follows (SB6, SB7, SB8, SB8a, SB11).
bool SentenceScanner::decide(const BreakSite& site, bool any_space) const {
  const Break next = class_of(decode_at(text_, site.next).value);
  if (next == Break::kSContinue) return false;
  if (class_of(site.terminator) != Break::kATerm) return true;
  const bool glued = site.close_end == site.term_end && !any_space;
  if (glued && next == Break::kNumeric) return false;
  if (glued && next == Break::kUpper) {
    const Break before = class_before(text_, site.term_begin);
    if (before == Break::kUpper || before == Break::kLower) return false;
  }
  return !goes_on_small(site.next);
}

// Reads on from the terminator of `site`. False when the text ends or another terminator follows: then the
// site there is the one that counts.
bool SentenceScanner::read_site(BreakSite& site) {
  at_ = site.term_end = skip_extenders(text_, site.term_end);
  read_closing_marks(site);
  bool any_space = false;
  while (at_ < text_.size()) {
    const Codepoint c = decode_at(text_, at_);
    const Break b = class_of(c.value);
    if (b == Break::kSp || (news_ && is_separator(b))) {
      any_space = true;
      at_ = skip_extenders(text_, at_ + c.size);
    } else if (news_ && any_space && read_spaced_guillemet(site)) {
      read_closing_marks(site);
      any_space = false;
    } else {
      break;
    }
  }
  site.next = at_;
  if (at_ >= text_.size()) return false;
  const Codepoint c = decode_at(text_, at_);
  const Break b = class_of(c.value);
  if (b == Break::kATerm || b == Break::kSTerm) return false;
  if (news_ && c.value == kEllipsis) return false;
  if (is_separator(b)) {
    at_ = site.next = skip_separator(text_, at_);
    site.breaks = true;
    return at_ < text_.size();
  }
  site.breaks = decide(site, any_space);
  return true;
}

bool SentenceScanner::next(BreakSite& site) {
  while (find_candidate(site)) {
    if (site.terminator != 0) {
      if (read_site(site)) return true;
      continue;
    }
    at_ = site.next = skip_separator(text_, at_);
    site.term_end = site.close_end = site.term_begin;
    site.breaks = true;
    if (at_ < text_.size()) return true;
  }
  return false;
}

std::vector<std::uint32_t> find_sentence_breaks(std::string_view text) {
  std::vector<std::uint32_t> breaks;
  if (text.empty()) return breaks;
  breaks.push_back(0);
  SentenceScanner scanner(text, SiteTailoring::kNone);
  BreakSite site;
  while (scanner.next(site)) {
    if (site.breaks) breaks.push_back(site.next);
  }
  breaks.push_back(static_cast<std::uint32_t>(text.size()));
  return breaks;
}

}  // namespace whosaid
