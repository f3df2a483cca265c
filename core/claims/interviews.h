// Interviews: questions and answers that no label tells apart.
//
//   Who taught you to dive?                         a question: its paragraph is nobody's claim
//   My aunt did. I was six, and I hated it.         an answer: a claim of the guest
//
// Questions are set in bold, or are short paragraphs that end in a question mark; then there must be more of
// them, and the answers must speak of themselves.

#ifndef WHOSAID_CLAIMS_INTERVIEWS_H_
#define WHOSAID_CLAIMS_INTERVIEWS_H_

#include <vector>

#include "claims/transcripts.h"

namespace whosaid {

// The questions and answers of an interview, in order of blocks; empty when the text is none. `bold` says of
// each block whether all of it is bold; empty where there is no markup. Linear.
std::vector<LabelledBlock> find_interview(const Sources& sources, const std::vector<bool>& bold);

}  // namespace whosaid

#endif  // WHOSAID_CLAIMS_INTERVIEWS_H_
