// A page as text, as `dump --stage page` shows it:
//
//   h1 < main  Ferry sinks
//   p.lead < main  Jo Bell said ...
//     a "Bell" -> /b

#include "html/page.h"

namespace whosaid {
namespace {

void append_span(std::string_view text, Span span, std::string& out) { out += slice(text, span); }

void append_path(const Page& page, std::uint32_t index, std::string& out) {
  bool first = true;
  for (; index != kNoElement; index = page.elements[index].parent) {
    const PageElement& element = page.elements[index];
    if (element.tag == Tag::kHtml) break;
    if (!first) out += " < ";
    out += tag_name(element.tag);
    if (!element.names.empty()) {
      out += '(';
      append_span(page.attributes, element.names, out);
      out += ')';
    }
    first = false;
  }
}

void append_inline(const Page& page, std::string_view text, const PageInline& element, std::string& out) {
  out += "    ";
  out += tag_name(element.tag);
  if (!element.names.empty()) {
    out += '(';
    append_span(page.attributes, element.names, out);
    out += ')';
  }
  out += " \"";
  append_span(text, element.span, out);
  out += '"';
  if (!element.value.empty()) {
    out += " -> ";
    append_span(page.attributes, element.value, out);
  }
  out += '\n';
}

void append_image(const Page& page, const PageImage& image, std::string& out) {
  out += "    img \"";
  append_span(page.attributes, image.alternative, out);
  out += "\" -> ";
  append_span(page.attributes, image.address, out);
  out += '\n';
}

}  // namespace

std::string dump(const Page& page, std::string_view text) {
  std::string out;
  std::size_t next_inline = 0;
  std::size_t next_image = 0;
  if (!page.language.empty()) out += "language  " + page.language + "\n";
  for (const PageStatement& said : page.statements) out += said.name + "  " + said.value + "\n";
  for (std::size_t i = 0; i <= page.blocks.size(); ++i) {
    for (; next_image < page.images.size() && page.images[next_image].block <= i; ++next_image)
      append_image(page, page.images[next_image], out);
    if (i == page.blocks.size()) break;
    const PageBlock& block = page.blocks[i];
    append_path(page, block.element, out);
    out += block.after_break == LineBreak::kNone     ? "  "
           : block.after_break == LineBreak::kSingle ? " br  "
                                                     : " br br  ";
    append_span(text, block.span, out);
    out += '\n';
    for (; next_inline < page.inlines.size() && page.inlines[next_inline].block <= i; ++next_inline)
      append_inline(page, text, page.inlines[next_inline], out);
  }
  if (page.hidden_parts > 0) out += "hidden parts  " + std::to_string(page.hidden_parts) + "\n";
  return out;
}

}  // namespace whosaid
