// Claim of an attribution: what the tagger found and no rule did, as a claim of its own.

#ifndef WHOSAID_CLAIMS_TAGGER_CLAIM_OF_ATTRIBUTION_H_
#define WHOSAID_CLAIMS_TAGGER_CLAIM_OF_ATTRIBUTION_H_

#include <optional>

#include "claims/claims.h"
#include "claims/tagger/tag_attributions.h"
#include "claims/units.h"

namespace whosaid {

// Nothing where the attribution is not worth showing: nobody says it, nobody said anything ("refused to
// say"), or a bare thing is all its content ("its donations").
std::optional<Claim> claim_of_attribution(const Sources& sources, const TaggedAttribution& attribution);

}  // namespace whosaid

#endif  // WHOSAID_CLAIMS_TAGGER_CLAIM_OF_ATTRIBUTION_H_
