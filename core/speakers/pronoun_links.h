// Pronoun links: whom "she", "he", "it" and "they" mean.
//
//   Elsa Moreau runs the clinic. “We lost power twice,” she said.      she -> Elsa Moreau
//
// Candidates near by are scored by distance, grammar, who spoke last, and gender where the text
// states it. When two are about equally good, the pronoun stays unlinked and both are rivals.

#ifndef WHOSAID_SPEAKERS_PRONOUN_LINKS_H_
#define WHOSAID_SPEAKERS_PRONOUN_LINKS_H_

#include "speakers/article_view.h"
#include "speakers/entities.h"

namespace whosaid {

// Links the pronoun at mention `m`, or leaves it. `last_speech` is the mention that last spoke.
void link_pronoun(const ArticleView& view, Entities& entities, std::uint32_t m, std::uint32_t last_speech);

}  // namespace whosaid

#endif  // WHOSAID_SPEAKERS_PRONOUN_LINKS_H_
