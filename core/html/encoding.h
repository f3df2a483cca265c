// Encodings: the bytes of a page as UTF-8, as the Encoding Standard of the WHATWG says.
//
//   <meta charset=koi8-r> ... D0 D2 C9   ->   "при", KOI8-R, because the page says so
//
// What speaks first counts: a byte order mark; what the bytes came with (a header); the <meta> of the first
// 1024 bytes; an XML declaration; then the bytes themselves: UTF-8 if they are valid, else windows-1252.

#ifndef WHOSAID_HTML_ENCODING_H_
#define WHOSAID_HTML_ENCODING_H_

#include <cstdint>
#include <string>
#include <string_view>

namespace whosaid {

enum class EncodingReason : std::uint8_t { kByteOrderMark, kStatedOutside, kMeta, kXmlDeclaration, kBytes };

struct DecodedPage {
  std::string text;           // valid UTF-8; empty when `verbatim`
  bool verbatim = true;       // the bytes were valid UTF-8 already: nothing was copied
  std::uint32_t skipped = 0;  // bytes of a byte order mark, which is no text
  std::string_view encoding;  // its name in the standard, static storage: "UTF-8", "Shift_JIS"
  EncodingReason reason = EncodingReason::kBytes;
  bool supported = true;       // false: this build cannot read the encoding; only ASCII is right
  std::uint32_t replaced = 0;  // places that are no text, each U+FFFD now
  std::uint32_t first_at = 0;  // byte of the text where the first of them is

  // The page in UTF-8. `bytes` are those it was decoded from.
  std::string_view view(std::string_view bytes) const {
    return verbatim ? bytes.substr(skipped) : std::string_view(text);
  }
};

// Reads a page's bytes. `stated` is the label that came with them, empty when none did. Total, linear.
DecodedPage decode_page(std::string_view bytes, std::string_view stated = {});

// The standard's name for a label, in any case and with white space around: "latin1" -> "windows-1252".
// Empty for unknown labels.
std::string_view find_encoding(std::string_view label);

}  // namespace whosaid

#endif  // WHOSAID_HTML_ENCODING_H_
