// BlockText: what a block's text amounts to, in numbers.

#ifndef WHOSAID_BLOCKS_HTML_BLOCK_TEXT_H_
#define WHOSAID_BLOCKS_HTML_BLOCK_TEXT_H_

#include <cstdint>
#include <string_view>
#include <vector>

#include "blocks/line_words.h"
#include "document/word_hash.h"

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

// A set of word or phrase hashes: once made, asked for shares.
class HashSet {
 public:
  void add(std::uint64_t hash) { hashes_.push_back(hash); }
  void finish();  // call once, before asking
  bool has(std::uint64_t hash) const;
  bool empty() const { return hashes_.empty(); }

 private:
  std::vector<std::uint64_t> hashes_;  // sorted
};

inline constexpr std::size_t kRunWords = 4;

// Calls use(hash) for each run of four words in a row.
template <typename Use>
void for_each_run(const LineWord* first, const LineWord* last, Use use) {
  for (; last - first >= static_cast<std::ptrdiff_t>(kRunWords); ++first) {
    std::uint64_t run = kPhraseStart;
    for (std::size_t k = 0; k < kRunWords; ++k) run = extend_phrase(run, first[k].hash);
    use(run);
  }
}

}  // namespace whosaid

#endif  // WHOSAID_BLOCKS_HTML_BLOCK_TEXT_H_
