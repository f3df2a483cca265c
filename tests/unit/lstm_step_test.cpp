#include "inference/lstm_step.h"

#include <gtest/gtest.h>

#include <cmath>
#include <cstdint>
#include <random>
#include <vector>

namespace whosaid {
namespace {

TEST(IntegerTanh, IsWithinAThousandthOfTanh) {
  for (int x = -32768; x <= 32767; ++x) {
    const double exact = std::tanh(x / double{kCellOne});
    ASSERT_NEAR(integer_tanh(static_cast<std::int16_t>(x)) / 32768.0, exact, 0.001) << x;
  }
}

TEST(IntegerTanh, IsOdd) {
  for (int x = 0; x <= 32767; ++x)
    ASSERT_EQ(integer_tanh(static_cast<std::int16_t>(x)), -integer_tanh(static_cast<std::int16_t>(-x))) << x;
}

// Sums, factors and cells of every size; units for whole vectors, for parts of them and for less than one.
TEST(StepLstm, VectorsGiveThePlainNumbers) {
  std::mt19937 random(3);
  for (const std::int32_t most : {1 << 8, 1 << 12, 1 << 15, 1 << 20, INT32_MAX}) {
    std::uniform_int_distribution<std::int32_t> sum(-most, most);
    std::uniform_int_distribution<int> cell(-32768, 32767), factor(0, 32767);
    for (const std::size_t size : {8u, 16u, 24u, 72u, 112u}) {
      std::vector<std::int32_t> sums(4 * size);
      std::vector<std::int16_t> cells(size), factors(4 * size);
      std::vector<std::uint8_t> states(size, 0);
      for (std::int32_t& s : sums) s = sum(random);
      for (std::int16_t& f : factors) f = static_cast<std::int16_t>(factor(random));
      for (std::int16_t& c : cells) c = static_cast<std::int16_t>(cell(random));
      std::vector<std::int16_t> plain_cells = cells;
      std::vector<std::uint8_t> plain_states = states;
      for (int step = 0; step < 3; ++step) {
        step_lstm(sums.data(), factors.data(), cells.data(), states.data(), size);
        step_lstm_plainly(sums.data(), factors.data(), plain_cells.data(), plain_states.data(), size);
        ASSERT_EQ(cells, plain_cells) << most << ' ' << size;
        ASSERT_EQ(states, plain_states) << most << ' ' << size;
      }
    }
  }
}

// One unit beside the functions that it stands for.
TEST(StepLstm, IsAnLstm) {
  const double gates[4] = {0.5, 1.25, -0.75, 2.0};
  constexpr std::size_t kSize = kLstmStep;
  const std::int16_t factor = 9000;
  std::vector<std::int32_t> sums(4 * kSize, 0);
  const std::vector<std::int16_t> factors(4 * kSize, factor);
  for (std::size_t k = 0; k < 4; ++k)
    sums[k * kSize] = static_cast<std::int32_t>(std::lround(gates[k] * (1 << kGateBits) / factor));
  std::vector<std::int16_t> cells(kSize, 0);
  std::vector<std::uint8_t> states(kSize, 0);
  cells[0] = 3000;
  step_lstm(sums.data(), factors.data(), cells.data(), states.data(), kSize);
  const auto sigmoid = [](double x) { return 1 / (1 + std::exp(-x)); };
  const double cell = sigmoid(gates[1]) * 3000 / kCellOne + sigmoid(gates[0]) * std::tanh(gates[2]);
  EXPECT_NEAR(cells[0] / double{kCellOne}, cell, 0.002);
  EXPECT_NEAR((states[0] - 64) / 64.0, sigmoid(gates[3]) * std::tanh(cell), 0.5 / 64 + 0.002);
  EXPECT_EQ(states[1], 64);
}

}  // namespace
}  // namespace whosaid
