// Confidence: how often a claim with this much evidence is right.

#ifndef WHOSAID_CLAIMS_TAGGER_CONFIDENCE_H_
#define WHOSAID_CLAIMS_TAGGER_CONFIDENCE_H_

#include <cstdint>

#include "claims/claims.h"

namespace whosaid {

// The share of claims, in hundredths, whose source, cue and content are those that people marked, among
// claims with such support and margin. Learned by isotonic regression on PolNeAR's development part
// (tools/train/attribution/calibrate.py); models/attribution/card.md shows how reliable it is.
std::uint8_t confidence_of(Support support, std::int32_t margin);

}  // namespace whosaid

#endif  // WHOSAID_CLAIMS_TAGGER_CONFIDENCE_H_
