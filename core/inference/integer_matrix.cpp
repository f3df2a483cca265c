#include "inference/integer_matrix.h"

#include <algorithm>
#include <cstring>

#if defined(__wasm_simd128__)
#include <wasm_simd128.h>
#elif defined(__x86_64__) || defined(_M_X64)
#include <immintrin.h>
#elif defined(__aarch64__)
#include <arm_neon.h>
#endif

namespace whosaid {
namespace {

constexpr std::size_t kRows = IntegerMatrix::kRowStep;
using Lanes = IntegerMatrix::Lanes;

// Two neighbouring inputs as one 32-bit number, in the order they have in memory.
[[maybe_unused]] std::int32_t input_pair(const std::int16_t* inputs) {
  std::int32_t pair;
  std::memcpy(&pair, inputs, sizeof(pair));
  return pair;
}

// A kernel adds the products of 16 rows, over all pairs of columns, to the sums of `kCount` lanes from `row`
// on.
using Kernel = void (*)(const std::int16_t* weights, std::size_t pairs, const Lanes& lanes, std::size_t row);

struct Kernels {
  std::string_view name;
  Kernel by_lanes[IntegerMatrix::kLanes];  // for 1, 2, 3 and 4 lanes
};

#if defined(__wasm_simd128__)

template <std::size_t kCount>
void multiply_block(const std::int16_t* weights, std::size_t pairs, const Lanes& lanes, std::size_t row) {
  for (std::size_t half = 0; half < kRows; half += 8) {
    v128_t sums[kCount][2];
    for (std::size_t l = 0; l < kCount; ++l) {
      std::int32_t* from = lanes.sums[l] + row + half;
      sums[l][0] = wasm_v128_load(from);
      sums[l][1] = wasm_v128_load(from + 4);
    }
    const std::int16_t* w = weights + 2 * half;
    for (std::size_t p = 0; p < pairs; ++p, w += 2 * kRows) {
      const v128_t low = wasm_v128_load(w), high = wasm_v128_load(w + 8);
      for (std::size_t l = 0; l < kCount; ++l) {
        const v128_t x = wasm_v128_load32_splat(lanes.inputs[l] + 2 * p);
        sums[l][0] = wasm_i32x4_add(sums[l][0], wasm_i32x4_dot_i16x8(low, x));
        sums[l][1] = wasm_i32x4_add(sums[l][1], wasm_i32x4_dot_i16x8(high, x));
      }
    }
    for (std::size_t l = 0; l < kCount; ++l) {
      std::int32_t* to = lanes.sums[l] + row + half;
      wasm_v128_store(to, sums[l][0]);
      wasm_v128_store(to + 4, sums[l][1]);
    }
  }
}

const Kernels& kernels() {
  static constexpr Kernels kAll = {
      "simd128", {&multiply_block<1>, &multiply_block<2>, &multiply_block<3>, &multiply_block<4>}};
  return kAll;
}

#elif defined(__x86_64__) || defined(_M_X64)

template <std::size_t kCount>
void multiply_block_sse2(const std::int16_t* weights, std::size_t pairs, const Lanes& lanes,
                         std::size_t row) {
  for (std::size_t half = 0; half < kRows; half += 8) {
    __m128i sums[kCount][2];
    for (std::size_t l = 0; l < kCount; ++l) {
      const std::int32_t* from = lanes.sums[l] + row + half;
      sums[l][0] = _mm_loadu_si128(reinterpret_cast<const __m128i*>(from));
      sums[l][1] = _mm_loadu_si128(reinterpret_cast<const __m128i*>(from + 4));
    }
    const std::int16_t* w = weights + 2 * half;
    for (std::size_t p = 0; p < pairs; ++p, w += 2 * kRows) {
      const __m128i low = _mm_loadu_si128(reinterpret_cast<const __m128i*>(w));
      const __m128i high = _mm_loadu_si128(reinterpret_cast<const __m128i*>(w + 8));
      for (std::size_t l = 0; l < kCount; ++l) {
        const __m128i x = _mm_set1_epi32(input_pair(lanes.inputs[l] + 2 * p));
        sums[l][0] = _mm_add_epi32(sums[l][0], _mm_madd_epi16(low, x));
        sums[l][1] = _mm_add_epi32(sums[l][1], _mm_madd_epi16(high, x));
      }
    }
    for (std::size_t l = 0; l < kCount; ++l) {
      std::int32_t* to = lanes.sums[l] + row + half;
      _mm_storeu_si128(reinterpret_cast<__m128i*>(to), sums[l][0]);
      _mm_storeu_si128(reinterpret_cast<__m128i*>(to + 4), sums[l][1]);
    }
  }
}

constexpr Kernels kSse2 = {
    "SSE2",
    {&multiply_block_sse2<1>, &multiply_block_sse2<2>, &multiply_block_sse2<3>, &multiply_block_sse2<4>}};

#if defined(__GNUC__)

template <std::size_t kCount>
__attribute__((target("avx2"))) void multiply_block_avx2(const std::int16_t* weights, std::size_t pairs,
                                                         const Lanes& lanes, std::size_t row) {
  __m256i sums[kCount][2];
  for (std::size_t l = 0; l < kCount; ++l) {
    const std::int32_t* from = lanes.sums[l] + row;
    sums[l][0] = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(from));
    sums[l][1] = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(from + 8));
  }
  for (std::size_t p = 0; p < pairs; ++p, weights += 2 * kRows) {
    const __m256i low = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(weights));
    const __m256i high = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(weights + 16));
    for (std::size_t l = 0; l < kCount; ++l) {
      const __m256i x = _mm256_set1_epi32(input_pair(lanes.inputs[l] + 2 * p));
      sums[l][0] = _mm256_add_epi32(sums[l][0], _mm256_madd_epi16(low, x));
      sums[l][1] = _mm256_add_epi32(sums[l][1], _mm256_madd_epi16(high, x));
    }
  }
  for (std::size_t l = 0; l < kCount; ++l) {
    std::int32_t* to = lanes.sums[l] + row;
    _mm256_storeu_si256(reinterpret_cast<__m256i*>(to), sums[l][0]);
    _mm256_storeu_si256(reinterpret_cast<__m256i*>(to + 8), sums[l][1]);
  }
}

