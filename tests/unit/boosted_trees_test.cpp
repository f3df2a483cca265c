#include "inference/boosted_trees.h"

#include <gtest/gtest.h>

#include <chrono>
#include <string>
#include <vector>

namespace whosaid {
namespace {

// A small generator of numbers that is the same everywhere.
class Numbers {
 public:
  int below(int end) {
    state_ = state_ * 1664525u + 1013904223u;
    return static_cast<int>((state_ >> 8) % static_cast<std::uint32_t>(end));
  }

 private:
  std::uint32_t state_ = 1;
};

constexpr int kFeatures = 20;
constexpr int kClasses = 3;

TreeNode leaf(int value) {
  TreeNode node;
  node.value = static_cast<std::int16_t>(value);
  return node;
}

TreeNode ask(int feature, int threshold, int left_share = 8) {
  TreeNode node;
  node.leaf = false;
  node.feature = static_cast<std::uint16_t>(feature);
  node.threshold = static_cast<std::int16_t>(threshold);
  node.left_share = static_cast<std::uint8_t>(left_share);
  return node;
}

void add_random_nodes(StoredTree& tree, Numbers& numbers, int depth_left) {
  if (depth_left == 0 || numbers.below(5) == 0) {
    tree.push_back(leaf(numbers.below(400) - 200));
    return;
  }
  tree.push_back(ask(numbers.below(kFeatures), numbers.below(100) - 50, 1 + numbers.below(15)));
  add_random_nodes(tree, numbers, depth_left - 1);
  add_random_nodes(tree, numbers, depth_left - 1);
}

std::vector<StoredTree> random_trees(int count, int depth) {
  Numbers numbers;
  std::vector<StoredTree> trees(static_cast<std::size_t>(count));
  for (StoredTree& tree : trees) add_random_nodes(tree, numbers, depth);
  return trees;
}

std::vector<std::int16_t> random_rows(std::size_t count) {
  Numbers numbers;
  std::vector<std::int16_t> rows(count * kFeatures);
  for (std::int16_t& number : rows) number = static_cast<std::int16_t>(numbers.below(120) - 60);
  return rows;
}

// The value of the leaf that the row reaches, read straight from the stored tree.
int plain_walk(const StoredTree& tree, const std::int16_t* row, std::size_t& next, bool here) {
  const TreeNode& node = tree[next++];
  if (node.leaf) return here ? node.value : 0;
  const bool left = row[node.feature] < node.threshold;
  const int from_left = plain_walk(tree, row, next, here && left);
  return from_left + plain_walk(tree, row, next, here && !left);
}

const std::vector<std::int32_t> kBase = {5, -700, 8000};

TEST(BoostedTrees, SumTheLeavesOfTheirClass) {
  const std::vector<StoredTree> trees = random_trees(30, 6);
  const BoostedTrees model(kFeatures, kBase, trees);
  const std::size_t count = 77;  // not a multiple of the rows that run side by side
  const std::vector<std::int16_t> rows = random_rows(count);
  std::vector<std::int32_t> scores(count * kClasses);
  model.score(rows.data(), count, scores.data());
  for (std::size_t i = 0; i < count; ++i) {
    std::vector<std::int32_t> expected = kBase;
    for (std::size_t t = 0; t < trees.size(); ++t) {
      std::size_t next = 0;
      expected[t % kClasses] += plain_walk(trees[t], rows.data() + i * kFeatures, next, true);
    }
    for (std::size_t c = 0; c < kClasses; ++c)
      ASSERT_EQ(scores[i * kClasses + c], expected[c]) << "row " << i;
  }
}

TEST(BoostedTrees, RowsThatAreSurelyLowEndEarly) {
  const std::vector<StoredTree> trees = random_trees(30, 6);
  const BoostedTrees few(kFeatures, {-50}, {trees.begin(), trees.begin() + 10}), all(kFeatures, {-50}, trees);
  const std::size_t count = 77;
  const std::vector<std::int16_t> rows = random_rows(count);
  std::vector<std::int32_t> by_few(count), by_all(count), scores(count);
  few.score(rows.data(), count, by_few.data());
  all.score(rows.data(), count, by_all.data());
  all.score(rows.data(), count, {10, -60, 3}, scores.data());
  int ended = 0;
  for (std::size_t i = 0; i < count; ++i) {
    const bool low = by_few[i] < -60;
    ended += low;
    ASSERT_EQ(scores[i], low ? 3 * by_few[i] : by_all[i]) << "row " << i;
  }
  EXPECT_GT(ended, 10);
  EXPECT_LT(ended, 67);
}

TEST(BoostedTrees, ContributionsOfTheFirstTreesSumUpToTheirScore) {
  const std::vector<StoredTree> trees = random_trees(30, 6);
  const BoostedTrees few(kFeatures, {0}, {trees.begin(), trees.begin() + 10}), all(kFeatures, {0}, trees);
  const std::vector<std::int16_t> row = random_rows(1);
  std::int32_t score = 0;
  few.score(row.data(), 1, &score);
  std::vector<std::int32_t> contributions(kFeatures);
  all.add_contributions(row.data(), 0, contributions.data(), 10);
  std::int32_t sum = few.expected(0);
  for (const std::int32_t change : contributions) sum += change;
  EXPECT_EQ(sum, score);
}

TEST(BoostedTrees, ContributionsSumUpToTheScore) {
  const BoostedTrees model(kFeatures, kBase, random_trees(30, 6));
  const std::vector<std::int16_t> rows = random_rows(40);
  std::vector<std::int32_t> scores(40 * kClasses);
  model.score(rows.data(), 40, scores.data());
  for (std::size_t i = 0; i < 40; ++i) {
    for (int c = 0; c < kClasses; ++c) {
      std::vector<std::int32_t> contributions(kFeatures);
      model.add_contributions(rows.data() + i * kFeatures, c, contributions.data());
      std::int32_t sum = model.expected(c);
      for (const std::int32_t change : contributions) sum += change;
      ASSERT_EQ(sum, scores[i * kClasses + static_cast<std::size_t>(c)]);
    }
  }
}

TEST(BoostedTrees, NameTheFeatureThatSpoke) {
  // Feature 1 decides, feature 0 only shades; three of four rows go left at the root.
  const StoredTree tree = {ask(1, 10, 12), leaf(-40), ask(0, 5), leaf(96), leaf(104)};
  const BoostedTrees model(2, {7}, {tree});
  const std::int16_t row[] = {9, 10};
  std::int32_t contributions[2] = {};
  model.add_contributions(row, 0, contributions);
  EXPECT_EQ(model.expected(0), 7 - 5);
  EXPECT_EQ(contributions[1], 105);
  EXPECT_EQ(contributions[0], 4);
}

TEST(BoostedTrees, ThresholdsAreExactAtTheEndsOfTheRange) {
  const BoostedTrees model(1, {0}, {{ask(0, -32767), leaf(1), leaf(2)}, {ask(0, 32767), leaf(10), leaf(20)}});
  const std::int16_t rows[] = {-32768, -32767, 32766, 32767};
  std::int32_t scores[4];
  model.score(rows, 4, scores);
  EXPECT_EQ(std::vector<std::int32_t>(scores, scores + 4), (std::vector<std::int32_t>{11, 12, 12, 22}));
}

TEST(BoostedTrees, ASectionGivesBackTheSameModel) {
  const std::vector<StoredTree> trees = random_trees(30, BoostedTrees::kMaxDepth);
  const std::string bytes = write_boosted_trees(kFeatures, kBase, trees);
  const BoostedTreesSection section = read_boosted_trees(bytes, kFeatures, kClasses);
  ASSERT_EQ(section.problem, "");
  const BoostedTrees model(kFeatures, kBase, trees);
  const std::vector<std::int16_t> rows = random_rows(500);
  std::vector<std::int32_t> expected(500 * kClasses), scores(500 * kClasses);
  model.score(rows.data(), 500, expected.data());
  section.model.score(rows.data(), 500, scores.data());
  EXPECT_EQ(scores, expected);
  EXPECT_EQ(section.model.expected(1), model.expected(1));
}

TEST(BoostedTrees, BrokenBytesGiveAModelOrAReason) {
  const std::string good = write_boosted_trees(kFeatures, kBase, random_trees(12, 5));
  EXPECT_EQ(read_boosted_trees(good, kFeatures + 1, kClasses).problem,
            "The model's trees are for other features; train it again or restore it.");
  EXPECT_EQ(read_boosted_trees(good, kFeatures, 1).problem,
            "The model's trees are for other classes; train it again or restore it.");
  const std::vector<std::int16_t> rows = random_rows(50);
  std::vector<std::int32_t> scores(50 * kClasses);
  const auto use = [&](std::string_view bytes) {
    const BoostedTreesSection section = read_boosted_trees(bytes, kFeatures, kClasses);
    if (!section.problem.empty()) {
      EXPECT_EQ(section.model.tree_count(), 0u);
      return false;
    }
    section.model.score(rows.data(), 50, scores.data());
    return true;
  };
  for (std::size_t size = 0; size < 14; ++size) EXPECT_FALSE(use(std::string_view(good).substr(0, size)));
  for (std::size_t size = 14; size < good.size(); ++size) use(std::string_view(good).substr(0, size));
  for (std::size_t at = 0; at < good.size(); ++at) {
    std::string changed = good;
    changed[at] = static_cast<char>(changed[at] ^ 0x15);
    use(changed);
  }
}

TEST(BoostedTrees, WithoutTreesTheBaseIsTheScore) {
  const BoostedTreesSection section =
      read_boosted_trees(write_boosted_trees(kFeatures, kBase, {}), kFeatures, kClasses);
  ASSERT_EQ(section.problem, "");
  std::vector<std::int32_t> scores(kClasses);
  section.model.score(random_rows(1).data(), 1, scores.data());
  EXPECT_EQ(scores, kBase);
  BoostedTrees().score(nullptr, 0, nullptr);
}

TEST(BoostedTrees, AreFast) {
  const BoostedTrees model(kFeatures, {0}, random_trees(150, 6));
  const std::vector<std::int16_t> rows = random_rows(500);
  std::vector<std::int32_t> scores(500);
  auto best = std::chrono::nanoseconds::max();
  for (int i = 0; i < 20; ++i) {
    const auto begun = std::chrono::steady_clock::now();
    model.score(rows.data(), 500, scores.data());
    best = std::min(best, std::chrono::nanoseconds(std::chrono::steady_clock::now() - begun));
  }
  RecordProperty("nanoseconds", static_cast<int>(best.count()));
  EXPECT_LT(best, std::chrono::milliseconds(50));  // far from tight: builds with checks run this too
}

}  // namespace
}  // namespace whosaid
