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
  // Weights and inputs between -`weight` and `weight`, -`input` and `input`.
  void expect_kernel_equals_plain(int weight, int input) {
    const auto [rows, columns, lanes] = GetParam();
    std::mt19937 random(static_cast<unsigned>(rows * 1000 + columns));
    std::uniform_int_distribution<int> weights(-weight, weight), inputs(-input, input);
    std::vector<std::int16_t> w(rows * columns);
    for (std::int16_t& x : w) x = static_cast<std::int16_t>(weights(random));
    const IntegerMatrix matrix(rows, columns, w);
    const std::size_t input_stride = matrix.padded_columns() + 6, sum_stride = matrix.padded_rows() + 3;
    std::vector<std::int16_t> x(lanes * input_stride);
    for (std::int16_t& value : x) value = static_cast<std::int16_t>(inputs(random));
    std::vector<std::int32_t> sums(lanes * sum_stride), plain(lanes * sum_stride);
    for (std::size_t i = 0; i < sums.size(); ++i) sums[i] = plain[i] = static_cast<std::int32_t>(i) - 3;
    matrix.multiply_add(x.data(), input_stride, lanes, sums.data(), sum_stride);
    for (std::size_t lane = 0; lane < lanes; ++lane)
      matrix.multiply_add_plainly(x.data() + lane * input_stride, plain.data() + lane * sum_stride);
    EXPECT_EQ(sums, plain) << IntegerMatrix::kernel_name();
  }
};

TEST_P(IntegerMatrixOfSize, TheKernelGivesThePlainSums) { expect_kernel_equals_plain(4000, 4096); }

// -32768 * -32768, twice, leaves 32 bits; one below does not.
TEST_P(IntegerMatrixOfSize, TheLargestNumbersMultiplyRight) {
  if (GetParam().columns <= 2) expect_kernel_equals_plain(32767, 32767);
}

INSTANTIATE_TEST_SUITE_P(sizes, IntegerMatrixOfSize,
                         testing::Values(Size{1, 1, 1}, Size{1, 2, 2}, Size{16, 7, 3}, Size{17, 8, 4},
                                         Size{31, 9, 5}, Size{19, 144, 6}, Size{288, 56, 7}, Size{288, 72, 8},
                                         Size{288, 144, 9}, Size{3, 2, 0}));

TEST(IntegerMatrix, MultipliesByHand) {
  const IntegerMatrix matrix(2, 3, {1, 2, 3, -4, 5, -6});
  const std::vector<std::int16_t> inputs = {10, 100, 1000, 0};
  std::vector<std::int32_t> sums(matrix.padded_rows(), 0);
  sums[1] = 7;
  matrix.multiply_add(inputs.data(), matrix.padded_columns(), 1, sums.data(), matrix.padded_rows());
  EXPECT_EQ(sums[0], 3210);
  EXPECT_EQ(sums[1], 7 - 40 + 500 - 6000);
}

}  // namespace
}  // namespace whosaid
