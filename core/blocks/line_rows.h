// Line rows: each line of a pasted text as a row of small integers, for the model that decides about it.
//
//   line                          words  neighbourWords1  linesBelowProse  openShareNear  kEndsSentence ...
//   Menu                              1                0                0             40              0
//   The bridge was closed ...        23                6                3             12              1
//
// A row holds what is counted in the line, the same of its neighbours, what stands around it at several
// distances, its place in the text, and all its yes-or-no features. Shares are in hundredths.

#ifndef WHOSAID_BLOCKS_LINE_ROWS_H_
#define WHOSAID_BLOCKS_LINE_ROWS_H_

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "blocks/line_features.h"

namespace whosaid {

// What a reader would call one reason for a decision.
enum class LineReason : std::uint8_t {
  kLength,
  kWording,
  kTopic,
  kRepetition,
  kNeighbours,
  kSurroundings,
  kPlace,
  kSection,
  kLikeness,
  kFeature
};
inline constexpr int kLineReasonCount = 10;

struct LineColumn {
  std::string name;  // "neighbourWords1", "kEndsSentence"
  LineReason reason = LineReason::kLength;
};

// The columns of a row, in order; made at the first call.
const std::vector<LineColumn>& line_columns();

// Reads the rows of a text one after another, so that they never stand in memory at once.
class LineRowReader {
 public:
  // `lines` outlive the reader. Linear; keeps 4 bytes a line.
  explicit LineRowReader(const std::vector<LineProfile>& lines);
  ~LineRowReader();

  // Writes the row of the next line to row[line_columns().size()]. As often as there are lines, no more.
  // Constant cost over all lines.
  void next(std::int16_t* row);

  class Facts;

 private:
  std::unique_ptr<Facts> facts_;
};

}  // namespace whosaid

#endif  // WHOSAID_BLOCKS_LINE_ROWS_H_
