// What the names of an element (class, id, itemprop, rel; lower case, a space between) say of it.
//
//   "article-byline"          its author
//   "entry-date updated"      a day, that of a change
//   "comment-author"          nothing of the article

#ifndef WHOSAID_METADATA_ELEMENT_NAMES_H_
#define WHOSAID_METADATA_ELEMENT_NAMES_H_

#include <string_view>

namespace whosaid {

// Whether `word` stands alone among the names: an itemprop or a rel.
bool has_name(std::string_view names, std::string_view word);

bool names_author(std::string_view names);
bool names_date(std::string_view names);
bool names_modified(std::string_view names);

// Whether an address leads to where an author's articles are listed: "/author/jo-bell".
bool is_author_page(std::string_view address);

}  // namespace whosaid

#endif  // WHOSAID_METADATA_ELEMENT_NAMES_H_
