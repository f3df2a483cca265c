#include "kept_article/page_parts.h"

#include <algorithm>
#include <unordered_map>

#include "kept_article/element_places.h"
#include "kept_article/rich_text.h"
#include "kept_article/web_address.h"

namespace whosaid {
namespace {

using Kind = ArticlePart::Kind;

constexpr std::uint32_t kLooseQuote = 0x40000000u;  // a quotation that no blockquote element makes
constexpr std::uint32_t kLongestCell = 400;         // bytes: more is a page laid out in a table

bool is_caption(const Block& block) {
  return block.role == BlockRole::kCaption || block.role == BlockRole::kCredit;
}

// A block that becomes part of the article, with its place on the page.
struct PlacedBlock {
  const Block* block;
  std::uint32_t page_block;  // kNoIndex of what the page states but does not show
  ElementPlace place;
};

class PagePartWriter {
 public:
  PagePartWriter(const Analysis& analysis, const std::string& address)
      : analysis_(analysis),
        page_(*analysis.document.page),
        address_(address),
        reader_(page_, analysis.document.text, address) {}

  std::vector<ArticlePart> write(const std::vector<std::uint32_t>& blocks) {
    place(blocks);
    find_data_tables();
    find_pictures();
    for (const PlacedBlock& placed : placed_) add(placed);
    drop_common_containers();
    return std::move(parts_);
  }

 private:
  void place(const std::vector<std::uint32_t>& blocks) {
    ElementPlaces places(page_);
    std::uint32_t at = 0;
    for (const std::uint32_t index : blocks) {
      const Block& block = analysis_.blocks[index];
      while (at < page_.blocks.size() && page_.blocks[at].span.end <= block.span.begin) ++at;
      if (at < page_.blocks.size()) {
        placed_.push_back({&block, at, places.find(page_.blocks[at].element)});
      } else {
        placed_.push_back({&block, kNoIndex, {}});
      }
    }
  }

  // A table of data has two columns in two rows at least, no long text, and the same number of cells in each
  // row: others lay a page out, or have empty cells, which the page does not tell from none.
  void find_data_tables() {
    struct Measure {
      std::uint32_t rows = 0, cells = 0, columns = 0, last_row = kNoElement, last_cell = kNoElement;
      bool regular = true;
    };
    std::unordered_map<std::uint32_t, Measure> measures;
    for (const PlacedBlock& placed : placed_) {
      const ElementPlace& place = placed.place;
      if (place.cell == kNoElement || place.row == kNoElement) continue;
      Measure& measure = measures[place.table];
      if (place.row != measure.last_row) {
        if (measure.rows == 1) measure.columns = measure.cells;
        measure.regular = measure.regular && measure.cells == measure.columns;
        ++measure.rows;
        measure.cells = 0;
      }
      measure.cells += place.cell != measure.last_cell;
      measure.regular = measure.regular && placed.block->span.size() <= kLongestCell;
      measure.last_row = place.row;
      measure.last_cell = place.cell;
    }
    for (const auto& [table, measure] : measures) {
      data_tables_[table] =
          measure.regular && measure.rows >= 2 && measure.columns >= 2 && measure.cells == measure.columns;
    }
  }

  // The first picture of each figure.
  void find_pictures() {
    for (std::uint32_t i = 0; i < page_.images.size(); ++i) {
      std::uint32_t element = page_.images[i].element;
      while (element < page_.elements.size() && page_.elements[element].tag != Tag::kFigure)
        element = page_.elements[element].parent;
      if (element < page_.elements.size()) pictures_.emplace(element, i);
    }
  }

  void add(const PlacedBlock& placed) {
    if (is_caption(*placed.block)) return add_caption(placed);
    const auto table = data_tables_.find(placed.place.table);
    const bool in_cell = placed.place.cell != kNoElement && placed.place.row != kNoElement;
    if (in_cell && table != data_tables_.end() && table->second) return add_cell(placed);
    const bool goes_on = continues_line(placed);
    RichText text = reader_.read(placed.block->span);
    last_ = &placed;
    if (goes_on) {
      if (!text.empty()) text.front().begins_line = true;
      append(text, parts_.back().text);
      return;
    }
    ArticlePart part = start_part(placed);
    part.text = std::move(text);
    parts_.push_back(std::move(part));
  }

  // Lines of one paragraph or verse with a single <br> between them.
  bool continues_line(const PlacedBlock& placed) const {
    if (placed.page_block == kNoIndex || last_ == nullptr || parts_.empty() ||
        parts_.back().kind != Kind::kParagraph)
      return false;
    const PageBlock& here = page_.blocks[placed.page_block];
    return placed.page_block == last_->page_block + 1 && here.after_break == LineBreak::kSingle &&
           here.element == page_.blocks[last_->page_block].element && kind_of(placed) == Kind::kParagraph;
  }

