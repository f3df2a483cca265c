// What begins with "<!" or "<?", and the end tags that are none: comments and doctypes.
//
//   <!-- a -- b -->     holds " a -- b "        "-->" and "--!>" end it
//   <?xml a>            holds "?xml a"          '>' ends it
//   </ b>               holds " b"              the same

#ifndef WHOSAID_HTML_MARKUP_DECLARATIONS_H_
#define WHOSAID_HTML_MARKUP_DECLARATIONS_H_

#include <cstddef>
#include <string_view>

namespace whosaid {

// A stretch of the page that holds something, and where the page goes on behind what ends it.
struct MarkupBody {
  std::string_view body;
  std::size_t end = 0;
  bool closed = false;  // false when the page's end ended it
};

// The comment whose "<!--" ends at `begin`.
MarkupBody read_comment(std::string_view html, std::size_t begin);

// Everything from `begin` up to the next '>'.
MarkupBody read_up_to_bracket(std::string_view html, std::size_t begin);

// Everything from `begin` up to "]]>".
MarkupBody read_cdata(std::string_view html, std::size_t begin);

}  // namespace whosaid

#endif  // WHOSAID_HTML_MARKUP_DECLARATIONS_H_
