// Marked blocks: whose words a block of a page are, where its markup says so.
//
//   <blockquote><p>Let it flow.</p><footer>— Amara Diallo</footer></blockquote>    words and who signs them
//   <blockquote class=twitter-tweet>...&mdash; Eastvale Water (@eastvale)          the same, embedded
//   <li><b>Vera Holt</b>: a dark day for ferries.</li>                              a bold name and a colon
//   <p><strong>When did you know?</strong></p> <p>At noon.</p>                      question and answer
//
// Documents of plain text have none.

#ifndef WHOSAID_CLAIMS_MARKED_BLOCKS_H_
#define WHOSAID_CLAIMS_MARKED_BLOCKS_H_

#include <vector>

#include "claims/transcripts.h"

namespace whosaid {

// In order of blocks. Blocks of one claim stand together: the first has the claim, the others go on with it
// or, as its signature, have none. Linear in the page.
std::vector<LabelledBlock> find_marked_blocks(const Sources& sources);

}  // namespace whosaid

#endif  // WHOSAID_CLAIMS_MARKED_BLOCKS_H_
