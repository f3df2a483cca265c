// BlockTree: a page's blocks summed up over the elements around them.
//
//   <main> <p>40 words</p> <ul> <li><a>3 words</a> </ul> </main>     main: 43 words, 3 of them links, 40 of
//   prose
//
// Every sum is a difference of two running sums, so asking costs nothing.

#ifndef WHOSAID_BLOCKS_HTML_BLOCK_TREE_H_
#define WHOSAID_BLOCKS_HTML_BLOCK_TREE_H_

#include <cstdint>
#include <vector>

#include "html/page.h"

namespace whosaid {

// Sums over some blocks.
struct BlockSums {
  std::uint32_t blocks = 0;
  std::uint32_t words = 0;
  std::uint32_t link_words = 0;
  std::uint32_t prose_words = 0;  // of blocks that are full sentences and hardly linked
};

struct BlockRange {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
};

// A block in the sums.
struct BlockMeasure {
  std::uint32_t words = 0;
  std::uint32_t link_words = 0;
  bool prose = false;
};

class BlockTree {
 public:
  // `measures` has one entry a block. Linear in blocks and elements.
  BlockTree(const Page& page, const std::vector<BlockMeasure>& measures);

  BlockSums sums(BlockRange range) const;
  // The blocks inside an element.
  BlockRange range(std::uint32_t element) const { return ranges_[element]; }
  BlockSums sums_of(std::uint32_t element) const { return sums(ranges_[element]); }
  const BlockSums& total() const { return sums_.back(); }

  // The deepest element that holds at least `percent` of the page's prose; kNoElement without any.
  std::uint32_t holder(int percent) const;

 private:
  const Page& page_;
  std::vector<BlockRange> ranges_;  // [elements]
  std::vector<BlockSums> sums_;     // [blocks + 1]: of the blocks in front
};

}  // namespace whosaid

#endif  // WHOSAID_BLOCKS_HTML_BLOCK_TREE_H_
