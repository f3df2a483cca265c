#include "document/function_words.h"

#include <iterator>

#include "document/word_table.h"

namespace whosaid {
namespace {

struct WordList {
  std::string_view language;
  std::string_view words;  // separated by single spaces
};

constexpr WordList kLists[] = {
#define WHOSAID_LANGUAGE(code, words) {code, words},
#include "document/function_words.inc"
#undef WHOSAID_LANGUAGE
};
static_assert(std::size(kLists) == kFunctionWordLanguages);

constexpr WordTable<4096> make_table() {
  WordTable<4096> table;
  for (std::size_t list = 0; list < std::size(kLists); ++list) {
    table.add_words(kLists[list].words, std::uint64_t{1} << list);
  }
  return table;
}

static_assert(make_table().used < 2048);

}  // namespace

std::string_view function_word_language(int language) {
  return kLists[static_cast<std::size_t>(language)].language;
}

int function_word_index(std::string_view language) {
  for (int i = 0; i < kFunctionWordLanguages; ++i) {
    if (function_word_language(i) == language) return i;
  }
  return -1;
}

std::uint32_t languages_with_function_word(std::uint64_t word_hash) {
  return static_cast<std::uint32_t>(table_made_by<make_table>().find(word_hash));
}

}  // namespace whosaid
