#include "sentences/attribution_ahead.h"

#include <algorithm>
#include <cstddef>

#include "sentences/break_context.h"
#include "text/abbreviations.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace whosaid {
namespace {

constexpr int kMostWords = 8;       // of the speaker's name and titles
constexpr int kMostSmallWords = 3;  // among them

// Sorted. Verbs that take no clause after the name of the speaker: what stands before is what was said.
constexpr std::string_view kPlainVerbs[] = {
    "answered",  "asked",     "asks",    "bellowed", "called",   "chuckled",  "cried",    "demanded",
    "enquired",  "exclaimed", "fumed",   "groaned",  "hollered", "inquired",  "joked",    "murmured",
    "mused",     "muttered",  "pleaded", "queried",  "quipped",  "replied",   "retorted", "roared",
    "screamed",  "shouted",   "shouts",  "sighed",   "snapped",  "thundered", "tweeted",  "wailed",
    "whispered", "wondered",  "wonders", "yelled"};

// Sorted. Verbs that as often begin a clause of their own: "Fox said the vote is lost."
constexpr std::string_view kClauseVerbs[] = {
    "added",    "adds",      "argued",   "commented", "concluded", "continued", "countered",
    "declared", "explained", "insisted", "laughed",   "noted",     "posted",    "protested",
    "quoted",   "recalled",  "remarked", "responded", "said",      "says",      "texted",
    "thought",  "told",      "urged",    "warned",    "writes",    "wrote"};

static_assert(std::is_sorted(std::begin(kPlainVerbs), std::end(kPlainVerbs)));
static_assert(std::is_sorted(std::begin(kClauseVerbs), std::end(kClauseVerbs)));

// Sorted. Words that begin a clause after such a verb.
constexpr std::string_view kClauseWords[] = {"a",     "an",   "any",  "each",  "he",   "her",   "his",
                                             "i",     "it",   "its",  "many",  "most", "my",    "no",
                                             "some",  "she",  "such", "that",  "the",  "their", "there",
                                             "these", "they", "this", "those", "we",   "what",  "you"};

template <std::size_t size>
bool is_among(const std::string_view (&words)[size], std::string_view word) {
  return std::find(std::begin(words), std::end(words), word) != std::end(words);
}

constexpr std::string_view kDays[] = {"Monday", "Tuesday",  "Wednesday", "Thursday",
                                      "Friday", "Saturday", "Sunday"};

// "wanted to know", of which `word` is the first, ending at `at`.
bool wants_to_know(std::string_view text, std::string_view word, std::uint32_t at) {
  constexpr std::string_view kRest = " to know";
  return (word == "wanted" || word == "wants") && text.substr(at, kRest.size()) == kRest;
}

// Whether what follows the verb at `at` cannot be its clause.
bool has_no_clause(std::string_view text, std::uint32_t at) {
  if (at >= text.size() || text[at] != ' ') return true;
  const std::string_view word = word_at(text, at + 1);
  if (word.empty()) return true;
  if (is_upper(decode_at(word, 0).value)) return is_among(kDays, word);
  return !is_among(kClauseWords, word);
}

// Behind the separator between two words of a speaker's name, or 0 when the phrase ends here.
std::uint32_t step_to_next_word(std::string_view text, std::string_view word, std::uint32_t at) {
  const bool has_stop = at < text.size() && text[at] == '.';
  if (has_stop) {
    if (!is_single_capital(word) && find_abbreviation(word) == AbbreviationKind::kNone) return 0;
    ++at;
  }
  if (at < text.size() && text[at] == ',') ++at;
  while (at < text.size() && text[at] == '.') ++at;
  if (at >= text.size() || (text[at] != ' ' && !has_stop)) return 0;
  return text[at] == ' ' ? at + 1 : at;
}

constexpr std::string_view kParticles[] = {"と",  "って", "라고", "라며",  "라는",
                                           "고 ", "며 ",  "면서", "이라고"};
constexpr std::string_view kUnspacedVerbs[] = {"说", "說", "道", "问", "問", "称", "稱", "表示", "喊", "答"};
constexpr std::string_view kUnspacedStops[] = {"，", "。", "：", "、", "！", "？", "“", "「", "」", "”"};

bool begins_with(std::string_view text, std::string_view prefix) {
  return text.substr(0, prefix.size()) == prefix;
}

template <std::size_t size>
bool begins_with_any(std::string_view text, const std::string_view (&prefixes)[size]) {
  return std::any_of(std::begin(prefixes), std::end(prefixes),
                     [&](std::string_view prefix) { return begins_with(text, prefix); });
}

// Behind a nickname in quotation marks that begins at `at`, or `at`: Marcia "Cia" Price shouted.
std::uint32_t after_nickname(std::string_view text, std::uint32_t at) {
  constexpr std::size_t kLongest = 30;  // bytes
  const std::string_view rest = text.substr(at, kLongest);
  const bool curly = begins_with(rest, "“");
  if (!curly && !begins_with(rest, "\"")) return at;
  const std::string_view mark = curly ? "”" : "\"";
  const std::size_t begin = curly ? std::string_view("“").size() : 1;
  const std::size_t close = rest.find(mark, begin);
  if (close == std::string_view::npos || close == begin) return at;
  const std::size_t next = close + mark.size();
  return next < rest.size() && rest[next] == ' ' ? at + static_cast<std::uint32_t>(next + 1) : at;
}

}  // namespace

bool is_attribution_ahead(std::string_view text, std::uint32_t at) {
  int small_words = 0;
  for (int i = 0; i < kMostWords; ++i) {
    if (i > 0) at = after_nickname(text, at);
    const std::string_view word = word_at(text, at);
    if (word.empty()) return false;
    const bool capital = is_upper(decode_at(word, 0).value);
    if (i == 0 && (!capital || (is_sentence_starter(word) && word != "I"))) return false;
    at += static_cast<std::uint32_t>(word.size());
    if (i > 0 && (is_among(kPlainVerbs, word) || wants_to_know(text, word, at))) return true;
    if (i > 0 && is_among(kClauseVerbs, word)) return has_no_clause(text, at);
    if (!capital && ++small_words > kMostSmallWords) return false;
    at = step_to_next_word(text, word, at);
    if (at == 0) return false;
  }
  return false;
}

bool is_unspaced_attribution_ahead(std::string_view text, std::uint32_t at) {
  if (begins_with_any(text.substr(at), kParticles)) return true;
  for (int i = 0; i < 10 && at < text.size(); ++i) {
    const std::string_view rest = text.substr(at);
    if (begins_with_any(rest, kUnspacedStops)) return false;
    if (i > 0 && begins_with_any(rest, kUnspacedVerbs)) return true;
    const Codepoint c = decode_at(text, at);
    if (!is_unspaced_script(c.value)) return false;
    at += c.size;
  }
  return false;
}

}  // namespace whosaid
