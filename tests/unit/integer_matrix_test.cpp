#include "inference/integer_matrix.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <random>
#include <vector>

namespace whosaid {
namespace {

struct Size {
  std::size_t rows, columns, lanes;
};

// Sizes around the steps of the kernels, and those of a network.
class IntegerMatrixOfSize : public testing::TestWithParam<Size> {
 protected:
  // Weights and inputs as the distributions give them, inputs counted from zero.
  template <typename Weight, typename Input>
  void expect_kernel_equals_plain(Weight weight, Input input) {
    const auto [rows, columns, lanes] = GetParam();
    std::mt19937 random(static_cast<unsigned>(rows * 1000 + columns));
    std::vector<std::int8_t> w(rows * columns);
    for (std::int8_t& x : w) x = static_cast<std::int8_t>(weight(random));
    const IntegerMatrix matrix(rows, columns, w);
    const std::size_t input_stride = matrix.padded_columns() + 6, sum_stride = matrix.padded_rows() + 3;
    std::vector<std::uint8_t> x(lanes * input_stride);
    for (std::uint8_t& value : x)
      value = static_cast<std::uint8_t>(IntegerMatrix::kZeroInput + input(random));
    std::vector<std::int32_t> sums(lanes * sum_stride), plain(lanes * sum_stride);
    for (std::size_t i = 0; i < sums.size(); ++i) sums[i] = plain[i] = static_cast<std::int32_t>(i) - 3;
    matrix.multiply_add(x.data(), input_stride, lanes, sums.data(), sum_stride);
    for (std::size_t lane = 0; lane < lanes; ++lane)
      matrix.multiply_add_plainly(x.data() + lane * input_stride, plain.data() + lane * sum_stride);
    EXPECT_EQ(sums, plain) << IntegerMatrix::kernel_name();
  }
};

TEST_P(IntegerMatrixOfSize, TheKernelGivesThePlainSums) {
  constexpr int kWeight = IntegerMatrix::kLargestWeight, kInput = IntegerMatrix::kLargestInput;
  expect_kernel_equals_plain(std::uniform_int_distribution<int>(-kWeight, kWeight),
                             std::uniform_int_distribution<int>(-kInput, kInput));
}

TEST_P(IntegerMatrixOfSize, TheLargestNumbersMultiplyRight) {
  for (const int sign : {-1, 1}) {
    expect_kernel_equals_plain([=](auto&) { return sign * IntegerMatrix::kLargestWeight; },
                               [](auto&) { return IntegerMatrix::kLargestInput; });
    expect_kernel_equals_plain([=](auto&) { return sign * IntegerMatrix::kLargestWeight; },
                               [](auto&) { return -IntegerMatrix::kLargestInput; });
  }
}

INSTANTIATE_TEST_SUITE_P(sizes, IntegerMatrixOfSize,
                         testing::Values(Size{1, 1, 1}, Size{1, 2, 2}, Size{16, 7, 3}, Size{17, 8, 4},
                                         Size{31, 9, 5}, Size{19, 144, 6}, Size{288, 56, 7}, Size{288, 72, 8},
                                         Size{288, 144, 9}, Size{5, 512, 4}, Size{3, 2, 0}));

TEST(IntegerMatrix, MultipliesByHand) {
  const IntegerMatrix matrix(2, 3, {1, 2, 3, -4, 5, -6});
  const std::vector<std::uint8_t> inputs = {64 + 1, 64 - 10, 64 + 50, 3};
  std::vector<std::int32_t> sums(matrix.padded_rows(), 0);
  sums[1] = 7;
  matrix.multiply_add(inputs.data(), matrix.padded_columns(), 1, sums.data(), matrix.padded_rows());
  EXPECT_EQ(sums[0], 1 - 20 + 150);
  EXPECT_EQ(sums[1], 7 - 4 - 50 - 300);
}

}  // namespace
}  // namespace whosaid
