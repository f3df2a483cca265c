#include "sentences/break_context.h"

#include <algorithm>
#include <cstddef>

#include "text/unicode.h"
#include "text/unicode_properties.h"
#include "text/utf8.h"

namespace whosaid {
namespace {

constexpr std::uint32_t kLongestBefore = 48;  // bytes looked at before a terminator
constexpr std::uint32_t kLongestAfter = 40;   // bytes of the next word

// Sorted. Words that begin sentences and are not parts of names.
constexpr std::string_view kStarters[] = {
    "a",      "after",     "all",     "also",    "although",  "an",        "and",     "as",
    "asked",  "at",        "because", "before",  "both",      "but",       "by",      "despite",
    "during", "each",      "even",    "every",   "few",       "for",       "from",    "had",
    "has",    "have",      "he",      "her",     "here",      "his",       "how",     "however",
    "i",      "if",        "in",      "instead", "is",        "it",        "its",     "later",
    "many",   "meanwhile", "more",    "most",    "much",      "my",        "neither", "nevertheless",
    "no",     "nobody",    "nor",     "not",     "nothing",   "now",       "of",      "on",
    "once",   "one",       "only",    "or",      "other",     "others",    "our",     "perhaps",
    "she",    "since",     "so",      "some",    "still",     "such",      "than",    "that",
    "the",    "their",     "then",    "there",   "therefore", "these",     "they",    "this",
    "those",  "though",    "three",   "to",      "today",     "two",       "until",   "was",
    "we",     "were",      "what",    "when",    "where",     "whether",   "which",   "while",
    "who",    "why",       "with",    "without", "yes",       "yesterday", "yet",     "you",
    "your"};

static_assert(std::is_sorted(std::begin(kStarters), std::end(kStarters)));

bool is_word_char(char32_t c) {
  const UnicodeRecord record = unicode_record(c);
  return record.has(UnicodeFlag::kLetter) || record.has(UnicodeFlag::kDigit) ||
         record.has(UnicodeFlag::kMark);
}

bool is_apostrophe(char32_t c) { return c == '\'' || c == 0x2019; }

// The word that ends at `end`, its inner marks included.
std::string_view word_before(std::string_view text, std::uint32_t begin, std::uint32_t end) {
  const std::uint32_t bound = end - begin > kLongestBefore ? end - kLongestBefore : begin;
  std::uint32_t at = end;
  while (at > bound) {
    const Codepoint c = decode_before(text, at);
    if (at - bound < c.size) break;
    if (!is_word_char(c.value) && !is_apostrophe(c.value) && c.value != '.' && c.value != '-' &&
        c.value != '&')
      break;
    at -= c.size;
  }
  // A mark that opens (a quotation mark, a dash) is no part of the word.
  while (at < end) {
    const Codepoint c = decode_at(text, at);
    if (is_word_char(c.value)) break;
    at += c.size;
  }
  return text.substr(at, end - at);
}

// The kind of an abbreviation, or of its last part: "D-Calif", "l’Hon".
AbbreviationKind kind_of(std::string_view word) {
  const AbbreviationKind kind = find_abbreviation(word);
  if (kind != AbbreviationKind::kNone) return kind;
  const std::size_t hyphen = word.find_last_of('-');
  return hyphen == std::string_view::npos ? kind : find_abbreviation(word.substr(hyphen + 1));
}

std::string_view up_to_apostrophe(std::string_view word) {
  const std::size_t straight = word.find('\'');
  const std::size_t curly = word.find("\xE2\x80\x99");
  return word.substr(0, std::min(straight, curly));
}

// Behind the brackets and quotation marks at `at`; at most eight.
std::uint32_t skip_opening_marks(std::string_view text, std::uint32_t at) {
  for (int i = 0; i < 8 && at < text.size(); ++i) {
    const Codepoint c = decode_at(text, at);
    if (unicode_record(c.value).sentence() != SentenceBreak::kClose) break;
    at += c.size;
  }
  return at;
}

bool has_quote_mark(std::string_view text, std::uint32_t begin, std::uint32_t end) {
  end = std::min(end, begin + kLongestAfter);
  while (begin < end) {
    const Codepoint c = decode_at(text, begin);
    if (is_quote_mark(c.value)) return true;
    begin += c.size;
  }
  return false;
}

}  // namespace

std::string_view word_at(std::string_view text, std::uint32_t at) {
  const std::uint32_t begin = at;
  while (at < text.size() && at - begin < kLongestAfter) {
    const Codepoint c = decode_at(text, at);
    if (!is_word_char(c.value)) {
      const bool joins = c.value == '-' || is_apostrophe(c.value);
      if (!joins || at == begin || !is_word_char(decode_at(text, at + c.size).value)) break;
    }
    at += c.size;
  }
  return text.substr(begin, at - begin);
}

void derive(BreakContext& context) {
  const BreakSite& site = context.site;
  const std::string_view text = context.text;
  context.word = word_before(text, context.sentence_begin, site.term_begin);
  context.kind = kind_of(context.word);
  std::uint32_t before = site.term_begin - static_cast<std::uint32_t>(context.word.size());
  if (before > context.sentence_begin && text[before - 1] == ' ') {
    context.previous = word_before(text, context.sentence_begin, before - 1);
  }
  context.spaced = site.next > site.close_end;
  context.closed = site.close_end > site.term_end;
  context.quote_closed = has_quote_mark(text, site.term_end, site.close_end);
  context.next_char = decode_at(text, site.next).value;
  context.next_word_begin = skip_opening_marks(text, site.next);
  context.next_letter = decode_at(text, context.next_word_begin).value;
  context.next = up_to_apostrophe(word_at(text, context.next_word_begin));
}

bool is_sentence_starter(std::string_view word) {
  char lower[16];
  if (word.empty() || word.size() > sizeof lower) return false;
  for (std::size_t i = 0; i < word.size(); ++i) {
    const char c = word[i];
    lower[i] = c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
  }
  return std::binary_search(std::begin(kStarters), std::end(kStarters), std::string_view(lower, word.size()));
}

bool next_starts_sentence(const BreakContext& context) {
  const std::size_t after = context.next_word_begin + context.next.size();
  const bool has_stop = after < context.text.size() && context.text[after] == '.';
  const bool may_be_short = context.next.size() <= 2;  // "No. 7", "I. M. Pei"
  return is_sentence_starter(context.next) && !(has_stop && may_be_short);
}

}  // namespace whosaid
