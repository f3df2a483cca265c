// The blocks of a page of HTML: one decision by the trained trees, then a role by markup and wording.

#ifndef WHOSAID_BLOCKS_HTML_FIND_PAGE_BLOCKS_H_
#define WHOSAID_BLOCKS_HTML_FIND_PAGE_BLOCKS_H_

#include "blocks/blocks.h"
#include "inference/boosted_trees.h"

namespace whosaid {

// The blocks of document.page, and of what the page states and does not show. `trees` are the ones built in,
// or others that a trainer scores. Linear.
Blocks find_page_blocks(const Document& document, const BoostedTrees& trees);

}  // namespace whosaid

#endif  // WHOSAID_BLOCKS_HTML_FIND_PAGE_BLOCKS_H_
