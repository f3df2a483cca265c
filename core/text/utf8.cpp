#include "text/utf8.h"

#include <algorithm>
#include <cstring>

namespace whosaid {
namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

unsigned byte_at(std::string_view text, std::size_t at) { return static_cast<unsigned char>(text[at]); }

// How many bytes from `at` on are ASCII, read eight at a time.
std::size_t ascii_run(std::string_view text, std::size_t at) {
  const std::size_t begin = at;
  while (text.size() - at >= 8) {
    std::uint64_t bytes;
    std::memcpy(&bytes, text.data() + at, 8);
    if ((bytes & 0x8080808080808080u) != 0) break;
    at += 8;
  }
  while (at < text.size() && byte_at(text, at) < 0x80) ++at;
  return at - begin;
}

// What a lead byte demands (Unicode, table 3-7). `length` 0: no lead byte at all.
struct Lead {
  unsigned length;
  unsigned second_min = 0x80;
  unsigned second_max = 0xBF;
};

Lead read_lead(unsigned byte) {
  if (byte >= 0xC2 && byte <= 0xDF) return {2};
  if (byte == 0xE0) return {3, 0xA0, 0xBF};  // no overlong forms
  if (byte == 0xED) return {3, 0x80, 0x9F};  // no surrogates
  if (byte >= 0xE1 && byte <= 0xEF) return {3};
  if (byte == 0xF0) return {4, 0x90, 0xBF};  // no overlong forms
  if (byte >= 0xF1 && byte <= 0xF3) return {4};
  if (byte == 0xF4) return {4, 0x80, 0x8F};  // nothing above U+10FFFF
  return {0};
}

struct Piece {
  std::size_t size;  // bytes of the code point, or of the maximal ill-formed subsequence
  bool valid;
};

// Reads what begins with the byte >= 0x80 at `at`.
Piece read_piece(std::string_view bytes, std::size_t at) {
  const Lead lead = read_lead(byte_at(bytes, at));
  if (lead.length == 0) return {1, false};
  for (std::size_t i = 1; i < lead.length; ++i) {
    if (at + i >= bytes.size()) return {i, false};
    const unsigned byte = byte_at(bytes, at + i);
    const unsigned min = i == 1 ? lead.second_min : 0x80u;
    const unsigned max = i == 1 ? lead.second_max : 0xBFu;
    if (byte < min || byte > max) return {i, false};
  }
  return {lead.length, true};
}

// How many bytes from `at` on are valid UTF-8.
std::size_t valid_run(std::string_view bytes, std::size_t at) {
  const std::size_t begin = at;
  while (true) {
    at += ascii_run(bytes, at);
    if (at >= bytes.size()) break;
    const Piece piece = read_piece(bytes, at);
    if (!piece.valid) break;
    at += piece.size;
  }
  return at - begin;
}

}  // namespace

Codepoint decode_beyond_ascii(std::string_view text, std::size_t at) {
  if (at >= text.size()) return {};
  const unsigned lead = byte_at(text, at);
  if (lead < 0x80) return {lead, 1};
  // A cut or ill-formed sequence breaks the precondition; it is still read inside the text.
  const std::size_t left = text.size() - at;
  const auto tail = [&](std::size_t i) -> char32_t { return i < left ? byte_at(text, at + i) & 0x3Fu : 0; };
  const auto size = [&](std::size_t wanted) { return static_cast<std::uint32_t>(std::min(wanted, left)); };
  if (lead < 0xE0) return {((lead & 0x1Fu) << 6) | tail(1), size(2)};
  if (lead < 0xF0) return {((lead & 0x0Fu) << 12) | (tail(1) << 6) | tail(2), size(3)};
  return {((lead & 0x07u) << 18) | (tail(1) << 12) | (tail(2) << 6) | tail(3), size(4)};
}

Codepoint decode_before(std::string_view text, std::size_t at) {
  if (at == 0) return {};
  std::size_t begin = at - 1;
  while (begin > 0 && at - begin < 4 && (byte_at(text, begin) & 0xC0) == 0x80) --begin;
  return decode_at(text, begin);
}

void append_utf8(std::string& out, char32_t value) {
  const auto put = [&](char32_t bits) { out += static_cast<char>(bits); };
  if (value < 0x80) {
    put(value);
  } else if (value < 0x800) {
    put(0xC0 | (value >> 6));
    put(0x80 | (value & 0x3F));
  } else if (value < 0x10000) {
    put(0xE0 | (value >> 12));
    put(0x80 | ((value >> 6) & 0x3F));
    put(0x80 | (value & 0x3F));
  } else {
    put(0xF0 | (value >> 18));
    put(0x80 | ((value >> 12) & 0x3F));
    put(0x80 | ((value >> 6) & 0x3F));
    put(0x80 | (value & 0x3F));
  }
}

bool is_valid_utf8(std::string_view bytes) { return valid_run(bytes, 0) == bytes.size(); }

ValidText to_valid_utf8(std::string_view bytes) {
  ValidText result;
  std::size_t at = valid_run(bytes, 0);
  if (at == bytes.size()) {
    result.text.assign(bytes);
    return result;
  }
  result.first_at = static_cast<std::uint32_t>(at);
  result.text.reserve(bytes.size() + bytes.size() / 16 + 16);
  result.text.append(bytes.substr(0, at));
  while (at < bytes.size()) {
    result.text.append(kReplacement);
    ++result.replaced;
    at += read_piece(bytes, at).size;
    const std::size_t valid = valid_run(bytes, at);
    result.text.append(bytes.substr(at, valid));
    at += valid;
  }
  return result;
}

}  // namespace whosaid
