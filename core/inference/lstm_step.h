// One step of an LSTM in integers: from the sums of its gates to the next cells and states.
//
//   sums, factors [4 * size]: in, keep, change, out     cells, states [size]
//
// A gate is its sum, which beyond 16 bits counts as the last number that fits, times the factor of its row.
// States are the inputs of an IntegerMatrix.
// Sigmoid and tanh are sixteen parabolas, within 0.001 of the functions. Eight units at a time where the
// machine has vectors (AVX2, NEON, simd128), one otherwise: the same numbers everywhere.

#ifndef WHOSAID_INFERENCE_LSTM_STEP_H_
#define WHOSAID_INFERENCE_LSTM_STEP_H_

#include <cstddef>
#include <cstdint>

namespace whosaid {

constexpr int kCellBits = 12;         // of cells: 4096 is 1
constexpr int kStateBits = 6;         // of states: from 1, which is -63/64, to 127, which is 63/64
constexpr int kGateBits = 23;         // of sums times factors
constexpr std::size_t kLstmStep = 8;  // sizes are multiples of this
constexpr std::int32_t kCellOne = 1 << kCellBits;

// Changes `cells` and writes `states`, of `size` numbers each.
void step_lstm(const std::int32_t* sums, const std::int16_t* factors, std::int16_t* cells,
               std::uint8_t* states, std::size_t size);

// The same one unit at a time: what the vectors must equal.
void step_lstm_plainly(const std::int32_t* sums, const std::int16_t* factors, std::int16_t* cells,
                       std::uint8_t* states, std::size_t size);

// tanh of x / 4096, where 32768 is 1.
std::int16_t integer_tanh(std::int16_t x);

}  // namespace whosaid

#endif  // WHOSAID_INFERENCE_LSTM_STEP_H_
