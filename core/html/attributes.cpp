#include "html/attributes.h"

namespace whosaid {

bool HtmlAttributeReader::next(HtmlAttribute& attribute) {
  const char* at = rest_.data();
  const char* const end = at + rest_.size();
  const AttributeScan scan = scan_attribute(at, end, attribute);
  rest_ = std::string_view(at, static_cast<std::size_t>(end - at));
  return scan == AttributeScan::kAttribute;
}

}  // namespace whosaid
