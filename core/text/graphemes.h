// Grapheme clusters (UAX #29): what a reader takes for one character. Spans never cut one.

#ifndef WHOSAID_TEXT_GRAPHEMES_H_
#define WHOSAID_TEXT_GRAPHEMES_H_

#include <cstddef>
#include <string_view>

namespace whosaid {

// Whether a cluster begins at byte `at` (a code point boundary). The beginning and the end are.
bool is_grapheme_boundary(std::string_view text, std::size_t at);

// The first boundary after `at`; text.size() at the end.
std::size_t next_grapheme_boundary(std::string_view text, std::size_t at);

}  // namespace whosaid

#endif  // WHOSAID_TEXT_GRAPHEMES_H_
