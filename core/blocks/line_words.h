// The words of a line as hashes: what lexicons look at.
//
//   "Sign up: it's free"     sign up it s free
//
// Words are cut at every mark, apostrophes included, and taken in lower case.

#ifndef WHOSAID_BLOCKS_LINE_WORDS_H_
#define WHOSAID_BLOCKS_LINE_WORDS_H_

#include <array>
#include <cstdint>
#include <string_view>

#include "text/span.h"

namespace whosaid {

struct LineWord {
  std::uint64_t hash = 0;                // see document/word_hash.h
  Span span;                             // bytes of the text given
  std::uint32_t function_languages = 0;  // see document/function_words.h
  std::uint16_t letters = 0;
  bool number = false;  // only digits
  bool upper_start = false;
  bool all_upper = false;  // two letters or more, none of them lower case
};

// At most kMostLineWords words: the first ones, and the last `kLineTailWords` where the line has more.
inline constexpr std::size_t kMostLineWords = 48;
inline constexpr std::size_t kLineTailWords = 12;

struct LineWords {
  std::array<LineWord, kMostLineWords> words;
  std::size_t size = 0;
  std::uint32_t total = 0;  // words in the line, those left out included

  const LineWord* begin() const { return words.data(); }
  const LineWord* end() const { return words.data() + size; }
  void add(const LineWord& word);
};

// Puts the words of text[span] in the place of those there; looks at no more than its first 4 kB and its
// last 200 bytes.
void read_line_words(LineWords& words, std::string_view text, Span span);

// The parts of a line that are looked at: all of a line of ordinary length, else head and tail.
struct LineParts {
  Span head;
  Span tail;  // empty unless the line is longer than the head
};
LineParts line_parts(std::string_view text, Span span);

}  // namespace whosaid

#endif  // WHOSAID_BLOCKS_LINE_WORDS_H_
