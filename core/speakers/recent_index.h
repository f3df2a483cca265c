// RecentIndex: what was last entered under a key.
//
//   add(key("blinken"), 4)  add(key("blinken"), 9)      recent(key("blinken"), 8) gives 9, 4
//
// A look-up walks a bounded number of steps, so that a million people of one surname cost no more
// than eight. Keys are hashes; whoever asks compares the words themselves.

#ifndef WHOSAID_SPEAKERS_RECENT_INDEX_H_
#define WHOSAID_SPEAKERS_RECENT_INDEX_H_

#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "text/span.h"

namespace whosaid {

// FNV-1a over the words with a space after each, begun with `kind` so that kinds never meet.
class KeyHash {
 public:
  explicit KeyHash(char kind) { add_byte(kind); }
  KeyHash& add(std::string_view word) {
    for (char c : word) add_byte(c);
    add_byte(' ');
    return *this;
  }
  std::uint64_t value() const { return hash_; }

 private:
  void add_byte(char c) { hash_ = (hash_ ^ static_cast<unsigned char>(c)) * 1099511628211ull; }
  std::uint64_t hash_ = 14695981039346656037ull;
};

class RecentIndex {
 public:
  static constexpr int kSteps = 8;

  void add(std::uint64_t key, std::uint32_t value) {
    const auto [at, is_new] = last_.try_emplace(key, static_cast<std::uint32_t>(entries_.size()));
    entries_.push_back({value, is_new ? kNoIndex : at->second});
    at->second = static_cast<std::uint32_t>(entries_.size() - 1);
  }

  // Calls visit(value) from the most recent on, until it returns true, kSteps times at most.
  template <typename Visit>
  void recent(std::uint64_t key, Visit visit) const {
    const auto found = last_.find(key);
    std::uint32_t at = found == last_.end() ? kNoIndex : found->second;
    for (int step = 0; step < kSteps && at != kNoIndex; ++step, at = entries_[at].before) {
      if (visit(entries_[at].value)) return;
    }
  }

  std::uint32_t last(std::uint64_t key) const {
    const auto found = last_.find(key);
    return found == last_.end() ? kNoIndex : entries_[found->second].value;
  }

 private:
  struct Entry {
    std::uint32_t value;
    std::uint32_t before;
  };
  std::unordered_map<std::uint64_t, std::uint32_t> last_;
  std::vector<Entry> entries_;
};

}  // namespace whosaid

#endif  // WHOSAID_SPEAKERS_RECENT_INDEX_H_
