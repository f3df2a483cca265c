// What part of the page each line is: the best sequence of groups, given which lines are article.

#ifndef WHOSAID_BLOCKS_DECODE_GROUPS_H_
#define WHOSAID_BLOCKS_DECODE_GROUPS_H_

#include <vector>

#include "blocks/group_model.h"
#include "blocks/line_model.h"

namespace whosaid {

struct GroupDecision {
  LineGroup group = LineGroup::kAfter;
  std::int16_t margin = 0;  // hundredths: best sequence that keeps the line minus best one that drops it
};

// Finds the best sequence of groups (Viterbi) in which lines are article where `decided` scores them > 0,
// headlines and doubtful standfirsts apart, with the margin of each line against the best sequence that
// decides otherwise. A margin is > 0 exactly when the line's group is kept. Where the order of groups allows
// nothing better, a line's group may contradict its score. Where `decided` is empty, every line is open.
// Linear.
std::vector<GroupDecision> decode_groups(const std::vector<LineProfile>& lines,
                                         const std::vector<LineScore>& decided);

}  // namespace whosaid

#endif  // WHOSAID_BLOCKS_DECODE_GROUPS_H_
