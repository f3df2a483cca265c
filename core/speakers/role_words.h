// Role words: the noun that a title or description turns on, and what goes with it.
//
//   Former Gov. Orson Tillery             governor, with "former"
//   the head prosecutor of the court      prosecutor, with "head"
//   Secretary of State Antony Blinken     secretary

#ifndef WHOSAID_SPEAKERS_ROLE_WORDS_H_
#define WHOSAID_SPEAKERS_ROLE_WORDS_H_

#include <string_view>

#include "speakers/article_view.h"

namespace whosaid {

struct RoleWords {
  TokenRange words;        // without article
  std::uint32_t head = 0;  // token of the noun
  std::string_view key;    // the noun in full: "governor" for "Gov."
};

// "governor" for "gov." and so on; other words stay as they are, without a full stop.
std::string_view full_role_word(std::string_view lower);

// Of a phrase without a name (its tokens), or of a title (Mention::title).
RoleWords role_words(const ArticleView& view, TokenRange phrase);

// "deputy", "former", "vice": words that make it another office.
bool changes_rank(std::string_view lower);

// "swede", "frenchwoman": a person by where he or she is from.
bool is_nationality(std::string_view lower);

// Whether the noun phrase is an age, a descent, a former trade: what a reporter calls somebody just
// quoted ("the retired bus driver", "the 34-year-old", "the father of two").
bool is_epithet(const ArticleView& view, const RoleWords& role);

}  // namespace whosaid

#endif  // WHOSAID_SPEAKERS_ROLE_WORDS_H_
