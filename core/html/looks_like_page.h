// Whether bytes of unknown kind are an HTML page, or a piece of one.
//
//   "<!DOCTYPE html><html>..."       yes
//   "<p>One</p><p>Two</p>"           yes: begins with a tag, and has blocks
//   "Write <b> for bold, <p> ..."    no: a text that talks of tags begins with words

#ifndef WHOSAID_HTML_LOOKS_LIKE_PAGE_H_
#define WHOSAID_HTML_LOOKS_LIKE_PAGE_H_

#include <string_view>

namespace whosaid {

// Looks at the first few kilobytes only.
bool looks_like_page(std::string_view bytes);

}  // namespace whosaid

#endif  // WHOSAID_HTML_LOOKS_LIKE_PAGE_H_
