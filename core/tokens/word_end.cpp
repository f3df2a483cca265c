#include "tokens/word_end.h"

#include <algorithm>
#include <cstddef>

#include "text/abbreviations.h"
#include "text/unicode_properties.h"
#include "text/utf8.h"

namespace whosaid {
namespace {

bool is_ascii_digit(char c) { return c >= '0' && c <= '9'; }
bool is_ascii_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_ascii_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_ascii_word(char c) { return is_ascii_letter(c) || is_ascii_digit(c) || c == '_'; }
bool is_ascii(char c) { return static_cast<unsigned char>(c) < 0x80; }

bool begins_word(UnicodeRecord record) {
  if (record.has(UnicodeFlag::kUnspaced)) return false;
  return record.has(UnicodeFlag::kLetter) || record.has(UnicodeFlag::kDigit);
}

bool continues_word(UnicodeRecord record) {
  const WordBreak word = record.word();
  return begins_word(record) || word == WordBreak::kExtend || word == WordBreak::kFormat ||
         word == WordBreak::kZWJ;
}

bool is_prefix(std::string_view text, std::uint32_t at, std::string_view prefix) {
  return text.substr(at, prefix.size()) == prefix;
}

// Behind an address: it goes up to a space, a bracket or a quotation mark, without marks at its end.
std::uint32_t find_address_end(std::string_view text, std::uint32_t at) {
  const std::uint32_t begin = at;
  bool has_bracket = false;
  while (at < text.size()) {
    const char c = text[at];
    if (static_cast<unsigned char>(c) <= ' ' || c == '"' || c == '<' || c == '>') break;
    const Codepoint point = decode_at(text, at);
    const UnicodeRecord record = unicode_record(point.value);
    if (!is_ascii(c) && (record.has(UnicodeFlag::kQuote) || record.has(UnicodeFlag::kSpace) ||
                         record.has(UnicodeFlag::kPunctuation))) {
      break;
    }
    has_bracket = has_bracket || c == '(';
    at += point.size;
  }
  constexpr std::string_view kNeverLast = ".,;:!?'*]}";
  while (at > begin + 1) {
    const char last = text[at - 1];
    if (kNeverLast.find(last) == std::string_view::npos && !(last == ')' && !has_bracket)) break;
    --at;
  }
  return at;
}

// Walks through one word.
class WordWalk {
 public:
  WordWalk(std::string_view text, std::uint32_t begin)
      : text_(text), begin_(begin), piece_(begin), at_(begin) {}

  WordEnd walk() {
    if (is_prefix(text_, begin_, "www.") || is_prefix(text_, begin_, "http://") ||
        is_prefix(text_, begin_, "https://")) {
      return {find_address_end(text_, begin_), false};
    }
    while (at_ < text_.size() && step()) {
    }
    return {at_, has_apostrophe_};
  }

 private:
  char byte(std::uint32_t at) const { return at < text_.size() ? text_[at] : ' '; }
  char before() const { return at_ > begin_ ? text_[at_ - 1] : ' '; }
  bool is_word_at(std::uint32_t at) const { return is_word_begin(text_, at); }
  std::string_view piece() const { return text_.substr(piece_, at_ - piece_); }
  bool is_short() const { return at_ - begin_ <= 2; }

  // Goes over what stands at at_; false when the word ends there.
  bool step() {
    const char c = text_[at_];
    if (is_ascii_word(c)) return go(1);
    if (!is_ascii(c)) return step_over_unicode();
    switch (c) {
      case '-':
        return step_over_hyphen();
      case '.':
        return step_over_full_stop();
      case ',':
        return is_between_digits() && go(1);
      case '\'':
        return step_over_apostrophe(1);
      case ':':
        return step_over_colon();
      case '/':
        return step_over_slash();
      case '&':
        return is_between_letters() && (is_ascii_upper(before()) || is_ascii_upper(byte(at_ + 1))) && go(1);
      case '@':
        return step_over_at();
      case '*':
        return step_over_asterisks();
      default:
        return false;
    }
  }

  bool go(std::uint32_t bytes) {
    at_ += bytes;
    return true;
  }
  bool go_to_new_piece(std::uint32_t bytes) {
    at_ += bytes;
    piece_ = at_;
    return true;
  }
  bool stop_at(std::uint32_t end) {
    at_ = end;
    has_apostrophe_ = false;
    return false;
  }
  bool is_between_digits() const { return is_ascii_digit(before()) && is_ascii_digit(byte(at_ + 1)); }
  bool is_between_letters() const { return is_ascii_letter(before()) && is_ascii_letter(byte(at_ + 1)); }

  bool step_over_unicode() {
    const Codepoint c = decode_at(text_, at_);
    if (continues_word(unicode_record(c.value))) return go(c.size);
    if (c.value == 0x2019) return step_over_apostrophe(c.size);
    if (c.value == 0x2010 || c.value == 0x2011) return is_word_at(at_ + c.size) && go_to_new_piece(c.size);
    return false;
  }

