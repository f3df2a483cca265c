#include "text/find_bytes.h"

#include <bit>

#if defined(__wasm_simd128__)
#include <wasm_simd128.h>
#elif defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace whosaid {
namespace {

#if defined(__wasm_simd128__)
using Vector = v128_t;
Vector all(char byte) { return wasm_i8x16_splat(byte); }
// A bit for each byte at `at` that is the vector's.
unsigned equal_bits(const char* at, Vector bytes) {
  return wasm_i8x16_bitmask(wasm_i8x16_eq(wasm_v128_load(at), bytes));
}
#elif defined(__SSE2__)
using Vector = __m128i;
Vector all(char byte) { return _mm_set1_epi8(byte); }
unsigned equal_bits(const char* at, Vector bytes) {
  const __m128i here = _mm_loadu_si128(reinterpret_cast<const __m128i*>(at));
  return static_cast<unsigned>(_mm_movemask_epi8(_mm_cmpeq_epi8(here, bytes)));
}
#else
#define WHOSAID_NO_VECTORS
#endif

#if !defined(WHOSAID_NO_VECTORS)
constexpr std::size_t kVector = 16;  // bytes
std::size_t lowest_bit(unsigned bits) { return static_cast<std::size_t>(std::countr_zero(bits)); }
#endif

}  // namespace

std::size_t find_byte(std::string_view text, char byte, std::size_t from) {
#if defined(__wasm_simd128__)
  const Vector wanted = all(byte);
  for (; from + kVector <= text.size(); from += kVector) {
    if (const unsigned bits = equal_bits(text.data() + from, wanted)) return from + lowest_bit(bits);
  }
  for (; from < text.size(); ++from) {
    if (text[from] == byte) return from;
  }
  return std::string_view::npos;
#else
  return text.find(byte, from);
#endif
}

std::size_t find_one_of(std::string_view text, char a, char b, char c, std::size_t from) {
#if !defined(WHOSAID_NO_VECTORS)
  const Vector all_a = all(a), all_b = all(b), all_c = all(c);
  for (; from + kVector <= text.size(); from += kVector) {
    const char* const at = text.data() + from;
    const unsigned bits = equal_bits(at, all_a) | equal_bits(at, all_b) | equal_bits(at, all_c);
    if (bits != 0) return from + lowest_bit(bits);
  }
#endif
  while (from < text.size() && text[from] != a && text[from] != b && text[from] != c) ++from;
  return from;
}

std::size_t find_words(std::string_view text, std::string_view words, std::size_t from) {
#if !defined(WHOSAID_NO_VECTORS)
  const Vector first = all(words.front()), last = all(words.back());
  const std::size_t to_last = words.size() - 1;
  for (; from + to_last + kVector <= text.size(); from += kVector) {
    const char* const at = text.data() + from;
    for (unsigned bits = equal_bits(at, first) & equal_bits(at + to_last, last); bits != 0;
         bits &= bits - 1) {
      const std::size_t place = from + lowest_bit(bits);
      if (text.substr(place, words.size()) == words) return place;
    }
  }
#endif
  return text.find(words, from);
}

}  // namespace whosaid
