#include "mentions/noun_table.h"

namespace whosaid {

namespace {

// The beginning of the entry that holds byte `at`.
std::size_t entry_begin(std::string_view table, std::size_t at) {
  while (at > 0 && table[at - 1] != ' ') --at;
  return at;
}

struct Found {
  bool found = false;
  std::string_view letters;
};

Found find_entry(std::string_view table, std::string_view word) {
  std::size_t low = 0;
  std::size_t high = table.size();
  while (low < high) {
    const std::size_t begin = entry_begin(table, low + (high - low) / 2);
    const std::size_t equals = table.find('=', begin);
    const std::size_t end = table.find(' ', begin);
    if (equals == std::string_view::npos || end == std::string_view::npos) return {};
    const int order = word.compare(table.substr(begin, equals - begin));
    if (order == 0) return {true, table.substr(equals + 1, end - equals - 1)};
    if (order < 0) {
      high = begin;
    } else {
      low = end + 1;
    }
  }
  return {};
}

}  // namespace

std::string_view find_in_table(std::string_view table, std::string_view word) {
  return find_entry(table, word).letters;
}

bool is_in_table(std::string_view table, std::string_view word) { return find_entry(table, word).found; }

}  // namespace whosaid
