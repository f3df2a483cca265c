// Word boundaries of UAX #29, untailored. Tokens are words in the sense of a treebank (split_tokens);
// these are the ones a caret jumps over.
//
//   text    Can't  stop
//   breaks  |    | |   |

#ifndef WHOSAID_TEXT_WORD_BREAKS_H_
#define WHOSAID_TEXT_WORD_BREAKS_H_

#include <cstdint>
#include <string_view>
#include <vector>

namespace whosaid {

// All boundaries of `text` (valid UTF-8) in order, its beginning and end included; none of an empty text.
// Linear.
std::vector<std::uint32_t> find_word_breaks(std::string_view text);

}  // namespace whosaid

#endif  // WHOSAID_TEXT_WORD_BREAKS_H_
