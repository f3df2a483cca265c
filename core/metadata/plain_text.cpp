#include "metadata/plain_text.h"

#include "text/unicode.h"
#include "text/utf8.h"

namespace whosaid {
namespace {

// "<em>", "</p>", "<!--": not "3 < 4".
bool begins_tag(std::string_view text, std::size_t at) {
  if (text[at] != '<' || at + 1 >= text.size()) return false;
  const char c = static_cast<char>(text[at + 1] | 0x20);
  return (c >= 'a' && c <= 'z') || text[at + 1] == '/' || text[at + 1] == '!';
}

// A printed sign of ASCII that begins no tag.
bool is_plain(char c) { return c > ' ' && c < 0x7F && c != '<'; }

}  // namespace

std::string plain_text(std::string_view text) {
  std::string out;
  bool space = false;
  std::size_t last_close = text.rfind('>');
  if (last_close == std::string_view::npos) last_close = 0;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    // Most of a text is words in ASCII.
    std::size_t end = at;
    while (end < text.size() && is_plain(text[end])) ++end;
    if (end > at) {
      if (space && !out.empty()) out += ' ';
      space = false;
      out.append(text, at, end - at);
      at = end;
      continue;
    }
    if (at < last_close && begins_tag(text, at)) {
      at = text.find('>', at) + 1;
      space = space || text[at - 2] == 'p' || text[at - 2] == 'r' || text[at - 2] == '/';
      continue;
    }
    const Codepoint c = decode_at(text, at);
    at += c.size;
    if (c.value == 0xAD || c.value == 0x200B || c.value == 0xFEFF) continue;
    if (is_space(c.value) || c.value < 0x20) {
      space = true;
      continue;
    }
    if (space && !out.empty()) out += ' ';
    space = false;
    append_utf8(out, c.value);
  }
  return out;
}

std::string_view cut_text(std::string_view text, std::size_t bytes) {
  if (text.size() <= bytes) return text;
  while (bytes > 0 && (static_cast<unsigned char>(text[bytes]) & 0xC0) == 0x80) --bytes;
  return text.substr(0, bytes);
}

std::string comparable(std::string_view text) {
  std::string out;
  bool gap = false;
  for (std::size_t at = 0; at < text.size();) {
    const Codepoint c = decode_at(text, at);
    at += c.size;
    if (!is_letter(c.value) && !is_digit(c.value) && !is_mark(c.value)) {
      gap = gap || c.value != 0xAD;
      continue;
    }
    if (gap && !out.empty()) out += ' ';
    gap = false;
    append_utf8(out, to_lower(c.value));
  }
  return out;
}

bool has_words(std::string_view text, std::string_view words) {
  if (words.empty()) return false;
  for (std::size_t at = 0; (at = text.find(words, at)) != std::string_view::npos; ++at) {
    const std::size_t end = at + words.size();
    if ((at == 0 || text[at - 1] == ' ') && (end == text.size() || text[end] == ' ')) return true;
  }
  return false;
}

}  // namespace whosaid
