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

struct Weights {
  const std::int8_t* bytes;
  const std::int16_t* pairs;
  const std::int32_t* offsets;
  std::size_t rows, columns;  // padded
};

// A kernel adds the products of all rows to the sums of `kCount` lanes.
using Kernel = void (*)(const Weights& weights, const Lanes& lanes);

struct Kernels {
  std::string_view name;
  bool multiplies_bytes;
  Kernel by_lanes[IntegerMatrix::kLanes];  // for 1, 2, 3 and 4 lanes
};

// --- kernels that multiply numbers of 16 bits, whose inputs are widened first ---

using Wide = std::int16_t[IntegerMatrix::kMostColumns];

// Two neighbouring inputs as one 32-bit number, in the order they have in memory.
[[maybe_unused]] std::int32_t input_pair(const std::int16_t* inputs) {
  std::int32_t pair;
  std::memcpy(&pair, inputs, sizeof(pair));
  return pair;
}

// Adds the products of 16 rows, over all pairs of columns, to the sums of `kCount` lanes from `row` on.
template <std::size_t kCount>
void multiply_block(const std::int16_t* weights, std::size_t pairs, const Wide* inputs, const Lanes& lanes,
                    std::size_t row);

template <std::size_t kCount>
void multiply_widened(const Weights& weights, const Lanes& lanes) {
  alignas(16) Wide inputs[kCount];
  for (std::size_t l = 0; l < kCount; ++l) {
    for (std::size_t i = 0; i < weights.columns; ++i)
      inputs[l][i] = static_cast<std::int16_t>(lanes.inputs[l][i] - IntegerMatrix::kZeroInput);
  }
  for (std::size_t row = 0; row < weights.rows; row += kRows)
    multiply_block<kCount>(weights.pairs + row * weights.columns, weights.columns / 2, inputs, lanes, row);
}

constexpr Kernels widening_kernels(std::string_view name) {
  return {
      name, false, {&multiply_widened<1>, &multiply_widened<2>, &multiply_widened<3>, &multiply_widened<4>}};
}

#if defined(__wasm_simd128__)

template <std::size_t kCount>
void multiply_block(const std::int16_t* weights, std::size_t pairs, const Wide* inputs, const Lanes& lanes,
                    std::size_t row) {
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
        const v128_t x = wasm_v128_load32_splat(inputs[l] + 2 * p);
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
  static constexpr Kernels kAll = widening_kernels("simd128");
  return kAll;
}

#elif defined(__x86_64__) || defined(_M_X64)

template <std::size_t kCount>
void multiply_block(const std::int16_t* weights, std::size_t pairs, const Wide* inputs, const Lanes& lanes,
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
        const __m128i x = _mm_set1_epi32(input_pair(inputs[l] + 2 * p));
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

constexpr Kernels kSse2 = widening_kernels("SSE2");

#if defined(__GNUC__)

// --- kernels that multiply bytes ---

// Four neighbouring inputs as one 32-bit number, in the order they have in memory.
std::int32_t four_inputs(const std::uint8_t* inputs) {
  std::int32_t four;
  std::memcpy(&four, inputs, sizeof(four));
  return four;
}

// How often the products with four columns go into sums of 16 bits, two for each row, before these are
// widened: the largest product is 127 * 31, and a sum gets two each time.
constexpr std::size_t kFours = 4;
static_assert(kFours * 2 * 127 * IntegerMatrix::kLargestWeight <= INT16_MAX);

// Adds the products of 16 rows with kTimes times four columns to the sums of the rows.
template <std::size_t kTimes>
__attribute__((target("avx2"), always_inline)) inline void add_columns(const std::int8_t* bytes,
                                                                       const std::uint8_t* inputs,
                                                                       __m256i& low, __m256i& high) {
  static_assert(kTimes <= kFours);
  const auto* weights = reinterpret_cast<const __m256i*>(bytes);
  const __m256i ones = _mm256_set1_epi16(1);
  __m256i some_low = _mm256_setzero_si256(), some_high = some_low;
  for (std::size_t i = 0; i < kTimes; ++i) {
    const __m256i x = _mm256_set1_epi32(four_inputs(inputs + 4 * i));
    some_low = _mm256_add_epi16(some_low, _mm256_maddubs_epi16(x, _mm256_loadu_si256(weights + 2 * i)));
    some_high = _mm256_add_epi16(some_high, _mm256_maddubs_epi16(x, _mm256_loadu_si256(weights + 2 * i + 1)));
  }
  low = _mm256_add_epi32(low, _mm256_madd_epi16(some_low, ones));
  high = _mm256_add_epi32(high, _mm256_madd_epi16(some_high, ones));
}

// One lane after the other: weights are so small that reading them again costs less than the registers that
// more lanes would take.
template <std::size_t kCount>
__attribute__((target("avx2"))) void multiply_avx2(const Weights& weights, const Lanes& lanes) {
  constexpr std::size_t kStep = 4 * kFours;
  for (std::size_t l = 0; l < kCount; ++l) {
    const std::uint8_t* inputs = lanes.inputs[l];
    for (std::size_t row = 0; row < weights.rows; row += kRows) {
      const std::int8_t* bytes = weights.bytes + row * weights.columns;
      const auto* offsets = reinterpret_cast<const __m256i*>(weights.offsets + row);
      auto* sums = reinterpret_cast<__m256i*>(lanes.sums[l] + row);
      __m256i low = _mm256_sub_epi32(_mm256_loadu_si256(sums), _mm256_loadu_si256(offsets));
      __m256i high = _mm256_sub_epi32(_mm256_loadu_si256(sums + 1), _mm256_loadu_si256(offsets + 1));
      std::size_t column = 0;
      for (; column + kStep <= weights.columns; column += kStep)
        add_columns<kFours>(bytes + column * kRows, inputs + column, low, high);
      for (; column + kStep / 2 <= weights.columns; column += kStep / 2)
        add_columns<kFours / 2>(bytes + column * kRows, inputs + column, low, high);
      for (; column < weights.columns; column += 4)
        add_columns<1>(bytes + column * kRows, inputs + column, low, high);
      _mm256_storeu_si256(sums, low);
      _mm256_storeu_si256(sums + 1, high);
    }
  }
}

// One instruction multiplies, adds four products and adds to the sum.
template <std::size_t kCount>
__attribute__((target("avx512f,avx512vl,avx512vnni"))) void multiply_avx512(const Weights& weights,
                                                                            const Lanes& lanes) {
  for (std::size_t row = 0; row < weights.rows; row += kRows) {
    const std::int8_t* bytes = weights.bytes + row * weights.columns;
    const __m512i offsets = _mm512_loadu_si512(weights.offsets + row);
    __m512i sums[kCount];
    for (std::size_t l = 0; l < kCount; ++l)
      sums[l] = _mm512_sub_epi32(_mm512_loadu_si512(lanes.sums[l] + row), offsets);
    for (std::size_t column = 0; column < weights.columns; column += 4, bytes += 4 * kRows) {
      const __m512i w = _mm512_loadu_si512(bytes);
      for (std::size_t l = 0; l < kCount; ++l)
        sums[l] = _mm512_dpbusd_epi32(sums[l], _mm512_set1_epi32(four_inputs(lanes.inputs[l] + column)), w);
    }
    for (std::size_t l = 0; l < kCount; ++l) _mm512_storeu_si512(lanes.sums[l] + row, sums[l]);
  }
}

constexpr Kernels kAvx2 = {
    "AVX2", true, {&multiply_avx2<1>, &multiply_avx2<2>, &multiply_avx2<3>, &multiply_avx2<4>}};
constexpr Kernels kAvx512 = {
    "AVX-512", true, {&multiply_avx512<1>, &multiply_avx512<2>, &multiply_avx512<3>, &multiply_avx512<4>}};

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
void multiply_block(const std::int16_t* weights, std::size_t pairs, const Wide* inputs, const Lanes& lanes,
                    std::size_t row) {
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
        const std::int16_t* x = inputs[l] + 2 * p;
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
  static constexpr Kernels kAll = widening_kernels("NEON");
  return kAll;
}

#else

template <std::size_t kCount>
void multiply_block(const std::int16_t* weights, std::size_t pairs, const Wide* inputs, const Lanes& lanes,
                    std::size_t row) {
  for (std::size_t p = 0; p < pairs; ++p, weights += 2 * kRows) {
    for (std::size_t l = 0; l < kCount; ++l) {
      const std::int16_t* x = inputs[l] + 2 * p;
      std::int32_t* sums = lanes.sums[l] + row;
      for (std::size_t r = 0; r < kRows; ++r) sums[r] += weights[2 * r] * x[0] + weights[2 * r + 1] * x[1];
    }
  }
}

const Kernels& kernels() {
  static constexpr Kernels kAll = widening_kernels("plain");
  return kAll;
}

#endif

}  // namespace

