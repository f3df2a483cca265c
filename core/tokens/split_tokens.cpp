#include <algorithm>
#include <cstddef>

#include "text/graphemes.h"
#include "text/unicode.h"
#include "text/unicode_properties.h"
#include "text/utf8.h"
#include "tokens/apostrophes.h"
#include "tokens/tokens.h"
#include "tokens/word_end.h"

namespace whosaid {
namespace {

constexpr std::uint32_t kNoiseQuotes = 5;  // that many quotation marks in a row are one token

bool is_ascii(char c) { return static_cast<unsigned char>(c) < 0x80; }
bool is_ascii_digit(char c) { return c >= '0' && c <= '9'; }

// What a scan through the letters of a token finds.
struct Look {
  std::uint8_t shape = 0;
  bool number = false;  // digits and the marks of numbers only
};

bool is_number_mark(char c) { return c == '.' || c == ',' || c == ':' || c == '/' || c == '-' || c == '\''; }

Look look_at(std::string_view token) {
  std::uint32_t letters = 0, uppers = 0, digits = 0, others = 0;
  for (std::size_t at = 0; at < token.size();) {
    const char byte = token[at];
    if (is_ascii(byte)) {
      const bool upper = byte >= 'A' && byte <= 'Z';
      const bool letter = upper || (byte >= 'a' && byte <= 'z');
      uppers += upper;
      letters += letter;
      digits += is_ascii_digit(byte);
      others += !letter && !is_ascii_digit(byte) && !is_number_mark(byte);
      ++at;
      continue;
    }
    const Codepoint c = decode_at(token, at);
    const UnicodeRecord record = unicode_record(c.value);
    uppers += record.has(UnicodeFlag::kUpper);
    letters += record.has(UnicodeFlag::kLetter);
    digits += record.has(UnicodeFlag::kDigit);
    others += !record.has(UnicodeFlag::kDigit);
    at += c.size;
  }
  const auto flag = [](bool holds, TokenShape shape) { return holds ? static_cast<unsigned>(shape) : 0u; };
  const unsigned shape = flag(is_upper(decode_at(token, 0).value), kCapital) |
                         flag(letters >= 2 && uppers == letters, kAllCaps) | flag(digits > 0, kDigit) |
                         flag(letters + digits > 0, kWord);
  const bool is_item = token.back() == '.';  // "3." is an ordinal or the number of an item
  return {static_cast<std::uint8_t>(shape), digits > 0 && letters == 0 && others == 0 && !is_item};
}

// What a mark is: a quotation mark, a sign such as "$", or punctuation. "%" and "&" are words that are
// written with a mark: the tagger decides.
Pos pos_of_mark(char32_t c) {
  const UnicodeRecord record = unicode_record(c);
  if (record.has(UnicodeFlag::kQuote)) return Pos::kQuote;
  if (c == '%' || c == '&') return Pos::kUnknown;
  if (c == '#' || c == '@' || record.has(UnicodeFlag::kSymbol)) return Pos::kSYM;
  return record.has(UnicodeFlag::kPunctuation) ? Pos::kPunct : Pos::kUnknown;
}

// Makes room for the tokens of the rest of the text: supposes that the rest is as dense as what is done, but
// grows by a quarter at least, so that copies stay few, and never by more than the rest can need.
void make_room(std::vector<Token>& tokens, std::size_t done, std::size_t total) {
  constexpr std::size_t kLow = 4096;
  const std::size_t rest = total - done;
  const std::uint64_t size = tokens.size();  // 64 bits: the product may not wrap
  const auto per_kilobyte = static_cast<std::size_t>(done < kLow ? 256 : size * 1024 / done + 8);
  const std::size_t guess = rest / 1024 * per_kilobyte + kLow;
  tokens.reserve(tokens.size() + std::min(rest, std::max(guess, tokens.size() / 4)));
}

// Splits one sentence. `text` ends where the sentence ends.
class SentenceSplitter {
 public:
  // Of the `total` bytes of all sentences `done` stand before this one.
  SentenceSplitter(std::string_view text, std::uint32_t begin, std::size_t done, std::size_t total,
                   std::vector<Token>& tokens)
      : text_(text), begin_(begin), at_(begin), done_(done), total_(total), tokens_(tokens) {}

  void split() {
    while (at_ < text_.size()) {
      if (skip_space()) continue;
      if (is_word_begin(text_, at_)) {
        add_word(at_);
      } else {
        add_mark();
      }
      space_before_ = false;
    }
  }

