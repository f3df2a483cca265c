#include "kept_article/markdown_text.h"

#include <cstdio>

#include "text/unicode.h"
#include "text/utf8.h"

namespace whosaid {
namespace {

bool is_ascii_digit(char c) { return c >= '0' && c <= '9'; }

// How many bytes at the head of a line would make it a heading, an item, a rule: "#", "-", "3." ...
// The last of them is the one to be escaped; 0 for none.
std::size_t block_mark(std::string_view text) {
  if (text.empty()) return 0;
  if (text[0] == '#' || text[0] == '+' || text[0] == '-' || text[0] == '=' || text[0] == ':') return 1;
  std::size_t digits = 0;
  while (digits < text.size() && is_ascii_digit(text[digits])) ++digits;
  return digits > 0 && digits < text.size() && (text[digits] == '.' || text[digits] == ')') ? digits + 1 : 0;
}

bool always_escaped(char c) {
  constexpr std::string_view kMarks = "\\`*_[]<>|~";
  return kMarks.find(c) != std::string_view::npos;
}

// "&amp;" and "&#38;" would be read as what they stand for.
bool begins_reference(std::string_view text, std::size_t at) {
  return text[at] == '&' && at + 1 < text.size() &&
         (text[at + 1] == '#' || is_letter(static_cast<unsigned char>(text[at + 1])));
}

// Emphasis is read as such only where its marks stand beside words inside, or beside none outside.
bool can_flank(char32_t outside, char32_t inside) {
  if (is_space(inside)) return false;
  return !is_punctuation(inside) || outside == 0 || is_space(outside) || is_punctuation(outside);
}

char32_t first_of(std::string_view text) { return text.empty() ? 0 : decode_at(text, 0).value; }
char32_t last_of(std::string_view text) {
  return text.empty() ? 0 : decode_before(text, static_cast<std::uint32_t>(text.size())).value;
}

bool can_mark(const RichText& text, std::size_t i) {
  const char32_t before = i > 0 ? last_of(text[i - 1].text) : 0;
  const char32_t after = i + 1 < text.size() ? first_of(text[i + 1].text) : 0;
  return can_flank(before, first_of(text[i].text)) && can_flank(after, last_of(text[i].text));
}

}  // namespace

std::string markdown_escaped(std::string_view text, bool begins_block) {
  const std::size_t mark = begins_block ? block_mark(text) : 0;
  std::string out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (at + 1 == mark || always_escaped(text[at]) || begins_reference(text, at)) out += '\\';
    out += text[at];
  }
  return out;
}

std::string markdown_link(const std::string& words, std::string_view address) {
  std::string out = "[" + words + "](";
  for (const char c : address) {
    const auto byte = static_cast<unsigned char>(c);
    const bool plain =
        byte > ' ' && byte != 0x7F && std::string_view("()<>\\\"[]`*_").find(c) == std::string_view::npos;
    if (plain) {
      out += c;
    } else {
      char code[4];
      std::snprintf(code, sizeof code, "%%%02X", byte);
      out += code;
    }
  }
  return out + ")";
}

std::string markdown_of(const RichText& text, std::string_view line_break) {
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    const std::string& link = text[i].link;
    if (text[i].begins_line && i > 0) out += line_break;
    std::string words;
    const std::size_t first = i;
    for (; i < text.size() && text[i].link == link && (i == first || !text[i].begins_line); ++i) {
      const bool heads_line = i == 0 || text[i].begins_line;
      const std::string_view marks = text[i].strong && text[i].emphasis ? "***"
                                     : text[i].strong                   ? "**"
                                     : text[i].emphasis                 ? "*"
                                                                        : "";
      const bool marked = !marks.empty() && can_mark(text, i);
      const std::string piece = markdown_escaped(text[i].text, heads_line && !marked && link.empty());
      words += marked ? std::string(marks) + piece + std::string(marks) : piece;
    }
    out += link.empty() ? words : markdown_link(words, link);
  }
  return out;
}

}  // namespace whosaid
