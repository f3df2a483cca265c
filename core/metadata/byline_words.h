// The words by which a line says who wrote an article.
//
//   By Jo Bell · ByJo Bell · Written by Jo Bell      "by" opens a byline
//   Reviewed by Ada Quill · Articles by Jo Bell      names, but no author
//   Author:                                          announces the line below

#ifndef WHOSAID_METADATA_BYLINE_WORDS_H_
#define WHOSAID_METADATA_BYLINE_WORDS_H_

#include <cstddef>
#include <string_view>

namespace whosaid {

// Where "by" opens a byline, also one glued to its name; npos when it does not. Linear.
std::size_t find_by(std::string_view line);

// Whether the line's first words are "Medically reviewed by", "Fact checked by" and the like.
bool says_review(std::string_view text);

// Whether a link leads to other articles of somebody: "Articles by Jo Bell".
bool says_more(std::string_view text);

// Whether the line only announces who wrote: "By", "Written by", "Author(s)".
bool announces_author(std::string_view line);

}  // namespace whosaid

#endif  // WHOSAID_METADATA_BYLINE_WORDS_H_
