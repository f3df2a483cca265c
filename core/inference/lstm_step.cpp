#include "inference/lstm_step.h"

#include <algorithm>

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
constexpr int kPieceBits = kStateBits - 2;
constexpr std::int16_t kLargest = (static_cast<std::int16_t>(kPieces) << kPieceBits) - 1;
constexpr std::int16_t kHalf = 1 << 14;
constexpr int kUnitBits = 15;  // of sigmoid and tanh

std::int16_t multiply(std::int16_t a, std::int16_t b) {
  return static_cast<std::int16_t>((std::int32_t{a} * b + kHalf) >> kUnitBits);
}

std::int16_t saturate(std::int32_t x) {
  return static_cast<std::int16_t>(std::clamp<std::int32_t>(x, -32768, 32767));
}

// --- eight numbers of 16 bits ---

#if defined(__wasm_simd128__)

#define WHOSAID_EIGHT
#define WHOSAID_TARGET
using Eight = v128_t;

Eight load(const std::int16_t* from) { return wasm_v128_load(from); }
void store(std::int16_t* to, Eight x) { wasm_v128_store(to, x); }
Eight all(std::int16_t x) { return wasm_i16x8_splat(x); }
Eight add(Eight a, Eight b) { return wasm_i16x8_add(a, b); }
Eight subtract(Eight a, Eight b) { return wasm_i16x8_sub(a, b); }
Eight add_saturated(Eight a, Eight b) { return wasm_i16x8_add_sat(a, b); }
Eight smaller(Eight a, Eight b) { return wasm_i16x8_min(a, b); }
Eight larger(Eight a, Eight b) { return wasm_i16x8_max(a, b); }
Eight both(Eight a, Eight b) { return wasm_v128_and(a, b); }
Eight either(Eight a, Eight b) { return wasm_v128_or(a, b); }
Eight exclusive(Eight a, Eight b) { return wasm_v128_xor(a, b); }
template <int kBits>
Eight left(Eight x) {
  return wasm_i16x8_shl(x, kBits);
}
template <int kBits>
Eight right(Eight x) {
  return wasm_i16x8_shr(x, kBits);
}
Eight multiply(Eight a, Eight b) { return wasm_i16x8_q15mulr_sat(a, b); }
Eight bytes_at(Eight table, Eight places) { return wasm_i8x16_swizzle(table, places); }
Eight gate(const std::int32_t* sums) {
  constexpr int kShift = kSumBits - kStateBits;
  return wasm_i16x8_narrow_i32x4(wasm_i32x4_shr(wasm_v128_load(sums), kShift),
                                 wasm_i32x4_shr(wasm_v128_load(sums + 4), kShift));
}

#elif (defined(__x86_64__) || defined(_M_X64)) && defined(__GNUC__)

#define WHOSAID_EIGHT
#define WHOSAID_TARGET __attribute__((target("avx2")))
using Eight = __m128i;

WHOSAID_TARGET Eight load(const std::int16_t* from) {
  return _mm_loadu_si128(reinterpret_cast<const __m128i*>(from));
}
WHOSAID_TARGET void store(std::int16_t* to, Eight x) { _mm_storeu_si128(reinterpret_cast<__m128i*>(to), x); }
WHOSAID_TARGET Eight all(std::int16_t x) { return _mm_set1_epi16(x); }
WHOSAID_TARGET Eight add(Eight a, Eight b) { return _mm_add_epi16(a, b); }
WHOSAID_TARGET Eight subtract(Eight a, Eight b) { return _mm_sub_epi16(a, b); }
WHOSAID_TARGET Eight add_saturated(Eight a, Eight b) { return _mm_adds_epi16(a, b); }
WHOSAID_TARGET Eight smaller(Eight a, Eight b) { return _mm_min_epi16(a, b); }
WHOSAID_TARGET Eight larger(Eight a, Eight b) { return _mm_max_epi16(a, b); }
WHOSAID_TARGET Eight both(Eight a, Eight b) { return _mm_and_si128(a, b); }
WHOSAID_TARGET Eight either(Eight a, Eight b) { return _mm_or_si128(a, b); }
WHOSAID_TARGET Eight exclusive(Eight a, Eight b) { return _mm_xor_si128(a, b); }
template <int kBits>
WHOSAID_TARGET Eight left(Eight x) {
  return _mm_slli_epi16(x, kBits);
}
template <int kBits>
WHOSAID_TARGET Eight right(Eight x) {
  return _mm_srai_epi16(x, kBits);
}
WHOSAID_TARGET Eight multiply(Eight a, Eight b) { return _mm_mulhrs_epi16(a, b); }
WHOSAID_TARGET Eight bytes_at(Eight table, Eight places) { return _mm_shuffle_epi8(table, places); }
WHOSAID_TARGET Eight gate(const std::int32_t* sums) {
  constexpr int kShift = kSumBits - kStateBits;
  const auto* from = reinterpret_cast<const __m128i*>(sums);
  return _mm_packs_epi32(_mm_srai_epi32(_mm_loadu_si128(from), kShift),
                         _mm_srai_epi32(_mm_loadu_si128(from + 1), kShift));
}

#elif defined(__aarch64__)

#define WHOSAID_EIGHT
#define WHOSAID_TARGET
using Eight = int16x8_t;

