#include "blocks/html/find_page_blocks.h"

#include <algorithm>

#include "blocks/find_dateline.h"
#include "blocks/html/block_lines.h"
#include "blocks/html/block_model.h"
#include "blocks/html/html_features.h"
#include "blocks/html/keep_together.h"
#include "blocks/html/page_roles.h"
#include "blocks/html/pull_quotes.h"
#include "blocks/html/stated_rest.h"
#include "blocks/read_date.h"

namespace whosaid {
namespace {

using F = HtmlFeature;

constexpr std::uint32_t kNoBlock = 0xFFFFFFFF;

// A piece of markup without a page around it: pasted, or cut out by a program. It is there to be analysed.
constexpr std::size_t kMostBlocksOfPiece = 12;

// What speaks against a block of a piece, since there is no page to compare it with.
bool is_aside_of_piece(const HtmlRow& row) {
  static constexpr F kAsides[] = {F::kUpNav,         F::kUpAside,       F::kUpFooter,
                                  F::kUpForm,        F::kUpNameShare,   F::kUpNameNewsletter,
                                  F::kUpNameRelated, F::kUpNameAd,      F::kUpNamePopular,
                                  F::kUpNameCookie,  F::kUpNameComment, F::kUpNamePromo};
  const bool quoted = row[static_cast<std::size_t>(F::kUpBlockquote)] < kFar;
  return !quoted && std::any_of(std::begin(kAsides), std::end(kAsides),
                                [&](F f) { return row[static_cast<std::size_t>(f)] <= 3; });
}

class PageBlockFinder {
 public:
  PageBlockFinder(const Document& document, const BlockLines& lines, const RowModel& model)
      : document_(document),
        lines_(lines.features),
        model_(model),
        reader_(*document.page, lines),
        rows_(reader_) {}

  Blocks find() {
    decide();
    find_article();
    Blocks blocks;
    blocks.reserve(scores_.size());
    for (std::uint32_t i = 0; i < scores_.size(); ++i) {
      const HtmlRow& row = *rows_.read(i, 1);
      if (row[static_cast<std::size_t>(F::kWords)] > 0) blocks.push_back(make_block(i, row));
    }
    return blocks;
  }

 private:
  void decide() {
    if (reader_.size() > kMostBlocksOfPiece) {
      scores_ = score_blocks(model_, rows_);
      return;
    }
    for (std::uint32_t i = 0; i < reader_.size(); ++i) {
      scores_.push_back(is_aside_of_piece(*rows_.read(i, 1)) ? -100 : 100);
    }
  }

  // Where the headline stands, and the first and the last block that are kept.
  void find_article() {
    const std::uint32_t title = reader_.title_block();
    if (title < scores_.size()) {
      const HtmlRow& row = *rows_.read(title, 1);
      const bool heading = row[static_cast<std::size_t>(F::kHeadingLevel)] > 0;
      const bool said = row[static_cast<std::size_t>(F::kIsTitle)] > 0 ||
                        row[static_cast<std::size_t>(F::kTitleOverlap)] >= 800;
      if (heading || said) headline_ = title;
    }
    for (std::uint32_t i = 0; i < scores_.size(); ++i) {
      if (scores_[i] <= 0 || i == headline_) continue;
      if (first_ == kNoBlock && (headline_ == kNoBlock || i > headline_)) first_ = i;
      last_ = i;
    }
  }

  LinePlace place_of(std::uint32_t i) const {
    LinePlace place;
    place.above_headline = headline_ != kNoBlock && i + 1 == headline_;
    if (headline_ != kNoBlock ? i < headline_ : i < first_) {
      place.group = LineGroup::kBefore;
    } else if (i < first_) {
      place.group = LineGroup::kFront;
    } else {
      place.group = i < last_ ? LineGroup::kAside : LineGroup::kAfter;
    }
    return place;
  }

  Block make_block(std::uint32_t i, const HtmlRow& row) const {
    Block block;
    block.span = document_.page->blocks[i].span;
    block.score = static_cast<std::int16_t>(std::clamp(scores_[i], -30000, 30000));
    block.kept = scores_[i] > 0;
    const LinePlace place = place_of(i);
    if (i == headline_) return keep(block, {BlockRole::kHeadline, "the heading that says the page's title"});
    if (headline_ != kNoBlock && i > headline_ && i <= std::min(first_, headline_ + kMostAboveText) &&
        is_standfirst(row, lines_[i])) {
      return keep(block, {BlockRole::kStandfirst, "sums the article up below the headline"});
    }
    if (block.kept && is_caption(row)) block.kept = false;
    const NamedRole named =
        block.kept ? name_kept_role(row, lines_[i]) : name_dropped_role(row, lines_[i], place);
    block.role = named.role;
    block.reason = named.reason.empty() ? strongest_reason(model_, row, false) : named.reason;
    if (named.role == BlockRole::kDate && is_day_of_article(i)) block.kept = false;
    if (block.kept && lines_[i].has(LineFeature::kStartsDateline))
      block.dateline = find_dateline(document_.text, block.span);
    return block;
  }

  // A day at the head; a time alone, or a day further down, is that of an entry and belongs to the text.
  bool is_day_of_article(std::uint32_t i) const {
    const Span span = document_.page->blocks[i].span;
    return i <= first_ + 2 && read_date(slice(document_.text, span), false).when.has_date();
  }

  static Block keep(Block block, NamedRole named) {
    block.kept = true;
    block.score = std::max<std::int16_t>(block.score, 1);
    block.role = named.role;
    block.reason = named.reason;
    return block;
  }

  static constexpr std::uint32_t kMostAboveText = 40;  // blocks between headline and text

  const Document& document_;
  const std::vector<LineFeatures>& lines_;
  const RowModel& model_;
  HtmlFeatureReader reader_;
  HtmlRows rows_;
  std::vector<std::int32_t> scores_;
  std::uint32_t headline_ = kNoBlock;
  std::uint32_t first_ = kNoBlock;
  std::uint32_t last_ = 0;
};

}  // namespace

Blocks find_page_blocks(const Document& document, const RowModel& model) {
  const BlockLines lines = read_block_lines(document.text, *document.page, document.language);
  Blocks blocks = PageBlockFinder(document, lines, model).find();
  keep_together(document, blocks);
  drop_pull_quotes(document, blocks);
  add_stated_blocks(document, blocks);
  return blocks;
}

}  // namespace whosaid
