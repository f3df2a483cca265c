// What belongs to a kept part of the article stays with it.
//
//   <table> Year | East | West      "Year" alone looks like a date: it stays with the table's other cells
//   <blockquote> We waited. <footer>- Ida Krol      tells whose words they are
//   <ol> <li> Report of 3 March. ↩                  a note, whose arrow leads back into the text
//   10:42 Board meets ... 10:15 ...                 the first entry of a live blog keeps its time as the
//   others do
//
// Blocks are only added to the article, and none that is clearly something else.

#ifndef WHOSAID_BLOCKS_HTML_KEEP_TOGETHER_H_
#define WHOSAID_BLOCKS_HTML_KEEP_TOGETHER_H_

#include "blocks/blocks.h"
#include "document/document.h"

namespace whosaid {

// `blocks` are those of the document's page. Linear, but for the depth of elements.
void keep_together(const Document& document, Blocks& blocks);

}  // namespace whosaid

#endif  // WHOSAID_BLOCKS_HTML_KEEP_TOGETHER_H_
