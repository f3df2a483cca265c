// BlockLines: what the text of each block of a page says, read once.
//
//   <title>Ferry fares rise</title> ... <h1>Ferry fares rise</h1>     3 words, shares.title 1000, is_title

#ifndef WHOSAID_BLOCKS_HTML_BLOCK_LINES_H_
#define WHOSAID_BLOCKS_HTML_BLOCK_LINES_H_

#include <cstdint>
#include <string_view>
#include <vector>

#include "blocks/html/block_text.h"
#include "blocks/line_features.h"
#include "html/page.h"

namespace whosaid {

// How much of a block's words the page's statements have, in thousandths of those looked at.
struct StatedShares {
  std::int16_t title = 0;
  std::int16_t description = 0;
  std::int16_t body = kNoBody;  // of its runs of four words
  bool is_title = false;        // its words are the title

  static constexpr std::int16_t kNoBody = -2;  // the page does not state its article's text
  static constexpr std::int16_t kNoRun = -1;   // the block has fewer than four words
};

struct BlockLines {
  std::vector<LineFeatures> features;  // one of each for a block
  std::vector<BlockText> texts;
  std::vector<StatedShares> shares;
};

// `text` is the page's, `language` the document's. Linear.
BlockLines read_block_lines(std::string_view text, const Page& page, std::string_view language);

}  // namespace whosaid

#endif  // WHOSAID_BLOCKS_HTML_BLOCK_LINES_H_
