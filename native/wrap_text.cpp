#include "wrap_text.h"

#include "terminal.h"
#include "text/graphemes.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace whosaid {
namespace {

// One character as the reader sees it.
struct Cell {
  std::string_view text;
  const Style* style;
  int width;
  bool space;
  bool break_after;
};

bool is_control(char32_t c) { return c < 0x20 || (c >= 0x7F && c < 0xA0); }

// Directional overrides could make a terminal show words in an order in which they do not stand.
bool is_override(char32_t c) { return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069); }

Cell make_cell(std::string_view text, const Style& style) {
  const Codepoint c = decode_at(text, 0);
  if (is_space(c.value) && c.value != 0xA0 && c.value != 0x202F) return {" ", &style, 1, true, true};
  if (is_control(c.value) || is_override(c.value)) return {"\uFFFD", &style, 1, false, false};
  int width = column_width(c.value);
  // A sign that asks for the emoji form of what stands before it makes it wide.
  if (text.size() > c.size && text.find("\uFE0F") != std::string_view::npos) width = 2;
  const bool dash = c.value == '-' || c.value == 0x2013 || c.value == 0x2014;
  return {text, &style, width, false, dash || is_unspaced_script(c.value)};
}

std::vector<Cell> cells_of(const std::vector<Piece>& pieces) {
  std::vector<Cell> cells;
  for (const Piece& piece : pieces) {
    const std::string_view text = piece.text;
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t end = next_grapheme_boundary(text, at);
      const Cell cell = make_cell(text.substr(at, end - at), piece.style);
      if (!cell.space || cells.empty() || !cells.back().space) cells.push_back(cell);
      at = end;
    }
  }
  return cells;
}

StyledLine make_line(const std::vector<Cell>& cells, std::size_t begin, std::size_t end) {
  while (begin < end && cells[end - 1].space) --end;
  StyledLine line;
  for (std::size_t i = begin; i < end; ++i) {
    if (line.empty() || !(line.back().style == *cells[i].style)) line.push_back({"", *cells[i].style});
    line.back().text += cells[i].text;
  }
  return line;
}

std::string escape_of(const Style& style) {
  std::string codes;
  if (style.bold) codes += ";1";
  if (style.dim) codes += ";2";
  if (style.italic) codes += ";3";
  if (style.underline) codes += ";4";
  if (style.color != 0) codes.append(";").append(std::to_string(style.color));
  return codes.empty() ? "" : "\x1b[" + codes.substr(1) + "m";
}

}  // namespace

std::vector<StyledLine> wrap_text(const std::vector<Piece>& pieces, int width) {
  const std::vector<Cell> cells = cells_of(pieces);
  std::vector<StyledLine> lines;
  std::size_t begin = 0;
  while (begin < cells.size() && cells[begin].space) ++begin;
  std::size_t break_at = 0;  // where the line may end; 0: nowhere yet
  int columns = 0;
  for (std::size_t i = begin; i < cells.size(); ++i) {
    if (columns + cells[i].width > width && !cells[i].space && i > begin) {
      const std::size_t end = break_at > begin ? break_at : i;
      lines.push_back(make_line(cells, begin, end));
      begin = end;
      columns = 0;
      for (std::size_t j = begin; j < i; ++j) columns += cells[j].width;
    }
    columns += cells[i].width;
    if (cells[i].break_after) break_at = i + 1;
  }
  if (begin < cells.size()) lines.push_back(make_line(cells, begin, cells.size()));
  return lines;
}

std::string shorten(std::string_view text, int width) {
  const std::vector<StyledLine> lines = wrap_text({{std::string(text), {}}}, width);
  if (lines.empty()) return {};
  if (lines.size() == 1) return render(lines.front(), false);
  return render(wrap_text({{std::string(text), {}}}, width - 1).front(), false) + "…";
}

std::string render(const StyledLine& line, bool color) {
  std::string out;
  for (const Piece& piece : line) {
    if (piece.text.empty()) continue;
    const std::string escape = color ? escape_of(piece.style) : "";
    out += escape + piece.text + (escape.empty() ? "" : "\x1b[0m");
  }
  return out;
}

}  // namespace whosaid
