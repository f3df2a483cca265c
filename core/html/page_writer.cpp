#include "html/page_writer.h"

#include <algorithm>

namespace whosaid {
namespace {

constexpr std::size_t kMostBytes = 0xFFFFFF00u;  // positions are 32 bits wide
constexpr std::uint32_t kWaiting = 0xFFFFFFFF;   // begin of a span whose text has not come

bool is_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r' && c != '\v'); }

// Inline elements that mean something even without text: they carry a value.
bool keeps_empty(const PageInline& element) {
  return element.tag == Tag::kTime || (element.tag != Tag::kA && !element.value.empty());
}

bool is_link(const PageInline& element) { return element.tag == Tag::kA && !element.value.empty(); }

// Words with single spaces between them are copied at once: the end of such a run.
std::size_t end_of_words(std::string_view text, std::size_t at) {
  while (true) {
    while (at < text.size() && !is_space(text[at])) ++at;
    const bool goes_on = at + 1 < text.size() && text[at] == ' ' && !is_space(text[at + 1]);
    if (!goes_on) return at;
    ++at;
  }
}

}  // namespace

bool PageWriter::fits(std::size_t more) const {
  return page_.text.size() + more < kMostBytes && page_.attributes.size() + more < kMostBytes;
}

Span PageWriter::add_value(std::string_view value) {
  const auto begin = static_cast<std::uint32_t>(page_.attributes.size());
  if (fits(value.size() * 2)) append_attribute_value(value, page_.attributes);
  return {begin, static_cast<std::uint32_t>(page_.attributes.size())};
}

Span PageWriter::add_names(const ElementNames& names) {
  const auto begin = static_cast<std::uint32_t>(page_.attributes.size());
  if (fits(2 * (names.css_class.size() + names.id.size() + names.role.size() + names.property.size() +
                names.component.size() + names.relation.size())))
    append_names(names, page_.attributes);
  return {begin, static_cast<std::uint32_t>(page_.attributes.size())};
}

// The innermost block element, with rows for it and all around it.
std::uint32_t PageWriter::element_here() {
  std::size_t index = open_.top().block;
  const std::size_t innermost = index;
  std::size_t first = index;  // the outermost one without a row
  while (open_[index].element == kNoElement) {
    first = index;
    if (index == 0) break;
    index = open_[index - 1].block;
  }
  for (std::size_t at = first; at <= innermost; ++at) {
    OpenElement& open = open_[at];
    if (open.block != at || open.element != kNoElement) continue;
    PageElement element;
    element.tag = open.tag;
    element.depth = static_cast<std::uint16_t>(at + 1);
    element.parent = at == 0 ? kNoElement : open_[open_[at - 1].block].element;
    element.names = add_names(open.names);
    open.element = static_cast<std::uint32_t>(page_.elements.size());
    page_.elements.push_back(element);
  }
  return open_[innermost].element;
}

void PageWriter::close_element(const OpenElement& element) {
  if (element.element != kNoElement)
    page_.elements[element.element].end = static_cast<std::uint32_t>(page_.elements.size());
}

void PageWriter::begin_block(std::size_t source) {
  if (!page_.text.empty()) page_.text += '\n';
  PageBlock block;
  block.span.begin = static_cast<std::uint32_t>(page_.text.size());
  block.element = element_here();
  block.source = static_cast<std::uint32_t>(source);
  block.links = static_cast<std::uint16_t>(std::min(open_links_, 0xFFFFu));
  block.after_break = breaks_;
  page_.blocks.push_back(block);
  in_block_ = true;
}

// The inline elements that were opened since the last text begin with the text to come.
void PageWriter::begin_inlines() {
  PageBlock& block = page_.blocks.back();
  for (; inlines_begun_ < page_.inlines.size(); ++inlines_begun_) {
    PageInline& element = page_.inlines[inlines_begun_];
    if (element.span.begin != kWaiting) continue;
    element.span.begin = static_cast<std::uint32_t>(page_.text.size());
    element.block = static_cast<std::uint32_t>(page_.blocks.size() - 1);
    if (!is_link(element)) continue;
    ++open_links_;
    if (block.links < 0xFFFF) ++block.links;
  }
}

void PageWriter::add_words(std::string_view words, std::size_t source) {
  if (!fits(words.size() + 2)) return;
  if (!in_block_) {
    begin_block(source);
  } else if (space_) {
    page_.text += ' ';
    if (open_links_ > 0) ++page_.blocks.back().link_bytes;
  }
  space_ = false;
  breaks_ = LineBreak::kNone;
  begin_inlines();
  page_.text += words;
  if (open_links_ > 0) page_.blocks.back().link_bytes += static_cast<std::uint32_t>(words.size());
}

void PageWriter::add_text(std::string_view text, std::size_t source_begin, std::size_t source_end,
                          bool preformatted) {
  std::size_t at = 0;
  while (at < text.size()) {
    if (is_space(text[at])) {
      space_ = true;
      if (preformatted && text[at] == '\n') break_line();
      ++at;
      continue;
    }
    const std::size_t end = end_of_words(text, at);
    // References make decoded text shorter or longer than its source, so the place may be a little off.
    add_words(text.substr(at, end - at), std::min(source_begin + at, source_end));
    at = end;
  }
}

void PageWriter::end_block() {
  if (in_block_) page_.blocks.back().span.end = static_cast<std::uint32_t>(page_.text.size());
  in_block_ = false;
  space_ = false;
  breaks_ = LineBreak::kNone;
}

void PageWriter::break_line() {
  const LineBreak before = breaks_;
  const bool inside = in_block_;
  end_block();
  if (inside) breaks_ = LineBreak::kSingle;
  if (before != LineBreak::kNone) breaks_ = LineBreak::kDouble;
}

std::uint32_t PageWriter::open_inline(Tag tag, const TagAttributes& attributes) {
  PageInline element;
  element.tag = tag;
  element.span.begin = kWaiting;
  element.names = add_names(attributes.names);
  element.value = add_value(tag == Tag::kA      ? attributes.address
                            : tag == Tag::kTime ? attributes.date_time
                                                : attributes.content);
  page_.inlines.push_back(element);
  return static_cast<std::uint32_t>(page_.inlines.size() - 1);
}

void PageWriter::close_inline(std::uint32_t index) {
  PageInline& element = page_.inlines[index];
  const auto here = static_cast<std::uint32_t>(page_.text.size());
  const bool begun = element.span.begin != kWaiting;
  element.span.end = here;
  if (begun) {
    if (is_link(element)) --open_links_;
    return;
  }
  element.span.begin = here;
  element.block = static_cast<std::uint32_t>(page_.blocks.size() - (in_block_ ? 1 : 0));
  if (index + 1 == page_.inlines.size() && !keeps_empty(element)) {
    if (element.value.end == page_.attributes.size()) page_.attributes.resize(element.names.begin);
    page_.inlines.pop_back();
  }
  inlines_begun_ = std::min(inlines_begun_, page_.inlines.size());
}

void PageWriter::add_image(std::string_view address, std::string_view alternative) {
  PageImage image;
  image.block = static_cast<std::uint32_t>(page_.blocks.size());
  image.element = element_here();
  image.address = add_value(address);
  image.alternative = add_value(alternative);
  page_.images.push_back(image);
}

}  // namespace whosaid
