// Whether a style attribute takes its element out of sight: display: none or visibility: hidden.
//
//   "color: red; DISPLAY:none !important"   yes
//   "display: none; display: block"         no: the last word counts

#ifndef WHOSAID_HTML_STYLE_HIDES_H_
#define WHOSAID_HTML_STYLE_HIDES_H_

#include <string_view>

namespace whosaid {

// `style` is the attribute's value, not decoded: who hides by "&#110;one" is not understood.
bool style_hides(std::string_view style);

}  // namespace whosaid

#endif  // WHOSAID_HTML_STYLE_HIDES_H_
