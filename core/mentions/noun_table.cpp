#include "mentions/noun_table.h"

namespace whosaid {

namespace {

// The beginning of the entry that holds byte `at`.
std::size_t entry_begin(std::string_view table, std::size_t at) {
  while (at > 0 && table[at - 1] != ' ') --at;
  return at;
}

std::uint32_t hash_of(std::string_view word) {
  std::uint32_t hash = 0;
  for (const char c : word) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619u;
  return hash ^ (hash >> 15);
}

}  // namespace

std::string_view find_in_table(std::string_view table, std::string_view word) {
  std::size_t low = 0;
  std::size_t high = table.size();
  while (low < high) {
    const std::size_t begin = entry_begin(table, low + (high - low) / 2);
    const std::size_t equals = table.find('=', begin);
    const std::size_t end = table.find(' ', begin);
    if (equals == std::string_view::npos || end == std::string_view::npos) return {};
    const int order = word.compare(table.substr(begin, equals - begin));
    if (order == 0) return table.substr(equals + 1, end - equals - 1);
    if (order < 0) {
      high = begin;
    } else {
      low = end + 1;
    }
  }
  return {};
}

NounTable::NounTable(std::string_view entries) : entries_(entries) {
  std::size_t count = 0;
  for (const char c : entries) count += c == ' ';
  std::size_t size = 1;
  while (size < count * 2 + 1) size *= 2;
  places_.assign(size, 0);
  for (std::size_t begin = 0; begin < entries.size();) {
    const std::size_t equals = entries.find('=', begin);
    const std::size_t end = entries.find(' ', begin);
    if (equals == std::string_view::npos || end == std::string_view::npos) return;
    std::size_t at = hash_of(entries.substr(begin, equals - begin)) % size;
    while (places_[at] != 0) at = (at + 1) % size;
    places_[at] = static_cast<std::uint32_t>(equals + 1);
    begin = end + 1;
  }
}

std::uint32_t NounTable::place_of(std::string_view word) const {
  const std::size_t last = places_.size() - 1;
  for (std::size_t at = hash_of(word) & last; places_[at] != 0; at = (at + 1) & last) {
    // The word stands before its equals sign, behind a space.
    const std::size_t equals = places_[at] - 1;
    if (equals < word.size() || entries_.substr(equals - word.size(), word.size()) != word) continue;
    if (equals == word.size() || entries_[equals - word.size() - 1] == ' ') return places_[at];
  }
  return 0;
}

std::string_view NounTable::find(std::string_view word) const {
  const std::uint32_t begin = place_of(word);
  if (begin == 0) return {};
  return entries_.substr(begin, entries_.find(' ', begin) - begin);
}

}  // namespace whosaid
