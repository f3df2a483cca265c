#include "inference/sparse_linear.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "inference/range_coder.h"

namespace whosaid {
namespace {

// A small generator of numbers that is the same everywhere.
class Numbers {
 public:
  std::uint32_t below(std::uint32_t end) {
    state_ = state_ * 1664525u + 1013904223u;
    return (state_ >> 8) % end;
  }

 private:
  std::uint32_t state_ = 1;
};

TEST(RangeCoder, GivesBackEveryNumber) {
  Numbers numbers;
  std::vector<std::uint32_t> values = {0, 1, 2, 127, 128, 1u << 20, 0x7FFFFFFEu};
  for (int i = 0; i < 5000; ++i) values.push_back(numbers.below(1u << numbers.below(24)));
  RangeEncoder to;
  NumberCoder number_out;
  BitTree tree_out(6);
  for (const std::uint32_t v : values) {
    number_out.encode(to, v);
    tree_out.encode(to, v % 64);
    to.even_bit(v % 2 == 1);
  }
  const std::string bytes = to.finish();
  RangeDecoder from(bytes);
  NumberCoder number_in;
  BitTree tree_in(6);
  for (const std::uint32_t v : values) {
    ASSERT_EQ(number_in.decode(from), v);
    ASSERT_EQ(tree_in.decode(from), v % 64);
    ASSERT_EQ(from.even_bit(), v % 2 == 1);
  }
}

TEST(RangeCoder, CarriesThroughRowsOfFullBytes) {
  RangeEncoder to;
  for (int i = 0; i < 2000; ++i) to.even_bit(true);  // low stays as high as it can be
  const std::string bytes = to.finish();
  RangeDecoder from(bytes);
  for (int i = 0; i < 2000; ++i) ASSERT_TRUE(from.even_bit());
}

TEST(RangeCoder, ACommonValueIsCheap) {
  RangeEncoder to;
  BitTree tree(6);
  for (int i = 0; i < 8000; ++i) tree.encode(to, 5);
  EXPECT_LT(to.finish().size(), 8000u * 6 / 8 / 10);
}

constexpr int kKeyBits = 16;
constexpr int kLabels = 5;

std::vector<SparseFeature> some_features() {
  std::vector<SparseFeature> features;
  Numbers numbers;
  for (std::uint32_t key = numbers.below(50); key < (1u << kKeyBits); key += 1 + numbers.below(50)) {
    SparseFeature f;
    f.key = key;
    for (std::uint32_t label = numbers.below(kLabels); label < kLabels; label += 1 + numbers.below(3)) {
      const int weight = static_cast<int>(numbers.below(255)) - 127;
      f.weights.push_back(
          {static_cast<std::uint8_t>(label), static_cast<std::int8_t>(weight == 0 ? 1 : weight)});
    }
    features.push_back(f);
  }
  return features;
}

TEST(SparseLinear, EveryKeyGivesItsOwnWeightsAndNoOther) {
  const std::vector<SparseFeature> features = some_features();
  const SparseLinearSection section =
      read_sparse_linear(write_sparse_linear(kKeyBits, kLabels, features), kLabels);
  ASSERT_EQ(section.problem, "");
  EXPECT_EQ(section.model.feature_count(), features.size());
  std::size_t next = 0;
  for (std::uint32_t key = 0; key < (1u << kKeyBits); ++key) {
    std::vector<std::int32_t> expected(kLabels), scores(kLabels);
    if (next < features.size() && features[next].key == key) {
      for (const LabelWeight w : features[next].weights) expected[w.label] = w.weight;
      ++next;
    }
    section.model.add((key << (32 - kKeyBits)) | 0x1234u, scores.data());
    ASSERT_EQ(scores, expected) << "key " << key;
  }
}

TEST(SparseLinear, AnEmptyModelKnowsNothing) {
  std::vector<std::int32_t> scores(kLabels);
  SparseLinear().add(0xFFFFFFFFu, scores.data());
  SparseLinear(kKeyBits, kLabels, {}).add(0xFFFFFFFFu, scores.data());
  EXPECT_EQ(scores, std::vector<std::int32_t>(kLabels));
}

TEST(SparseLinear, BrokenBytesGiveAModelInRangeOrAReason) {
  const std::string good = write_sparse_linear(kKeyBits, kLabels, some_features());
  EXPECT_NE(read_sparse_linear(good, kLabels + 1).problem, "") << "other labels";
  EXPECT_NE(read_sparse_linear(good.substr(0, 5), kLabels).problem, "") << "cut in its header";
  int refused = 0;
  for (std::size_t at = 0; at < 400; ++at) {
    std::string changed = good;
    changed[at] = static_cast<char>(changed[at] ^ 0x11);
    const SparseLinearSection section = read_sparse_linear(changed, kLabels);
    if (!section.problem.empty()) {
      ++refused;
      EXPECT_EQ(section.model.feature_count(), 0u);
      continue;
    }
    std::vector<std::int32_t> scores(kLabels);
    for (std::uint32_t i = 0; i < 1000; ++i) section.model.add(i * 4294967u, scores.data());
  }
  EXPECT_GT(refused, 300) << "nearly every change makes a key or a label that cannot be";
}

}  // namespace
}  // namespace whosaid
