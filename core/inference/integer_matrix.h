// IntegerMatrix: 16-bit weights times 16-bit inputs into 32-bit sums, on whatever vectors the machine has.
//
//   inputs [lanes][columns]   weights [rows][columns]   ->   sums [lanes][rows] += weights * inputs
//
// Weights are read once for four lanes: for a network that is larger than a cache, this is what it costs.
// Integer sums do not depend on their order, so every kernel gives the same numbers. Kernels: AVX-512 with
// its neural instructions, AVX2 or SSE2 on x86-64 (asked at the first product), NEON on 64-bit ARM, simd128
// in WebAssembly, and plain C++ elsewhere.

#ifndef WHOSAID_INFERENCE_INTEGER_MATRIX_H_
#define WHOSAID_INFERENCE_INTEGER_MATRIX_H_

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace whosaid {

class IntegerMatrix {
 public:
  IntegerMatrix() = default;

  // `weights` is [rows][columns], row after row.
  IntegerMatrix(std::size_t rows, std::size_t columns, const std::vector<std::int16_t>& weights);

  std::size_t rows() const { return rows_; }
  std::size_t columns() const { return columns_; }

  static constexpr std::size_t kLanes = 4;

  // Up to kLanes lanes, each anywhere.
  struct Lanes {
    const std::int16_t* inputs[kLanes];
    std::int32_t* sums[kLanes];
  };

  // For each lane: sums[padded_rows()] += product with inputs[padded_columns()]. What the padding of the
  // inputs holds does not matter, but it must be readable. No sum may leave 32 bits.
  void multiply_add(const Lanes& lanes, std::size_t count) const;

  // The same for as many lanes as there are, `input_stride` and `sum_stride` numbers apart.
  void multiply_add(const std::int16_t* inputs, std::size_t input_stride, std::size_t lanes,
                    std::int32_t* sums, std::size_t sum_stride) const;

  // The same one weight at a time, for one lane: what every kernel must equal.
  void multiply_add_plainly(const std::int16_t* inputs, std::int32_t* sums) const;

  static constexpr std::size_t kRowStep = 16;
  std::size_t padded_rows() const { return (rows_ + kRowStep - 1) / kRowStep * kRowStep; }
  std::size_t padded_columns() const { return (columns_ + 1) / 2 * 2; }

  // What the products run on: "AVX2".
  static std::string_view kernel_name();

 private:
  std::size_t rows_ = 0;
  std::size_t columns_ = 0;
  // [padded rows / 16][columns / 2][16][2]: the two weights that one instruction multiplies stand together,
  // and a kernel reads from front to back.
  std::vector<std::int16_t> pairs_;
};

}  // namespace whosaid

#endif  // WHOSAID_INFERENCE_INTEGER_MATRIX_H_
