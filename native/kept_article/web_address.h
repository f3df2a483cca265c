// The address of a link or picture as another place may use it.
//
//   /roof            on https://tally.example/news/silo    https://tally.example/roof
//   roof.html        on the same                           https://tally.example/news/roof.html
//   javascript:...   anywhere                              nothing

#ifndef WHOSAID_NATIVE_KEPT_ARTICLE_WEB_ADDRESS_H_
#define WHOSAID_NATIVE_KEPT_ARTICLE_WEB_ADDRESS_H_

#include <string>
#include <string_view>

namespace whosaid {

// `written` made absolute by the page's own address, which may be empty. Empty when the result is not of
// http or https, cannot be said, or is a place on the page itself.
std::string web_address(std::string_view written, std::string_view page_address);

}  // namespace whosaid

#endif  // WHOSAID_NATIVE_KEPT_ARTICLE_WEB_ADDRESS_H_