// One instruction multiplies, adds the pairs and adds to the sum.
template <std::size_t kCount>
__attribute__((target("avx512f,avx512vl,avx512vnni"))) void multiply_block_avx512(const std::int16_t* weights,
                                                                                  std::size_t pairs,
                                                                                  const Lanes& lanes,
                                                                                  std::size_t row) {
  __m512i sums[kCount];
  for (std::size_t l = 0; l < kCount; ++l) sums[l] = _mm512_loadu_si512(lanes.sums[l] + row);
  for (std::size_t p = 0; p < pairs; ++p, weights += 2 * kRows) {
    const __m512i w = _mm512_loadu_si512(weights);
    for (std::size_t l = 0; l < kCount; ++l) {
      const __m512i x = _mm512_set1_epi32(input_pair(lanes.inputs[l] + 2 * p));
      sums[l] = _mm512_dpwssd_epi32(sums[l], w, x);
    }
  }
  for (std::size_t l = 0; l < kCount; ++l) _mm512_storeu_si512(lanes.sums[l] + row, sums[l]);
}

constexpr Kernels kAvx2 = {
    "AVX2",
    {&multiply_block_avx2<1>, &multiply_block_avx2<2>, &multiply_block_avx2<3>, &multiply_block_avx2<4>}};
constexpr Kernels kAvx512 = {"AVX-512",
                             {&multiply_block_avx512<1>, &multiply_block_avx512<2>, &multiply_block_avx512<3>,
                              &multiply_block_avx512<4>}};

const Kernels& kernels() {
  static const Kernels& kBest =
      __builtin_cpu_supports("avx512vnni") != 0 && __builtin_cpu_supports("avx512vl") != 0 ? kAvx512
      : __builtin_cpu_supports("avx2") != 0                                                ? kAvx2
                                                                                           : kSse2;
  return kBest;
}
#else
const Kernels& kernels() { return kSse2; }
#endif

#elif defined(__aarch64__)

