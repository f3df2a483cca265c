// Page features: how each line stands to the others. Adds to the lines' own features.
//
//   Related stories                            kWholeRelated
//   Egg prices slip for a third week           + kBelowRelatedHeading kNoProseBelow kSharesNoWords

#ifndef WHOSAID_BLOCKS_PAGE_FEATURES_H_
#define WHOSAID_BLOCKS_PAGE_FEATURES_H_

#include <functional>
#include <string_view>
#include <vector>

#include "blocks/line_features.h"

namespace whosaid {

// Takes the words of a line, which do not outlive the call.
using SeeWords = std::function<void(std::size_t line, const LineWords& words)>;

// The features and counts of each line, alone and on its page. `see_words`, where there is one, is called for
// each line in order: who needs the words too need not read them again. Linear in the text; beside the
// result, memory is at most a few megabytes and 16 bytes a word looked at.
std::vector<LineProfile> read_page_profiles(std::string_view text, const std::vector<Line>& lines,
                                            std::string_view language, const SeeWords& see_words = {});

}  // namespace whosaid

#endif  // WHOSAID_BLOCKS_PAGE_FEATURES_H_
