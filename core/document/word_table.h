// Tables of words or phrases: hash -> bits, looked up in constant time.
//
// The compiler can make them, and checks their sizes so. What is looked up at run time is made at its
// first use from the lists themselves: hashes do not compress, and the WebAssembly module is downloaded.

#ifndef WHOSAID_DOCUMENT_WORD_TABLE_H_
#define WHOSAID_DOCUMENT_WORD_TABLE_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "document/word_hash.h"

namespace whosaid {

// An open hash table of `Slots` places (a power of two). At most half full, so that each look-up ends
// at a free place; whoever makes one asserts it.
template <std::size_t Slots>
struct WordTable {
  std::array<std::uint64_t, Slots> hashes{};  // 0 is a free place
  std::array<std::uint64_t, Slots> bits{};
  std::size_t used = 0;

  // The bits of a word or phrase, 0 when it is in no list.
  constexpr std::uint64_t find(std::uint64_t hash) const { return bits[place_of(hash)]; }

  constexpr void add(std::uint64_t hash, std::uint64_t more) {
    const std::size_t place = place_of(hash);
    used += hashes[place] == 0;
    hashes[place] = hash;
    bits[place] |= more;
  }

  // Adds the words of a list, separated by spaces. They are found by hash_word.
  constexpr void add_words(std::string_view list, std::uint64_t more) {
    std::uint64_t word = kWordStart;
    for (std::size_t at = 0; at <= list.size(); ++at) {
      if (at < list.size() && list[at] != ' ') {
        word = extend_word(word, static_cast<unsigned char>(list[at]));
        continue;
      }
      if (word != kWordStart) add(word, more);
      word = kWordStart;
    }
  }

  // Adds the phrases of a list, separated by '|', their words by single spaces. They are found by
  // extend_phrase, word by word from kPhraseStart. `beginning` is for the words that a phrase begins with.
  constexpr void add_phrases(std::string_view list, std::uint64_t more, std::uint64_t beginning) {
    std::uint64_t phrase = kPhraseStart;
    std::uint64_t word = kWordStart;
    for (std::size_t at = 0; at <= list.size(); ++at) {
      const char c = at < list.size() ? list[at] : '|';
      if (c != '|' && c != ' ') {
        word = extend_word(word, static_cast<unsigned char>(c));
        continue;
      }
      phrase = extend_phrase(phrase, word);
      word = kWordStart;
      add(phrase, c == ' ' ? beginning : more);
      if (c == ' ') continue;
      phrase = kPhraseStart;
    }
  }

 private:
  constexpr std::size_t place_of(std::uint64_t hash) const {
    std::size_t place = static_cast<std::size_t>(hash ^ (hash >> 31)) % Slots;
    while (hashes[place] != 0 && hashes[place] != hash) place = (place + 1) % Slots;
    return place;
  }
};

// The table that `Make` makes, made once. On the heap, because a constant would be stored ready-made.
template <auto Make>
const auto& table_made_by() {
  static const auto* const table = new auto(Make());
  return *table;
}

}  // namespace whosaid

#endif  // WHOSAID_DOCUMENT_WORD_TABLE_H_
