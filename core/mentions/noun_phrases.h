// Noun phrases: the base phrases of a sentence, by part of speech alone.
//
//   The retired bus driver from Ohio told President Joe Biden 's  old  aides on Monday
//   [------ phrase ------]     [ph.]     [---- owner -----]
//                                        [------------- phrase -----------]
//
// A phrase ends in a noun, has no comma, conjunction or preposition inside (but see names.h), and no
// time word unless it begins with one. Phrases do not overlap; an owner is the part before "'s".

#ifndef WHOSAID_MENTIONS_NOUN_PHRASES_H_
#define WHOSAID_MENTIONS_NOUN_PHRASES_H_

#include <string_view>
#include <vector>

#include "text/span.h"
#include "tokens/tokens.h"

namespace whosaid {

struct NounPhrase {
  TokenRange tokens;
  std::uint32_t owned_from = 0;  // first token after the last possessive mark; tokens.begin if none
};

// The phrases of one sentence in order. `lower` is the text in ASCII lower case, byte for byte.
void find_noun_phrases(std::string_view lower, const Tokens& tokens, TokenRange sentence,
                       std::vector<NounPhrase>& phrases);

// "Monday", "March", "yesterday", "week": words that tell when, never who.
bool is_time_word(std::string_view lower);

}  // namespace whosaid

#endif  // WHOSAID_MENTIONS_NOUN_PHRASES_H_
