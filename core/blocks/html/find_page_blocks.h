// The blocks of a page of HTML: one decision by the trained model, then a role by markup and wording.

#ifndef WHOSAID_BLOCKS_HTML_FIND_PAGE_BLOCKS_H_
#define WHOSAID_BLOCKS_HTML_FIND_PAGE_BLOCKS_H_

#include "blocks/blocks.h"
#include "inference/row_model.h"

namespace whosaid {

// The blocks of document.page, and of what the page states and does not show. `model` is the one built in,
// or others that a trainer scores. Linear.
Blocks find_page_blocks(const Document& document, const RowModel& model);

}  // namespace whosaid

#endif  // WHOSAID_BLOCKS_HTML_FIND_PAGE_BLOCKS_H_
