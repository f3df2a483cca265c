#include "blocks/html/name_groups.h"

#include "document/word_table.h"

namespace whosaid {
namespace {

WordTable<2048> make_name_table() {
  WordTable<2048> table;
#define WHOSAID_NAME_GROUP(name, words) \
  table.add_words(words, std::uint64_t{1} << static_cast<int>(NameGroup::k##name));
#include "blocks/html/name_groups.inc"
#undef WHOSAID_NAME_GROUP
  return table;
}

bool is_lower_letter(char c) { return c >= 'a' && c <= 'z'; }
bool is_upper_letter(char c) { return c >= 'A' && c <= 'Z'; }

}  // namespace

std::uint64_t find_name_groups(std::string_view names) {
  const auto& table = table_made_by<make_name_table>();
  std::uint64_t groups = 0;
  std::uint64_t word = kWordStart;
  char before = ' ';
  for (const char c : names) {
    const bool upper = is_upper_letter(c);
    if ((upper && is_lower_letter(before)) || (!upper && !is_lower_letter(c))) {
      if (word != kWordStart) groups |= table.find(word);
      word = kWordStart;
    }
    if (upper || is_lower_letter(c)) {
      word = extend_word(word, static_cast<unsigned char>(upper ? c + ('a' - 'A') : c));
    }
    before = c;
  }
  return word == kWordStart ? groups : groups | table.find(word);
}

}  // namespace whosaid
