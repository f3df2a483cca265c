#include "inference/integer_matrix.h"

#include <cstring>

#if defined(__wasm_simd128__)
#include <wasm_simd128.h>
#elif defined(__x86_64__) || defined(_M_X64)
#include <immintrin.h>
#endif

namespace whosaid {
namespace {

// Two neighbouring inputs as one 32-bit number, in the order they have in memory.
std::int32_t input_pair(const std::int16_t* inputs) {
  std::int32_t pair;
  std::memcpy(&pair, inputs, sizeof(pair));
  return pair;
}

// A kernel takes 32 rows over all pairs of columns, so that the sums stay in registers. `stride` is the
// distance between two pairs of columns, in weights.
constexpr std::size_t kBlock = IntegerMatrix::kRowStep;

#if defined(__wasm_simd128__)

void multiply_block(const std::int16_t* weights, std::size_t stride, const std::int16_t* inputs,
                    std::size_t pairs, std::int32_t* sums) {
  v128_t acc[8];
  for (int i = 0; i < 8; ++i) acc[i] = wasm_v128_load(sums + 4 * i);
  for (std::size_t p = 0; p < pairs; ++p, weights += stride) {
    const v128_t x = wasm_i32x4_splat(input_pair(inputs + 2 * p));
    for (int i = 0; i < 8; ++i)
      acc[i] = wasm_i32x4_add(acc[i], wasm_i32x4_dot_i16x8(wasm_v128_load(weights + 8 * i), x));
  }
  for (int i = 0; i < 8; ++i) wasm_v128_store(sums + 4 * i, acc[i]);
}

#elif defined(__x86_64__) || defined(_M_X64)

void multiply_block_sse2(const std::int16_t* weights, std::size_t stride, const std::int16_t* inputs,
                         std::size_t pairs, std::int32_t* sums) {
  __m128i acc[8];
  for (int i = 0; i < 8; ++i) acc[i] = _mm_loadu_si128(reinterpret_cast<const __m128i*>(sums + 4 * i));
  for (std::size_t p = 0; p < pairs; ++p, weights += stride) {
    const __m128i x = _mm_set1_epi32(input_pair(inputs + 2 * p));
    for (int i = 0; i < 8; ++i) {
      const __m128i w = _mm_loadu_si128(reinterpret_cast<const __m128i*>(weights + 8 * i));
      acc[i] = _mm_add_epi32(acc[i], _mm_madd_epi16(w, x));
    }
  }
  for (int i = 0; i < 8; ++i) _mm_storeu_si128(reinterpret_cast<__m128i*>(sums + 4 * i), acc[i]);
}

#if defined(__GNUC__)
__attribute__((target("avx2"))) void multiply_block_avx2(const std::int16_t* weights, std::size_t stride,
                                                         const std::int16_t* inputs, std::size_t pairs,
                                                         std::int32_t* sums) {
  __m256i acc[4];
  for (int i = 0; i < 4; ++i) acc[i] = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(sums + 8 * i));
  for (std::size_t p = 0; p < pairs; ++p, weights += stride) {
    const __m256i x = _mm256_set1_epi32(input_pair(inputs + 2 * p));
    for (int i = 0; i < 4; ++i) {
      const __m256i w = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(weights + 16 * i));
      acc[i] = _mm256_add_epi32(acc[i], _mm256_madd_epi16(w, x));
    }
  }
  for (int i = 0; i < 4; ++i) _mm256_storeu_si256(reinterpret_cast<__m256i*>(sums + 8 * i), acc[i]);
}

using Kernel = void (*)(const std::int16_t*, std::size_t, const std::int16_t*, std::size_t, std::int32_t*);

void multiply_block(const std::int16_t* weights, std::size_t stride, const std::int16_t* inputs,
                    std::size_t pairs, std::int32_t* sums) {
  static const Kernel kernel =
      __builtin_cpu_supports("avx2") != 0 ? &multiply_block_avx2 : &multiply_block_sse2;
  kernel(weights, stride, inputs, pairs, sums);
}
#else
void multiply_block(const std::int16_t* weights, std::size_t stride, const std::int16_t* inputs,
                    std::size_t pairs, std::int32_t* sums) {
  multiply_block_sse2(weights, stride, inputs, pairs, sums);
}
#endif

#else

void multiply_block(const std::int16_t* weights, std::size_t stride, const std::int16_t* inputs,
                    std::size_t pairs, std::int32_t* sums) {
  for (std::size_t p = 0; p < pairs; ++p, weights += stride) {
    const std::int32_t even = inputs[2 * p], odd = inputs[2 * p + 1];
    for (std::size_t i = 0; i < kBlock; ++i) sums[i] += weights[2 * i] * even + weights[2 * i + 1] * odd;
  }
}

#endif

}  // namespace

IntegerMatrix::IntegerMatrix(std::size_t rows, std::size_t columns, const std::int8_t* weights)
    : rows_(rows), columns_(columns) {
  pairs_.assign(padded_columns() * padded_rows(), 0);
  for (std::size_t row = 0; row < rows; ++row) {
    for (std::size_t column = 0; column < columns; ++column) {
      pairs_[(column / 2 * padded_rows() + row) * 2 + column % 2] = weights[row * columns + column];
    }
  }
}

void IntegerMatrix::multiply_add(const std::int16_t* inputs, std::int32_t* sums) const {
  const std::size_t stride = 2 * padded_rows();
  for (std::size_t row = 0; row < padded_rows(); row += kBlock)
    multiply_block(pairs_.data() + 2 * row, stride, inputs, padded_columns() / 2, sums + row);
}

void IntegerMatrix::multiply_add_plainly(const std::int16_t* inputs, std::int32_t* sums) const {
  for (std::size_t row = 0; row < rows_; ++row) {
    for (std::size_t column = 0; column < columns_; ++column)
      sums[row] += pairs_[(column / 2 * padded_rows() + row) * 2 + column % 2] * inputs[column];
  }
}

}  // namespace whosaid
