// Headline names: quoted words of a headline that nobody said.
//
//   Tune tops the chart: ‘Turn over yuh bucket’            the body quotes them too, and not as speech: a
//   title Bosses ‘sorry’ for winter of cancellations             "We are sorry," said ...: somebody's words

#ifndef WHOSAID_CLAIMS_HEADLINE_NAMES_H_
#define WHOSAID_CLAIMS_HEADLINE_NAMES_H_

#include "claims/claims.h"
#include "claims/units.h"

namespace whosaid {

// Takes out claims of headlines whose only ground is their quotation marks, where the body shows that they
// mark a name or a coinage. Linear in the claims' words for each such headline claim, of which 24 are looked
// at.
void leave_out_headline_names(const Sources& sources, Claims& claims);

}  // namespace whosaid

#endif  // WHOSAID_CLAIMS_HEADLINE_NAMES_H_
