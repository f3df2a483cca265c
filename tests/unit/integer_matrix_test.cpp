#include "inference/integer_matrix.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <random>
#include <vector>

namespace whosaid {
namespace {

struct Size {
  std::size_t rows, columns;
};

// Sizes around the steps of the kernels, and those of a network.
class IntegerMatrixOfSize : public testing::TestWithParam<Size> {
 protected:
  // `extreme`: the largest weights and inputs that may be, with either sign.
  void expect_kernel_equals_plain(bool extreme) {
    const auto [rows, columns] = GetParam();
    std::mt19937 random(static_cast<unsigned>(rows * 1000 + columns));
    std::uniform_int_distribution<int> weight(-127, 127), input(-4096, 4096), coin(0, 1);
    std::vector<std::int8_t> weights(rows * columns);
    for (std::int8_t& w : weights)
      w = static_cast<std::int8_t>(extreme ? (coin(random) != 0 ? 127 : -127) : weight(random));
    const IntegerMatrix matrix(rows, columns, weights.data());
    std::vector<std::int16_t> inputs(matrix.padded_columns(), 0);
    for (std::size_t i = 0; i < columns; ++i)
      inputs[i] = static_cast<std::int16_t>(extreme ? (coin(random) != 0 ? 32767 : -32768) : input(random));
    std::vector<std::int32_t> sums(matrix.padded_rows(), 0), plain(matrix.padded_rows(), 0);
    for (std::size_t i = 0; i < rows; ++i) sums[i] = plain[i] = static_cast<std::int32_t>(i) - 3;
    matrix.multiply_add(inputs.data(), sums.data());
    matrix.multiply_add_plainly(inputs.data(), plain.data());
    EXPECT_EQ(sums, plain);
  }
};

TEST_P(IntegerMatrixOfSize, EveryKernelGivesTheSameSums) { expect_kernel_equals_plain(false); }

TEST_P(IntegerMatrixOfSize, TheLargestNumbersDoNotOverflow) { expect_kernel_equals_plain(true); }

INSTANTIATE_TEST_SUITE_P(sizes, IntegerMatrixOfSize,
                         testing::Values(Size{1, 1}, Size{1, 2}, Size{31, 7}, Size{32, 8}, Size{33, 9},
                                         Size{19, 176}, Size{352, 56}, Size{352, 88}, Size{352, 176}));

TEST(IntegerMatrix, MultipliesByHand) {
  const std::int8_t weights[] = {1, 2, 3, -4, 5, -6};
  const IntegerMatrix matrix(2, 3, weights);
  std::vector<std::int16_t> inputs(matrix.padded_columns(), 0);
  inputs[0] = 10;
  inputs[1] = 100;
  inputs[2] = 1000;
  std::vector<std::int32_t> sums(matrix.padded_rows(), 0);
  sums[1] = 7;
  matrix.multiply_add(inputs.data(), sums.data());
  EXPECT_EQ(sums[0], 3210);
  EXPECT_EQ(sums[1], 7 - 40 + 500 - 6000);
}

}  // namespace
}  // namespace whosaid
