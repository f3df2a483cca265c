// Names: which words of a noun phrase are a proper name, and which are a title before it.
//
//   Senate Minority Leader | Everett Dunphy        the Bank of England
//   [------ title -------]   [--- name ----]           [--- name ----]

#ifndef WHOSAID_MENTIONS_NAMES_H_
#define WHOSAID_MENTIONS_NAMES_H_

#include <string_view>
#include <vector>

#include "mentions/mentions.h"
#include "mentions/noun_phrases.h"

namespace whosaid {

struct NameParts {
  TokenRange title;  // empty if none
  TokenRange name;   // empty if the phrase has no proper name at its end
};

NameParts split_name(std::string_view lower, std::string_view language, const Tokens& tokens,
                     TokenRange phrase);

// Joins phrases that an "of" or "for" makes one name: "Secretary of | State Antony Blinken",
// "University of | Leeds". Phrases stay in order.
void join_names(std::string_view lower, std::string_view language, const Tokens& tokens,
                std::vector<NounPhrase>& phrases);

}  // namespace whosaid

#endif  // WHOSAID_MENTIONS_NAMES_H_