template <std::size_t kCount>
void multiply_block(const std::int16_t* weights, std::size_t pairs, const Lanes& lanes, std::size_t row) {
  for (std::size_t half = 0; half < kRows; half += 8) {
    int32x4_t sums[kCount][2];
    for (std::size_t l = 0; l < kCount; ++l) {
      const std::int32_t* from = lanes.sums[l] + row + half;
      sums[l][0] = vld1q_s32(from);
      sums[l][1] = vld1q_s32(from + 4);
    }
    const std::int16_t* w = weights + 2 * half;
    for (std::size_t p = 0; p < pairs; ++p, w += 2 * kRows) {
      const int16x8x2_t columns = vld2q_s16(w);  // the first and the second column of eight rows
      for (std::size_t l = 0; l < kCount; ++l) {
        const std::int16_t* x = lanes.inputs[l] + 2 * p;
        for (int column = 0; column < 2; ++column) {
          sums[l][0] = vmlal_n_s16(sums[l][0], vget_low_s16(columns.val[column]), x[column]);
          sums[l][1] = vmlal_n_s16(sums[l][1], vget_high_s16(columns.val[column]), x[column]);
        }
      }
    }
    for (std::size_t l = 0; l < kCount; ++l) {
      std::int32_t* to = lanes.sums[l] + row + half;
      vst1q_s32(to, sums[l][0]);
      vst1q_s32(to + 4, sums[l][1]);
    }
  }
}

const Kernels& kernels() {
  static constexpr Kernels kAll = {
      "NEON", {&multiply_block<1>, &multiply_block<2>, &multiply_block<3>, &multiply_block<4>}};
  return kAll;
}

#else

template <std::size_t kCount>
void multiply_block(const std::int16_t* weights, std::size_t pairs, const Lanes& lanes, std::size_t row) {
  for (std::size_t p = 0; p < pairs; ++p, weights += 2 * kRows) {
    for (std::size_t l = 0; l < kCount; ++l) {
      const std::int16_t* x = lanes.inputs[l] + 2 * p;
      std::int32_t* sums = lanes.sums[l] + row;
      for (std::size_t r = 0; r < kRows; ++r) sums[r] += weights[2 * r] * x[0] + weights[2 * r + 1] * x[1];
    }
  }
}

const Kernels& kernels() {
  static constexpr Kernels kAll = {
      "plain", {&multiply_block<1>, &multiply_block<2>, &multiply_block<3>, &multiply_block<4>}};
  return kAll;
}

#endif

}  // namespace

IntegerMatrix::IntegerMatrix(std::size_t rows, std::size_t columns, const std::vector<std::int16_t>& weights)
    : rows_(rows), columns_(columns) {
  pairs_.assign(padded_columns() * padded_rows(), 0);
  for (std::size_t row = 0; row < rows; ++row) {
    for (std::size_t column = 0; column < columns; ++column)
      pairs_[((row / kRows * (padded_columns() / 2) + column / 2) * kRows + row % kRows) * 2 + column % 2] =
          weights[row * columns + column];
  }
}

void IntegerMatrix::multiply_add(const Lanes& lanes, std::size_t count) const {
  if (count == 0) return;
  const Kernel kernel = kernels().by_lanes[count - 1];
  const std::size_t pairs = padded_columns() / 2;
  for (std::size_t row = 0; row < padded_rows(); row += kRows)
    kernel(pairs_.data() + row * padded_columns(), pairs, lanes, row);
}

void IntegerMatrix::multiply_add(const std::int16_t* inputs, std::size_t input_stride, std::size_t lanes,
                                 std::int32_t* sums, std::size_t sum_stride) const {
  for (std::size_t first = 0; first < lanes; first += kLanes) {
    const std::size_t count = std::min(lanes - first, kLanes);
    Lanes some{};
    for (std::size_t l = 0; l < count; ++l) {
      some.inputs[l] = inputs + (first + l) * input_stride;
      some.sums[l] = sums + (first + l) * sum_stride;
    }
    multiply_add(some, count);
  }
}

void IntegerMatrix::multiply_add_plainly(const std::int16_t* inputs, std::int32_t* sums) const {
  for (std::size_t row = 0; row < rows_; ++row) {
    for (std::size_t column = 0; column < columns_; ++column)
      sums[row] += pairs_[((row / kRows * (padded_columns() / 2) + column / 2) * kRows + row % kRows) * 2 +
                          column % 2] *
                   inputs[column];
  }
}

std::string_view IntegerMatrix::kernel_name() { return kernels().name; }

}  // namespace whosaid
