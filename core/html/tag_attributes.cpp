#include "html/tag_attributes.h"

#include <array>
#include <cstdint>

#include "html/style_hides.h"

namespace whosaid {
namespace {

enum class Known : std::uint8_t {
  kNone,
  kClass,
  kId,
  kRole,
  kItemprop,
  kComponent,
  kRel,
  kHref,
  kDatetime,
  kContent,
  kHidden,
  kAriaHidden,
  kStyle,
  kOpen
};

struct KnownName {
  std::string_view name;
  Known known;
};

constexpr KnownName kNames[] = {{"class", Known::kClass},
                                {"id", Known::kId},
                                {"role", Known::kRole},
                                {"itemprop", Known::kItemprop},
                                {"rel", Known::kRel},
                                {"href", Known::kHref},
                                {"datetime", Known::kDatetime},
                                {"content", Known::kContent},
                                {"hidden", Known::kHidden},
                                {"aria-hidden", Known::kAriaHidden},
                                {"style", Known::kStyle},
                                {"open", Known::kOpen},
                                {"data-component", Known::kComponent},
                                {"data-testid", Known::kComponent},
                                {"data-test-id", Known::kComponent},
                                {"data-type", Known::kComponent},
                                {"data-module", Known::kComponent},
                                {"data-qa", Known::kComponent}};

// Almost all names fail at their first letter or their length.
Known find_known(std::string_view name) {
  const char first = static_cast<char>(name.empty() ? 0 : name[0] | 0x20);
  for (const KnownName& known : kNames) {
    if (known.name[0] == first && known.name.size() == name.size() && equals_ignoring_case(name, known.name))
      return known.known;
  }
  return Known::kNone;
}

void set(TagAttributes& out, Known known, std::string_view value) {
  switch (known) {
    case Known::kClass:
      out.names.css_class = value;
      break;
    case Known::kId:
      out.names.id = value;
      break;
    case Known::kRole:
      out.names.role = value;
      break;
    case Known::kItemprop:
      out.names.property = value;
      break;
    case Known::kComponent:
      out.names.component = value;
      break;
    case Known::kRel:
      out.names.relation = value;
      break;
    case Known::kHref:
      out.address = value;
      break;
    case Known::kDatetime:
      out.date_time = value;
      break;
    case Known::kContent:
      out.content = value;
      break;
    case Known::kHidden:
      out.hidden = true;
      break;
    case Known::kAriaHidden:
      out.hidden = out.hidden || equals_ignoring_case(value, "true");
      break;
    case Known::kStyle:
      out.hidden = out.hidden || style_hides(value);
      break;
    case Known::kOpen:
      out.open = true;
      break;
    case Known::kNone:
      break;
  }
}

void append_value(std::string_view value, std::size_t begin, std::string& out) {
  if (value.empty()) return;
  if (out.size() > begin) out += ' ';
  append_attribute_value(value, out);
}

// "S:0", "S:1f": a part of the page that React sent late. It is hidden until a script moves it to its place,
// as the page loads.
bool is_late_part(std::string_view id) {
  return id.size() > 2 && id.size() <= 8 && id.substr(0, 2) == "S:" &&
         id.find_first_not_of("0123456789abcdef", 2) == std::string_view::npos;
}

// Whether one of the words stands in the text, which may be in any case.
bool names_author_or_date(std::string_view text) {
  static constexpr std::string_view kWords[] = {
      "author",  "auteur", "autor",    "byline", "by-line",  "date",    "datum",       "time",
      "publish", "posted", "modified", "writer", "reporter", "creator", "contributor", "journalist"};
  static constexpr auto kFirsts = [] {
    std::array<bool, 256> firsts{};
    for (const std::string_view word : kWords) firsts[static_cast<unsigned char>(word[0])] = true;
    return firsts;
  }();
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char first = static_cast<char>(text[at] | 0x20);
    if (!kFirsts[static_cast<unsigned char>(first)]) continue;
    for (const std::string_view word : kWords) {
      if (word[0] == first && equals_ignoring_case(text.substr(at, word.size()), word)) return true;
    }
  }
  return false;
}

}  // namespace

bool equals_ignoring_case(std::string_view written, std::string_view lower) {
  if (written.size() != lower.size()) return false;
  for (std::size_t i = 0; i < lower.size(); ++i) {
    const char c = written[i];
    if ((c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c) != lower[i]) return false;
  }
  return true;
}

TagAttributes read_tag_attributes(const HtmlToken& tag) {
  TagAttributes out;
  if (tag.body.empty()) return out;
  HtmlAttributeReader reader(tag);
  HtmlAttribute attribute;
  std::uint32_t seen = 0;
  while (reader.next(attribute)) {
    const Known known = find_known(attribute.name);
    const std::uint32_t bit = 1u << static_cast<unsigned>(known);
    if (seen & bit) continue;
    seen |= bit;
    set(out, known, attribute.value);
  }
  if (is_late_part(out.names.id)) out.hidden = false;
  return out;
}

std::string_view find_attribute(const HtmlToken& tag, std::string_view name) {
  HtmlAttributeReader reader(tag);
  HtmlAttribute attribute;
  while (reader.next(attribute)) {
    if (equals_ignoring_case(attribute.name, name)) return attribute.value;
  }
  return {};
}

void append_names(const ElementNames& names, std::string& out) {
  const std::size_t begin = out.size();
  append_value(names.css_class, begin, out);
  append_value(names.id, begin, out);
  append_value(names.role, begin, out);
  append_value(names.property, begin, out);
  append_value(names.component, begin, out);
  append_value(names.relation, begin, out);
}

bool speaks_of_author_or_date(const ElementNames& names) {
  return names_author_or_date(names.css_class) || names_author_or_date(names.property) ||
         names_author_or_date(names.relation) || names_author_or_date(names.id) ||
         names_author_or_date(names.component);
}

}  // namespace whosaid