std::size_t IntegerMatrix::columns_together() { return kernels().multiplies_bytes ? 4 : 2; }

// Where a weight stands in bytes_ or pairs_.
std::size_t IntegerMatrix::place_of(std::size_t row, std::size_t column) const {
  const std::size_t together = columns_together();
  const std::size_t group = row / kRows * (padded_columns() / together) + column / together;
  return (group * kRows + row % kRows) * together + column % together;
}

IntegerMatrix::IntegerMatrix(std::size_t rows, std::size_t columns, const std::vector<std::int8_t>& weights)
    : rows_(rows), columns_(columns), offsets_(padded_rows(), 0) {
  const bool bytes = kernels().multiplies_bytes;
  bytes_.assign(bytes ? padded_columns() * padded_rows() : 0, 0);
  pairs_.assign(bytes ? 0 : padded_columns() * padded_rows(), 0);
  const std::size_t together = columns_together();
  for (std::size_t row = 0; row < rows; ++row) {
    const std::int8_t* const from = weights.data() + row * columns;
    std::int32_t sum = 0;
    for (std::size_t column = 0; column < columns; ++column) sum += from[column];
    offsets_[row] = kZeroInput * sum;
    // The first columns of the row, then every kRowStep times as far the next ones: as place_of() has it.
    std::size_t place = place_of(row, 0);
    for (std::size_t column = 0; column < columns; column += together, place += kRowStep * together) {
      const std::size_t count = std::min(together, columns - column);
      if (bytes) {
        std::copy_n(from + column, count, bytes_.data() + place);
      } else {
        std::copy_n(from + column, count, pairs_.data() + place);
      }
    }
  }
}

void IntegerMatrix::multiply_add(const Lanes& lanes, std::size_t count) const {
  if (count == 0) return;
  kernels().by_lanes[count - 1](
      {bytes_.data(), pairs_.data(), offsets_.data(), padded_rows(), padded_columns()}, lanes);
}

void IntegerMatrix::multiply_add(const std::uint8_t* inputs, std::size_t input_stride, std::size_t lanes,
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

void IntegerMatrix::multiply_add_plainly(const std::uint8_t* inputs, std::int32_t* sums) const {
  for (std::size_t row = 0; row < rows_; ++row) {
    for (std::size_t column = 0; column < columns_; ++column) {
      const std::size_t place = place_of(row, column);
      const int weight = bytes_.empty() ? pairs_[place] : bytes_[place];
      sums[row] += weight * (inputs[column] - kZeroInput);
    }
  }
}

std::string_view IntegerMatrix::kernel_name() { return kernels().name; }

}  // namespace whosaid
