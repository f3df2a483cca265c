// Uptake: what a verb makes of the claim that its object names.
//
//   issued a warning that ...            own         the subject says it
//   rejected the claim that ...          rejected    the subject denies it
//   is investigating claims that ...     others      nobody tells whose it is

#ifndef WHOSAID_CLAIMS_NOUN_UPTAKE_H_
#define WHOSAID_CLAIMS_NOUN_UPTAKE_H_

#include <cstdint>
#include <string_view>

#include "claims/cue_lexicon.h"

namespace whosaid {

enum class Uptake : std::uint8_t { kOwn, kRejected, kOthers };

// `lower`: the verb, or the preposition, that governs the noun phrase; `next`: the word behind it, which may
// be its particle.
Uptake uptake_of(std::string_view lower, std::string_view next);

// Whether what the noun names goes from mouth to mouth: "claims", "rumours", "a report".
bool goes_round(const NounCue& noun);

}  // namespace whosaid

#endif  // WHOSAID_CLAIMS_NOUN_UPTAKE_H_
