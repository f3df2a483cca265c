// Words as 64-bit numbers, so that word lists are looked up without making strings.
//
//   "Über"      hash_word("über"), letter by letter in lower case
//   "sign up"   extend_phrase(extend_phrase(kPhraseStart, hash_word("sign")), hash_word("up"))

#ifndef WHOSAID_DOCUMENT_WORD_HASH_H_
#define WHOSAID_DOCUMENT_WORD_HASH_H_

#include <cstdint>
#include <string_view>

namespace whosaid {

inline constexpr std::uint64_t kWordStart = 0xCBF29CE484222325u;  // FNV-1a
inline constexpr std::uint64_t kPhraseStart = 0x9AE16A3B2F90404Fu;

constexpr std::uint64_t extend_word(std::uint64_t hash, unsigned char byte) {
  return (hash ^ byte) * 0x100000001B3u;
}

// The hash of a word that is in lower case already.
constexpr std::uint64_t hash_word(std::string_view lower) {
  std::uint64_t hash = kWordStart;
  for (const char c : lower) hash = extend_word(hash, static_cast<unsigned char>(c));
  return hash;
}

// The hash of a phrase that goes on with one more word. The order of the words matters.
constexpr std::uint64_t extend_phrase(std::uint64_t phrase, std::uint64_t word) {
  const std::uint64_t mixed = (phrase ^ word) * 0x9E3779B97F4A7C15u;
  return mixed ^ (mixed >> 29);
}

// Extends a word's hash by a code point, byte by byte of its UTF-8 form.
constexpr std::uint64_t extend_word(std::uint64_t hash, char32_t c) {
  const auto byte = [](std::uint32_t value) { return static_cast<unsigned char>(value); };
  const std::uint32_t value = c;
  if (value < 0x80) return extend_word(hash, byte(value));
  if (value < 0x800) {
    hash = extend_word(hash, byte(0xC0 | (value >> 6)));
  } else if (value < 0x10000) {
    hash = extend_word(hash, byte(0xE0 | (value >> 12)));
    hash = extend_word(hash, byte(0x80 | ((value >> 6) & 0x3F)));
  } else {
    hash = extend_word(hash, byte(0xF0 | (value >> 18)));
    hash = extend_word(hash, byte(0x80 | ((value >> 12) & 0x3F)));
    hash = extend_word(hash, byte(0x80 | ((value >> 6) & 0x3F)));
  }
  return extend_word(hash, byte(0x80 | (value & 0x3F)));
}

}  // namespace whosaid

#endif  // WHOSAID_DOCUMENT_WORD_HASH_H_
