// `whosaid apply PATCH REPORT|ARTICLE`: a reader's corrections applied to an article's report, or the score
// of the report against them.

#ifndef WHOSAID_NATIVE_APPLY_CORRECTIONS_H_
#define WHOSAID_NATIVE_APPLY_CORRECTIONS_H_

#include "arguments.h"

namespace whosaid {

// Prints the corrected report, or with arguments.score the score. Edits that do not fit are named on standard
// error, and make the exit status kExitUnreadable; the others are applied all the same.
int apply_corrections(const Arguments& arguments);

}  // namespace whosaid

#endif  // WHOSAID_NATIVE_APPLY_CORRECTIONS_H_
