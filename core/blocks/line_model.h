// The trained decision about the lines of a pasted text: models/pasted-lines.

#ifndef WHOSAID_BLOCKS_LINE_MODEL_H_
#define WHOSAID_BLOCKS_LINE_MODEL_H_

#include <cstdint>
#include <string_view>
#include <vector>

#include "blocks/line_features.h"
#include "inference/row_model.h"

namespace whosaid {

// The model that the build put into the library, read at its first use; empty when it is damaged.
const RowModel& embedded_line_model();

struct LineScore {
  std::int16_t score = 0;  // hundredths of log odds; > 0 for the article
};

// Scores each line. Linear; a few microseconds for a line.
std::vector<LineScore> score_lines(const RowModel& model, const std::vector<LineProfile>& lines);

// For each line that is `wanted`, what speaks, as the trees tell, most against it being article, in words a
// reader understands; static storage, else empty. `wanted` has the size of `lines`. Linear.
std::vector<std::string_view> reasons_against(const RowModel& model, const std::vector<LineProfile>& lines,
                                              const std::vector<bool>& wanted);

}  // namespace whosaid

#endif  // WHOSAID_BLOCKS_LINE_MODEL_H_
