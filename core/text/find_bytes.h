// Finding bytes in long texts, on vectors where the standard library has none of its own.

#ifndef WHOSAID_TEXT_FIND_BYTES_H_
#define WHOSAID_TEXT_FIND_BYTES_H_

#include <cstddef>
#include <string_view>

namespace whosaid {

// As text.find(byte, from). The C library of WebAssembly looks at four bytes at a time, this at sixteen.
std::size_t find_byte(std::string_view text, char byte, std::size_t from = 0);

// The first place from `from` on that holds one of three bytes; text.size() without any.
std::size_t find_one_of(std::string_view text, char a, char b, char c, std::size_t from = 0);

// As text.find(words, from), for words that begin with a byte that is frequent: the last one is looked for
// too, so that few places are compared. `words` has at least two bytes.
std::size_t find_words(std::string_view text, std::string_view words, std::size_t from = 0);

}  // namespace whosaid

#endif  // WHOSAID_TEXT_FIND_BYTES_H_
