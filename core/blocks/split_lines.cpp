#include "blocks/split_lines.h"

#include <algorithm>

#include "text/unicode.h"
#include "text/utf8.h"

namespace whosaid {
namespace {

constexpr std::uint32_t kNarrowest = 45;        // columns; e-mail and agency wires wrap at 60 to 80
constexpr std::uint32_t kNarrowestColumn = 26;  // of a printed page, where more must speak for it
constexpr std::uint32_t kWidest = 100;

// One row of the text as it stands, with what the joining of rows asks about.
struct Row {
  Span span;                     // without surrounding white space
  std::uint16_t columns = 0;     // code points, at most kWidest + 1
  std::uint16_t first_word = 0;  // code points of its first word, at most kWidest + 1
  std::uint16_t indent = 0;      // white space before it
  bool starts_lower = false;
  bool ends_sentence = false;
  bool below_blank = false;
  bool below_rule = false;
};

bool is_break(char32_t c) { return c == '\n' || c == '\r' || c == 0x2028 || c == 0x2029 || c == 0x85; }

Span trim(std::string_view text, Span span) {
  while (span.begin < span.end) {
    const Codepoint c = decode_at(text, span.begin);
    if (!is_space(c.value) && !is_break(c.value)) break;
    span.begin += c.size;
  }
  while (span.begin < span.end) {
    const Codepoint c = decode_before(text, span.end);
    if (!is_space(c.value) && !is_break(c.value)) break;
    span.end -= c.size;
  }
  return span;
}

bool has_word(std::string_view text, Span span) {
  for (std::uint32_t at = span.begin; at < span.end;) {
    const Codepoint c = decode_at(text, at);
    if (is_letter(c.value) || is_digit(c.value)) return true;
    at += c.size;
  }
  return false;
}

bool ends_sentence(std::string_view text, Span span) {
  for (std::uint32_t at = span.end; at > span.begin;) {
    const Codepoint c = decode_before(text, at);
    if (c.value == '.' || c.value == '!' || c.value == '?' || c.value == 0x2026 || c.value == ':')
      return true;
    if (!is_quote_mark(c.value) && c.value != ')') return false;
    at -= c.size;
  }
  return false;
}

Row measure_row(std::string_view text, Span whole, Span trimmed) {
  Row row;
  row.span = trimmed;
  row.indent = static_cast<std::uint16_t>(std::min<std::uint32_t>(trimmed.begin - whole.begin, kWidest));
  bool in_first_word = true;
  for (std::uint32_t at = trimmed.begin; at < trimmed.end && row.columns <= kWidest;) {
    const Codepoint c = decode_at(text, at);
    if (at == trimmed.begin) row.starts_lower = is_lower(c.value);
    in_first_word = in_first_word && !is_space(c.value);
    row.first_word = static_cast<std::uint16_t>(row.first_word + in_first_word);
    ++row.columns;
    at += c.size;
  }
  row.ends_sentence = ends_sentence(text, trimmed);
  return row;
}

// Rows that stand together, without an empty row between them, as the lines are made from them.
class RowGroup {
 public:
  explicit RowGroup(std::vector<Line>& lines) : lines_(lines) {}

  void add(const Row& row) {
    // A row wider than any wrapping cannot be joined, nor can what is before it.
    if (row.columns > kWidest) {
      finish();
      emit(row.span, row);
      return;
    }
    if (!rows_.empty() && rows_.size() >= kMostRows) finish();
    rows_.push_back(row);
  }

  void finish() {
    const std::uint32_t width = widest();
    const bool wrapped = is_wrapped(width);
    for (std::size_t i = 0; i < rows_.size();) {
      std::size_t last = i;
      while (wrapped && last + 1 < rows_.size() && !is_headline(last, width) &&
             joins(rows_[last], rows_[last + 1], width))
        ++last;
      emit({rows_[i].span.begin, rows_[last].span.end}, rows_[i]);
      i = last + 1;
    }
    rows_.clear();
  }

 private:
  static constexpr std::size_t kMostRows = 4096;  // memory stays small where no row is empty
  static constexpr std::uint32_t kRagged = 8;     // columns by which short paragraphs stay below the width

