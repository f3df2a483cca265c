// The weights by which the lines of a text are sorted into the parts of a page, and the order these parts
// stand in.
//
//   Menu                    kBefore
//   Ferry breaks down       kHeadline
//   By Jo Bell              kFront        what stands between headline and text
//   More than 200 ...       kParagraph
//   Advertisement           kAside        what interrupts the text
//   Most read               kAfter
//
// Weights are whole hundredths, named by feature and group. tools/train/line_groups makes them.

#ifndef WHOSAID_BLOCKS_GROUP_MODEL_H_
#define WHOSAID_BLOCKS_GROUP_MODEL_H_

#include <array>
#include <cstdint>

#include "blocks/line_features.h"

namespace whosaid {

enum class LineGroup : std::uint8_t {
  kBefore,
  kHeadline,
  kFront,
  kStandfirst,
  kParagraph,
  kHeading,
  kListItem,
  kAside,
  kAfter
};
inline constexpr std::size_t kLineGroupCount = 9;

// One number for each group, in hundredths.
using GroupScores = std::array<std::int32_t, kLineGroupCount>;

// Whether lines of the group are article.
constexpr bool is_kept(LineGroup group) {
  return group == LineGroup::kHeadline || group == LineGroup::kStandfirst || group == LineGroup::kParagraph ||
         group == LineGroup::kHeading || group == LineGroup::kListItem;
}

// How well a line with these features fits each group.
GroupScores emission_scores(const LineFeatures& features);

// How well the page begins or ends in each group.
const GroupScores& start_scores();
const GroupScores& end_scores();

// How well each group follows `group`; kForbidden and less where it cannot.
const GroupScores& transition_scores(LineGroup group);
inline constexpr std::int32_t kForbidden = -10000;

}  // namespace whosaid

#endif  // WHOSAID_BLOCKS_GROUP_MODEL_H_
