// IntegerMatrix: 6-bit weights times 7-bit inputs into 32-bit sums, on whatever vectors the machine has.
//
//   inputs [lanes][columns]   weights [rows][columns]   ->   sums [lanes][rows] += weights * (inputs - 64)
//
// So small because x86 multiplies bytes into sums of 16 bits, and eight products of these sizes fit into one
// of those. A network that is rounded to them loses nothing that can be measured
// (docs/experiments/attribution.md).
// Most kernels read weights once for four lanes. Integer sums do not depend on their order, so every kernel
// gives the same numbers. Kernels: AVX-512 with its neural instructions, AVX2 or SSE2 on x86-64 (asked at the
// first product), NEON on 64-bit ARM, simd128 in WebAssembly, and plain C++ elsewhere.

#ifndef WHOSAID_INFERENCE_INTEGER_MATRIX_H_
#define WHOSAID_INFERENCE_INTEGER_MATRIX_H_

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace whosaid {

class IntegerMatrix {
 public:
  static constexpr int kLargestWeight = 31;  // or its opposite
  // Inputs are bytes from 1 to 127, of which 64 stands for zero.
  static constexpr std::uint8_t kZeroInput = 64;
  static constexpr int kLargestInput = 63;  // or its opposite
  static constexpr std::size_t kMostColumns = 512;

  IntegerMatrix() = default;

  // `weights` is [rows][columns], row after row; none larger than kLargestWeight, at most kMostColumns
  // columns.
  IntegerMatrix(std::size_t rows, std::size_t columns, const std::vector<std::int8_t>& weights);

  std::size_t rows() const { return rows_; }
  std::size_t columns() const { return columns_; }

  static constexpr std::size_t kLanes = 4;

  // Up to kLanes lanes, each anywhere.
  struct Lanes {
    const std::uint8_t* inputs[kLanes];
    std::int32_t* sums[kLanes];
  };

  // For each lane: sums[padded_rows()] += product with inputs[padded_columns()]. What the padding of the
  // inputs holds does not matter, but it must be readable. No sum may leave 32 bits.
  void multiply_add(const Lanes& lanes, std::size_t count) const;

  // The same for as many lanes as there are, `input_stride` and `sum_stride` numbers apart.
  void multiply_add(const std::uint8_t* inputs, std::size_t input_stride, std::size_t lanes,
                    std::int32_t* sums, std::size_t sum_stride) const;

  // The same one weight at a time, for one lane: what every kernel must equal.
  void multiply_add_plainly(const std::uint8_t* inputs, std::int32_t* sums) const;

  static constexpr std::size_t kRowStep = 16, kColumnStep = 4;
  std::size_t padded_rows() const { return (rows_ + kRowStep - 1) / kRowStep * kRowStep; }
  std::size_t padded_columns() const { return (columns_ + kColumnStep - 1) / kColumnStep * kColumnStep; }

  // What the products run on: "AVX2".
  static std::string_view kernel_name();

 private:
  static std::size_t columns_together();
  std::size_t place_of(std::size_t row, std::size_t column) const;

  std::size_t rows_ = 0;
  std::size_t columns_ = 0;
  // [padded rows / 16][padded columns / g][16][g]: the g weights whose products one instruction adds up stand
  // together, and a kernel reads from front to back. Four bytes where bytes are multiplied, else two numbers
  // of 16 bits.
  std::vector<std::int8_t> bytes_;
  std::vector<std::int16_t> pairs_;
  // Of each padded row: by how much its sum is too large when kZeroInput is not subtracted from inputs.
  std::vector<std::int32_t> offsets_;
};

}  // namespace whosaid

#endif  // WHOSAID_INFERENCE_INTEGER_MATRIX_H_
