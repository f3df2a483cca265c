// The blocks of a page of HTML: one decision by the trained trees, then a role by markup and wording.

#ifndef WHOSAID_BLOCKS_HTML_FIND_PAGE_BLOCKS_H_
#define WHOSAID_BLOCKS_HTML_FIND_PAGE_BLOCKS_H_

#include "blocks/blocks.h"
#include "blocks/line_features.h"
#include "inference/boosted_trees.h"

namespace whosaid {

// `lines` are what the text alone says of each block of document.page. Linear.
Blocks find_page_blocks(const Document& document, const std::vector<LineFeatures>& lines,
                        const BoostedTrees& trees);

}  // namespace whosaid

#endif  // WHOSAID_BLOCKS_HTML_FIND_PAGE_BLOCKS_H_
