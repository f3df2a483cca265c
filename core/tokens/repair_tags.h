// What the tagger cannot see: what grammar rules out, and what the rest of the article says of a name.

#ifndef WHOSAID_TOKENS_REPAIR_TAGS_H_
#define WHOSAID_TOKENS_REPAIR_TAGS_H_

#include <string_view>

#include "tokens/pos_model.h"

namespace whosaid {

// Changes tags of English sentences that `model` has given. A word with a capital that is a name elsewhere in
// the article, and that the article never writes small, is a name wherever it stands:
//
//   Rep. Consuela/NNP Ibarra-Finch/NNP ... Ibarra-Finch/JJ told      JJ becomes NNP
//
// Linear.
void repair_tags(const PosModel& model, std::string_view text, Tokens& tokens);

}  // namespace whosaid

#endif  // WHOSAID_TOKENS_REPAIR_TAGS_H_
