// The one decision over a page: the best sequence of groups, and how sure it is of each line.

#ifndef WHOSAID_BLOCKS_DECODE_GROUPS_H_
#define WHOSAID_BLOCKS_DECODE_GROUPS_H_

#include <vector>

#include "blocks/group_model.h"

namespace whosaid {

struct GroupDecision {
  LineGroup group = LineGroup::kAfter;
  std::int16_t margin = 0;  // hundredths: best sequence that keeps the line minus best one that drops it
};

// Finds the best sequence of groups (Viterbi) with the margin of each line against the best sequence
// that decides otherwise. A margin is > 0 exactly when the line's group is kept. Linear.
std::vector<GroupDecision> decode_groups(const std::vector<LineFeatures>& lines);

}  // namespace whosaid

#endif  // WHOSAID_BLOCKS_DECODE_GROUPS_H_
