// BoostedTrees: many small decision trees over integer features, whose leaves are summed.
//
//   row     words 7, links 1 ...        words >= 12 ?            links >= 1 ?
//                                      no /       \ yes        no /       \ yes
//   score   -31 - 18 ... = -49       -31           +20       +14           -18      ...
//
// Numbers are integers throughout, so every machine gets the same. A tree is kept as a whole binary
// tree of its depth: a walk has no branches but its end, and walks over several rows run side by side.
// Inner nodes know the mean of their leaves: what each step of a walk changes tells which feature spoke.

#ifndef WHOSAID_INFERENCE_BOOSTED_TREES_H_
#define WHOSAID_INFERENCE_BOOSTED_TREES_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace whosaid {

// A node as it is stored; a tree is its nodes from the root, the left side before the right one.
struct TreeNode {
  bool leaf = true;
  std::int16_t value = 0;       // of a leaf
  std::uint16_t feature = 0;    // of an inner node: rows with row[feature] < threshold go left
  std::int16_t threshold = 0;   // at least -32767: at the least number there is nothing to ask
  std::uint8_t left_share = 8;  // 1 to 15: of 16 rows that come here in training, how many go left
};
using StoredTree = std::vector<TreeNode>;

// Rows that soon are sure not to be what is looked for need not be asked further: those whose score of the
// first `trees` trees is under `below` count `times` as much as these trees say, about what all would have
// said.
struct EarlyEnd {
  std::size_t trees = SIZE_MAX;
  std::int32_t below = INT32_MIN;
  std::int32_t times = 1;
};

class BoostedTrees {
 public:
  static constexpr int kMaxClasses = 16;
  static constexpr int kMaxFeatures = 1024;
  static constexpr int kMaxTrees = 1024;
  static constexpr int kMaxDepth = 8;         // questions from root to leaf
  static constexpr int kMaxThresholds = 256;  // different ones of a feature

  BoostedTrees() = default;  // no class, no tree

  // `base` has the score of each class before any tree. Tree i adds to class i % classes. The trees are
  // whole, at most kMaxDepth deep, and name features below `features` only.
  BoostedTrees(int features, const std::vector<std::int32_t>& base, const std::vector<StoredTree>& trees);

  int features() const { return features_; }
  int classes() const { return static_cast<int>(base_.size()); }
  std::size_t tree_count() const { return trees_.size(); }

  // Writes the scores of `count` rows. rows: [count, features()]; scores: [count, classes()].
  // Linear in rows times depth of all trees; about a nanosecond for each question.
  void score(const std::int16_t* rows, std::size_t count, std::int32_t* scores) const {
    score(rows, count, {}, scores);
  }
  // The same with an early end; models of several classes have none.
  void score(const std::int16_t* rows, std::size_t count, const EarlyEnd& early, std::int32_t* scores) const;

  // Adds to contributions[features()] what each feature of the row changes in the score of the class, by the
  // first `trees` trees. All trees: together with expected(class) they sum up to the score.
  void add_contributions(const std::int16_t* row, int of_class, std::int32_t* contributions,
                         std::size_t trees = kMaxTrees) const;

  // The score of a row of which nothing is known.
  std::int32_t expected(int of_class) const;

 private:
  struct Question {
    std::uint16_t feature = 0;
    std::int16_t threshold = INT16_MIN;  // every row goes right
  };
  // Nodes are numbered from 1, the children of n are 2n and 2n + 1.
  struct Tree {
    std::uint32_t questions = 0;  // index of question 0 (not used): 2^depth of them
    std::uint32_t values = 0;     // index of value 0 (not used): 2^(depth + 1), the leaves in the upper half
    std::uint32_t depth = 0;
  };

  void grow(const StoredTree& stored);
  std::int16_t fill(const Tree& tree, const StoredTree& stored, std::size_t& next, std::uint32_t node,
                    std::uint32_t depth_left);
  // Rows and where their scores stand.
  struct Asked {
    const std::int16_t* row;
    std::int32_t* scores;  // [classes()]
  };
  void ask(std::size_t first, std::size_t end, const Asked* asked, std::size_t count) const;
  template <std::size_t kRows>
  void walk(const Tree& tree, const Asked* asked, std::size_t of_class) const;

  int features_ = 0;
  std::vector<std::int32_t> base_;  // [classes]
  std::vector<Tree> trees_;
  std::vector<Question> questions_;   // tree after tree
  std::vector<std::int16_t> values_;  // tree after tree
};

// A section of a model file that holds BoostedTrees, range coded.
struct BoostedTreesSection {
  BoostedTrees model;
  std::string problem;  // empty when the section is good; else one sentence, and the model is empty
};
BoostedTreesSection read_boosted_trees(std::string_view bytes, int features, int classes);
std::string write_boosted_trees(int features, const std::vector<std::int32_t>& base,
                                const std::vector<StoredTree>& trees);

}  // namespace whosaid

#endif  // WHOSAID_INFERENCE_BOOSTED_TREES_H_
