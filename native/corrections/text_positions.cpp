#include "corrections/text_positions.h"

#include <string>

#include "text/utf8.h"

namespace whosaid {
namespace {

constexpr std::size_t kInside = std::string::npos;

std::size_t units_of(Codepoint c, OffsetUnit unit) {
  if (unit == OffsetUnit::kUtf8) return c.size;
  return unit == OffsetUnit::kUtf16 && c.value > 0xFFFF ? 2 : 1;
}

}  // namespace

TextPositions::TextPositions(std::string_view text, OffsetUnit unit) {
  bytes_.reserve(text.size() + 1);
  for (std::size_t at = 0; at < text.size();) {
    const Codepoint c = decode_at(text, at);
    bytes_.push_back(at);
    bytes_.insert(bytes_.end(), units_of(c, unit) - 1, kInside);
    at += c.size;
  }
  bytes_.push_back(text.size());
}

std::optional<std::size_t> TextPositions::byte_of(std::size_t position) const {
  if (position >= bytes_.size() || bytes_[position] == kInside) return std::nullopt;
  return bytes_[position];
}

}  // namespace whosaid
