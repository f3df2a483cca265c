// Phrases around a cue: the source with all that belongs to it, the hearer, the medium, the time.
//
//   "..." said a lobbyist familiar with the talks , who asked not to be named , in an email on Friday
//              [------- core -------------------]                               [- medium -]
//              [------- source ---------------------------------------------]               [- when -]

#ifndef WHOSAID_CLAIMS_PHRASES_H_
#define WHOSAID_CLAIMS_PHRASES_H_

#include <string_view>

#include "claims/units.h"
#include "text/span.h"

namespace whosaid {

// Items [begin, end). `mention` is the head's. Empty when begin == end.
struct SourcePhrase {
  int begin = 0;
  int end = 0;
  int core_begin = 0;
  int core_end = 0;
  std::uint32_t mention = kNoIndex;
  bool relative = false;  // found as the antecedent of "who" or "which"

  bool empty() const { return begin >= end; }
};

// "although", "when": words that put a clause before the main one.
bool is_subordinator(std::string_view word);

// The subject that ends just before item `left`: over "of"-phrases, appositives, relative clauses.
SourcePhrase source_before(const Unit& unit, int left);

// The source that begins at item `at`, after an inverted verb or "according to".
SourcePhrase source_after(const Unit& unit, int at);

// The subject of the nearest finite verb left of item `i`, for participles and coordinated verbs.
SourcePhrase subject_of_clause(const Unit& unit, int i);

// Whether the word may stand between a subject and its verb: "outside", "nearby", "himself".
bool closes_subject(std::string_view word);

struct Adjuncts {
  int end = 0;        // first item after hearer, time, medium and adverbs
  int place_end = 0;  // the same after places and other prepositional phrases, too
  Span addressee;
  Span medium;
  Span when;
};

// What stands between a cue that ends before `at` and its content. `hearer`: the cue takes a hearer
// without a preposition ("told reporters").
Adjuncts read_adjuncts(const Unit& unit, int at, bool hearer);

bool is_time_mention(const Unit& unit, int begin);

}  // namespace whosaid

#endif  // WHOSAID_CLAIMS_PHRASES_H_
