// Appositives: two phrases side by side that name one person or body.
//
//   The operator, Norling Ferries, blamed ...        the role stands before the name
//   Hugo Lind, 52, a surgeon at St Brendan's, said   the name stands before the role
//   the International Criminal Court (ICC)           the name stands before its acronym

#ifndef WHOSAID_SPEAKERS_APPOSITIVES_H_
#define WHOSAID_SPEAKERS_APPOSITIVES_H_

#include "speakers/article_view.h"

namespace whosaid {

// The name that stands beside mention `m`, itself without a name, or the description that it goes on with
// between commas; kNoIndex if there is none.
std::uint32_t name_beside(const ArticleView& view, std::uint32_t m);

// The name before the brackets in which mention `m` stands alone; kNoIndex if it does not.
std::uint32_t name_before_brackets(const ArticleView& view, std::uint32_t m);

// Whether mention `m` is said of the pronoun before which it stands: "A former nurse, she rows at dawn."
bool is_fronted(const ArticleView& view, std::uint32_t m, std::uint32_t pronoun);

// One past the last token of what belongs to a mention: "of ..." and "at ..." phrases, participles.
// Stops at commas, verbs, quotation marks and at `limit` (a token), after 20 tokens at most.
std::uint32_t extended_end(const ArticleView& view, std::uint32_t m, std::uint32_t limit);

}  // namespace whosaid

#endif  // WHOSAID_SPEAKERS_APPOSITIVES_H_
