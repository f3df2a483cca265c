// What the output can show: how wide it is, whether it takes colours, how wide characters are.

#ifndef WHOSAID_NATIVE_TERMINAL_H_
#define WHOSAID_NATIVE_TERMINAL_H_

#include <string_view>

#include "arguments.h"

namespace whosaid {

struct PageStyle {
  int width = 80;      // columns
  bool color = false;  // whether escape sequences may be written
};

// The style for standard output. Colours by the mode; automatically on a terminal that is not
// "dumb", unless NO_COLOR is set. The width as given, else the terminal's, else $COLUMNS, else 80.
PageStyle page_style(ColorMode mode, int width);

// Columns that a code point takes: 0 for marks that stand on another and for joiners, 2 for wide
// East Asian characters and emoji, else 1.
int column_width(char32_t c);

// Columns that valid UTF-8 takes.
int column_width(std::string_view text);

}  // namespace whosaid

#endif  // WHOSAID_NATIVE_TERMINAL_H_