 private:
  char byte(std::uint32_t at) const { return at < text_.size() ? text_[at] : ' '; }

  bool skip_space() {
    const Codepoint c = decode_at(text_, at_);
    const bool space = c.size == 1 ? c.value == ' ' || (c.value >= 9 && c.value <= 13) : is_space(c.value);
    if (!space || !is_whole(at_ + c.size)) return false;
    at_ += c.size;
    space_before_ = true;
    return true;
  }

  // Whether a cluster ends at `end`; nearly always said by the bytes around it.
  bool is_whole(std::uint32_t end) const {
    if (end >= text_.size() || (is_ascii(text_[end]) && is_ascii(text_[end - 1]))) return true;
    return is_grapheme_boundary(text_, end);
  }

  std::uint32_t complete(std::uint32_t end) const {
    while (!is_whole(end)) end += decode_at(text_, end).size;
    return end;
  }

  // Adds the token [at_, end), made whole, and goes behind it.
  void add_whole(std::uint32_t end, Pos pos) { add(complete(end), pos); }

  // Adds the token [at_, end) and goes behind it. kUnknown asks for a number.
  void add(std::uint32_t end, Pos pos) {
    const Look look = look_at(text_.substr(at_, end - at_));
    Token token;
    token.span = {at_, end};
    token.pos = pos == Pos::kUnknown && look.number ? Pos::kCD : pos;
    token.shape = static_cast<std::uint8_t>(look.shape | (space_before_ ? kSpaceBefore : 0));
    if (tokens_.size() == tokens_.capacity()) make_room(tokens_, done_ + (at_ - begin_), total_);
    tokens_.push_back(token);
    at_ = end;
    space_before_ = false;
  }

  // The word that begins at `word`, from at_ on (a sign may stand before it).
  void add_word(std::uint32_t word) {
    const WordEnd found = find_word_end(text_, word);
    if (found.has_apostrophe) add_contracted(found.end);
    if (found.end > at_) add_whole(found.end, Pos::kUnknown);
  }

  // Adds the word up to `end` cut at its contractions, all but the last part.
  void add_contracted(std::uint32_t end) {
    constexpr int kMostCuts = 4;
    std::uint32_t cuts[kMostCuts];
    int count = 0;
    while (count < kMostCuts) {
      const std::uint32_t cut = at_ + find_contraction(text_.substr(at_, end - at_));
      if (cut == end || !is_whole(cut)) break;
      cuts[count++] = end = cut;
    }
    while (count > 0) add(cuts[--count], Pos::kUnknown);
  }

  void add_mark() {
    const Codepoint c = decode_at(text_, at_);
    const UnicodeRecord record = unicode_record(c.value);
    if (record.has(UnicodeFlag::kQuote)) return add_quote_mark(c);
    if (record.word() == WordBreak::kKatakana) return add_katakana();
    if (record.has(UnicodeFlag::kLetter)) return add(cluster_end(c), Pos::kUnknown);
    if (begins_signed_number(c.value)) return add_word(at_ + 1);
    if (c.value == '@' || c.value == '#') {
      const std::uint32_t end = find_handle_end(text_, at_);
      if (end > at_) return add_whole(end, Pos::kUnknown);
    }
    add(mark_end(c), pos_of_mark(c.value));
  }

  std::uint32_t cluster_end(Codepoint c) const {
    const std::uint32_t end = at_ + c.size;
    if (c.size == 1 && end < text_.size() && is_ascii(text_[end])) return end;
    return static_cast<std::uint32_t>(next_grapheme_boundary(text_, at_));
  }

  // "-5" and ".5" behind a space or a bracket.
  bool begins_signed_number(char32_t c) const {
    if ((c != '-' && c != '.') || !is_ascii_digit(byte(at_ + 1))) return false;
    return space_before_ || byte(at_ - 1) == '(' || byte(at_ - 1) == '$';
  }

  // A mark that is repeated is one token: "...", "--", "?!", "***". Brackets and currency signs are not.
  std::uint32_t mark_end(Codepoint c) const {
    std::uint32_t end = cluster_end(c);
    const SentenceBreak kind = unicode_record(c.value).sentence();
    if (kind == SentenceBreak::kClose || c.value == '$' || end != at_ + c.size) return end;
    const bool shout = c.value == '!' || c.value == '?';
    while (end < text_.size()) {
      const Codepoint next = decode_at(text_, end);
      const bool same = next.value == c.value || (shout && (next.value == '!' || next.value == '?'));
      if (!same || !is_whole(end + next.size)) break;
      end += next.size;
    }
    return end;
  }

