#include "metadata/json_tree.h"

#include <algorithm>

#include "html/tokenizer.h"
#include "metadata/plain_text.h"
#include "text/utf8.h"

namespace whosaid {
namespace {

// Where a string that opens at `at` closes: the next quotation mark with an even number of backslashes in
// front.
std::size_t string_end(std::string_view json, std::size_t at) {
  const std::size_t begin = at + 1;
  for (at = json.find('"', begin); at != std::string_view::npos; at = json.find('"', at + 1)) {
    std::size_t first = at;
    while (first > begin && json[first - 1] == '\\') --first;
    if ((at - first) % 2 == 0) return at;
  }
  return json.size();
}

bool ends_literal(char c) {
  return c == ',' || c == ']' || c == '}' || c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '"' ||
         c == '[' || c == '{' || c == ':';
}

int hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  const char lower = static_cast<char>(c | 0x20);
  return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

// The four digits of \uXXXX at `at`; 0xFFFD when they are none.
char32_t hex_unit(std::string_view text, std::size_t at) {
  char32_t value = 0;
  for (std::size_t i = 0; i < 4; ++i) {
    const int digit = at + i < text.size() ? hex_digit(text[at + i]) : -1;
    if (digit < 0) return 0xFFFD;
    value = value * 16 + static_cast<char32_t>(digit);
  }
  return value;
}

// Reads \uXXXX, or a pair of them, behind its backslash; moves `at` to its last byte.
char32_t unicode_escape(std::string_view text, std::size_t& at) {
  const char32_t unit = hex_unit(text, at + 1);
  at = std::min(at + 4, text.size());
  if ((unit & 0xF800) != 0xD800) return unit;
  const bool low = text.substr(std::min(at + 1, text.size()), 2) == "\\u";
  const char32_t next = low ? hex_unit(text, at + 3) : 0;
  if (unit >= 0xDC00 || (next & 0xFC00) != 0xDC00) return 0xFFFD;
  at += 6;
  return 0x10000 + ((unit & 0x3FF) << 10) + (next & 0x3FF);
}

std::string unescape(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] != '\\' || at + 1 >= text.size()) {
      const std::size_t end = std::min(text.find('\\', at + 1), text.size());
      out.append(text, at, end - at);
      at = end - 1;
      continue;
    }
    switch (const char c = text[++at]) {
      case 'u':
        append_utf8(out, unicode_escape(text, at));
        break;
      case 'n':
      case 'r':
      case 't':
      case 'b':
      case 'f':
        out += ' ';
        break;
      default:
        out += c;
    }
  }
  return out;
}

}  // namespace

JsonTree::JsonTree(std::string_view json) {
  std::vector<std::uint32_t> open;
  std::string_view key;
  const auto add = [&](JsonKind kind, std::string_view text) {
    values_.push_back({kind, key, text, size() + 1});
    key = {};
  };
  // Comments and CDATA stand around the whole.
  std::size_t at = std::min(json.find_first_of("[{"), json.size());
  if (const std::size_t cdata = json.find("<![CDATA["); cdata < at) {
    at = std::min(json.find_first_of("[{", cdata + 9), json.size());
  }
  while (at < json.size() && values_.size() < kMostValues) {
    const char c = json[at];
    if (c == '{' || c == '[') {
      open.push_back(size());
      add(c == '{' ? JsonKind::kObject : JsonKind::kArray, {});
      ++at;
    } else if (c == '}' || c == ']') {
      values_[open.back()].end = size();
      open.pop_back();
      key = {};
      ++at;
      if (open.empty()) break;
    } else if (c == '"') {
      const std::size_t end = string_end(json, at);
      const std::string_view text = json.substr(at + 1, end - at - 1);
      at = json.find_first_not_of(" \t\r\n", std::min(end + 1, json.size()));
      at = std::min(at, json.size());
      const bool names =
          at < json.size() && json[at] == ':' && values_[open.back()].kind == JsonKind::kObject;
      if (names) {
        key = text;
        ++at;
      } else {
        add(JsonKind::kString, text);
      }
    } else if (ends_literal(c)) {
      ++at;
    } else {
      const std::size_t begin = at;
      while (at < json.size() && !ends_literal(json[at])) ++at;
      add(JsonKind::kOther, json.substr(begin, at - begin));
    }
  }
  for (const std::uint32_t index : open) values_[index].end = size();
}

std::uint32_t JsonTree::member(std::uint32_t object, std::string_view key) const {
  if (!is(object, JsonKind::kObject)) return size();
  for (std::uint32_t i = object + 1; i < values_[object].end; i = values_[i].end) {
    if (values_[i].key == key) return i;
  }
  return size();
}

std::string JsonTree::text(std::uint32_t index) const {
  if (index >= size() ||
      (values_[index].kind != JsonKind::kString && values_[index].kind != JsonKind::kOther))
    return {};
  std::string decoded;
  append_attribute_value(unescape(values_[index].text), decoded);
  // Both may have made what is no text: \uD800 alone, or a backslash cut off.
  return plain_text(to_valid_utf8(decoded).text);
}

}  // namespace whosaid
