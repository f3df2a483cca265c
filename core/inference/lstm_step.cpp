#include "inference/lstm_step.h"

#include <algorithm>

#include "inference/integer_matrix.h"

#if defined(__wasm_simd128__)
#include <wasm_simd128.h>
#elif (defined(__x86_64__) || defined(_M_X64)) && defined(__GNUC__)
#include <immintrin.h>
#elif defined(__aarch64__)
#include <arm_neon.h>
#endif

namespace whosaid {
namespace {

// tanh between i / 4 and (i + 1) / 4, where 32768 is 1: kAt[i] + t * kSlope[i] + t * t * kBend[i] for t from
// 0 to 1. The parabolas through the ends and the middle; beyond 4 the last end holds.
constexpr std::size_t kPieces = 16;
alignas(16) constexpr std::int16_t kAt[kPieces] = {0,     8025,  15143, 20813, 24956, 27797, 29660, 30847,
                                                   31589, 32048, 32329, 32501, 32606, 32670, 32708, 32732};
alignas(16) constexpr std::int16_t kSlope[kPieces] = {8274, 7751, 6452, 4869, 3412, 2271, 1460, 918,
                                                      570,  350,  214,  131,  79,   48,   29,   18};
alignas(16) constexpr std::int16_t kBend[kPieces] = {-248, -634, -782, -725, -572, -408, -273, -176,
                                                     -111, -69,  -42,  -26,  -16,  -10,  -6,   -4};
constexpr int kPieceBits = kCellBits - 2;
constexpr std::int16_t kLargest = (static_cast<std::int16_t>(kPieces) << kPieceBits) - 1;
constexpr std::int16_t kHalf = 1 << 14;
constexpr int kUnitBits = 15;  // of sigmoid and tanh
constexpr int kGateShift = kGateBits - kCellBits, kStateShift = kUnitBits - kStateBits;
constexpr std::int16_t kStateHalf = 1 << (kStateShift - 1), kLargestState = IntegerMatrix::kLargestInput,
                       kZeroState = IntegerMatrix::kZeroInput;

std::int16_t multiply(std::int16_t a, std::int16_t b) {
  return static_cast<std::int16_t>((std::int32_t{a} * b + kHalf) >> kUnitBits);
}

std::int16_t saturate(std::int32_t x) {
  return static_cast<std::int16_t>(std::clamp<std::int32_t>(x, -32768, 32767));
}

// --- vectors of 16-bit numbers ---

#if defined(__wasm_simd128__)

#define WHOSAID_VECTORS
#define WHOSAID_TARGET
using Vector = v128_t;
constexpr std::size_t kUnits = 8;

Vector load(const std::int16_t* from) { return wasm_v128_load(from); }
Vector load_table(const std::int16_t* from) { return wasm_v128_load(from); }
void store(std::int16_t* to, Vector x) { wasm_v128_store(to, x); }
Vector all(std::int16_t x) { return wasm_i16x8_splat(x); }
Vector add(Vector a, Vector b) { return wasm_i16x8_add(a, b); }
Vector subtract(Vector a, Vector b) { return wasm_i16x8_sub(a, b); }
Vector add_saturated(Vector a, Vector b) { return wasm_i16x8_add_sat(a, b); }
Vector smaller(Vector a, Vector b) { return wasm_i16x8_min(a, b); }
Vector larger(Vector a, Vector b) { return wasm_i16x8_max(a, b); }
Vector both(Vector a, Vector b) { return wasm_v128_and(a, b); }
Vector either(Vector a, Vector b) { return wasm_v128_or(a, b); }
Vector exclusive(Vector a, Vector b) { return wasm_v128_xor(a, b); }
template <int kBits>
Vector left(Vector x) {
  return wasm_i16x8_shl(x, kBits);
}
template <int kBits>
Vector right(Vector x) {
  return wasm_i16x8_shr(x, kBits);
}
Vector multiply(Vector a, Vector b) { return wasm_i16x8_q15mulr_sat(a, b); }
Vector bytes_at(Vector table, Vector places) { return wasm_i8x16_swizzle(table, places); }
Vector gate(const std::int32_t* sums, const std::int16_t* factors) {
  const Vector sum = wasm_i16x8_narrow_i32x4(wasm_v128_load(sums), wasm_v128_load(sums + 4));
  const Vector factor = load(factors);
  return wasm_i16x8_narrow_i32x4(wasm_i32x4_shr(wasm_i32x4_extmul_low_i16x8(sum, factor), kGateShift),
                                 wasm_i32x4_shr(wasm_i32x4_extmul_high_i16x8(sum, factor), kGateShift));
}
void store_bytes(std::uint8_t* to, Vector x) { wasm_v128_store64_lane(to, wasm_u8x16_narrow_i16x8(x, x), 0); }

#elif (defined(__x86_64__) || defined(_M_X64)) && defined(__GNUC__)

#define WHOSAID_VECTORS
#define WHOSAID_TARGET __attribute__((target("avx2")))
using Vector = __m256i;
constexpr std::size_t kUnits = 16;

WHOSAID_TARGET Vector load(const std::int16_t* from) {
  return _mm256_loadu_si256(reinterpret_cast<const __m256i*>(from));
}
WHOSAID_TARGET Vector load_table(const std::int16_t* from) {  // the same in both halves
  return _mm256_broadcastsi128_si256(_mm_loadu_si128(reinterpret_cast<const __m128i*>(from)));
}
WHOSAID_TARGET void store(std::int16_t* to, Vector x) {
  _mm256_storeu_si256(reinterpret_cast<__m256i*>(to), x);
}
WHOSAID_TARGET Vector all(std::int16_t x) { return _mm256_set1_epi16(x); }
WHOSAID_TARGET Vector add(Vector a, Vector b) { return _mm256_add_epi16(a, b); }
WHOSAID_TARGET Vector subtract(Vector a, Vector b) { return _mm256_sub_epi16(a, b); }
WHOSAID_TARGET Vector add_saturated(Vector a, Vector b) { return _mm256_adds_epi16(a, b); }
WHOSAID_TARGET Vector smaller(Vector a, Vector b) { return _mm256_min_epi16(a, b); }
WHOSAID_TARGET Vector larger(Vector a, Vector b) { return _mm256_max_epi16(a, b); }
WHOSAID_TARGET Vector both(Vector a, Vector b) { return _mm256_and_si256(a, b); }
WHOSAID_TARGET Vector either(Vector a, Vector b) { return _mm256_or_si256(a, b); }
WHOSAID_TARGET Vector exclusive(Vector a, Vector b) { return _mm256_xor_si256(a, b); }
template <int kBits>
WHOSAID_TARGET Vector left(Vector x) {
  return _mm256_slli_epi16(x, kBits);
}
template <int kBits>
WHOSAID_TARGET Vector right(Vector x) {
  return _mm256_srai_epi16(x, kBits);
}
WHOSAID_TARGET Vector multiply(Vector a, Vector b) { return _mm256_mulhrs_epi16(a, b); }
WHOSAID_TARGET Vector bytes_at(Vector table, Vector places) { return _mm256_shuffle_epi8(table, places); }
// Packing goes by halves, and so does unpacking.
WHOSAID_TARGET Vector gate(const std::int32_t* sums, const std::int16_t* factors) {
  const auto* from = reinterpret_cast<const __m256i*>(sums);
  const Vector sum = _mm256_permute4x64_epi64(
      _mm256_packs_epi32(_mm256_loadu_si256(from), _mm256_loadu_si256(from + 1)), 0xD8);
  const Vector factor = load(factors);
  const Vector low = _mm256_mullo_epi16(sum, factor), high = _mm256_mulhi_epi16(sum, factor);
  return _mm256_packs_epi32(_mm256_srai_epi32(_mm256_unpacklo_epi16(low, high), kGateShift),
                            _mm256_srai_epi32(_mm256_unpackhi_epi16(low, high), kGateShift));
}
WHOSAID_TARGET void store_bytes(std::uint8_t* to, Vector x) {
  const __m256i packed = _mm256_permute4x64_epi64(_mm256_packus_epi16(x, x), 0x08);
  _mm_storeu_si128(reinterpret_cast<__m128i*>(to), _mm256_castsi256_si128(packed));
}

#elif defined(__aarch64__)

#define WHOSAID_VECTORS
#define WHOSAID_TARGET
using Vector = int16x8_t;
constexpr std::size_t kUnits = 8;

Vector load(const std::int16_t* from) { return vld1q_s16(from); }
Vector load_table(const std::int16_t* from) { return vld1q_s16(from); }
void store(std::int16_t* to, Vector x) { vst1q_s16(to, x); }
Vector all(std::int16_t x) { return vdupq_n_s16(x); }
Vector add(Vector a, Vector b) { return vaddq_s16(a, b); }
Vector subtract(Vector a, Vector b) { return vsubq_s16(a, b); }
Vector add_saturated(Vector a, Vector b) { return vqaddq_s16(a, b); }
Vector smaller(Vector a, Vector b) { return vminq_s16(a, b); }
Vector larger(Vector a, Vector b) { return vmaxq_s16(a, b); }
Vector both(Vector a, Vector b) { return vandq_s16(a, b); }
Vector either(Vector a, Vector b) { return vorrq_s16(a, b); }
Vector exclusive(Vector a, Vector b) { return veorq_s16(a, b); }
template <int kBits>
Vector left(Vector x) {
  return vshlq_n_s16(x, kBits);
}
template <int kBits>
Vector right(Vector x) {
  return vshrq_n_s16(x, kBits);
}
Vector multiply(Vector a, Vector b) { return vqrdmulhq_s16(a, b); }
Vector bytes_at(Vector table, Vector places) {
  return vreinterpretq_s16_s8(vqtbl1q_s8(vreinterpretq_s8_s16(table), vreinterpretq_u8_s16(places)));
}
int16x4_t four_gates(const std::int32_t* sums, const std::int16_t* factors) {
  return vqshrn_n_s32(vmull_s16(vqmovn_s32(vld1q_s32(sums)), vld1_s16(factors)), kGateShift);
}
Vector gate(const std::int32_t* sums, const std::int16_t* factors) {
  return vcombine_s16(four_gates(sums, factors), four_gates(sums + 4, factors + 4));
}
void store_bytes(std::uint8_t* to, Vector x) { vst1_u8(to, vqmovun_s16(x)); }

#endif

#if defined(WHOSAID_VECTORS)

// The low and the high bytes of sixteen numbers: vectors look up bytes.
struct Bytes {
  alignas(16) std::int16_t low[8], high[8];

