// The sense of a cue that the tagger found: which act it names, and whether the content is put forward at
// all.
//
//   rejected the idea that    judgement, denied
//   has not said              speech, negated, not realised
//   would argue               speech, hypothetical

#ifndef WHOSAID_CLAIMS_TAGGER_CUE_SENSE_H_
#define WHOSAID_CLAIMS_TAGGER_CUE_SENSE_H_

#include <string_view>
#include <vector>

#include "claims/claims.h"
#include "claims/units.h"

namespace whosaid {

struct CueSense {
  std::string_view lemma;  // static storage; empty when no word of the cue is known
  Act act = Act::kJudgement;
  Stance stance = Stance::kNeutral;
  Polarity polarity = Polarity::kAsserted;
  bool realised = true;
  std::uint32_t head = 0;  // the token that decides
};

// Reads the words of a cue, which is not empty, and the auxiliaries just before it. Linear in the cue.
CueSense find_cue_sense(const Sources& sources, const std::vector<TokenRange>& cue);

}  // namespace whosaid

#endif  // WHOSAID_CLAIMS_TAGGER_CUE_SENSE_H_
