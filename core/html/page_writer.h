// PageWriter: makes a page's text, blocks and inline elements out of what the tree step meets.
//
//   add_text("  Jo "), open_inline(link), add_text("Bell"), close_inline, end_block
//
//   text     Jo Bell
//   block    [-----]    one link, 4 of its bytes
//   inline      [--]    white space around an element is not part of it
//
// An element gets its row when the first text in it is written, after those of the elements around it.

#ifndef WHOSAID_HTML_PAGE_WRITER_H_
#define WHOSAID_HTML_PAGE_WRITER_H_

#include <cstdint>
#include <string_view>

#include "html/open_elements.h"
#include "html/page.h"
#include "html/tag_attributes.h"

namespace whosaid {

class PageWriter {
 public:
  PageWriter(Page& page, OpenElements& open) : page_(page), open_(open) {}

  // Adds decoded text that stands at [source_begin, source_end) of the page. Its white space collapses; in
  // preformatted text line ends are line breaks.
  void add_text(std::string_view text, std::size_t source_begin, std::size_t source_end, bool preformatted);

  // A block begins or ends here, or a line of it (<br>).
  void end_block();
  void break_line();

  // Opens an inline element; its span begins with the next text. Returns its index in Page::inlines.
  std::uint32_t open_inline(Tag tag, const TagAttributes& attributes);
  void close_inline(std::uint32_t index);

  // `address` and `alternative` are values of attributes as written.
  void add_image(std::string_view address, std::string_view alternative);

  void close_element(const OpenElement& element);

 private:
  void add_words(std::string_view words, std::size_t source);
  void begin_block(std::size_t source);
  void begin_inlines();
  std::uint32_t element_here();
  Span add_value(std::string_view value);
  Span add_names(const ElementNames& names);
  bool fits(std::size_t more) const;

  Page& page_;
  OpenElements& open_;
  bool in_block_ = false;
  bool space_ = false;  // white space since the last word
  LineBreak breaks_ = LineBreak::kNone;
  std::size_t inlines_begun_ = 0;  // inlines behind this one wait for their text
  std::uint32_t open_links_ = 0;   // that have begun
};

}  // namespace whosaid

#endif  // WHOSAID_HTML_PAGE_WRITER_H_
