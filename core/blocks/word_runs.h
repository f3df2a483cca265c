// Runs of four words in a row, as hashes: what tells where words were taken from.
//
//   The ferry sails again today     the ferry sails again, ferry sails again today

#ifndef WHOSAID_BLOCKS_WORD_RUNS_H_
#define WHOSAID_BLOCKS_WORD_RUNS_H_

#include <cstddef>
#include <cstdint>

#include "document/word_hash.h"

namespace whosaid {

inline constexpr std::size_t kRunWords = 4;

// Calls use(hash) for each run among the words [first, last), whose hashes are their members `hash`.
template <typename Word, typename Use>
void for_each_run(const Word* first, const Word* last, Use use) {
  for (; last - first >= static_cast<std::ptrdiff_t>(kRunWords); ++first) {
    std::uint64_t run = kPhraseStart;
    for (std::size_t k = 0; k < kRunWords; ++k) run = extend_phrase(run, first[k].hash);
    use(run);
  }
}

}  // namespace whosaid

#endif  // WHOSAID_BLOCKS_WORD_RUNS_H_
