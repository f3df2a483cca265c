#include "blocks/html/stated_body.h"

#include <string_view>

#include "text/find_bytes.h"
#include "text/utf8.h"

namespace whosaid {
namespace {

constexpr std::string_view kKey = "\"articleBody\"";

int hex_value(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

// A JSON string from behind its opening quotation mark to its end. Escapes that stand for control characters
// but the line end become spaces; surrogates, which only matter for signs that no word has, too.
std::string unescape(std::string_view json) {
  std::string out;
  for (std::size_t at = 0; at < json.size() && json[at] != '"'; ++at) {
    if (json[at] != '\\' || at + 1 >= json.size()) {
      out += json[at];
      continue;
    }
    const char escape = json[++at];
    if (escape != 'u') {
      out += escape == 'n' ? '\n' : escape == 't' || escape == 'r' ? ' ' : escape;
      continue;
    }
    char32_t code = 0;
    for (int i = 0; i < 4 && at + 1 < json.size() && hex_value(json[at + 1]) >= 0; ++i) {
      code = code * 16 + static_cast<char32_t>(hex_value(json[++at]));
    }
    const bool sign = code >= 0x20 && (code < 0xD800 || code > 0xDFFF);
    append_utf8(out, sign ? code : U' ');
  }
  return out;
}

}  // namespace

std::string stated_body(const Page& page) {
  std::string best;
  for (const std::string& json : page.json_ld) {
    const std::string_view view = json;
    for (std::size_t key = find_words(view, kKey); key != std::string_view::npos;
         key = find_words(view, kKey, key + 1)) {
      std::size_t at = key + kKey.size();
      while (at < view.size() && (view[at] == ' ' || view[at] == ':' || view[at] == '\n' || view[at] == '\t'))
        ++at;
      if (at >= view.size() || view[at] != '"') continue;
      std::string body = unescape(view.substr(at + 1));
      if (body.size() > best.size()) best = std::move(body);
    }
  }
  return best;
}

}  // namespace whosaid
