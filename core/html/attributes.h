// One attribute of a tag, read from where the tag's name or the attribute before it ended.
//
//   <a href="/b" hidden>
//     ^----------^            name href, value /b; the next one begins behind the quotation mark

#ifndef WHOSAID_HTML_ATTRIBUTES_H_
#define WHOSAID_HTML_ATTRIBUTES_H_

#include <string_view>

#include "html/html_characters.h"
#include "html/tokenizer.h"
#include "text/find_bytes.h"

namespace whosaid {

enum class AttributeScan : std::uint8_t { kAttribute, kTagEnd, kCutOff };

// Moves `at` over the next attribute, or to the tag's '>'. kCutOff when there is neither before `end`.
// Inline: the tokenizer does not look at what it finds, so nothing but the walk is left there.
inline AttributeScan scan_attribute(const char*& at, const char* end, HtmlAttribute& attribute) {
  const auto view = [](const char* begin, const char* behind) {
    return std::string_view(begin, static_cast<std::size_t>(behind - begin));
  };
  constexpr std::uint64_t kBetween = html_byte_set("\t\n\f\r /");
  constexpr std::uint64_t kEndsName = html_byte_set("\t\n\f\r />=");
  constexpr std::uint64_t kEndsValue = html_byte_set("\t\n\f\r >");

  while (at != end && is_in(kBetween, *at)) ++at;
  if (at == end) return AttributeScan::kCutOff;
  if (*at == '>') return AttributeScan::kTagEnd;

  const char* const name = at++;  // whatever it is: a name may begin with '='
  while (at != end && !is_in(kEndsName, *at)) ++at;
  attribute = {view(name, at), {}};
  while (at != end && is_html_space(*at)) ++at;
  if (at == end || *at != '=') return AttributeScan::kAttribute;

  ++at;
  while (at != end && is_html_space(*at)) ++at;
  if (at == end) return AttributeScan::kAttribute;
  if (*at == '"' || *at == '\'') {
    const char* const value = at + 1;
    const std::size_t size = find_byte(view(value, end), *at);
    if (size == std::string_view::npos) {
      at = end;
      return AttributeScan::kCutOff;
    }
    const char* const close = value + size;
    attribute.value = view(value, close);
    at = close + 1;
    return AttributeScan::kAttribute;
  }
  const char* const value = at;
  while (at != end && !is_in(kEndsValue, *at)) ++at;
  attribute.value = view(value, at);
  return AttributeScan::kAttribute;
}

}  // namespace whosaid

#endif  // WHOSAID_HTML_ATTRIBUTES_H_
