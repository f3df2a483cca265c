// Abbreviations: the words whose full stop belongs to the word, and what that says about sentences.
//
//   Gov. Ruth Fox     kTitle      a name follows: never the end of a sentence
//   No. 7             kNumber     an abbreviation only before a number
//   Acme Corp. said   kMayEnd     may stand last in a sentence as well
//
// One table for sentences and tokens.

#ifndef WHOSAID_TEXT_ABBREVIATIONS_H_
#define WHOSAID_TEXT_ABBREVIATIONS_H_

#include <cstdint>
#include <string_view>

namespace whosaid {

enum class AbbreviationKind : std::uint8_t {
  kNone,
  kTitle,   // something always follows it: a name (Gov.), the other side (vs.), an example (e.g.)
  kMonth,   // a day usually follows, but the month may stand alone
  kNumber,  // an abbreviation before a number, an ordinary word otherwise: "No. 7", "He said no."
  kMayEnd,  // may end a sentence: Corp., Calif., Jr.
  kTime,    // a.m. and p.m.: a day or a time zone may follow
  kEnds     // ends a sentence whenever a capital follows: etc.
};

// The kind of `word`, given without its last full stop ("Gov", "Ph.D"). In a word of capitals alone case
// does not count ("GOV"). Binary search.
AbbreviationKind find_abbreviation(std::string_view word);

// Whether `word`, given without its last full stop, is single letters with full stops, and with hyphens at
// most behind these: "U.S", "a.m", "J.-P". Two letters or more.
bool is_dotted_letters(std::string_view word);

// Whether `word` is one capital letter, as an initial without its full stop is.
bool is_single_capital(std::string_view word);

}  // namespace whosaid

#endif  // WHOSAID_TEXT_ABBREVIATIONS_H_
