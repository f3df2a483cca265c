// The trained decision about the lines of a pasted text: models/pasted-lines.

#ifndef WHOSAID_BLOCKS_LINE_MODEL_H_
#define WHOSAID_BLOCKS_LINE_MODEL_H_

#include <cstdint>
#include <string_view>
#include <vector>

#include "blocks/line_features.h"
#include "inference/boosted_trees.h"

namespace whosaid {

// The trees that the build put into the library, read at their first use; without a tree when they are
// damaged.
const BoostedTrees& embedded_line_trees();

struct LineScore {
  std::int16_t score = 0;  // hundredths of log odds; > 0 for the article
};

// Scores each line. Linear; a few microseconds for a line.
std::vector<LineScore> score_lines(const BoostedTrees& trees, const std::vector<LineProfile>& lines);

// For each line that is `wanted`, what speaks most against it being article, in words a reader understands;
// static storage, else empty. `wanted` has the size of `lines`. Linear.
std::vector<std::string_view> reasons_against(const BoostedTrees& trees,
                                              const std::vector<LineProfile>& lines,
                                              const std::vector<bool>& wanted);

}  // namespace whosaid

#endif  // WHOSAID_BLOCKS_LINE_MODEL_H_
