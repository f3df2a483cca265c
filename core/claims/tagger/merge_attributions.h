// Merging: the rules' claims and the tagger's attributions become one list of claims.
//
//   both found it     the rules' claim, with the tagger's content where nothing is quoted
//   only the tagger   a new claim, when the tagger is sure enough
//   only the rules    kept when words are quoted or laid out as speech, or the tagger does not object
//
// Rules own what the tagger cannot see: quotation marks, nesting, transcripts, signatures, headlines.

#ifndef WHOSAID_CLAIMS_TAGGER_MERGE_ATTRIBUTIONS_H_
#define WHOSAID_CLAIMS_TAGGER_MERGE_ATTRIBUTIONS_H_

#include "claims/claims.h"
#include "claims/tagger/tag_attributions.h"
#include "claims/units.h"

namespace whosaid {

// Nearly linear: the claims of a paragraph are compared with its attributions.
Claims merge_attributions(const Sources& sources, Claims ruled, const TaggedArticle& tagged);

}  // namespace whosaid

#endif  // WHOSAID_CLAIMS_TAGGER_MERGE_ATTRIBUTIONS_H_