  // "well-known"; "f---ing", where hyphens cover letters, but not "I--well".
  bool step_over_hyphen() {
    if (is_word_at(at_ + 1)) return go_to_new_piece(1);
    std::uint32_t end = at_;
    while (byte(end) == '-') ++end;
    const bool one_letter = at_ - begin_ == 1 && is_ascii_letter(before());
    const bool word = before() == 'a' || before() == 'A' || before() == 'I';
    if (!one_letter || word || !is_ascii_letter(byte(end))) return false;
    at_ = end;
    return true;
  }

  bool step_over_apostrophe(std::uint32_t size) {
    if (!is_word_at(at_ + size)) return false;
    has_apostrophe_ = true;
    return go(size);
  }

  bool step_over_full_stop() {
    const char next = byte(at_ + 1);
    if (is_word_at(at_ + 1)) return ends_glued_abbreviation(next) ? stop_behind() : go(1);
    if (!keeps_full_stop()) return false;
    ++at_;
    // "U.S.-led", "Gov.-elect"
    if (next == '-' && is_word_at(at_ + 1)) return go_to_new_piece(1);
    return false;
  }
  bool stop_behind() {
    ++at_;
    return false;
  }

  // "No.1", "Mr.Fox": two words without their space.
  bool ends_glued_abbreviation(char next) const {
    const AbbreviationKind kind = find_abbreviation(piece());
    const bool before_number = kind == AbbreviationKind::kNumber || kind == AbbreviationKind::kMonth;
    return (before_number && is_ascii_digit(next)) ||
           (kind == AbbreviationKind::kTitle && is_ascii_upper(next));
  }

  // Whether the full stop at at_, which no word follows directly, belongs to the word.
  bool keeps_full_stop() const {
    if (byte(at_ + 1) == '.') return false;  // an ellipsis
    const std::string_view word = piece();
    if (is_dotted_letters(word)) return true;
    std::uint32_t next = at_ + 1;
    while (next < text_.size() && text_[next] == ' ' && next - at_ < 4) ++next;
    const bool is_last = next >= text_.size();
    if (is_single_capital(word) || is_ordinal(word)) return !is_last && (next > at_ + 1 || byte(next) == '-');
    const AbbreviationKind kind = find_abbreviation(word);
    if (kind == AbbreviationKind::kNumber) return is_ascii_digit(byte(next));
    return kind != AbbreviationKind::kNone;
  }

  // A number with a full stop inside a sentence is an ordinal or the number of an item.
  bool is_ordinal(std::string_view word) const {
    return word.size() <= 3 && piece_ == begin_ && std::all_of(word.begin(), word.end(), is_ascii_digit);
  }

  bool step_over_colon() {
    if (is_prefix(text_, at_, "://")) return stop_at(find_address_end(text_, at_));
    return is_between_digits() && go(1);
  }

  // "and/or", "24/7"; behind a domain the path of an address.
  bool step_over_slash() {
    const std::string_view word = piece();
    const std::size_t dot = word.find_last_of('.');
    const bool domain =
        dot != std::string_view::npos && dot > 0 && word.size() - dot > 2 && piece_ == begin_ &&
        std::all_of(word.begin() + static_cast<std::ptrdiff_t>(dot) + 1, word.end(), is_ascii_letter);
    if (domain) return stop_at(find_address_end(text_, at_));
    return is_word_at(at_ + 1) && go_to_new_piece(1);
  }

  bool step_over_at() {
    if (!is_ascii_word(byte(at_ + 1))) return false;
    std::uint32_t end = at_ + 1;
    while (is_ascii_word(byte(end)) ||
           ((byte(end) == '.' || byte(end) == '-') && is_ascii_word(byte(end + 1))))
      ++end;
    return stop_at(end);
  }

  // Letters that a paper does not print: "f***", "s**t".
  bool step_over_asterisks() {
    if (!is_ascii_letter(before())) return false;
    std::uint32_t end = at_;
    while (byte(end) == '*') ++end;
    const bool covers = is_ascii_letter(byte(end)) || (end - at_ >= 2 && is_short()) || end - at_ >= 3;
    if (!covers) return false;
    at_ = end;
    return true;
  }

  std::string_view text_;
  std::uint32_t begin_;
  std::uint32_t piece_;  // behind the last hyphen or slash: what an abbreviation is looked up by
  std::uint32_t at_;
  bool has_apostrophe_ = false;
};

}  // namespace

bool is_word_begin(std::string_view text, std::uint32_t at) {
  if (at >= text.size()) return false;
  if (is_ascii(text[at])) return is_ascii_word(text[at]);
  return begins_word(unicode_record(decode_at(text, at).value));
}

WordEnd find_word_end(std::string_view text, std::uint32_t at) { return WordWalk(text, at).walk(); }

std::uint32_t find_handle_end(std::string_view text, std::uint32_t at) {
  std::uint32_t end = at + 1;
  while (end < text.size()) {
    const Codepoint c = decode_at(text, end);
    const UnicodeRecord record = unicode_record(c.value);
    if (c.value != '_' && !record.has(UnicodeFlag::kLetter) && !record.has(UnicodeFlag::kDigit) &&
        !record.has(UnicodeFlag::kMark)) {
      break;
    }
    end += c.size;
  }
  return end > at + 1 ? end : at;
}

}  // namespace whosaid
