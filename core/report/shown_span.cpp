#include "report/shown_span.h"

#include <algorithm>

#include "text/graphemes.h"

namespace whosaid {
namespace {

bool cuts_code_point(std::string_view text, std::uint32_t at) {
  return (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80;
}

std::uint32_t end_of_character(std::string_view text, std::uint32_t at) {
  while (at < text.size() && cuts_code_point(text, at)) ++at;
  if (at == 0 || at >= text.size() || is_grapheme_boundary(text, at)) return at;
  return static_cast<std::uint32_t>(next_grapheme_boundary(text, at));
}

}  // namespace

Span shown_span(std::string_view text, Span span) {
  const auto size = static_cast<std::uint32_t>(text.size());
  const Span inside{std::min(span.begin, size), std::min(span.end, size)};
  if (inside.empty()) return {};
  const Span shown{end_of_character(text, inside.begin), end_of_character(text, inside.end)};
  return shown.empty() ? Span{} : shown;
}

}  // namespace whosaid
