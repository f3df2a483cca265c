// Pull quotes: words of the article that its page shows once more, large.
//
//   <p>"We burned chairs," said Ida Krol.</p>  <aside class=pullquote>"We burned chairs" - Ida Krol</aside>
//
// They are kept once, where the article has them.

#ifndef WHOSAID_BLOCKS_HTML_PULL_QUOTES_H_
#define WHOSAID_BLOCKS_HTML_PULL_QUOTES_H_

#include "blocks/blocks.h"

namespace whosaid {

// Drops kept blocks that the page sets apart and whose words stand in another kept block, letter for letter
// but for quotation marks, a full stop at the end and the name behind a dash. Looks at the first 48 such
// blocks; linear in the text for each.
void drop_pull_quotes(const Document& document, Blocks& blocks);

}  // namespace whosaid

#endif  // WHOSAID_BLOCKS_HTML_PULL_QUOTES_H_
