// Grapheme clusters (UAX #29): what a reader takes for one character. Spans never cut one.
//
//   text      e \u0301 f 👩 \u200D 🚒
//   clusters  [------) [) [----------)

#ifndef WHOSAID_TEXT_GRAPHEMES_H_
#define WHOSAID_TEXT_GRAPHEMES_H_

#include <cstddef>
#include <string_view>

namespace whosaid {

// Whether a cluster begins at byte `at` (a code point boundary). The beginning and the end are.
// Looks at the two code points around `at`; back over a flag or an emoji sequence only when `at` lies
// inside one. Inside an absurd run of more than 256 regional indicators the answer is no: that cuts nothing.
bool is_grapheme_boundary(std::string_view text, std::size_t at);

// The first boundary after the boundary `at`; text.size() at the end. Costs the length of the cluster.
std::size_t next_grapheme_boundary(std::string_view text, std::size_t at);

}  // namespace whosaid

#endif  // WHOSAID_TEXT_GRAPHEMES_H_
