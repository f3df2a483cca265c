// What the source of a text, a value or a name means.
//
//   Fish &amp; chips\r\n      ->  Fish & chips\n

#include "html/character_references.h"
#include "html/html_characters.h"
#include "html/tokenizer.h"
#include "text/find_bytes.h"

namespace whosaid {
namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";  // U+FFFD

enum DecodeStep : unsigned { kLineEnds = 0, kReplaceNul = 1, kReferences = 2, kInAttribute = 4 };

// Copies up to the next byte that means something else, again and again.
void decode(std::string_view source, unsigned steps, std::string& out) {
  // A byte that means nothing here is looked for in vain.
  const char nul = (steps & kReplaceNul) != 0 ? '\0' : '\r';
  const char reference = (steps & kReferences) != 0 ? '&' : '\r';
  const ReferencePlace place =
      (steps & kInAttribute) != 0 ? ReferencePlace::kAttribute : ReferencePlace::kText;
  std::size_t at = 0;
  while (true) {
    const std::size_t begin = at;
    at = find_one_of(source, '\r', nul, reference, at);
    out.append(source.substr(begin, at - begin));
    if (at == source.size()) return;
    if (source[at] == '&') {
      at += append_reference(source.substr(at), place, out);
    } else if (source[at] == '\r') {
      out += '\n';
      at += at + 1 < source.size() && source[at + 1] == '\n' ? 2 : 1;
    } else {
      out += kReplacement;
      ++at;
    }
  }
}

}  // namespace

void append_text(const HtmlToken& text, std::string& out) {
  switch (text.mode) {
    case HtmlTextMode::kData:
      return decode(text.body, kReferences, out);
    case HtmlTextMode::kRcdata:
      return decode(text.body, kReferences | kReplaceNul, out);
    case HtmlTextMode::kCdata:
      return decode(text.body, kLineEnds, out);
    case HtmlTextMode::kRawtext:
    case HtmlTextMode::kScriptData:
    case HtmlTextMode::kPlaintext:
      return decode(text.body, kReplaceNul, out);
  }
}

void append_attribute_value(std::string_view value, std::string& out) {
  decode(value, kReferences | kReplaceNul | kInAttribute, out);
}

void append_raw(std::string_view body, std::string& out) { decode(body, kReplaceNul, out); }

void append_lower_name(std::string_view name, std::string& out) {
  for (const char c : name) {
    if (c == '\0') {
      out += kReplacement;
    } else {
      out += to_ascii_lower(c);
    }
  }
}

}  // namespace whosaid
