#include "html/style_hides.h"

#include "html/tag_attributes.h"

namespace whosaid {
namespace {

constexpr std::string_view kSpaces = " \t\n\r\f";

std::string_view trim(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(kSpaces);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(kSpaces) + 1 - begin);
}

// The value's first word: what stands before "!important".
std::string_view keyword(std::string_view value) {
  value = trim(value);
  return value.substr(0, value.find_first_of(" \t\n\r\f!"));
}

}  // namespace

bool style_hides(std::string_view style) {
  bool not_displayed = false;
  bool not_visible = false;
  while (!style.empty()) {
    const std::size_t end = style.find(';');
    const std::string_view declaration = style.substr(0, end);
    style = end == std::string_view::npos ? std::string_view() : style.substr(end + 1);
    const std::size_t colon = declaration.find(':');
    if (colon == std::string_view::npos) continue;
    const std::string_view name = trim(declaration.substr(0, colon));
    const std::string_view value = keyword(declaration.substr(colon + 1));
    if (equals_ignoring_case(name, "display")) not_displayed = equals_ignoring_case(value, "none");
    if (equals_ignoring_case(name, "visibility"))
      not_visible = equals_ignoring_case(value, "hidden") || equals_ignoring_case(value, "collapse");
  }
  return not_displayed || not_visible;
}

}  // namespace whosaid
