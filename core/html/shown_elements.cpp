#include "html/shown_elements.h"

#include <string_view>

namespace whosaid {
namespace {

constexpr std::string_view kOpeningQuotes[] = {"\xE2\x80\x9C", "\xE2\x80\x98"};
constexpr std::string_view kClosingQuotes[] = {"\xE2\x80\x9D", "\xE2\x80\x99"};

// Inline elements that are always listed; others are when their names speak of an author or a date.
bool is_listed(Tag tag, const TagAttributes& attributes) {
  switch (tag) {
    case Tag::kA:
      return !attributes.address.empty() || speaks_of_author_or_date(attributes.names);
    case Tag::kB:
    case Tag::kStrong:
    case Tag::kEm:
    case Tag::kI:
    case Tag::kMark:
    case Tag::kQ:
    case Tag::kCite:
    case Tag::kTime:
      return true;
    default:
      return speaks_of_author_or_date(attributes.names);
  }
}

}  // namespace

void ShownElements::show(OpenElement& element, const TagAttributes& attributes, std::size_t here) {
  if (tag_traits(element.tag) & kBlock) {
    element.begins_line = true;
    element.names = attributes.names;
    writer_.end_block();
  } else if (is_listed(element.tag, attributes)) {
    element.inline_index = writer_.open_inline(element.tag, attributes);
  }
  if (element.tag == Tag::kQ) add_quote(true, here);
}

void ShownElements::add_quote(bool opening, std::size_t here) {
  if (!opening) --quotes_;
  const auto& marks = opening ? kOpeningQuotes : kClosingQuotes;
  writer_.add_text(marks[quotes_ % 2], here, here, false);
  if (opening) ++quotes_;
}

void ShownElements::end_inline(OpenElement& element) {
  if (element.inline_index != kNoElement) writer_.close_inline(element.inline_index);
  element.inline_index = kNoElement;
}

void ShownElements::close(OpenElement& element, std::size_t here) {
  if (element.tag == Tag::kQ && !element.invisible) add_quote(false, here);
  end_inline(element);
  if (element.begins_line) writer_.end_block();
  writer_.close_element(element);
}

void ShownElements::close_to(std::size_t kept, std::size_t here) {
  while (open_.size() > kept) {
    close(open_.top(), here);
    open_.pop();
  }
}

}  // namespace whosaid
