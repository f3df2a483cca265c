// HashSet: a set of hashes that is made once and then asked for many, most of which are not in it.

#ifndef WHOSAID_BLOCKS_HTML_HASH_SET_H_
#define WHOSAID_BLOCKS_HTML_HASH_SET_H_

#include <cstddef>
#include <cstdint>
#include <vector>

namespace whosaid {

class HashSet {
 public:
  void add(std::uint64_t hash) { hashes_.push_back(hash); }
  void finish();  // call once, before asking
  // Logarithmic, constant for nearly all hashes that are not in the set.
  bool has(std::uint64_t hash) const {
    const std::size_t place = place_of(hash);
    return ((seen_[place / 64] >> (place % 64)) & 1u) != 0 && find(hash);
  }
  bool empty() const { return hashes_.empty(); }

 private:
  std::size_t place_of(std::uint64_t hash) const {
    return static_cast<std::size_t>((hash ^ (hash >> 32)) & mask_);
  }
  bool find(std::uint64_t hash) const;

  std::vector<std::uint64_t> hashes_;      // sorted
  std::vector<std::uint64_t> seen_ = {0};  // a bit for each hash and for some others
  std::uint64_t mask_ = 63;
};

}  // namespace whosaid

#endif  // WHOSAID_BLOCKS_HTML_HASH_SET_H_
