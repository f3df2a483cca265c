// Datelines: the place an agency report opens with.
//
//   WASHINGTON (UNP) — A divided panel ...     "WASHINGTON (UNP) — "
//   PARIS, March 3 (Reuters) - The mayor ...   "PARIS, March 3 (Reuters) - "

#ifndef WHOSAID_BLOCKS_FIND_DATELINE_H_
#define WHOSAID_BLOCKS_FIND_DATELINE_H_

#include <string_view>

#include "text/span.h"

namespace whosaid {

// The dateline at the head of text[line], with its dash and the white space after it; empty when there
// is none or nothing follows it. Looks at the first 100 bytes.
Span find_dateline(std::string_view text, Span line);

}  // namespace whosaid

#endif  // WHOSAID_BLOCKS_FIND_DATELINE_H_
