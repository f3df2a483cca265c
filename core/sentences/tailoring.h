// Where news are written otherwise than UAX #29 supposes: each overruling of the standard by name.
//
//   He met Gov. Ruth Fox.          the standard breaks after "Gov.", `title` does not
//   They left. 30 people stayed.   the standard does not break, `number-begins` does
//
// Four more concern where a sentence may end at all; they are told at SiteTailoring (sentence_breaks.h):
// the ellipsis "…" as a terminator, a guillemet behind a space, a reference number that closes, an opening
// mark behind a terminator.
//
// The first overruling that applies to a site decides; where none applies the standard does. A line or
// paragraph separator always ends a sentence.

#ifndef WHOSAID_SENTENCES_TAILORING_H_
#define WHOSAID_SENTENCES_TAILORING_H_

#include <cstddef>
#include <string_view>

#include "sentences/break_context.h"

namespace whosaid {

struct Overruling {
  std::string_view name;
  std::string_view reason;
  bool breaks;  // what it decides
  bool (*applies)(const BreakContext& context);
};

// The whole table, in order. `count` is set to its length.
const Overruling* all_overrulings(std::size_t& count);

// The overruling that decides at a site, or null when the standard does. Constant cost.
const Overruling* find_overruling(const BreakContext& context);

}  // namespace whosaid

#endif  // WHOSAID_SENTENCES_TAILORING_H_
