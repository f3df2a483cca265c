// The encodings of the standard, their labels, and what reads each. Internal to core/html.

#ifndef WHOSAID_HTML_ENCODING_LABELS_H_
#define WHOSAID_HTML_ENCODING_LABELS_H_

#include <cstdint>
#include <string_view>

namespace whosaid {

enum class Decoder : std::uint8_t {
  kUtf8,
  kUtf16Le,
  kUtf16Be,
  kSingleByte,
  kUserDefined,
  kGb18030,  // reads GBK too
  kBig5,
  kEucJp,
  kIso2022Jp,
  kShiftJis,
  kEucKr,
  kReplacement  // the standard reads these nowhere, for safety
};

struct Encoding {
  std::string_view name;
  Decoder decoder;
  std::string_view labels;  // apart from the name in lower case; a space between
};

// The encoding of a label; null when there is none. Compares letters without case, skips white space around.
const Encoding* encoding_of_label(std::string_view label);

}  // namespace whosaid

#endif  // WHOSAID_HTML_ENCODING_LABELS_H_
