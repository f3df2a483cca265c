// Pronoun links: whom "she", "he", "it" and "they" mean.
//
//   Elsa Moreau runs the clinic. “We lost power twice,” she said.      she -> Elsa Moreau
//
// Candidates are weighed by the facts of pronoun_candidates.h. When two are about equally good, the pronoun
// stays unlinked and both are rivals.

#ifndef WHOSAID_SPEAKERS_PRONOUN_LINKS_H_
#define WHOSAID_SPEAKERS_PRONOUN_LINKS_H_

#include "speakers/pronoun_candidates.h"

namespace whosaid {

// Links the pronoun of `pronoun`, or leaves it. `entities` is what `context` looks at.
void link_pronoun(const PronounContext& context, const PronounCase& pronoun, Entities& entities);

}  // namespace whosaid

#endif  // WHOSAID_SPEAKERS_PRONOUN_LINKS_H_
