// Reads what a front end saw of a page that is open in a browser: the "blocks" input, docs/blocks.md.
//
//   {"format": "whosaid-blocks/1", "nodes": [{"tag": "p", "class": "lead"}, "Jo ", {"tag": "b"}, "Bell",
//   null, null]}
//
//   block "Jo Bell" in p(lead), b "Bell"       the same Page that the page's HTML gives

#ifndef WHOSAID_HTML_READ_BLOCKS_H_
#define WHOSAID_HTML_READ_BLOCKS_H_

#include <string_view>

#include "html/page.h"

namespace whosaid {

struct ReadBlocks {
  Page page;
  bool sound = false;  // it was what the schema asks for, to its end; if not, what could be read is there
};

// Everything in "nodes" is shown: whoever has the page open knows what a reader sees. Total: any valid UTF-8
// gives a page. Linear; memory is at most a few times the text.
ReadBlocks read_blocks(std::string_view json);

}  // namespace whosaid

#endif  // WHOSAID_HTML_READ_BLOCKS_H_
