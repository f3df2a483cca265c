#include "blocks/html/block_tree.h"

#include <algorithm>

namespace whosaid {

BlockTree::BlockTree(const Page& page, const std::vector<BlockMeasure>& measures)
    : page_(page), ranges_(page.elements.size(), {kNoElement, 0}), sums_(measures.size() + 1) {
  for (std::uint32_t i = 0; i < measures.size(); ++i) {
    const BlockMeasure& m = measures[i];
    const BlockSums& before = sums_[i];
    sums_[i + 1] = {before.blocks + 1, before.words + m.words, before.link_words + m.link_words,
                    before.prose_words + (m.prose ? m.words : 0)};
    BlockRange& range = ranges_[page.blocks[i].element];
    range.begin = std::min(range.begin, i);
    range.end = i + 1;
  }
  // Children stand behind their parents, so that one walk backwards carries all ranges up.
  for (std::size_t e = page.elements.size(); e-- > 0;) {
    const std::uint32_t parent = page.elements[e].parent;
    if (parent == kNoElement) continue;
    ranges_[parent].begin = std::min(ranges_[parent].begin, ranges_[e].begin);
    ranges_[parent].end = std::max(ranges_[parent].end, ranges_[e].end);
  }
}

BlockSums BlockTree::sums(BlockRange range) const {
  if (range.begin >= range.end) return {};
  const BlockSums& a = sums_[range.begin];
  const BlockSums& b = sums_[range.end];
  return {b.blocks - a.blocks, b.words - a.words, b.link_words - a.link_words, b.prose_words - a.prose_words};
}

std::uint32_t BlockTree::holder(int percent) const {
  const std::uint64_t all = total().prose_words;
  std::uint32_t found = kNoElement;
  if (all == 0) return found;
  for (std::uint32_t e = 0; e < page_.elements.size(); ++e) {
    const bool inside = found == kNoElement || page_.elements[e].parent == found;
    if (inside && std::uint64_t{100} * sums_of(e).prose_words >= all * static_cast<std::uint64_t>(percent))
      found = e;
  }
  return found;
}

}  // namespace whosaid
