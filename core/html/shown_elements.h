// ShownElements: what opening and closing an element that a reader sees does to the page's text.
//
//   <q> opens    “         a quotation mark, of the kind that its depth asks for
//   <p> opens    a line begins
//   <a> opens    an inline element is listed; its span begins with the next text
//
// Those who know where elements begin and end (the HTML reader, the reader of blocks) drive it.

#ifndef WHOSAID_HTML_SHOWN_ELEMENTS_H_
#define WHOSAID_HTML_SHOWN_ELEMENTS_H_

#include <cstddef>

#include "html/open_elements.h"
#include "html/page_writer.h"
#include "html/tag_attributes.h"

namespace whosaid {

class ShownElements {
 public:
  explicit ShownElements(Page& page) : writer_(page, open_) {}

  OpenElements& open() { return open_; }
  PageWriter& writer() { return writer_; }

  // Shows the element, which was pushed just now. `here` is the place in the source that it stands at.
  void show(OpenElement& element, const TagAttributes& attributes, std::size_t here);

  // Ends the inline part of an element that other elements go on inside of.
  void end_inline(OpenElement& element);

  // Closes elements until only so many are open.
  void close_to(std::size_t kept, std::size_t here);

 private:
  void close(OpenElement& element, std::size_t here);
  void add_quote(bool opening, std::size_t here);

  OpenElements open_;
  PageWriter writer_;
  std::size_t quotes_ = 0;  // <q> elements that are open
};

}  // namespace whosaid

#endif  // WHOSAID_HTML_SHOWN_ELEMENTS_H_
