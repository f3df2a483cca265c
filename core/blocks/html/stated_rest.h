// The rest of an article of which a page shows only a teaser, and states the whole for machines.
//
//   <p>The board voted on Monday ...</p> <div>Subscribe to read on</div>      what a reader sees
//   {"articleBody": "The board voted on Monday ...\n\nFishermen called ..."}  what the page states
//
//   text     ... Subscribe to read on \n Fishermen called ...     the rest stands behind what is shown,
//                                        a paragraph a line

#ifndef WHOSAID_BLOCKS_HTML_STATED_REST_H_
#define WHOSAID_BLOCKS_HTML_STATED_REST_H_

#include "blocks/blocks.h"
#include "document/document.h"

namespace whosaid {

// The document with what its page states and does not show behind its text, and the warning "teaserOnly",
// where less than half of the stated article is shown; else as it is. Linear.
Document with_stated_rest(Document document);

// Adds the blocks of what was added so, all kept. Shown blocks that stand in it too are dropped. `blocks` are
// those of the page. Linear.
void add_stated_blocks(const Document& document, Blocks& blocks);

}  // namespace whosaid

#endif  // WHOSAID_BLOCKS_HTML_STATED_REST_H_
