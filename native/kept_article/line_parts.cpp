#include "kept_article/line_parts.h"

#include "text/unicode.h"
#include "text/utf8.h"

namespace whosaid {
namespace {

// White space of any kind and length becomes one space.
std::string joined_rows(std::string_view text) {
  std::string out;
  bool space = false;
  for (std::size_t at = 0; at < text.size();) {
    const Codepoint c = decode_at(text, at);
    if (is_space(c.value)) {
      space = !out.empty();
    } else {
      if (space) out += ' ';
      space = false;
      out += text.substr(at, c.size);
    }
    at += c.size;
  }
  return out;
}

// The mark in front of a list's item, its white space included: "• ", "- ", "3. ", "3) ".
struct ItemMark {
  std::size_t size = 0;
  bool ordered = false;
  std::uint32_t number = 0;
};

ItemMark item_mark(std::string_view text) {
  static constexpr std::string_view kBullets[] = {"•", "‣", "◦", "▪", "●", "·", "–", "—", "-", "*"};
  ItemMark mark;
  for (const std::string_view bullet : kBullets) {
    if (text.substr(0, bullet.size()) == bullet) mark.size = bullet.size();
  }
  if (mark.size == 0) {
    std::size_t digits = 0;
    while (digits < text.size() && digits < 3 && text[digits] >= '0' && text[digits] <= '9')
      mark.number = mark.number * 10 + static_cast<std::uint32_t>(text[digits++] - '0');
    if (digits == 0 || digits >= text.size() || (text[digits] != '.' && text[digits] != ')')) return {};
    mark.size = digits + 1;
    mark.ordered = true;
  }
  if (mark.size >= text.size() || (text[mark.size] != ' ' && text[mark.size] != '\t')) return {};
  while (mark.size < text.size() && (text[mark.size] == ' ' || text[mark.size] == '\t')) ++mark.size;
  return mark;
}

class LinePartWriter {
 public:
  explicit LinePartWriter(const Analysis& analysis) : analysis_(analysis) {}

  std::vector<ArticlePart> write(const std::vector<std::uint32_t>& blocks) {
    for (const std::uint32_t index : blocks) add(index);
    return std::move(parts_);
  }

 private:
  void add(std::uint32_t index) {
    const Block& block = analysis_.blocks[index];
    std::string_view text = slice(analysis_.document.text, block.span);
    ArticlePart part;
    bool item = false;
    switch (block.role) {
      case BlockRole::kHeading:
      case BlockRole::kHeadline:
        part.kind = ArticlePart::Kind::kHeading;
        break;
      case BlockRole::kStandfirst:
        part.kind = ArticlePart::Kind::kStandfirst;
        break;
      case BlockRole::kDate:
        part.kind = ArticlePart::Kind::kTime;
        break;
      case BlockRole::kCaption:
      case BlockRole::kCredit:
        part.kind = ArticlePart::Kind::kFigure;
        break;
      case BlockRole::kBlockquote:
        part.around = {{Container::Kind::kQuote, false, 0, 0}};
        break;
      case BlockRole::kListItem:
        item = true;
        text.remove_prefix(put_in_list(item_mark(text), index, part));
        break;
      default:
        break;
    }
    in_list_ = item;
    part.text = {{joined_rows(text), {}, false, false, false}};
    parts_.push_back(std::move(part));
  }

  // Items one after another with marks of one kind are a list. Returns the size of the item's mark.
  std::size_t put_in_list(const ItemMark& mark, std::uint32_t index, ArticlePart& part) {
    const bool goes_on = in_list_ && list_.ordered == mark.ordered;
    if (!goes_on) list_ = {Container::Kind::kList, mark.ordered, 0, index * 2};
    const std::uint32_t last = goes_on ? number_ : 0;
    number_ = mark.ordered ? mark.number : last + 1;
    part.around = {list_, {Container::Kind::kItem, false, number_, index * 2 + 1}};
    return mark.size;
  }

  const Analysis& analysis_;
  std::vector<ArticlePart> parts_;
  bool in_list_ = false;  // the last part was an item
  Container list_;
  std::uint32_t number_ = 0;
};

}  // namespace

std::vector<ArticlePart> line_parts(const Analysis& analysis, const std::vector<std::uint32_t>& blocks) {
  return LinePartWriter(analysis).write(blocks);
}

}  // namespace whosaid
