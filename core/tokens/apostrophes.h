// Apostrophes: what is cut off a word at one, and what begins with one.
//
//   can't -> ca n't     Fox's -> Fox 's     I'd've -> I 'd 've     ’80s     'em     “Show”’s -> ’s

#ifndef WHOSAID_TOKENS_APOSTROPHES_H_
#define WHOSAID_TOKENS_APOSTROPHES_H_

#include <cstdint>
#include <string_view>

namespace whosaid {

// Where the last contraction or possessive of `word` begins: 2 of "can't", 3 of "Fox's"; word.size() when
// nothing is to be cut off. Never 0.
std::uint32_t find_contraction(std::string_view word);

// The end of a word that begins with the apostrophe at `at` (' ’ or ‘), or `at` when the mark is none: a
// decade (’80s), an elision ('em), a possessive behind a closing mark (”’s). `glued`: no space before it.
std::uint32_t find_apostrophe_word_end(std::string_view text, std::uint32_t at, bool glued);

}  // namespace whosaid

#endif  // WHOSAID_TOKENS_APOSTROPHES_H_
