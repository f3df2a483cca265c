// The noun tables: one sorted text per language, searched in place.
//
//   "abbot=rm abbess=rf academy=o "      word, equals sign, one letter per fact, a space after each
//
// A text needs no pointers, so it stays small in the module, and a reader sees words and facts side
// by side. Entries are sorted by the bytes of the word; a test holds every table to that.
//
//   h honorific     t title      r role        s spokesperson   o organisation   c collective
//   a anonymous     d document   f female      m male           p plural         x none of these

#ifndef WHOSAID_MENTIONS_NOUN_TABLE_H_
#define WHOSAID_MENTIONS_NOUN_TABLE_H_

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace whosaid {

// The letters of `word` in a table, empty if it is not there. O(log table).
std::string_view find_in_table(std::string_view table, std::string_view word);

// A table with an index of its words, for those that every word of a text is looked up in.
class NounTable {
 public:
  NounTable() = default;                         // empty
  explicit NounTable(std::string_view entries);  // sorted or not; kept

  // The letters of `word`, empty if it is not there. Constant cost.
  std::string_view find(std::string_view word) const;
  // Whether `word` is there, for the tables whose words carry no letters.
  bool has(std::string_view word) const { return place_of(word) != 0; }

  bool empty() const { return entries_.empty(); }
  std::string_view entries() const { return entries_; }

 private:
  std::uint32_t place_of(std::string_view word) const;

  std::string_view entries_;
  // Open addressing, at most half full: where the letters of a word begin in entries_, 0 if free.
  std::vector<std::uint32_t> places_ = std::vector<std::uint32_t>(1);
};

// The index of a text, made once.
template <const std::string_view& kEntries>
const NounTable& noun_table_of() {
  static const auto* const table = new NounTable(kEntries);
  return *table;
}

// Whether the entries of a table stand in the order of their words' bytes, as a search needs them.
constexpr bool is_sorted_table(std::string_view table) {
  std::string_view last;
  while (!table.empty()) {
    const std::size_t equals = table.find('=');
    const std::size_t end = table.find(' ');
    if (equals == std::string_view::npos || end == std::string_view::npos || equals > end) return false;
    const std::string_view word = table.substr(0, equals);
    if (word <= last) return false;
    last = word;
    table.remove_prefix(end + 1);
  }
  return true;
}

// The table of a language; empty when there is none.
const NounTable& noun_table(std::string_view language);

// Words that end (or begin, before "of") the name of a body but mean something else as plain nouns:
// Ferries, Times, Water. And places whose name stands for a government. Same form, no letters.
const NounTable& body_name_table();
const NounTable& place_table();

extern const std::string_view kEnglishNouns;

}  // namespace whosaid

#endif  // WHOSAID_MENTIONS_NOUN_TABLE_H_
