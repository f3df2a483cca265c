#include "terminal.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <cstdlib>
#include <string>

#include "text/unicode.h"
#include "text/utf8.h"

namespace whosaid {
namespace {

struct Range {
  char32_t first, last;
};

// East Asian Wide and Fullwidth, and the emoji that terminals draw two columns wide.
constexpr Range kWide[] = {{0x1100, 0x115F},   {0x231A, 0x231B},   {0x2E80, 0x303E},   {0x3041, 0x33FF},
                           {0x3400, 0x4DBF},   {0x4E00, 0x9FFF},   {0xA000, 0xA4CF},   {0xA960, 0xA97C},
                           {0xAC00, 0xD7A3},   {0xF900, 0xFAFF},   {0xFE30, 0xFE6F},   {0xFF00, 0xFF60},
                           {0xFFE0, 0xFFE6},   {0x1F300, 0x1F64F}, {0x1F680, 0x1F6FF}, {0x1F900, 0x1F9FF},
                           {0x1FA70, 0x1FAFF}, {0x20000, 0x3FFFD}};

bool is_zero_width(char32_t c) {
  return is_mark(c) || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) ||
         (c >= 0x2060 && c <= 0x206F) || (c >= 0xFE00 && c <= 0xFE0F) || c == 0xFEFF || c == 0xAD;
}

bool wants_color(ColorMode mode) {
  if (mode != ColorMode::kAuto) return mode == ColorMode::kAlways;
  const char* no_color = std::getenv("NO_COLOR");
  const char* terminal = std::getenv("TERM");
  const bool refused = (no_color != nullptr && *no_color != '\0') || terminal == nullptr ||
                       std::string_view(terminal) == "dumb";
  return !refused && isatty(STDOUT_FILENO) != 0;
}

int terminal_width() {
  winsize size{};
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) return size.ws_col;
  const char* columns = std::getenv("COLUMNS");
  const int stated = columns != nullptr ? std::atoi(columns) : 0;
  return stated > 0 ? stated : 80;
}

}  // namespace

PageStyle page_style(ColorMode mode, int width) {
  return {width > 0 ? width : terminal_width(), wants_color(mode)};
}

int column_width(char32_t c) {
  if (c < 0x300) return c == 0xAD ? 0 : 1;
  if (is_zero_width(c)) return 0;
  for (const Range& range : kWide) {
    if (c >= range.first && c <= range.last) return 2;
  }
  return 1;
}

int column_width(std::string_view text) {
  int columns = 0;
  for (std::size_t at = 0; at < text.size();) {
    const Codepoint c = decode_at(text, at);
    columns += column_width(c.value);
    at += c.size;
  }
  return columns;
}

}  // namespace whosaid
