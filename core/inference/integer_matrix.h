// IntegerMatrix: 16-bit weights times 16-bit inputs into 32-bit sums, on whatever vectors the machine has.
//
//   inputs [columns]   weights [rows][columns]   ->   sums [rows] += weights * inputs
//
// Integer sums do not depend on their order, so every kernel gives the same numbers. Kernels: AVX2 when the
// machine has it (asked at the first product), SSE2 on every other x86-64, simd128 in WebAssembly, and plain
// C++ elsewhere.

#ifndef WHOSAID_INFERENCE_INTEGER_MATRIX_H_
#define WHOSAID_INFERENCE_INTEGER_MATRIX_H_

#include <cstddef>
#include <cstdint>
#include <vector>

namespace whosaid {

class IntegerMatrix {
 public:
  IntegerMatrix() = default;

  // `weights` is [rows][columns], row after row, as bytes of two's complement.
  IntegerMatrix(std::size_t rows, std::size_t columns, const std::int8_t* weights);

  std::size_t rows() const { return rows_; }
  std::size_t columns() const { return columns_; }

  // sums[padded_rows()] += product with inputs[padded_columns()]; the padding of inputs is 0. No sum may leave
  // 32 bits: |input| * 127 * columns() < 2^31.
  void multiply_add(const std::int16_t* inputs, std::int32_t* sums) const;

  // The same one weight at a time: what every kernel must equal.
  void multiply_add_plainly(const std::int16_t* inputs, std::int32_t* sums) const;

  static constexpr std::size_t kRowStep = 32;
  std::size_t padded_rows() const { return (rows_ + kRowStep - 1) / kRowStep * kRowStep; }
  std::size_t padded_columns() const { return (columns_ + 1) / 2 * 2; }

 private:
  std::size_t rows_ = 0;
  std::size_t columns_ = 0;
  // [columns / 2][padded rows][2]: the two weights that one instruction multiplies stand together.
  std::vector<std::int16_t> pairs_;
};

}  // namespace whosaid

#endif  // WHOSAID_INFERENCE_INTEGER_MATRIX_H_