  void add_katakana() {
    std::uint32_t end = at_;
    while (end < text_.size()) {
      const Codepoint c = decode_at(text_, end);
      const WordBreak word = unicode_record(c.value).word();
      if (word != WordBreak::kKatakana && word != WordBreak::kExtend) break;
      end += c.size;
    }
    add_whole(end, Pos::kUnknown);
  }

  void add_quote_mark(Codepoint c) {
    const std::uint32_t run = quote_run_end();
    if (run > 0) return add_whole(run, Pos::kQuote);
    if (is_apostrophe(c.value) || c.value == 0x2018) {
      const std::uint32_t end = find_apostrophe_word_end(text_, at_, is_glued());
      if (end > at_) return add_whole(end, Pos::kUnknown);
    }
    const bool doubled = (c.value == '\'' || c.value == '`') && byte(at_ + 1) == text_[at_];
    // Three in a row behind a word: the inner quotation closes first.
    const bool tripled = doubled && byte(at_ + 2) == text_[at_] && byte(at_ + 3) != text_[at_];
    if (tripled && is_glued()) return add_whole(at_ + 1, Pos::kQuote);
    if (doubled) return add_whole(at_ + 2, Pos::kQuote);
    add(cluster_end(c), note_single(c.value) ? Pos::kPOS : Pos::kQuote);
  }

  static bool is_apostrophe(char32_t c) { return c == '\'' || c == 0x2019; }

  // Whether what stands directly before at_ belongs to the same word or closes something.
  bool is_glued() const {
    if (space_before_ || tokens_.empty() || tokens_.back().span.end != at_) return false;
    const UnicodeRecord record = unicode_record(decode_before(text_, at_).value);
    return !record.has(UnicodeFlag::kOpening) && decode_before(text_, at_).value != '-';
  }

  // Behind a row of kNoiseQuotes quotation marks or more; 0 when there are fewer.
  std::uint32_t quote_run_end() const {
    std::uint32_t end = at_;
    std::uint32_t count = 0;
    while (end < text_.size()) {
      const Codepoint c = decode_at(text_, end);
      if (!is_quote_mark(c.value)) break;
      end += c.size;
      ++count;
    }
    return count >= kNoiseQuotes ? end : 0;
  }

  // Keeps count of the single marks that are open in the sentence. True for the apostrophe of a plural's
  // possessive (the miners’ hall): an s before it, a space behind it, and no single mark to close.
  bool note_single(char32_t c) {
    const bool space_behind = at_ + 1 >= text_.size() || byte(at_ + (c == '\'' ? 1 : 3)) == ' ';
    if (c == 0x2018 || (c == '\'' && !is_glued() && !space_behind)) {
      ++open_singles_;
      return false;
    }
    if (!is_apostrophe(c)) return false;
    const char before = at_ > 0 ? text_[at_ - 1] : ' ';
    const bool possessive =
        is_glued() && (before == 's' || before == 'S') && space_behind && open_singles_ == 0;
    if (!possessive && open_singles_ > 0) --open_singles_;
    return possessive;
  }

  std::string_view text_;
  std::uint32_t begin_;
  std::uint32_t at_;
  std::size_t done_;
  std::size_t total_;
  std::vector<Token>& tokens_;
  bool space_before_ = true;
  std::uint32_t open_singles_ = 0;
};

}  // namespace

Tokens split_tokens(std::string_view text, const std::vector<Sentence>& sentences) {
  Tokens tokens;
  tokens.of_sentence.reserve(sentences.size());
  std::size_t total = 0, done = 0;
  for (const Sentence& sentence : sentences) total += sentence.span.size();
  for (const Sentence& sentence : sentences) {
    const auto begin = static_cast<std::uint32_t>(tokens.all.size());
    SentenceSplitter(text.substr(0, sentence.span.end), sentence.span.begin, done, total, tokens.all).split();
    tokens.of_sentence.push_back({begin, static_cast<std::uint32_t>(tokens.all.size())});
    done += sentence.span.size();
  }
  return tokens;
}

std::string dump(const Tokens& tokens, std::string_view text) {
  std::string out;
  for (const TokenRange& range : tokens.of_sentence) {
    for (std::uint32_t i = range.begin; i < range.end; ++i) {
      if (i > range.begin) out += ' ';
      out += slice(text, tokens.all[i].span);
      out += '/';
      out += pos_name(tokens.all[i].pos);
    }
    out += '\n';
  }
  return out;
}

}  // namespace whosaid
