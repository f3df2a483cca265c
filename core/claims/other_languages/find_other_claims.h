// Claims in other languages than English.
//
//   fr de es it pl sv ru ja zh ar    quotations and clauses with their cues and sources
//   every other language             quotations that are whole utterances, nobody's, and a warning

#ifndef WHOSAID_CLAIMS_OTHER_LANGUAGES_FIND_OTHER_CLAIMS_H_
#define WHOSAID_CLAIMS_OTHER_LANGUAGES_FIND_OTHER_CLAIMS_H_

#include <string_view>

#include "claims/claims.h"
#include "claims/units.h"

namespace whosaid {

// Whether the English rules are the ones for a language; a text too short to tell is taken for English.
bool is_english(std::string_view language);

// The claims of a text that is not English. Linear.
Claims find_other_claims(const Sources& sources, std::string_view language);

}  // namespace whosaid

#endif  // WHOSAID_CLAIMS_OTHER_LANGUAGES_FIND_OTHER_CLAIMS_H_