  static void append(RichText& more, RichText& text) {
    text.insert(text.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
  }

  static Kind kind_of(const PlacedBlock& placed) {
    if (placed.place.heading > 0 || placed.block->role == BlockRole::kHeading) return Kind::kHeading;
    if (placed.block->role == BlockRole::kStandfirst) return Kind::kStandfirst;
    return placed.block->role == BlockRole::kDate ? Kind::kTime : Kind::kParagraph;
  }

  ArticlePart start_part(const PlacedBlock& placed) {
    ArticlePart part;
    part.kind = kind_of(placed);
    part.level = std::max(2, placed.place.heading);
    part.around = placed.place.around;
    const auto is_quote = [](const Container& c) { return c.kind == Container::Kind::kQuote; };
    if (placed.block->role == BlockRole::kBlockquote &&
        std::none_of(part.around.begin(), part.around.end(), is_quote)) {
      part.around.push_back({Container::Kind::kQuote, false, 0, kLooseQuote});
    }
    if (part.kind == Kind::kTime) part.date_time = date_time_of(placed.block->span);
    return part;
  }

  std::string date_time_of(Span span) {
    for (; next_inline_ < page_.inlines.size(); ++next_inline_) {
      const PageInline& element = page_.inlines[next_inline_];
      if (element.span.begin >= span.end) break;
      if (element.tag == Tag::kTime && element.span.begin >= span.begin && !element.value.empty())
        return std::string(slice(page_.attributes, element.value));
    }
    return {};
  }

  // Caption and credit of one figure are one part.
  void add_caption(const PlacedBlock& placed) {
    RichText text = reader_.read(placed.block->span);
    const std::uint32_t figure = placed.place.figure;
    if (figure != kNoElement && !parts_.empty() && parts_.back().kind == Kind::kFigure &&
        figure == last_figure_) {
      parts_.back().text.push_back({" ", {}, false, false, false});
      return append(text, parts_.back().text);
    }
    ArticlePart part;
    part.kind = Kind::kFigure;
    part.text = std::move(text);
    if (const auto picture = pictures_.find(figure); picture != pictures_.end()) {
      const PageImage& image = page_.images[picture->second];
      part.image = web_address(slice(page_.attributes, image.address), address_);
      part.alternative = slice(page_.attributes, image.alternative);
    }
    last_figure_ = figure;
    parts_.push_back(std::move(part));
  }

  void add_cell(const PlacedBlock& placed) {
    const ElementPlace& place = placed.place;
    const bool same_table =
        !parts_.empty() && parts_.back().kind == Kind::kTable && last_cell_.table == place.table;
    if (!same_table) {
      ArticlePart part;
      part.kind = Kind::kTable;
      part.around = place.around;
      parts_.push_back(std::move(part));
    }
    std::vector<TableRow>& rows = parts_.back().rows;
    if (!same_table || last_cell_.row != place.row) rows.emplace_back();
    TableRow& row = rows.back();
    RichText text = reader_.read(placed.block->span);
    if (same_table && last_cell_.cell == place.cell && !row.empty()) {
      row.back().push_back({" ", {}, false, false, false});
      append(text, row.back());
    } else {
      row.push_back(std::move(text));
    }
    last_cell_ = place;
  }

  // What the whole article stands in is no list or quotation of its own.
  void drop_common_containers() {
    if (parts_.size() < 2) return;
    const auto shared = [this](std::size_t depth) {
      return std::all_of(parts_.begin(), parts_.end(), [&](const ArticlePart& part) {
        return part.kind == Kind::kFigure ||
               (part.around.size() > depth && parts_.front().around.size() > depth &&
                part.around[depth].id == parts_.front().around[depth].id);
      });
    };
    std::size_t depth = 0;
    if (parts_.front().kind == Kind::kFigure) return;
    while (shared(depth)) ++depth;
    // A list stays around items of its own.
    while (depth > 0 && parts_.front().around[depth - 1].kind == Container::Kind::kList) --depth;
    for (ArticlePart& part : parts_) {
      if (part.kind != Kind::kFigure)
        part.around.erase(part.around.begin(), part.around.begin() + static_cast<std::ptrdiff_t>(depth));
    }
  }

  const Analysis& analysis_;
  const Page& page_;
  const std::string& address_;
  RichTextReader reader_;
  std::vector<PlacedBlock> placed_;
  std::unordered_map<std::uint32_t, bool> data_tables_;
  std::unordered_map<std::uint32_t, std::uint32_t> pictures_;  // figure to index in Page::images
  std::vector<ArticlePart> parts_;
  const PlacedBlock* last_ = nullptr;  // that made or lengthened a part of text
  std::uint32_t last_figure_ = kNoElement;
  ElementPlace last_cell_;
  std::size_t next_inline_ = 0;
};

}  // namespace

std::vector<ArticlePart> page_parts(const Analysis& analysis, const std::vector<std::uint32_t>& blocks,
                                    const std::string& address) {
  return PagePartWriter(analysis, address).write(blocks);
}

}  // namespace whosaid
