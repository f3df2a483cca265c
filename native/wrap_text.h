// Text with styles, broken into lines of a given width.
//
//   pieces  "Ada Brandt said " + bold "we won"     width 12
//   lines   "Ada Brandt" | "said " + bold "we" | bold "won"
//
// Lines break at white space, after dashes and between characters of scripts that have no spaces;
// a longer word is cut. White space in the text, line ends included, is one space. Nothing that a
// terminal would obey survives: control characters become U+FFFD.

#ifndef WHOSAID_NATIVE_WRAP_TEXT_H_
#define WHOSAID_NATIVE_WRAP_TEXT_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace whosaid {

struct Style {
  std::uint8_t color = 0;  // the SGR code of a foreground colour, 0: the terminal's own
  bool bold = false;
  bool italic = false;
  bool dim = false;
  bool underline = false;

  friend bool operator==(const Style& a, const Style& b) {
    return a.color == b.color && a.bold == b.bold && a.italic == b.italic && a.dim == b.dim &&
           a.underline == b.underline;
  }
};

struct Piece {
  std::string text;
  Style style;
};
using StyledLine = std::vector<Piece>;

// Breaks `pieces` into lines of at most `width` columns (at least one character each).
std::vector<StyledLine> wrap_text(const std::vector<Piece>& pieces, int width);

// `text` on one line of at most `width` columns, ending in "…" where it had to be cut.
std::string shorten(std::string_view text, int width);

// The line with escape sequences, or without.
std::string render(const StyledLine& line, bool color);

}  // namespace whosaid

#endif  // WHOSAID_NATIVE_WRAP_TEXT_H_
