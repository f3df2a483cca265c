// Page features: how each line stands to the others. Adds to the lines' own features.
//
//   Related stories                            kWholeRelated
//   Egg prices slip for a third week           + kBelowRelatedHeading kNoProseBelow kSharesNoWords

#ifndef WHOSAID_BLOCKS_PAGE_FEATURES_H_
#define WHOSAID_BLOCKS_PAGE_FEATURES_H_

#include <string_view>
#include <vector>

#include "blocks/line_features.h"

namespace whosaid {

// The features and counts of each line, alone and on its page. Linear in the text; beside the result,
// memory is at most a few megabytes and 16 bytes a word looked at.
std::vector<LineProfile> read_page_profiles(std::string_view text, const std::vector<Line>& lines,
                                            std::string_view language);

}  // namespace whosaid

#endif  // WHOSAID_BLOCKS_PAGE_FEATURES_H_
