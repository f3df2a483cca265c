#include "html/raw_text.h"

#include "html/html_characters.h"
#include "text/find_bytes.h"

namespace whosaid {
namespace {

// Whether the name `name`, and not a longer one, stands at `at`.
bool has_whole_name(std::string_view html, std::size_t at, std::string_view name) {
  return has_at(html, at, name) && at + name.size() < html.size() && ends_tag_name(html[at + name.size()]);
}

bool is_end_tag(std::string_view html, std::size_t at, std::string_view name) {
  return !name.empty() && at + 1 < html.size() && html[at + 1] == '/' && has_whole_name(html, at + 2, name);
}

// Where a script's text stands: bare, behind "<!--", or there and behind "<script" too.
enum class ScriptPart { kBare, kEscaped, kDoubleEscaped };

constexpr std::string_view kScript = "script";

std::size_t find_bracket(std::string_view html, std::size_t at) {
  while (at < html.size() && html[at] != '<' && html[at] != '>') ++at;
  return at;
}

}  // namespace

std::size_t find_end_tag(std::string_view html, std::size_t at, std::string_view name) {
  for (at = find_byte(html, '<', at); at < html.size(); at = find_byte(html, '<', at + 1)) {
    if (is_end_tag(html, at, name)) return at;
  }
  return html.size();
}

std::size_t find_script_end(std::string_view html, std::size_t at, std::string_view name) {
  ScriptPart part = ScriptPart::kBare;
  while (true) {
    // A bare script is searched for '<' alone; an escaped one for '>' too, which may end "-->".
    at = part == ScriptPart::kBare ? find_byte(html, '<', at) : find_bracket(html, at);
    if (at >= html.size()) return html.size();
    if (html[at] == '>') {
      if (html[at - 1] == '-' && html[at - 2] == '-') part = ScriptPart::kBare;
      ++at;
    } else if (part == ScriptPart::kDoubleEscaped) {
      if (is_end_tag(html, at, kScript)) part = ScriptPart::kEscaped;
      ++at;
    } else if (is_end_tag(html, at, name)) {
      return at;
    } else if (part == ScriptPart::kEscaped) {
      if (has_whole_name(html, at + 1, kScript)) part = ScriptPart::kDoubleEscaped;
      ++at;
    } else if (has_at(html, at, "<!--")) {
      part = ScriptPart::kEscaped;
      at += 4;  // its own dashes may be those of the "-->"
    } else {
      ++at;
    }
  }
}

}  // namespace whosaid
