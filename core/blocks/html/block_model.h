// The trained decision about the blocks of a page: models/html-blocks.

#ifndef WHOSAID_BLOCKS_HTML_BLOCK_MODEL_H_
#define WHOSAID_BLOCKS_HTML_BLOCK_MODEL_H_

#include <cstdint>
#include <vector>

#include "blocks/html/html_rows.h"
#include "inference/boosted_trees.h"

namespace whosaid {

// The trees that the build put into the library, read at their first use; without a tree when they are
// damaged.
const BoostedTrees& embedded_block_trees();

// How strongly each block belongs to the article: hundredths of log odds, > 0 for the article. [blocks]
std::vector<std::int32_t> score_blocks(const BoostedTrees& trees, HtmlRows& rows);

// What spoke for the decision, in words a reader understands: the kind of features that moved the score
// most in its own direction. Static storage.
std::string_view strongest_reason(const BoostedTrees& trees, const HtmlRow& row, bool kept);

}  // namespace whosaid

#endif  // WHOSAID_BLOCKS_HTML_BLOCK_MODEL_H_