Eight load(const std::int16_t* from) { return vld1q_s16(from); }
void store(std::int16_t* to, Eight x) { vst1q_s16(to, x); }
Eight all(std::int16_t x) { return vdupq_n_s16(x); }
Eight add(Eight a, Eight b) { return vaddq_s16(a, b); }
Eight subtract(Eight a, Eight b) { return vsubq_s16(a, b); }
Eight add_saturated(Eight a, Eight b) { return vqaddq_s16(a, b); }
Eight smaller(Eight a, Eight b) { return vminq_s16(a, b); }
Eight larger(Eight a, Eight b) { return vmaxq_s16(a, b); }
Eight both(Eight a, Eight b) { return vandq_s16(a, b); }
Eight either(Eight a, Eight b) { return vorrq_s16(a, b); }
Eight exclusive(Eight a, Eight b) { return veorq_s16(a, b); }
template <int kBits>
Eight left(Eight x) {
  return vshlq_n_s16(x, kBits);
}
template <int kBits>
Eight right(Eight x) {
  return vshrq_n_s16(x, kBits);
}
Eight multiply(Eight a, Eight b) { return vqrdmulhq_s16(a, b); }
Eight bytes_at(Eight table, Eight places) {
  return vreinterpretq_s16_s8(vqtbl1q_s8(vreinterpretq_s8_s16(table), vreinterpretq_u8_s16(places)));
}
Eight gate(const std::int32_t* sums) {
  constexpr int kShift = kSumBits - kStateBits;
  return vcombine_s16(vqmovn_s32(vshrq_n_s32(vld1q_s32(sums), kShift)),
                      vqmovn_s32(vshrq_n_s32(vld1q_s32(sums + 4), kShift)));
}

#endif

#if defined(WHOSAID_EIGHT)

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
  Eight low, high;

  // `places` twice: in the low bytes with 128 in the high ones, and the other way round; 128 gives the byte
  // 0.
  WHOSAID_TARGET Eight at(Eight low_places, Eight high_places) const {
    return either(bytes_at(low, low_places), bytes_at(high, high_places));
  }
};

struct Curve {
  Table at, slope, bend;

  WHOSAID_TARGET static Table table(const Bytes& bytes) { return {load(bytes.low), load(bytes.high)}; }
  WHOSAID_TARGET static Curve make() { return {table(kAtBytes), table(kSlopeBytes), table(kBendBytes)}; }

  WHOSAID_TARGET Eight tanh(Eight x) const {
    const Eight sign = right<15>(x);
    // -32768 has no opposite, so it is made one larger before.
    const Eight size = smaller(subtract(exclusive(larger(x, all(-32767)), sign), sign), all(kLargest));
    const Eight piece = right<kPieceBits>(size);
    const Eight t = left<kUnitBits - kPieceBits>(both(size, all((1 << kPieceBits) - 1)));
    const Eight low = either(piece, all(static_cast<std::int16_t>(0x8000))),
                high = either(left<8>(piece), all(0x80));
    const Eight straight = add(at.at(low, high), multiply(t, slope.at(low, high)));
    const Eight value = add(straight, multiply(multiply(t, t), bend.at(low, high)));
    return subtract(exclusive(value, sign), sign);
  }

  WHOSAID_TARGET Eight sigmoid(Eight x) const { return add(right<1>(tanh(right<1>(x))), all(kHalf)); }
};

WHOSAID_TARGET void step_eights(const std::int32_t* sums, std::int16_t* cells, std::int16_t* states,
                                std::size_t size) {
  const Curve curve = Curve::make();
  for (std::size_t i = 0; i < size; i += kLstmStep) {
    const Eight in = curve.sigmoid(gate(sums + i)), keep = curve.sigmoid(gate(sums + size + i));
    const Eight change = curve.tanh(gate(sums + 2 * size + i)),
                out = curve.sigmoid(gate(sums + 3 * size + i));
    const Eight kept = multiply(keep, load(cells + i));
    const Eight cell = add_saturated(kept, right<kUnitBits - kStateBits>(multiply(in, change)));
    store(cells + i, cell);
    store(states + i, right<kUnitBits - kStateBits>(multiply(out, curve.tanh(cell))));
  }
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

void step_lstm_plainly(const std::int32_t* sums, std::int16_t* cells, std::int16_t* states,
                       std::size_t size) {
  constexpr int kShift = kSumBits - kStateBits;
  for (std::size_t i = 0; i < size; ++i) {
    const auto gate = [&](std::size_t kind) { return saturate(sums[kind * size + i] >> kShift); };
    const std::int16_t in = sigmoid(gate(0)), keep = sigmoid(gate(1)), out = sigmoid(gate(3));
    const std::int16_t change = integer_tanh(gate(2));
    const std::int16_t kept = multiply(keep, cells[i]);
    cells[i] = saturate(kept + (multiply(in, change) >> (kUnitBits - kStateBits)));
    states[i] = static_cast<std::int16_t>(multiply(out, integer_tanh(cells[i])) >> (kUnitBits - kStateBits));
  }
}

void step_lstm(const std::int32_t* sums, std::int16_t* cells, std::int16_t* states, std::size_t size) {
#if defined(WHOSAID_EIGHT)
#if defined(__x86_64__) || defined(_M_X64)
  static const bool has_eights = __builtin_cpu_supports("avx2") != 0;
#else
  constexpr bool has_eights = true;
#endif
  if (has_eights) {
    step_eights(sums, cells, states, size);
    return;
  }
#endif
  step_lstm_plainly(sums, cells, states, size);
}

}  // namespace whosaid
