// What holds of every Page: its spans lie inside what they point into, its rows stand in order.

#ifndef WHOSAID_TESTS_FUZZ_REQUIRE_SOUND_PAGE_H_
#define WHOSAID_TESTS_FUZZ_REQUIRE_SOUND_PAGE_H_

#include <cstdlib>

#include "html/page.h"

namespace whosaid::tests {

inline void require(bool sound) {
  if (!sound) std::abort();
}

inline void require_inside(Span span, const std::string& text) {
  require(span.begin <= span.end && span.end <= text.size());
}

inline void check_elements(const Page& page) {
  for (std::size_t i = 0; i < page.elements.size(); ++i) {
    const PageElement& element = page.elements[i];
    require_inside(element.names, page.attributes);
    require(element.end > i && element.end <= page.elements.size());
    require(element.depth >= 1 && element.depth <= kMaxDepth);
    require(i == 0 ? element.parent == kNoElement : element.parent < i);
    require(i == 0 || page.elements[element.parent].end >= element.end);
  }
}

inline void check_blocks(const Page& page, std::size_t source_size) {
  std::size_t at = 0;
  for (const PageBlock& block : page.blocks) {
    require(block.span.begin == at && block.span.end > at && block.span.end <= page.text.size());
    require(block.element < page.elements.size() && block.source <= source_size);
    require(block.link_bytes <= block.span.size());
    at = block.span.end + 1;  // the line end between blocks
  }
  require(page.text.empty() ? page.blocks.empty() : at == page.text.size() + 1);
}

inline void check_others(const Page& page) {
  for (const PageInline& element : page.inlines) {
    require_inside(element.span, page.text);
    require_inside(element.names, page.attributes);
    require_inside(element.value, page.attributes);
    require(element.block <= page.blocks.size());
  }
  for (const PageImage& image : page.images) {
    require_inside(image.address, page.attributes);
    require_inside(image.alternative, page.attributes);
    require(image.element < page.elements.size() && image.block <= page.blocks.size());
  }
}

// Ends the program when the page is not sound. `source_size`: of the bytes that it was read from.
inline void require_sound_page(const Page& page, std::size_t source_size) {
  check_elements(page);
  check_blocks(page, source_size);
  check_others(page);
}

}  // namespace whosaid::tests

#endif  // WHOSAID_TESTS_FUZZ_REQUIRE_SOUND_PAGE_H_
