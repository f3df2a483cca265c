// The claims that the rules find, before the trained tagger has its say.

#ifndef WHOSAID_CLAIMS_RULE_CLAIMS_H_
#define WHOSAID_CLAIMS_RULE_CLAIMS_H_

#include "claims/claims.h"
#include "claims/units.h"

namespace whosaid {

// English only. Linear.
Claims find_claims_by_rules(const Sources& sources);

}  // namespace whosaid

#endif  // WHOSAID_CLAIMS_RULE_CLAIMS_H_
