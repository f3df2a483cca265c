// BlockText: what a block's text amounts to, in numbers.

#ifndef WHOSAID_BLOCKS_HTML_BLOCK_TEXT_H_
#define WHOSAID_BLOCKS_HTML_BLOCK_TEXT_H_

#include <cstdint>
#include <string_view>

#include "blocks/line_words.h"

namespace whosaid {

struct BlockText {
  std::uint64_t hash = 0;  // of its words, those looked at
  std::uint32_t words = 0;
  std::uint32_t letters = 0;  // bytes that belong to words, roughly
  std::uint32_t digits = 0;
  std::uint32_t commas = 0;
  std::uint32_t sentence_ends = 0;
  std::uint16_t upper_words = 0;     // of the words looked at
  std::uint16_t function_words = 0;  // of any language
  std::uint16_t seen_words = 0;      // looked at
};

BlockText read_block_text(std::string_view text, const LineWords& words);

}  // namespace whosaid

#endif  // WHOSAID_BLOCKS_HTML_BLOCK_TEXT_H_
