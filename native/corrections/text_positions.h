// Positions of one text in bytes, in the unit of a report, and in UTF-16, which patches use.
//
//   text    a € 🚒 b
//   bytes   0 1 4  8 9
//   utf16   0 1 2  4 5

#ifndef WHOSAID_NATIVE_CORRECTIONS_TEXT_POSITIONS_H_
#define WHOSAID_NATIVE_CORRECTIONS_TEXT_POSITIONS_H_

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "text/offset_map.h"

namespace whosaid {

// The bytes of all positions of a text in one unit. One number a position is kept.
class TextPositions {
 public:
  // `text` is valid UTF-8.
  TextPositions(std::string_view text, OffsetUnit unit);

  // The byte at a position; none when it lies inside a code point or beyond the end.
  std::optional<std::size_t> byte_of(std::size_t position) const;

 private:
  std::vector<std::size_t> bytes_;  // [positions + 1]; kInside inside a code point
};

}  // namespace whosaid

#endif  // WHOSAID_NATIVE_CORRECTIONS_TEXT_POSITIONS_H_
