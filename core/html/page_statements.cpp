#include "html/page_statements.h"

#include <algorithm>
#include <cstdint>

#include "html/tag_attributes.h"

namespace whosaid {
namespace {

constexpr std::string_view kSpaces = " \t\n\r\f";

std::string decoded(std::string_view value) {
  std::string out;
  append_attribute_value(value, out);
  return collapse_space(out);
}

std::string lower_decoded(std::string_view value) {
  std::string out;
  append_lower_name(decoded(value), out);
  return out;
}

// Relations that tell the browser how to load and draw the page.
bool is_for_loading(std::string_view relation) {
  static constexpr std::string_view kRelations[] = {"stylesheet",   "preload",       "prefetch", "preconnect",
                                                    "dns-prefetch", "modulepreload", "icon",     "manifest",
                                                    "shortcut",     "apple-",        "mask-"};
  for (const std::string_view known : kRelations) {
    if (relation.substr(0, known.size()) == known) return true;
  }
  return false;
}

// "640w" -> 640000, "1.5x" -> 1500: thousandths, so that densities compare too.
std::uint64_t read_descriptor(std::string_view text) {
  std::uint64_t value = 0;
  std::size_t at = 0;
  for (; at < text.size() && text[at] >= '0' && text[at] <= '9' && value < 1000000; ++at)
    value = value * 10 + static_cast<std::uint64_t>(text[at] - '0');
  value *= 1000;
  if (at >= text.size() || text[at] != '.') return value;
  std::uint64_t place = 100;
  for (++at; at < text.size() && text[at] >= '0' && text[at] <= '9' && place > 0; ++at, place /= 10)
    value += place * static_cast<std::uint64_t>(text[at] - '0');
  return value;
}

std::string_view without_space(std::string_view text) {
  const std::size_t begin = std::min(text.find_first_not_of(kSpaces), text.size());
  return text.substr(begin);
}

bool is_placeholder(std::string_view address) {
  return address.empty() || equals_ignoring_case(address.substr(0, 5), "data:");
}

}  // namespace

std::string collapse_space(std::string_view text) {
  std::string out;
  std::size_t at = text.find_first_not_of(kSpaces);
  while (at != std::string_view::npos) {
    const std::size_t end = text.find_first_of(kSpaces, at);
    if (!out.empty()) out += ' ';
    out += text.substr(at, end == std::string_view::npos ? end : end - at);
    at = end == std::string_view::npos ? end : text.find_first_not_of(kSpaces, end);
  }
  return out;
}

void add_meta(const HtmlToken& tag, Page& page) {
  std::string_view name, property, item, content;
  bool has_content = false;
  HtmlAttributeReader reader(tag);
  HtmlAttribute attribute;
  while (reader.next(attribute)) {
    if (name.empty() && equals_ignoring_case(attribute.name, "name")) name = attribute.value;
    if (property.empty() && equals_ignoring_case(attribute.name, "property")) property = attribute.value;
    if (item.empty() && equals_ignoring_case(attribute.name, "itemprop")) item = attribute.value;
    if (!has_content && equals_ignoring_case(attribute.name, "content")) {
      content = attribute.value;
      has_content = true;
    }
  }
  const std::string_view said = !property.empty() ? property : !name.empty() ? name : item;
  if (said.empty() || !has_content) return;
  page.statements.push_back({lower_decoded(said), decoded(content)});
}

void add_link(const HtmlToken& tag, Page& page) {
  std::string_view relation, address;
  HtmlAttributeReader reader(tag);
  HtmlAttribute attribute;
  while (reader.next(attribute)) {
    if (relation.empty() && equals_ignoring_case(attribute.name, "rel")) relation = attribute.value;
    if (relation.empty() && equals_ignoring_case(attribute.name, "itemprop")) relation = attribute.value;
    if (address.empty() && equals_ignoring_case(attribute.name, "href")) address = attribute.value;
  }
  if (relation.empty() || address.empty()) return;
  std::string name = lower_decoded(relation);
  if (is_for_loading(name)) return;
  page.statements.push_back({"link:" + std::move(name), decoded(address)});
}

void add_statement(std::string_view name, std::string_view value, Page& page) {
  constexpr std::string_view kLink = "link:";
  std::string lower;
  append_lower_name(collapse_space(name), lower);
  const bool link = std::string_view(lower).substr(0, kLink.size()) == kLink;
  if (lower.empty() || (link && is_for_loading(std::string_view(lower).substr(kLink.size())))) return;
  page.statements.push_back({std::move(lower), collapse_space(value)});
}

std::string_view largest_of(std::string_view srcset) {
  std::string_view best;
  std::uint64_t most = 0;
  std::size_t at = srcset.find_first_not_of(" \t\n\r\f,");
  while (at != std::string_view::npos) {
    const std::size_t end = std::min(srcset.find_first_of(kSpaces, at), srcset.size());
    std::string_view address = srcset.substr(at, end - at);
    std::size_t stop = end;
    std::uint64_t size = 1000;  // without a word: 1x
    if (!address.empty() && address.back() == ',') {
      while (!address.empty() && address.back() == ',') address.remove_suffix(1);
    } else {
      stop = std::min(srcset.find(',', end), srcset.size());
      const std::string_view descriptor = without_space(srcset.substr(end, stop - end));
      if (!descriptor.empty()) size = read_descriptor(descriptor);
    }
    if (size > most) {
      most = size;
      best = address;
    }
    at = srcset.find_first_not_of(" \t\n\r\f,", stop);
  }
  return best;
}

ImageSource read_image(const HtmlToken& tag) {
  ImageSource image;
  std::string_view source, lazy_source, set, lazy_set;
  HtmlAttributeReader reader(tag);
  HtmlAttribute attribute;
  while (reader.next(attribute)) {
    const std::string_view name = attribute.name;
    if (source.empty() && equals_ignoring_case(name, "src")) source = attribute.value;
    if (lazy_source.empty() && equals_ignoring_case(name, "data-src")) lazy_source = attribute.value;
    if (set.empty() && equals_ignoring_case(name, "srcset")) set = attribute.value;
    if (lazy_set.empty() && equals_ignoring_case(name, "data-srcset")) lazy_set = attribute.value;
    if (image.alternative.empty() && equals_ignoring_case(name, "alt")) image.alternative = attribute.value;
  }
  for (const std::string_view address : {source, lazy_source, largest_of(set), largest_of(lazy_set)}) {
    if (is_placeholder(address)) continue;
    image.address = address;
    break;
  }
  return image;
}

}  // namespace whosaid