  static constexpr Bytes of(const std::int16_t (&numbers)[kPieces]) {
    Bytes bytes{};
    for (std::size_t i = 0; i < 8; ++i) {
      const int a = numbers[2 * i] & 0xFFFF, b = numbers[2 * i + 1] & 0xFFFF;
      bytes.low[i] = static_cast<std::int16_t>((a & 0xFF) | (b & 0xFF) << 8);
      bytes.high[i] = static_cast<std::int16_t>(a >> 8 | (b & 0xFF00));
    }
    return bytes;
  }
};
constexpr Bytes kAtBytes = Bytes::of(kAt), kSlopeBytes = Bytes::of(kSlope), kBendBytes = Bytes::of(kBend);

struct Table {
  Vector low, high;

  // `places` twice: in the low bytes with 128 in the high ones, and the other way round; 128 gives the byte
  // 0.
  WHOSAID_TARGET Vector at(Vector low_places, Vector high_places) const {
    return either(bytes_at(low, low_places), bytes_at(high, high_places));
  }
};

struct Curve {
  Table at, slope, bend;

  WHOSAID_TARGET static Table table(const Bytes& bytes) {
    return {load_table(bytes.low), load_table(bytes.high)};
  }
  WHOSAID_TARGET static Curve make() { return {table(kAtBytes), table(kSlopeBytes), table(kBendBytes)}; }

