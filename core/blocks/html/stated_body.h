// The article's text as the page states it for machines: "articleBody" of its JSON-LD.

#ifndef WHOSAID_BLOCKS_HTML_STATED_BODY_H_
#define WHOSAID_BLOCKS_HTML_STATED_BODY_H_

#include <string>

#include "html/page.h"

namespace whosaid {

// The longest articleBody, unescaped, with its line ends; empty when the page states none. Linear in the
// page's JSON-LD.
std::string stated_body(const Page& page);

}  // namespace whosaid

#endif  // WHOSAID_BLOCKS_HTML_STATED_BODY_H_
