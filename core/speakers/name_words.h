// Name words: a name as the words that are compared.
//
//   Raymond “Patch” Bexley Jr.     raymond bexley, nickname patch
//
// In ASCII lower case, without possessive marks, quotation marks, suffixes and a leading "the".

#ifndef WHOSAID_SPEAKERS_NAME_WORDS_H_
#define WHOSAID_SPEAKERS_NAME_WORDS_H_

#include <array>
#include <string_view>

#include "speakers/article_view.h"

namespace whosaid {

struct NameWords {
  static constexpr std::size_t kMost = 10;  // longer names are cut; none is that long
  std::array<std::string_view, kMost> words;
  std::size_t size = 0;
  std::string_view nickname;

  std::string_view first() const { return size == 0 ? std::string_view() : words[0]; }
  std::string_view last() const { return size == 0 ? std::string_view() : words[size - 1]; }
  friend bool operator==(const NameWords& a, const NameWords& b);
};

NameWords name_words(const ArticleView& view, TokenRange name);

bool ends_with(const NameWords& longer, const NameWords& end);
bool begins_with(const NameWords& longer, const NameWords& begin);

// "J. Biden", "Joe R. Biden", "Patch Bexley" for the bearers of the full names. Both of two words or
// more; equal surnames, and given names equal, an initial or a short form of the other, or the nickname.
bool same_person_name(const NameWords& a, const NameWords& b);

// "water" and "waters", "mauer" and "maurer": one letter of six or more is missing. Not a vowel at the end,
// by which "Petrov" and "Petrova" are two people. O(letters).
bool differ_by_a_letter(std::string_view a, std::string_view b);

// "icc" for International Criminal Court; small words do not count.
bool is_acronym_of(std::string_view acronym, const NameWords& name);

}  // namespace whosaid

#endif  // WHOSAID_SPEAKERS_NAME_WORDS_H_
