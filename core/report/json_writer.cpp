#include "report/json_writer.h"

#include <cstring>
#include <iterator>
#include <string>

#include "text/find_bytes.h"

namespace whosaid {
namespace {

// The two-character escape of a control character or mark, or nothing.
std::string_view short_escape(char c) {
  switch (c) {
    case '"':
      return "\\\"";
    case '\\':
      return "\\\\";
    case '\n':
      return "\\n";
    case '\r':
      return "\\r";
    case '\t':
      return "\\t";
    case '\b':
      return "\\b";
    case '\f':
      return "\\f";
    default:
      return {};
  }
}

// Whether none of the eight bytes needs an escape. The highest bit of a byte says whether it is below 0x20
// or, with the mark taken away by the exclusive or, zero.
bool are_plain(const char* eight) {
  constexpr std::uint64_t kEach = 0x0101010101010101u;
  std::uint64_t bytes;
  std::memcpy(&bytes, eight, sizeof bytes);
  const std::uint64_t quotes = bytes ^ (kEach * '"');
  const std::uint64_t slashes = bytes ^ (kEach * '\\');
  const std::uint64_t found =
      ((bytes - kEach * 0x20) & ~bytes) | ((quotes - kEach) & ~quotes) | ((slashes - kEach) & ~slashes);
  return (found & (kEach * 0x80)) == 0;
}

bool needs_escape(char c) { return static_cast<unsigned char>(c) < 0x20 || c == '"' || c == '\\'; }

// What Unicode counts as the end of a line and JSON does not.
struct LineEnd {
  std::string_view bytes;
  std::string_view escape;
};
constexpr LineEnd kLineEnds[] = {
    {"\xE2\x80\xA8", "\\u2028"}, {"\xE2\x80\xA9", "\\u2029"}, {"\xC2\x85", "\\u0085"}};

}  // namespace

void JsonWriter::flush() {
  if (size_ > 0) sink_({piece_.get(), size_});
  size_ = 0;
}

void JsonWriter::put(char byte) {
  if (size_ == kPieceSize) flush();
  piece_[size_++] = byte;
}

void JsonWriter::put(std::string_view bytes) {
  if (size_ + bytes.size() > kPieceSize) {
    flush();
    if (bytes.size() > kPieceSize) return sink_(bytes);
  }
  if (!bytes.empty()) std::memcpy(piece_.get() + size_, bytes.data(), bytes.size());
  size_ += bytes.size();
}

void JsonWriter::separate() {
  if (needs_comma_) put(',');
}

void JsonWriter::open(char bracket) {
  separate();
  put(bracket);
  needs_comma_ = false;
}

void JsonWriter::close(char bracket) {
  put(bracket);
  needs_comma_ = true;
}

void JsonWriter::plain(std::string_view value) {
  separate();
  put(value);
  needs_comma_ = true;
}

void JsonWriter::key(std::string_view name) {
  separate();
  put('"');
  put(name);
  put("\":");
  needs_comma_ = false;
}

void JsonWriter::string(std::string_view valid_utf8) {
  separate();
  put('"');
  put_in_one_line(valid_utf8, 0);
  put('"');
  needs_comma_ = true;
}

void JsonWriter::put_in_one_line(std::string_view valid_utf8, std::size_t kind) {
  if (kind == std::size(kLineEnds)) return put_escaped(valid_utf8);
  const LineEnd& line_end = kLineEnds[kind];
  for (std::size_t at; (at = find_words(valid_utf8, line_end.bytes)) != std::string_view::npos;) {
    put_in_one_line(valid_utf8.substr(0, at), kind + 1);
    put(line_end.escape);
    valid_utf8.remove_prefix(at + line_end.bytes.size());
  }
  put_in_one_line(valid_utf8, kind + 1);
}

std::string in_one_line(std::string_view json) {
  std::string line(json);
  for (const LineEnd& line_end : kLineEnds) {
    std::string_view rest = line;
    std::string escaped;
    for (std::size_t at; (at = find_words(rest, line_end.bytes)) != std::string_view::npos;) {
      escaped += rest.substr(0, at);
      escaped += line_end.escape;
      rest.remove_prefix(at + line_end.bytes.size());
    }
    if (!escaped.empty()) line = escaped.append(rest);
  }
  return line;
}

void JsonWriter::put_escaped(std::string_view valid_utf8) {
  static constexpr char kHex[] = "0123456789abcdef";
  std::size_t plain_from = 0;
  for (std::size_t at = 0; at < valid_utf8.size(); ++at) {
    while (valid_utf8.size() - at > 8 && are_plain(valid_utf8.data() + at)) at += 8;
    const char c = valid_utf8[at];
    if (!needs_escape(c)) continue;
    put(valid_utf8.substr(plain_from, at - plain_from));
    plain_from = at + 1;
    const std::string_view escape = short_escape(c);
    const char code[] = {'\\', 'u', '0', '0', kHex[(c >> 4) & 15], kHex[c & 15]};
    put(escape.empty() ? std::string_view(code, sizeof code) : escape);
  }
  put(valid_utf8.substr(plain_from));
}

void JsonWriter::number(std::int64_t value) { plain(std::to_string(value)); }

void JsonWriter::hundredths(std::int32_t value) {
  const std::int32_t size = value < 0 ? -value : value;
  std::string digits(value < 0 ? 1 : 0, '-');
  digits += std::to_string(size / 100);
  if (size % 100 != 0) {
    digits += '.';
    digits += static_cast<char>('0' + size % 100 / 10);
    if (size % 10 != 0) digits += static_cast<char>('0' + size % 10);
  }
  plain(digits);
}

}  // namespace whosaid
