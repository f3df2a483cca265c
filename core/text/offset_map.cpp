#include "text/offset_map.h"

#include <cstring>

#include "text/utf8.h"

namespace whosaid {
namespace {

constexpr std::size_t kStride = 64;

// Units of the bytes [begin, end): every byte that begins a code point counts one, and one more for
// the code points that take two UTF-16 units. Counting bytes needs no decoding.
std::uint32_t count_units(std::string_view text, std::size_t begin, std::size_t end, OffsetUnit unit) {
  std::uint32_t count = 0;
  for (std::size_t at = begin; at < end; ++at) {
    const unsigned byte = static_cast<unsigned char>(text[at]);
    count += (byte & 0xC0) != 0x80;
    count += unit == OffsetUnit::kUtf16 && byte >= 0xF0;
  }
  return count;
}

bool is_ascii(std::string_view text, std::size_t begin) {
  std::uint64_t any = 0;
  for (std::size_t i = 0; i < kStride; i += 8) {
    std::uint64_t bytes;
    std::memcpy(&bytes, text.data() + begin + i, 8);
    any |= bytes;
  }
  return (any & 0x8080808080808080u) == 0;
}

}  // namespace

OffsetMap::OffsetMap(std::string_view text, OffsetUnit unit) : text_(text), unit_(unit) {
  if (unit == OffsetUnit::kUtf8) return;
  checkpoints_.reserve(text.size() / kStride + 1);
  std::uint32_t count = 0;
  std::size_t at = 0;
  for (; text.size() - at >= kStride; at += kStride) {
    checkpoints_.push_back(count);
    count +=
        is_ascii(text, at) ? static_cast<std::uint32_t>(kStride) : count_units(text, at, at + kStride, unit);
  }
  checkpoints_.push_back(count);
}

std::uint32_t OffsetMap::from_byte(std::uint32_t byte) const {
  if (unit_ == OffsetUnit::kUtf8) return byte;
  const std::size_t end = byte < text_.size() ? byte : text_.size();
  const std::size_t checkpoint = end / kStride;
  return checkpoints_[checkpoint] + count_units(text_, checkpoint * kStride, end, unit_);
}

}  // namespace whosaid
