// Rules of languages with spaces between words: how a clause of another language says who said what.
//
//   [quotation] , sagte X       X sagte : [quotation]       X a dit que ...       Selon X , ...
//
// Each rule looks at one cue, in the order of the list in apply_clause_rules; the first that fits decides.

#ifndef WHOSAID_CLAIMS_OTHER_LANGUAGES_CLAUSE_RULES_H_
#define WHOSAID_CLAIMS_OTHER_LANGUAGES_CLAUSE_RULES_H_

#include "claims/other_languages/clause_reader.h"
#include "claims/rules.h"

namespace whosaid {

void apply_clause_rules(const ClauseReader& reader, Findings& findings);

// An attribution that stands inside the quotation marks: « Oui, dit-elle, demain. » `reader` reads the
// words inside. Adds nothing when there is none.
void find_incise(const ClauseReader& reader, Findings& findings);

// A paragraph that begins with a dash is spoken: —Sí —dijo Ana—. Mañana. Adds nothing when no verb of
// saying tells where the speech ends.
void find_dash_speech(const ClauseReader& reader, Findings& findings);

// Whether a clause stands in the subjunctive that German keeps for the words of others.
bool is_reported_mood(const ClauseReader& reader);

}  // namespace whosaid

#endif  // WHOSAID_CLAIMS_OTHER_LANGUAGES_CLAUSE_RULES_H_
