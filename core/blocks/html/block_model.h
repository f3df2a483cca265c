// The trained decision about the blocks of a page: models/html-blocks.

#ifndef WHOSAID_BLOCKS_HTML_BLOCK_MODEL_H_
#define WHOSAID_BLOCKS_HTML_BLOCK_MODEL_H_

#include <cstdint>
#include <vector>

#include "blocks/html/html_rows.h"
#include "inference/row_model.h"

namespace whosaid {

// The model that the build put into the library, read at its first use; empty when it is damaged.
const RowModel& embedded_block_model();

// How strongly each block belongs to the article: hundredths of log odds, > 0 for the article. [blocks]
std::vector<std::int32_t> score_blocks(const RowModel& model, HtmlRows& rows);

// What spoke for the decision, in words a reader understands: the kind of features that moved the score of
// the first trees, which say the most, farthest in its own direction. Static storage.
std::string_view strongest_reason(const RowModel& model, const HtmlRow& row, bool kept);

}  // namespace whosaid

#endif  // WHOSAID_BLOCKS_HTML_BLOCK_MODEL_H_
