// Any text as a page: every span of what is read lies inside what it points into, rows stand in order.

#include "require_sound_page.h"
#include "text/utf8.h"

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
  const std::string html =
      whosaid::to_valid_utf8(std::string_view(reinterpret_cast<const char*>(data), size)).text;
  const whosaid::Page page = whosaid::read_page(html);
  whosaid::tests::require_sound_page(page, html.size());
  dump(page, page.text);
  return 0;
}
