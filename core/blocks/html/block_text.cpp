#include "blocks/html/block_text.h"

#include <array>

#include "document/word_hash.h"

namespace whosaid {
namespace {

enum ByteKind : std::uint8_t { kMark, kLetter, kDigit, kComma, kStop };

// Bytes beyond ASCII count as letters: in most scripts a letter is two or three of them.
constexpr std::array<std::uint8_t, 256> kByteKinds = [] {
  std::array<std::uint8_t, 256> kinds{};
  for (int c = 'a'; c <= 'z'; ++c) kinds[static_cast<std::size_t>(c)] = kLetter;
  for (int c = 'A'; c <= 'Z'; ++c) kinds[static_cast<std::size_t>(c)] = kLetter;
  for (int c = '0'; c <= '9'; ++c) kinds[static_cast<std::size_t>(c)] = kDigit;
  for (int c = 0x80; c < 0x100; ++c) kinds[static_cast<std::size_t>(c)] = kLetter;
  kinds[','] = kComma;
  kinds['.'] = kinds['!'] = kinds['?'] = kStop;
  return kinds;
}();

}  // namespace

BlockText read_block_text(std::string_view text, const LineWords& words) {
  std::array<std::uint32_t, 5> counts{};
  std::uint8_t before = kMark;
  for (const char c : text) {
    const std::uint8_t kind = kByteKinds[static_cast<unsigned char>(c)];
    counts[kind] += kind != kStop;
    counts[kStop] += before == kStop && kind == kMark;
    before = kind;
  }
  BlockText out;
  out.letters = counts[kLetter];
  out.digits = counts[kDigit];
  out.commas = counts[kComma];
  out.sentence_ends = counts[kStop] + (before == kStop);
  out.words = words.total;
  out.hash = extend_phrase(kPhraseStart, words.total);
  for (const LineWord& word : words) {
    out.hash = extend_phrase(out.hash, word.hash);
    if (word.letters == 0) continue;
    ++out.seen_words;
    out.upper_words = static_cast<std::uint16_t>(out.upper_words + word.upper_start);
    out.function_words = static_cast<std::uint16_t>(out.function_words + (word.function_languages != 0));
  }
  return out;
}

}  // namespace whosaid
