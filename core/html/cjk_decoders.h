// The encodings of Chinese, Japanese and Korean. Their indexes take a quarter of a megabyte, so a build may
// leave them out (WHOSAID_CJK_ENCODINGS=OFF): a browser can decode them itself. Internal to core/html.

#ifndef WHOSAID_HTML_CJK_DECODERS_H_
#define WHOSAID_HTML_CJK_DECODERS_H_

#include <string_view>

#include "html/encoding.h"
#include "html/encoding_labels.h"

namespace whosaid {

// Appends `bytes` to the page's text; false, and nothing appended, when this build cannot read the encoding.
bool decode_cjk(std::string_view bytes, Decoder decoder, DecodedPage& page);

// Appends one character; counts it when it is U+FFFD.
void append_decoded(DecodedPage& page, char32_t value);

}  // namespace whosaid

#endif  // WHOSAID_HTML_CJK_DECODERS_H_
