#include "inference/boosted_trees.h"

#include <algorithm>

namespace whosaid {
namespace {

// Rows that go through all trees together: few enough to stay in the first cache.
constexpr std::size_t kRowsTogether = 32;

std::uint32_t depth_of(const StoredTree& stored, std::size_t& next) {
  if (stored[next++].leaf) return 0;
  const std::uint32_t left = depth_of(stored, next);
  const std::uint32_t right = depth_of(stored, next);
  return 1 + std::max(left, right);
}

}  // namespace

BoostedTrees::BoostedTrees(int features, const std::vector<std::int32_t>& base,
                           const std::vector<StoredTree>& trees)
    : features_(features), base_(base) {
  trees_.reserve(trees.size());
  for (const StoredTree& stored : trees) grow(stored);
}

void BoostedTrees::grow(const StoredTree& stored) {
  std::size_t next = 0;
  Tree tree;
  tree.questions = static_cast<std::uint32_t>(questions_.size());
  tree.values = static_cast<std::uint32_t>(values_.size());
  tree.depth = depth_of(stored, next);
  questions_.resize(questions_.size() + (std::size_t{1} << tree.depth));
  values_.resize(values_.size() + (std::size_t{2} << tree.depth));
  next = 0;
  fill(tree, stored, next, 1, tree.depth);
  trees_.push_back(tree);
}

// Puts the stored nodes at and below `node` into the whole tree; the value of the node comes back. A leaf
// above the lowest level is every leaf below it.
std::int16_t BoostedTrees::fill(const Tree& tree, const StoredTree& stored, std::size_t& next,
                                std::uint32_t node, std::uint32_t depth_left) {
  const TreeNode& from = stored[next++];
  std::int16_t value = from.value;
  if (from.leaf) {
    for (std::uint32_t level = 1, first = node; level <= depth_left; ++level) {
      first *= 2;
      std::fill_n(&values_[tree.values + first], std::size_t{1} << level, value);
    }
  } else {
    questions_[tree.questions + node] = {from.feature, from.threshold};
    const int left = fill(tree, stored, next, node * 2, depth_left - 1);
    const int right = fill(tree, stored, next, node * 2 + 1, depth_left - 1);
    value = static_cast<std::int16_t>((left * from.left_share + right * (16 - from.left_share)) / 16);
  }
  values_[tree.values + node] = value;
  return value;
}

// Walks over several rows run side by side, so that their loads need not wait for each other.
template <std::size_t kRows>
void BoostedTrees::walk(const Tree& tree, const Asked* asked, std::size_t of_class) const {
  const Question* const questions = questions_.data() + tree.questions;
  const std::int16_t* const values = values_.data() + tree.values;
  std::uint32_t node[kRows];
  const std::int16_t* rows[kRows];
  for (std::size_t i = 0; i < kRows; ++i) {
    node[i] = 1;
    rows[i] = asked[i].row;
  }
  for (std::uint32_t level = 0; level < tree.depth; ++level) {
    for (std::size_t i = 0; i < kRows; ++i) {
      const Question question = questions[node[i]];
      node[i] = node[i] * 2 + (rows[i][question.feature] >= question.threshold ? 1u : 0u);
    }
  }
  for (std::size_t i = 0; i < kRows; ++i) asked[i].scores[of_class] += values[node[i]];
}

// Asks the trees from `first` on; what they say is added to the scores.
void BoostedTrees::ask(std::size_t first, std::size_t end, const Asked* asked, std::size_t count) const {
  for (std::size_t begin = 0; begin < count; begin += kRowsTogether) {
    const Asked* const last = asked + std::min(count, begin + kRowsTogether);
    for (std::size_t t = first; t < end; ++t) {
      const std::size_t of_class = t % base_.size();
      const Asked* at = asked + begin;
      for (; last - at >= 8; at += 8) walk<8>(trees_[t], at, of_class);
      if (last - at >= 4) {
        walk<4>(trees_[t], at, of_class);
        at += 4;
      }
      for (; at != last; ++at) walk<1>(trees_[t], at, of_class);
    }
  }
}

void BoostedTrees::score(const std::int16_t* rows, std::size_t count, const EarlyEnd& early,
                         std::int32_t* scores) const {
  const auto width = static_cast<std::size_t>(features_);
  const std::size_t classes = base_.size(), first_trees = std::min(early.trees, trees_.size());
  std::vector<Asked> asked(count);
  for (std::size_t i = 0; i < count; ++i) {
    asked[i] = {rows + i * width, scores + i * classes};
    std::copy(base_.begin(), base_.end(), asked[i].scores);
  }
  ask(0, first_trees, asked.data(), count);
  if (first_trees == trees_.size() || classes != 1)
    return ask(first_trees, trees_.size(), asked.data(), count);
  std::size_t left = 0;
  for (const Asked& row : asked) {
    if (*row.scores >= early.below) {
      asked[left++] = row;
    } else {
      *row.scores *= early.times;
    }
  }
  ask(first_trees, trees_.size(), asked.data(), left);
}

void BoostedTrees::add_contributions(const std::int16_t* row, int of_class, std::int32_t* contributions,
                                     std::size_t trees) const {
  const std::size_t end = std::min(trees, trees_.size());
  for (std::size_t i = static_cast<std::size_t>(of_class); i < end; i += base_.size()) {
    const Tree& tree = trees_[i];
    const std::int16_t* const values = values_.data() + tree.values;
    std::uint32_t node = 1;
    for (std::uint32_t level = 0; level < tree.depth; ++level) {
      const Question question = questions_[tree.questions + node];
      const std::uint32_t next = node * 2 + (row[question.feature] >= question.threshold ? 1u : 0u);
      contributions[question.feature] += values[next] - values[node];
      node = next;
    }
  }
}

std::int32_t BoostedTrees::expected(int of_class) const {
  const auto first = static_cast<std::size_t>(of_class);
  std::int32_t sum = base_[first];
  for (std::size_t i = first; i < trees_.size(); i += base_.size()) sum += values_[trees_[i].values + 1];
  return sum;
}

}  // namespace whosaid
