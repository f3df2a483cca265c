// Names by their capitals: mentions in languages that have no part-of-speech tagger here.
//
//   a déclaré la ministre Solène Kerbrat      der Sprecher des Ministeriums Anna Roth
//             [-- title -][--- name ---]      [----------- title ---------][- name -]
//
// An article, lower case words (in German nouns with a capital, too) and a run of capitals are one
// phrase. A place after "of" is no name of the phrase: "le maire de Lyon" is a role.

#ifndef WHOSAID_MENTIONS_NAMES_BY_CASE_H_
#define WHOSAID_MENTIONS_NAMES_BY_CASE_H_

#include <cstdint>
#include <string_view>

#include "mentions/mentions.h"
#include "mentions/names.h"

namespace whosaid {

// The name in a phrase and the title before it; both empty when it names nobody. `sentence_begin` is the
// token whose capital says nothing.
NameParts split_name_by_case(std::string_view text, std::string_view language, const Tokens& tokens,
                             TokenRange phrase, std::uint32_t sentence_begin);

// The mentions of one sentence, in order: pronouns, names with their titles, roles with an article.
void find_mentions_by_case(std::string_view text, std::string_view language, const Tokens& tokens,
                           std::uint32_t sentence, Mentions& mentions);

}  // namespace whosaid

#endif  // WHOSAID_MENTIONS_NAMES_BY_CASE_H_
