// What a block of a page is, once it is known whether it is article: by its elements, their names, its words.

#ifndef WHOSAID_BLOCKS_HTML_PAGE_ROLES_H_
#define WHOSAID_BLOCKS_HTML_PAGE_ROLES_H_

#include "blocks/html/html_features.h"
#include "blocks/name_roles.h"

namespace whosaid {

// The role of a block that the article keeps.
NamedRole name_kept_role(const HtmlRow& row, const LineFeatures& line);

// The role of a block that is dropped. Without a reason where none of what speaks for the role is strong.
NamedRole name_dropped_role(const HtmlRow& row, const LineFeatures& line, LinePlace place);

// A caption stands below a picture: it is shown with it, but is no text of the article.
bool is_caption(const HtmlRow& row);

// Sums the article up between its headline and its text.
bool is_standfirst(const HtmlRow& row, const LineFeatures& line);

}  // namespace whosaid

#endif  // WHOSAID_BLOCKS_HTML_PAGE_ROLES_H_
