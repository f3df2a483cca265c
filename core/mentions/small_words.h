// Small words of the languages that are read without parts of speech: articles, prepositions, pronouns.
//
//   fr  "le" t article   "de" o links nouns   "elle" rf pronoun, feminine   "dans" k ends a phrase
//
// They tell where a noun phrase begins and ends, and little else. Tables have the form of noun_table.h.

#ifndef WHOSAID_MENTIONS_SMALL_WORDS_H_
#define WHOSAID_MENTIONS_SMALL_WORDS_H_

#include <string_view>

namespace whosaid {

// What a small word is, one letter each; empty for every other word. `lower` is in lower case.
//   t article, possessive   o "of"   r pronoun of the third person (m, f: its gender)
//   k preposition, conjunction, relative   w word of time, adverb   g negation   e "and"
std::string_view small_word(std::string_view lower, std::string_view language);

}  // namespace whosaid

#endif  // WHOSAID_MENTIONS_SMALL_WORDS_H_
