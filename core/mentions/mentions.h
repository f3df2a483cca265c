// Mentions: the noun phrases that can stand for somebody or something that speaks.
//
//   Secretary of State Antony Blinken , 62 , told the committee that he ...
//   [------ title ---] [--- name ----]       [-- role/org -]       [he]
//
// A mention is a base phrase: determiner, adjectives, title, name, head noun, and "of"-phrases that
// belong to a title or an organisation's name. Appositives and relative clauses are not part of it.
// Mentions are in order of their first token, the longer first. They overlap in one way only: a
// possessor ("her", "Tillery") is a mention inside the phrase that it owns ("her office").

#ifndef WHOSAID_MENTIONS_MENTIONS_H_
#define WHOSAID_MENTIONS_MENTIONS_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/span.h"
#include "tokens/tokens.h"

namespace whosaid {

// The classes of source.class and speakers[].class in the report.
enum class SourceClass : std::uint8_t {
  kNamed,
  kPronoun,
  kRole,
  kSpokesperson,
  kOrganisation,
  kCollective,
  kDocument,
  kAnonymous,
  kImpersonal,
  kUnknown
};

std::string_view source_class_name(SourceClass source_class);

// Only as the text states it (he, Ms, spokeswoman); a name never tells a gender.
enum class Gender : std::uint8_t { kUnstated, kFemale, kMale };
enum class Number : std::uint8_t { kUnstated, kSingular, kPlural };

struct Mention {
  TokenRange tokens;       // the whole base phrase, with determiner and title
  TokenRange title;        // "Secretary of State", "Ms", "defense lawyer"; empty if none
  TokenRange name;         // "Antony Blinken", "International Criminal Court"; empty if none
  std::uint32_t head = 0;  // token: last word of the name, or the head noun
  std::uint32_t sentence = 0;
  SourceClass source_class = SourceClass::kUnknown;
  Gender gender = Gender::kUnstated;
  Number number = Number::kUnstated;
  std::uint32_t owner = kNoIndex;  // the mention inside this one that owns it ("her" in "her office")
  bool possessive = false;         // "Tillery's", "her": the mention owns what follows
  bool definite = false;           // "the prosecutor", "that company"
};

using Mentions = std::vector<Mention>;

Mentions find_mentions(std::string_view text, std::string_view language,
                       const std::vector<Sentence>& sentences, const Tokens& tokens);

// One line per mention: "481..514  named  Secretary of State [Antony Blinken]".
std::string dump(const Mentions& mentions, const Tokens& tokens, std::string_view text);

}  // namespace whosaid

#endif  // WHOSAID_MENTIONS_MENTIONS_H_