  std::uint32_t widest() const {
    std::uint32_t width = 0;
    for (const Row& row : rows_) width = std::max<std::uint32_t>(width, row.indent + row.columns);
    return width;
  }

  // Whether the next row's first word had no place on this row.
  static bool is_full(const Row& row, const Row& next, std::uint32_t width) {
    return row.indent + row.columns + 1u + next.first_word > width;
  }

  // The first row of a text, right above its first paragraph: in a narrow column it may be as wide as that.
  bool is_headline(std::size_t row, std::uint32_t width) const {
    return width < kNarrowest && row == 0 && lines_.empty() && !rows_[0].ends_sentence &&
           !rows_[1].starts_lower;
  }

  static bool joins(const Row& row, const Row& next, std::uint32_t width) {
    return is_full(row, next, width) && next.indent <= row.indent + 1 &&
           !(row.ends_sentence && next.indent > row.indent);
  }

  // Wrapped text fills its rows, and most of its full rows end inside a sentence. Menus and lists of
  // headlines are narrow or ragged.
  bool is_wrapped(std::uint32_t width) {
    if (rows_.size() < 2 || width < kNarrowestColumn) return false;
    std::size_t full = 0;
    std::size_t inside = 0;  // full rows that a sentence plainly runs through
    std::size_t broken = 0;  // ragged rows that a sentence plainly runs through: a poem, a list
    for (std::size_t i = 0; i + 1 < rows_.size(); ++i) {
      const bool runs_on = !rows_[i].ends_sentence;
      if (is_full(rows_[i], rows_[i + 1], width)) {
        ++full;
        inside += runs_on && rows_[i + 1].starts_lower;
      } else {
        broken += runs_on;
      }
    }
    if (broken * 4 > full) return false;
    const bool all_full = inside >= 1 && full + 1 == rows_.size();
    if (width >= kNarrowest) {
      return rows_.size() <= 3 ? all_full : full * 10 >= (rows_.size() - 1) * 6 && inside * 10 >= full * 3;
    }
    if (rows_.size() >= 4 && full * 10 >= (rows_.size() - 1) * 7 && inside * 10 >= full * 4) {
      column_ = width;
      return true;
    }
    // A short paragraph, in a column that a longer one has shown.
    return all_full && width <= column_ && width + kRagged >= column_;
  }

  void emit(Span span, const Row& first) { lines_.push_back({span, first.below_blank, first.below_rule}); }

  std::vector<Line>& lines_;
  std::vector<Row> rows_;
  std::uint32_t column_ = 0;  // width of the last paragraph that stands in a narrow column
};

// The byte after the row that begins at `begin`, before its line break.
std::size_t row_end(std::string_view text, std::size_t begin) {
  for (std::size_t at = begin; at < text.size(); ++at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte == '\n' || byte == '\r') return at;
    if ((byte == 0xE2 || byte == 0xC2) && is_break(decode_at(text, at).value)) return at;
  }
  return text.size();
}

std::size_t after_break(std::string_view text, std::size_t end) {
  if (end >= text.size()) return end;
  if (text[end] == '\r' && end + 1 < text.size() && text[end + 1] == '\n') return end + 2;
  return end + decode_at(text, end).size;
}

}  // namespace

std::vector<Line> split_lines(std::string_view text) {
  std::vector<Line> lines;
  RowGroup group(lines);
  bool below_blank = false;
  bool below_rule = false;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = row_end(text, begin);
    const Span whole{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
    const Span trimmed = trim(text, whole);
    begin = after_break(text, end);
    if (!has_word(text, trimmed)) {
      group.finish();
      (trimmed.empty() ? below_blank : below_rule) = true;
      continue;
    }
    Row row = measure_row(text, whole, trimmed);
    row.below_blank = below_blank;
    row.below_rule = below_rule;
    below_blank = below_rule = false;
    group.add(row);
  }
  group.finish();
  return lines;
}

std::vector<Line> page_lines(std::string_view text, const std::vector<PageBlock>& blocks) {
  std::vector<Line> lines;
  lines.reserve(blocks.size());
  for (const PageBlock& block : blocks) {
    const Span trimmed = trim(text, block.span);
    lines.push_back({trimmed.empty() ? block.span : trimmed, false, false});
  }
  return lines;
}

}  // namespace whosaid
