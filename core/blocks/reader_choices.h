// Reader's choices: blocks that a reader takes into the article or leaves out of it, against what was found.
//
//   blocks    + headline  - ad  - caption  + paragraph
//   keep 2, drop 3        - ad  + caption  - paragraph

#ifndef WHOSAID_BLOCKS_READER_CHOICES_H_
#define WHOSAID_BLOCKS_READER_CHOICES_H_

#include <cstdint>
#include <vector>

#include "blocks/blocks.h"

namespace whosaid {

struct ReaderChoices {
  std::vector<std::uint32_t> keep;  // indexes of blocks, in any order; those that do not exist are nothing
  std::vector<std::uint32_t> drop;  // the same; of a block that is in both, this decides
};

// Keeps and drops blocks as the reader wants it. One that changes says so as its reason; its role stays.
void apply_choices(const ReaderChoices& choices, Blocks& blocks);

}  // namespace whosaid

#endif  // WHOSAID_BLOCKS_READER_CHOICES_H_