  WHOSAID_TARGET Vector tanh(Vector x) const {
    const Vector sign = right<15>(x);
    // -32768 has no opposite, so it is made one larger before.
    const Vector size = smaller(subtract(exclusive(larger(x, all(-32767)), sign), sign), all(kLargest));
    const Vector piece = right<kPieceBits>(size);
    const Vector t = left<kUnitBits - kPieceBits>(both(size, all((1 << kPieceBits) - 1)));
    const Vector low = either(piece, all(static_cast<std::int16_t>(0x8000))),
                 high = either(left<8>(piece), all(0x80));
    const Vector straight = add(at.at(low, high), multiply(t, slope.at(low, high)));
    const Vector value = add(straight, multiply(multiply(t, t), bend.at(low, high)));
    return subtract(exclusive(value, sign), sign);
  }

  WHOSAID_TARGET Vector sigmoid(Vector x) const { return add(right<1>(tanh(right<1>(x))), all(kHalf)); }
};

struct Units {
  Vector cells, states;

  // `states` as numbers.
  WHOSAID_TARGET void store_at(std::size_t i, std::int16_t* all_cells, std::uint8_t* all_states) const {
    store(all_cells + i, cells);
    store_bytes(all_states + i, states);
  }
};

// Units from `i` on, as many as a vector holds.
WHOSAID_TARGET Units step_units(const Curve& curve, const std::int32_t* sums, const std::int16_t* factors,
                                const std::int16_t* cells, std::size_t size, std::size_t i) {
  const Vector in = curve.sigmoid(gate(sums + i, factors + i));
  const Vector keep = curve.sigmoid(gate(sums + size + i, factors + size + i));
  const Vector change = curve.tanh(gate(sums + 2 * size + i, factors + 2 * size + i));
  const Vector out = curve.sigmoid(gate(sums + 3 * size + i, factors + 3 * size + i));
  const Vector kept = multiply(keep, load(cells + i));
  const Vector cell = add_saturated(kept, right<kUnitBits - kCellBits>(multiply(in, change)));
  const Vector state = right<kStateShift>(add_saturated(multiply(out, curve.tanh(cell)), all(kStateHalf)));
  return {cell, add(larger(state, all(-kLargestState)), all(kZeroState))};
}

// The last vector may go over units of the one before again: both start from the cells as they were. `size`:
// at least a vector.
WHOSAID_TARGET void step_vectors(const std::int32_t* sums, const std::int16_t* factors, std::int16_t* cells,
                                 std::uint8_t* states, std::size_t size) {
  const Curve curve = Curve::make();
  const std::size_t last = size - kUnits;
  Units before = step_units(curve, sums, factors, cells, size, 0);
  for (std::size_t i = 0; i < last; i += kUnits) {
    const std::size_t next = std::min(i + kUnits, last);
    const Units now = step_units(curve, sums, factors, cells, size, next);
    before.store_at(i, cells, states);
    before = now;
  }
  before.store_at(last, cells, states);
}

#endif

std::int16_t sigmoid(std::int16_t x) {
  return static_cast<std::int16_t>((integer_tanh(static_cast<std::int16_t>(x >> 1)) >> 1) + kHalf);
}

}  // namespace

std::int16_t integer_tanh(std::int16_t x) {
  const std::int16_t size =
      std::min<std::int16_t>(static_cast<std::int16_t>(x < 0 ? -std::max<int>(x, -32767) : x), kLargest);
  const std::size_t piece = static_cast<std::size_t>(size) >> kPieceBits;
  const auto t = static_cast<std::int16_t>((size & ((1 << kPieceBits) - 1)) << (kUnitBits - kPieceBits));
  const auto value = static_cast<std::int16_t>(kAt[piece] + multiply(t, kSlope[piece]) +
                                               multiply(multiply(t, t), kBend[piece]));
  return static_cast<std::int16_t>(x < 0 ? -value : value);
}

void step_lstm_plainly(const std::int32_t* sums, const std::int16_t* factors, std::int16_t* cells,
                       std::uint8_t* states, std::size_t size) {
  for (std::size_t i = 0; i < size; ++i) {
    const auto gate = [&](std::size_t kind) {
      return saturate((saturate(sums[kind * size + i]) * factors[kind * size + i]) >> kGateShift);
    };
    const std::int16_t in = sigmoid(gate(0)), keep = sigmoid(gate(1)), out = sigmoid(gate(3));
    const std::int16_t change = integer_tanh(gate(2));
    const std::int16_t kept = multiply(keep, cells[i]);
    cells[i] = saturate(kept + (multiply(in, change) >> (kUnitBits - kCellBits)));
    const int state = saturate(multiply(out, integer_tanh(cells[i])) + kStateHalf) >> kStateShift;
    states[i] = static_cast<std::uint8_t>(std::max<int>(state, -kLargestState) + kZeroState);
  }
}

void step_lstm(const std::int32_t* sums, const std::int16_t* factors, std::int16_t* cells,
               std::uint8_t* states, std::size_t size) {
#if defined(WHOSAID_VECTORS)
#if defined(__x86_64__) || defined(_M_X64)
  static const bool has_vectors = __builtin_cpu_supports("avx2") != 0;
#else
  constexpr bool has_vectors = true;
#endif
  if (has_vectors && size >= kUnits) {
    step_vectors(sums, factors, cells, states, size);
    return;
  }
#endif
  step_lstm_plainly(sums, factors, cells, states, size);
}

}  // namespace whosaid
