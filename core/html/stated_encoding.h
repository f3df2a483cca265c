// What a page says of its own encoding, before anything is decoded. Internal to core/html.

#ifndef WHOSAID_HTML_STATED_ENCODING_H_
#define WHOSAID_HTML_STATED_ENCODING_H_

#include <string_view>

#include "html/encoding_labels.h"

namespace whosaid {

struct StatedEncoding {
  const Encoding* encoding = nullptr;  // null when the page says nothing
  bool in_meta = false;                // else in an XML declaration
};

// Looks at the first 1024 bytes: the standard's "prescan a byte stream to determine its encoding".
StatedEncoding read_stated_encoding(std::string_view bytes);

}  // namespace whosaid

#endif  // WHOSAID_HTML_STATED_ENCODING_H_
