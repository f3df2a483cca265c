// TagAttributes: what the reader wants to know of a start tag, found in one walk over its attributes.
//
//   <p class="lead big" style="display: none" data-x=1>     names.css_class "lead big"   hidden
//
// Values are views of the page, not decoded. The first of two attributes of one name counts.

#ifndef WHOSAID_HTML_TAG_ATTRIBUTES_H_
#define WHOSAID_HTML_TAG_ATTRIBUTES_H_

#include <string>
#include <string_view>

#include "html/tokenizer.h"

namespace whosaid {

// What an element calls itself; each may be empty.
struct ElementNames {
  std::string_view css_class;
  std::string_view id;
  std::string_view role;
  std::string_view property;   // itemprop
  std::string_view component;  // data-component, data-testid, data-type ...: the first one there is
  std::string_view relation;   // rel
};

struct TagAttributes {
  ElementNames names;
  std::string_view address;    // href
  std::string_view date_time;  // datetime
  std::string_view content;
  bool hidden = false;  // by hidden, aria-hidden or style, and not only until the page has loaded
  bool open = false;    // of a dialog
};

TagAttributes read_tag_attributes(const HtmlToken& tag);

// The value of the first attribute of a name (lower case), as written; empty when there is none.
std::string_view find_attribute(const HtmlToken& tag, std::string_view name);

// The names with a space between, decoded. Nothing when there are none.
void append_names(const ElementNames& names, std::string& out);

// Whether a word in the names says that the element holds an author or a date.
bool speaks_of_author_or_date(const ElementNames& names);

// Equal but for the case of ASCII letters; `lower` is in lower case.
bool equals_ignoring_case(std::string_view written, std::string_view lower);

}  // namespace whosaid

#endif  // WHOSAID_HTML_TAG_ATTRIBUTES_H_
