// Parties that said nothing: "declined to comment", "did not immediately respond". Never claims.

#include <algorithm>
#include <array>

#include "claims/phrases.h"
#include "claims/rules.h"

namespace whosaid {
namespace {

template <std::size_t N>
bool among(const std::array<std::string_view, N>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

constexpr std::array<std::string_view, 22> kDeclined = {
    "comment",  "say",     "answer", "discuss", "elaborate", "respond", "speculate", "identify",
    "disclose", "provide", "be",     "give",    "specify",   "name",    "address",   "confirm",
    "speak",    "talk",    "reveal", "explain", "clarify",   "offer"};

bool is_refusal(std::string_view w) {
  static constexpr std::array<std::string_view, 6> kWords = {"declined", "declines", "declining",
                                                             "refused",  "refuses",  "refusing"};
  return among(kWords, w);
}

int skip_adverbs(const Unit& unit, int i) {
  while (unit.pos(i) == Pos::kRB && !unit.is(i, "not")) ++i;
  return i;
}

// Where the subject of the verb at `i` must end.
int subject_limit(const Unit& unit, int i) {
  while (i > 0 && (unit.is_finite_verb(i - 1) || unit.pos(i - 1) == Pos::kRB || unit.pos(i - 1) == Pos::kVBN))
    --i;
  return i;
}

int end_of_reply(const Unit& unit, int i) {
  int end = i;
  while (end < unit.size() && end < i + 12 && !unit.is_comma(end) && !unit.is_end_mark(end) &&
         !unit.is(end, "and") && !unit.is(end, "but") && !unit.is_quotation(end) && !unit.is_dash(end)) {
    ++end;
  }
  return end;
}

// "Neither club commented", "None of them has replied": `i` is the verb.
bool is_of_nobody(const Unit& unit, int i) {
  const SourcePhrase party = source_before(unit, subject_limit(unit, i));
  const std::string_view w = unit.word(party.begin);
  return !party.empty() && (w == "neither" || w == "none" || w == "nobody");
}

// One past the words that say that nothing was said, or `i`. Sets `declined`.
int silence_end(const Unit& unit, int i, bool& declined) {
  const std::string_view w = unit.word(i);
  declined = true;
  if (is_refusal(w) && unit.is(i + 1, "to") && among(kDeclined, unit.word(i + 2))) return i + 3;
  if (is_refusal(w) && (unit.is(i + 1, "comment") || unit.is(i + 2, "comment")))
    return i + (unit.is(i + 1, "comment") ? 2 : 3);
  if ((w == "commented" || w == "replied" || w == "responded") && is_of_nobody(unit, i)) {
    declined = false;
    return end_of_reply(unit, i + 1);
  }
  const bool modal = w == "would" || w == "could" || w == "did" || w == "does" || w == "do" || w == "has" ||
                     w == "have" || w == "had";
  if (!modal) return i;
  const bool no_comment = (w == "had" || w == "has") && unit.is(i + 1, "no") && unit.is(i + 2, "comment");
  if (no_comment) return i + 3;
  if (!(unit.is(i + 1, "not") || unit.is(i + 1, "n't") || unit.is(i + 1, "n\u2019t"))) return i;
  int verb = skip_adverbs(unit, i + 2);
  if (unit.is(verb, "yet")) ++verb;
  const std::string_view v = unit.word(verb);
  if (v == "comment" || v == "commented" || v == "elaborate") return verb + 1;
  declined = false;
  if (v == "respond" || v == "responded" || v == "reply" || v == "replied")
    return end_of_reply(unit, verb + 1);
  if (v == "return" || v == "returned" || v == "answer") {
    const int end = end_of_reply(unit, verb + 1);
    for (int k = verb + 1; k < end; ++k) {
      const std::string_view what = unit.word(k);
      if (what == "call" || what == "calls" || what == "message" || what == "messages" || what == "email" ||
          what == "emails" || what == "request" || what == "requests" || what == "questions") {
        return end;
      }
    }
    return i;
  }
  if (w == "could" && v == "be" && (unit.is(verb + 1, "reached") || unit.is(verb + 2, "reached")))
    return end_of_reply(unit, verb + 1);
  return i;
}

}  // namespace

void find_no_comment(const Unit& unit, std::vector<NoComment>& found) {
  for (int i = 0; i < unit.size(); ++i) {
    if (unit.is_quotation(i)) continue;
    bool declined = true;
    const int end = silence_end(unit, i, declined);
    if (end == i || end > unit.size()) continue;
    NoComment silence;
    silence.span = unit.span(i, end);
    silence.declined = declined;
    const int left = subject_limit(unit, i);
    SourcePhrase party = source_before(unit, left);
    if (party.empty()) party = subject_of_clause(unit, left);
    if (!party.empty()) {
      silence.party = unit.span(party.core_begin, party.core_end);
      silence.party_mention = party.mention;
    }
    found.push_back(silence);
    i = end;
  }
}

}  // namespace whosaid
