#include "text/offset_map.h"

#include "text/utf8.h"

namespace whosaid {
namespace {

std::uint32_t units(char32_t c, OffsetUnit unit) {
  return unit == OffsetUnit::kUtf16 && c >= 0x10000 ? 2 : 1;
}

}  // namespace

OffsetMap::OffsetMap(std::string_view text, OffsetUnit unit) : text_(text), unit_(unit) {
  checkpoints_.reserve(text.size() / 64 + 1);
  std::uint32_t count = 0;
  std::size_t next = 0;
  for (std::size_t at = 0; at < text.size();) {
    if (at >= next) {
      checkpoints_.push_back(count);
      next += 64;
    }
    const Codepoint c = decode_at(text, at);
    count += units(c.value, unit);
    at += c.size;
  }
  checkpoints_.push_back(count);
}

std::uint32_t OffsetMap::from_byte(std::uint32_t byte) const {
  if (unit_ == OffsetUnit::kUtf8) return byte;
  std::uint32_t at = byte / 64 * 64;
  while (at < text_.size() && (static_cast<unsigned char>(text_[at]) & 0xC0) == 0x80) ++at;
  std::uint32_t count = checkpoints_[byte / 64];
  while (at < byte) {
    const Codepoint c = decode_at(text_, at);
    count += units(c.value, unit_);
    at += c.size;
  }
  return count;
}

}  // namespace whosaid
