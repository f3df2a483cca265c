// Byte positions of a text in other units: UTF-16 code units, code points. Made in one pass.
//
//   text       a € 🚒
//   bytes      0 1 2 5 6 10
//   utf16      0 1 2 3 4 6
//   codepoint  0 1 2 3 4 5

#ifndef WHOSAID_TEXT_OFFSET_MAP_H_
#define WHOSAID_TEXT_OFFSET_MAP_H_

#include <cstdint>
#include <string_view>
#include <vector>

namespace whosaid {

enum class OffsetUnit { kUtf16, kUtf8, kCodepoint };

// Keeps a position per 64 bytes of text; each look-up counts at most 64 bytes. The text must outlive it.
class OffsetMap {
 public:
  OffsetMap(std::string_view text, OffsetUnit unit);

  // The position in the unit of the byte position `byte`, which is a code point boundary or the end.
  std::uint32_t from_byte(std::uint32_t byte) const;

 private:
  std::string_view text_;
  OffsetUnit unit_;
  std::vector<std::uint32_t> checkpoints_;  // [text.size() / 64 + 1] units before byte 64 * i
};

}  // namespace whosaid

#endif  // WHOSAID_TEXT_OFFSET_MAP_H_
