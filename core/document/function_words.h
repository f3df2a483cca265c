// The small words that give a language away, and tell prose from a list of names.
//
//   "und"   de          "de"   fr es nl pt ...

#ifndef WHOSAID_DOCUMENT_FUNCTION_WORDS_H_
#define WHOSAID_DOCUMENT_FUNCTION_WORDS_H_

#include <cstdint>
#include <string_view>

namespace whosaid {

inline constexpr int kFunctionWordLanguages = 24;

// The BCP 47 primary language with index `language` in [0, kFunctionWordLanguages).
std::string_view function_word_language(int language);

// The index of a language, or -1 when there is no list for it.
int function_word_index(std::string_view language);

// The languages whose lists hold the word with this hash (see word_hash.h), a bit each. Constant cost.
std::uint32_t languages_with_function_word(std::uint64_t word_hash);

}  // namespace whosaid

#endif  // WHOSAID_DOCUMENT_FUNCTION_WORDS_H_
