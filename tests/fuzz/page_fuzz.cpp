// Any text as a page: every span of what is read lies inside what it points into, rows stand in order.

#include <cstdlib>

#include "html/page.h"
#include "text/utf8.h"

namespace {

using whosaid::Page;
using whosaid::Span;

void require(bool sound) {
  if (!sound) std::abort();
}

void require_inside(Span span, const std::string& text) {
  require(span.begin <= span.end && span.end <= text.size());
}

void check_elements(const Page& page) {
  for (std::size_t i = 0; i < page.elements.size(); ++i) {
    const whosaid::PageElement& element = page.elements[i];
    require_inside(element.names, page.attributes);
    require(element.end > i && element.end <= page.elements.size());
    require(element.depth >= 1 && element.depth <= whosaid::kMaxDepth);
    require(i == 0 ? element.parent == whosaid::kNoElement : element.parent < i);
    require(i == 0 || page.elements[element.parent].end >= element.end);
  }
}

void check_blocks(const Page& page, std::size_t source_size) {
  std::size_t at = 0;
  for (const whosaid::PageBlock& block : page.blocks) {
    require(block.span.begin == at && block.span.end > at && block.span.end <= page.text.size());
    require(block.element < page.elements.size() && block.source <= source_size);
    require(block.link_bytes <= block.span.size());
    at = block.span.end + 1;  // the line end between blocks
  }
  require(page.text.empty() ? page.blocks.empty() : at == page.text.size() + 1);
}

void check_others(const Page& page) {
  for (const whosaid::PageInline& element : page.inlines) {
    require_inside(element.span, page.text);
    require_inside(element.names, page.attributes);
    require_inside(element.value, page.attributes);
    require(element.block <= page.blocks.size());
  }
  for (const whosaid::PageImage& image : page.images) {
    require_inside(image.address, page.attributes);
    require_inside(image.alternative, page.attributes);
    require(image.element < page.elements.size() && image.block <= page.blocks.size());
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
  const std::string html =
      whosaid::to_valid_utf8(std::string_view(reinterpret_cast<const char*>(data), size)).text;
  const Page page = whosaid::read_page(html);
  check_elements(page);
  check_blocks(page, html.size());
  check_others(page);
  dump(page, page.text);
  return 0;
}
