#include "blocks/html/hash_set.h"

#include <algorithm>
#include <bit>

namespace whosaid {
namespace {

// Of so many hashes that are not in the set, one is searched for.
constexpr std::size_t kBitsPerHash = 16;

}  // namespace

void HashSet::finish() {
  std::sort(hashes_.begin(), hashes_.end());
  hashes_.erase(std::unique(hashes_.begin(), hashes_.end()), hashes_.end());
  const std::size_t bits = std::bit_ceil(std::max<std::size_t>(64, hashes_.size() * kBitsPerHash));
  seen_.assign(bits / 64, 0);
  mask_ = bits - 1;
  for (const std::uint64_t hash : hashes_) {
    const std::size_t place = place_of(hash);
    seen_[place / 64] |= std::uint64_t{1} << (place % 64);
  }
}

bool HashSet::find(std::uint64_t hash) const {
  return std::binary_search(hashes_.begin(), hashes_.end(), hash);
}

}  // namespace whosaid
