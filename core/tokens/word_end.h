// Where a word ends: the marks that stay inside words, numbers, names and addresses.
//
//   Gov.  U.S.-led  3,500.25  6:42  well-known  and/or  AT&T  f***  ana@example.org  https://example.org/a?b
//
// The text ends where the sentence ends: what lies behind is never looked at.

#ifndef WHOSAID_TOKENS_WORD_END_H_
#define WHOSAID_TOKENS_WORD_END_H_

#include <cstdint>
#include <string_view>

namespace whosaid {

struct WordEnd {
  std::uint32_t end = 0;
  bool has_apostrophe = false;  // between two letters: a contraction may be cut off
};

// Whether a word can begin with the code point at `at`: a letter or digit of a script with spaces, or "_".
bool is_word_begin(std::string_view text, std::uint32_t at);

// The end of the word that begins at `at`, where is_word_begin() holds. Linear in the word.
WordEnd find_word_end(std::string_view text, std::uint32_t at);

// The end of a name behind the "@" or "#" at `at`; `at` when none follows.
std::uint32_t find_handle_end(std::string_view text, std::uint32_t at);

}  // namespace whosaid

#endif  // WHOSAID_TOKENS_WORD_END_H_
