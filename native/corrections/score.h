// How a report did against its correction.
//
//   judged claims   12    9 right, 1 wrong speaker, 1 wrong boundary, 1 no claim
//   missed           2
//   precision       75.0 %   9 of 12       recall  69.2 %   9 of 13       F1  72.0 %
//
// A claim counts once it was judged: by an edit that speaks of it or, where the patch is complete, by the
// reader who let it stand. A claim with several mistakes counts in each of their rows, and once in the sums.

#ifndef WHOSAID_NATIVE_CORRECTIONS_SCORE_H_
#define WHOSAID_NATIVE_CORRECTIONS_SCORE_H_

#include <cstddef>
#include <string>

#include "corrections/apply_patch.h"

namespace whosaid {

struct Score {
  std::size_t right = 0;
  std::size_t wrong_speaker = 0;
  std::size_t wrong_boundary = 0;  // of the words, or of the form that they have
  std::size_t wrong_polarity = 0;
  std::size_t wrong = 0;     // claims with at least one of the three
  std::size_t no_claim = 0;  // found, but no claim
  std::size_t missed = 0;    // a claim, but not found
  std::size_t unjudged = 0;  // not counted
  std::size_t unfit = 0;     // edits that do not fit; not counted

  std::size_t found() const { return right + wrong + no_claim; }   // by the program, judged
  std::size_t expected() const { return right + wrong + missed; }  // by the reader
};

Score score_report(const Json& report, const Corrected& corrected, bool complete);

// As a table for a person; as one line of JSON with the same figures.
std::string score_text(const Score& score);
Json score_json(const Score& score);

}  // namespace whosaid

#endif  // WHOSAID_NATIVE_CORRECTIONS_SCORE_H_
