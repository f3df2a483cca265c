#include "blocks/html/html_features.h"

#include <algorithm>
#include <bit>
#include <iterator>

#include "blocks/group_model.h"
#include "blocks/html/block_tree.h"
#include "blocks/html/name_groups.h"
#include "document/word_hash.h"

namespace whosaid {
namespace {

using F = HtmlFeature;

constexpr std::string_view kNames[] = {
#define WHOSAID_FEATURE(name) #name,
#include "blocks/html/html_features.inc"
#undef WHOSAID_FEATURE
};

constexpr LineFeature kFromLine[] = {
#define WHOSAID_FROM_LINE(name) LineFeature::k##name,
#include "blocks/html/from_line.inc"
#undef WHOSAID_FROM_LINE
};

// The column of each feature of lines, kNoColumn where there is none.
constexpr std::int16_t kNoColumn = -1;
constexpr auto kColumnOfLine = [] {
  std::array<std::int16_t, kLineFeatureCount> columns{};
  columns.fill(kNoColumn);
  std::int16_t column = static_cast<std::int16_t>(F::kLineIsEndsSentence);
  for (const LineFeature feature : kFromLine) columns[static_cast<std::size_t>(feature)] = column++;
  return columns;
}();
static_assert(static_cast<std::size_t>(F::kLineIsEndsSentence) + std::size(kFromLine) == kHtmlFeatureCount);

constexpr F feature_at(F first, int offset) { return static_cast<F>(static_cast<int>(first) + offset); }

constexpr std::int16_t capped(std::uint64_t value, std::uint64_t most = 30000) {
  return static_cast<std::int16_t>(std::min(value, most));
}
constexpr std::int16_t thousandths(std::uint64_t part, std::uint64_t whole) {
  if (whole == 0) return 0;
  // Small numbers, nearly all, are divided several times as fast.
  if ((part | whole) < (1u << 22))
    return static_cast<std::int16_t>(static_cast<std::uint32_t>(part) * 1000 /
                                     static_cast<std::uint32_t>(whole));
  return static_cast<std::int16_t>(part * 1000 / whole);
}

// The kinds of elements that kUp... asks for, as bits.
std::uint32_t kind_bits(Tag tag) {
  constexpr auto bit = [](F f) { return 1u << (static_cast<int>(f) - static_cast<int>(F::kUpArticle)); };
  switch (tag) {
    case Tag::kArticle:
      return bit(F::kUpArticle);
    case Tag::kMain:
      return bit(F::kUpMain);
    case Tag::kSection:
      return bit(F::kUpSection);
    case Tag::kAside:
      return bit(F::kUpAside);
    case Tag::kNav:
      return bit(F::kUpNav);
    case Tag::kHeader:
      return bit(F::kUpHeader);
    case Tag::kFooter:
      return bit(F::kUpFooter);
    case Tag::kFigure:
    case Tag::kFigcaption:
      return bit(F::kUpFigure);
    case Tag::kForm:
    case Tag::kFieldset:
      return bit(F::kUpForm);
    case Tag::kTable:
      return bit(F::kUpTable);
    case Tag::kUl:
    case Tag::kOl:
      return bit(F::kUpList);
    case Tag::kLi:
      return bit(F::kUpListItem);
    case Tag::kBlockquote:
      return bit(F::kUpBlockquote);
    case Tag::kDl:
      return bit(F::kUpDefinitions);
    case Tag::kDetails:
      return bit(F::kUpDetails);
    case Tag::kH1:
    case Tag::kH2:
    case Tag::kH3:
    case Tag::kH4:
    case Tag::kH5:
    case Tag::kH6:
      return bit(F::kUpHeading);
    case Tag::kP:
      return bit(F::kUpParagraph);
    case Tag::kDiv:
      return bit(F::kUpDiv);
    default:
      return 0;
  }
}
constexpr int kKindCount = static_cast<int>(F::kDepth) - static_cast<int>(F::kUpArticle);
static_assert(static_cast<int>(F::kUpDiv) - static_cast<int>(F::kUpArticle) + 1 == kKindCount);

int heading_level(Tag tag) {
  switch (tag) {
    case Tag::kH1:
      return 1;
    case Tag::kH2:
      return 2;
    case Tag::kH3:
      return 3;
    case Tag::kH4:
      return 4;
    case Tag::kH5:
      return 5;
    case Tag::kH6:
      return 6;
    default:
      return 0;
  }
}

// What is known of an element.
struct ElementFacts {
  std::uint64_t groups = 0;            // of its names
  std::uint32_t kinds = 0;             // of its tag
  std::uint32_t alike = 0;             // its kind of place, an index
  std::array<std::int16_t, 5> sums{};  // the columns of a level
};

// Blocks, words, shares of links and of prose among these, share of the page's prose.
std::array<std::int16_t, 5> level_columns(const BlockSums& sums, const BlockSums& page) {
  return {capped(sums.blocks), capped(sums.words), thousandths(sums.link_words, sums.words),
          thousandths(sums.prose_words, sums.words), thousandths(sums.prose_words, page.prose_words)};
}

struct BlockFacts {
  std::uint32_t link_words = 0;
  bool prose = false;
  std::uint8_t level = 0;   // of a heading
  std::uint32_t times = 1;  // how often its words stand on the page
  std::uint32_t times_above = 0;
  std::int32_t since_prose = -1;  // index of the last prose block in front, -1 when there is none
  std::uint32_t to_prose =
      0;  // index of the next prose block behind, the number of blocks when there is none
  std::uint32_t heading = kNoElement;  // index of the last heading in front
  std::uint32_t section_end = 0;       // for headings: where the next one stands
  std::uint32_t article = kNoElement;  // the nearest <article> around it
  // Counted from the headline on.
  std::uint32_t articles_above = 0, titles_above = 0, bylines_above = 0, dates_above = 0, asides_above = 0;
  std::uint32_t since_aside = 0;
  std::array<std::int16_t, kLineGroupCount> groups{};
};

struct Alike {
  BlockSums sums;
  std::uint32_t elements = 0;
};

}  // namespace

struct HtmlFeatureReader::Facts {
  Facts(const Page& page_, const BlockLines& lines_)
      : page(page_),
        lines(lines_),
        blocks(page_.blocks.size()),
        elements(page_.elements.size()),
        tree(page_, read_blocks()) {
    read_places();
    read_elements();
    find_title();
    read_articles();
    for (const int percent : {30, 50, 70, 90}) holders.push_back(tree.holder(percent));
  }

  const Page& page;
  const BlockLines& lines;
  std::vector<BlockFacts> blocks;
  std::vector<ElementFacts> elements;
  BlockTree tree;
  std::vector<Alike> alike;
  std::vector<std::uint32_t> holders;
  std::uint32_t title_block = 0;

  std::vector<BlockMeasure> read_blocks() {
    std::vector<BlockMeasure> measures(blocks.size());
    for (std::size_t i = 0; i < blocks.size(); ++i) {
      BlockFacts& b = blocks[i];
      const PageBlock& block = page.blocks[i];
      const BlockText& t = lines.texts[i];
      b.link_words = static_cast<std::uint32_t>(std::uint64_t{t.words} * block.link_bytes /
                                                std::max(block.span.size(), 1u));
      b.level = static_cast<std::uint8_t>(heading_level(page.elements[block.element].tag));
      b.prose = t.words >= 10 && t.sentence_ends > 0 && b.link_words * 3 <= t.words &&
                t.function_words * 8 >= t.seen_words;
      const GroupScores scores = emission_scores(lines.features[i]);
      for (std::size_t g = 0; g < scores.size(); ++g)
        b.groups[g] = static_cast<std::int16_t>(std::clamp(scores[g], -3000, 3000));
      measures[i] = {t.words, b.link_words, b.prose};
    }
    return measures;
  }

  void read_places() {
    std::vector<std::pair<std::uint64_t, std::uint32_t>> hashes;
    std::int32_t prose = -1;
    std::uint32_t heading = kNoElement;
    for (std::uint32_t i = 0; i < blocks.size(); ++i) {
      BlockFacts& b = blocks[i];
      hashes.emplace_back(lines.texts[i].hash, i);
      b.since_prose = prose;
      b.heading = heading;
      if (b.prose) prose = static_cast<std::int32_t>(i);
      if (b.level > 0) heading = i;
    }
    std::uint32_t next_prose = static_cast<std::uint32_t>(blocks.size()), next_heading = next_prose;
    for (std::uint32_t i = static_cast<std::uint32_t>(blocks.size()); i-- > 0;) {
      BlockFacts& b = blocks[i];
      b.to_prose = next_prose;
      b.section_end = next_heading;
      if (b.prose) next_prose = i;
      if (b.level > 0) next_heading = i;
    }
    std::sort(hashes.begin(), hashes.end());
    for (std::size_t i = 0; i < hashes.size();) {
      std::size_t end = i;
      while (end < hashes.size() && hashes[end].first == hashes[i].first) ++end;
      for (std::size_t k = i; k < end; ++k) {
        blocks[hashes[k].second].times = static_cast<std::uint32_t>(end - i);
        blocks[hashes[k].second].times_above = static_cast<std::uint32_t>(k - i);
      }
      i = end;
    }
  }

  std::uint64_t own_hash(std::uint32_t e) const {
    const PageElement& element = page.elements[e];
    return extend_phrase(hash_word(slice(page.attributes, element.names)),
                         static_cast<std::uint64_t>(element.tag));
  }

  void read_elements() {
    std::vector<std::pair<std::uint64_t, std::uint32_t>> places;
    std::vector<std::uint64_t> own(elements.size());
    for (std::uint32_t e = 0; e < elements.size(); ++e) {
      const PageElement& element = page.elements[e];
      elements[e].kinds = kind_bits(element.tag);
      elements[e].groups = find_name_groups(slice(page.attributes, element.names));
      elements[e].sums = level_columns(tree.sums_of(e), tree.total());
      own[e] = own_hash(e);
      const std::uint64_t parent = element.parent == kNoElement ? 0 : own[element.parent];
      places.emplace_back(extend_phrase(own[e], parent), e);
    }
    std::sort(places.begin(), places.end());
    for (std::size_t i = 0; i < places.size(); ++i) {
      if (i == 0 || places[i].first != places[i - 1].first) alike.emplace_back();
      elements[places[i].second].alike = static_cast<std::uint32_t>(alike.size() - 1);
      ++alike.back().elements;
    }
    for (std::size_t i = 0; i < blocks.size(); ++i) {
      BlockSums& sums = alike[elements[page.blocks[i].element].alike].sums;
      ++sums.blocks;
      sums.words += lines.texts[i].words;
      sums.link_words += blocks[i].link_words;
      sums.prose_words += blocks[i].prose ? lines.texts[i].words : 0;
    }
  }

  // Where the headline stands: the first heading that is the title, or says most of it; else the first <h1>.
  void find_title() {
    title_block = 0;
    std::uint32_t best = 0;
    for (std::uint32_t i = 0; i < blocks.size(); ++i) {
      const BlockFacts& b = blocks[i];
      const std::uint32_t words = lines.texts[i].words;
      if (words > 60 || words == 0) continue;
      const auto overlap = static_cast<std::uint32_t>(lines.shares[i].title);
      const std::uint32_t worth =
          (lines.shares[i].is_title ? 1200u : overlap * std::min(words, 5u) / 5) * (b.level == 1  ? 3u
                                                                                    : b.level > 0 ? 2u
                                                                                                  : 1u) +
          (b.level == 1 ? 500u : 0u);
      if (worth > best) {
        best = worth;
        title_block = i;
      }
    }
  }

  static bool is_aside(const LineFeatures& line) {
    using L = LineFeature;
    for (const L aside : {L::kWholeAd, L::kStartsAd, L::kWholeShare, L::kWholeNewsletter,
                          L::kStartsNewsletter, L::kWholeRelated, L::kStartsRelated, L::kWholeComment,
                          L::kWholePromo, L::kStartsPromo, L::kWholeLegal, L::kWholeNav}) {
      if (line.has(aside)) return true;
    }
    return false;
  }

  // How many heads of articles stand between the page's headline and each block.
  void read_articles() {
    std::vector<std::uint32_t> nearest(elements.size(), kNoElement);
    std::vector<std::uint32_t> articles(elements.size() + 1, 0);  // <article>s among the first elements
    for (std::uint32_t e = 0; e < elements.size(); ++e) {
      const PageElement& element = page.elements[e];
      const bool article = element.tag == Tag::kArticle;
      nearest[e] = article ? e : element.parent == kNoElement ? kNoElement : nearest[element.parent];
      articles[e + 1] = articles[e] + article;
    }
    std::uint32_t titles = 0, bylines = 0, dates = 0, asides = 0, first_article = 0, last_aside = 0;
    for (std::uint32_t i = 0; i < blocks.size(); ++i) {
      BlockFacts& b = blocks[i];
      if (i == title_block) {
        titles = bylines = dates = asides = 0;
        first_article = articles[page.blocks[i].element + 1];
      }
      const std::uint32_t here = articles[page.blocks[i].element + 1];
      b.article = nearest[page.blocks[i].element];
      b.articles_above = here - std::min(here, first_article);
      b.titles_above = titles;
      b.bylines_above = bylines;
      b.dates_above = dates;
      b.asides_above = asides;
      b.since_aside = i - last_aside;
      titles += b.level == 1;
      bylines += lines.features[i].has(LineFeature::kBylineShape);
      dates += lines.features[i].has(LineFeature::kOnlyDate);
      if (is_aside(lines.features[i])) {
        ++asides;
        last_aside = i;
      }
    }
  }

  // Steps up from the element of `block` until `other` is inside too; kFar at most.
  int steps_to(std::uint32_t block, std::uint32_t other) const {
    std::uint32_t e = page.blocks[block].element;
    int steps = 0;
    while (steps < kFar && e != kNoElement) {
      const BlockRange r = tree.range(e);
      if (other >= r.begin && other < r.end) break;
      e = page.elements[e].parent;
      ++steps;
    }
    return steps;
  }
};

namespace {

class RowWriter {
 public:
  explicit RowWriter(HtmlRow& row) : row_(row) {}
  void set(F feature, std::int64_t value) {
    row_[static_cast<std::size_t>(feature)] =
        static_cast<std::int16_t>(std::clamp<std::int64_t>(value, -30000, 30000));
  }

 private:
  HtmlRow& row_;
};

}  // namespace

std::string_view html_feature_name(HtmlFeature feature) { return kNames[static_cast<std::size_t>(feature)]; }

HtmlFeatureReader::HtmlFeatureReader(const Page& page, const BlockLines& lines)
    : facts_(std::make_unique<const Facts>(page, lines)) {}
HtmlFeatureReader::~HtmlFeatureReader() = default;

std::size_t HtmlFeatureReader::size() const { return facts_->blocks.size(); }
std::uint32_t HtmlFeatureReader::title_block() const { return facts_->title_block; }

void HtmlFeatureReader::read(std::uint32_t block, HtmlRow& row) const {
  const Facts& f = *facts_;
  const BlockFacts& b = f.blocks[block];
  const BlockText& t = f.lines.texts[block];
  const StatedShares& stated = f.lines.shares[block];
  const PageBlock& pb = f.page.blocks[block];
  const std::uint32_t count = static_cast<std::uint32_t>(f.blocks.size());
  const BlockSums& all = f.tree.total();
  RowWriter w(row);

  w.set(F::kWords, t.words);
  w.set(F::kLetters, t.letters);
  w.set(F::kLinkShare, thousandths(pb.link_bytes, pb.span.size()));
  w.set(F::kLinks, pb.links);
  w.set(F::kWordLength, t.letters * 10 / std::max(1u, t.words));
  w.set(F::kCommas, t.commas);
  w.set(F::kSentenceEnds, t.sentence_ends);
  w.set(F::kDigitShare, thousandths(t.digits, t.digits + t.letters));
  w.set(F::kUpperShare, thousandths(t.upper_words, t.seen_words));
  w.set(F::kFunctionShare, thousandths(t.function_words, t.seen_words));
  w.set(F::kAfterBreak, static_cast<int>(pb.after_break));
  w.set(F::kTimesOnPage, b.times);
  w.set(F::kTimesAbove, b.times_above);
  w.set(F::kTitleOverlap, stated.title);
  w.set(F::kIsTitle, stated.is_title);
  w.set(F::kDescriptionOverlap, stated.description);
  w.set(F::kStatedBodyOverlap, stated.body);
  for (int g = 0; g < static_cast<int>(kLineGroupCount); ++g)
    w.set(feature_at(F::kLineBefore, g), b.groups[static_cast<std::size_t>(g)]);

  // Upwards.
  for (int i = 0; i < kKindCount; ++i) w.set(feature_at(F::kUpArticle, i), kFar);
  for (int i = 0; i < kNameGroupCount; ++i) w.set(feature_at(F::kUpNameArticle, i), kFar);
  for (int i = 0; i < 4; ++i) w.set(feature_at(F::kUpHolder30, i), kFar);
  std::uint32_t kinds_seen = 0;
  std::uint64_t groups_seen = 0;
  std::uint32_t element = pb.element;
  for (int up = 0; up < kFar && element != kNoElement; ++up) {
    const ElementFacts& e = f.elements[element];
    for (std::uint32_t fresh = e.kinds & ~kinds_seen; fresh != 0; fresh &= fresh - 1)
      w.set(feature_at(F::kUpArticle, std::countr_zero(fresh)), up);
    for (std::uint64_t fresh = e.groups & ~groups_seen; fresh != 0; fresh &= fresh - 1)
      w.set(feature_at(F::kUpNameArticle, std::countr_zero(fresh)), up);
    kinds_seen |= e.kinds;
    groups_seen |= e.groups;
    for (int h = 0; h < 4; ++h) {
      if (f.holders[static_cast<std::size_t>(h)] == element) w.set(feature_at(F::kUpHolder30, h), up);
    }
    if (up <= 5) {
      std::copy(e.sums.begin(), e.sums.end(), row.begin() + static_cast<int>(F::kBlocksOfLevel0) + 5 * up);
    }
    const std::uint32_t parent = f.page.elements[element].parent;
    if (parent == kNoElement) {
      for (int level = up + 1; level <= 5; ++level) {
        const int first = static_cast<int>(F::kBlocksOfLevel0) + 5 * level;
        w.set(static_cast<F>(first), all.blocks);
        w.set(static_cast<F>(first + 1), all.words);
        w.set(static_cast<F>(first + 2), thousandths(all.link_words, all.words));
        w.set(static_cast<F>(first + 3), thousandths(all.prose_words, all.words));
        w.set(static_cast<F>(first + 4), 1000);
      }
    }
    element = parent;
  }
  w.set(F::kDepth, f.page.elements[pb.element].depth);
  w.set(F::kHeadingLevel, b.level);

  const Alike& alike = f.alike[f.elements[pb.element].alike];
  w.set(F::kBlocksAlike, alike.sums.blocks);
  w.set(F::kWordsAlike, alike.sums.words / std::max(1u, alike.sums.blocks));
  w.set(F::kLinkShareAlike, thousandths(alike.sums.link_words, alike.sums.words));
  w.set(F::kProseShareAlike, thousandths(alike.sums.prose_words, alike.sums.words));
  w.set(F::kPageProseAlike, thousandths(alike.sums.prose_words, all.prose_words));
  w.set(F::kElementsAlike, alike.elements);

  // Neighbours.
  constexpr int kNeighbourColumns =
      static_cast<int>(F::kWordsPrevious2) - static_cast<int>(F::kWordsPrevious1);
  static constexpr int kOffsets[] = {-1, -2, -3, 1, 2, 3};
  for (int n = 0; n < 6; ++n) {
    const int first = static_cast<int>(F::kWordsPrevious1) + n * kNeighbourColumns;
    const std::int64_t at = static_cast<std::int64_t>(block) + kOffsets[n];
    if (at < 0 || at >= count) {
      for (int k = 0; k < kNeighbourColumns; ++k) w.set(static_cast<F>(first + k), -1);
      continue;
    }
    const BlockFacts& other = f.blocks[static_cast<std::size_t>(at)];
    const PageBlock& opb = f.page.blocks[static_cast<std::size_t>(at)];
    w.set(static_cast<F>(first), f.lines.texts[static_cast<std::size_t>(at)].words);
    w.set(static_cast<F>(first + 1), thousandths(opb.link_bytes, opb.span.size()));
    w.set(static_cast<F>(first + 2), other.groups[static_cast<std::size_t>(LineGroup::kParagraph)]);
    w.set(static_cast<F>(first + 3), other.groups[static_cast<std::size_t>(LineGroup::kAside)]);
    w.set(static_cast<F>(first + 4), other.groups[static_cast<std::size_t>(LineGroup::kAfter)]);
    w.set(static_cast<F>(first + 5), other.level);
    const int steps = f.steps_to(block, static_cast<std::uint32_t>(at));
    w.set(static_cast<F>(first + 6),
          f.elements[pb.element].alike == f.elements[opb.element].alike ? -steps - 1 : steps);
  }

  // Prose around.
  w.set(F::kBlocksSinceProse, b.since_prose < 0 ? 1000 : static_cast<std::int64_t>(block) - b.since_prose);
  w.set(F::kBlocksToProse, b.to_prose >= count ? 1000 : b.to_prose - block);
  const BlockSums before = f.tree.sums({0, block});
  w.set(F::kWordsSinceProse, b.since_prose < 0
                                 ? 30000
                                 : f.tree.sums({static_cast<std::uint32_t>(b.since_prose) + 1, block}).words);
  w.set(F::kWordsToProse, b.to_prose >= count ? 30000 : f.tree.sums({block + 1, b.to_prose}).words);
  w.set(F::kProseBefore, thousandths(before.prose_words, all.prose_words));
  w.set(F::kProseBehind, thousandths(f.tree.sums({block + 1, count}).prose_words, all.prose_words));
  const BlockSums near = f.tree.sums({block > 5 ? block - 5 : 0, std::min(count, block + 6)});
  w.set(F::kProseShareNear, thousandths(near.prose_words, near.words));

  // The section.
  if (b.heading == kNoElement) {
    for (int i = static_cast<int>(F::kBlocksSinceHeading); i <= static_cast<int>(F::kSectionLinkShare); ++i)
      w.set(static_cast<F>(i), -1);
  } else {
    const BlockFacts& h = f.blocks[b.heading];
    const PageBlock& hpb = f.page.blocks[b.heading];
    w.set(F::kBlocksSinceHeading, block - b.heading);
    w.set(F::kHeadingWords, f.lines.texts[b.heading].words);
    w.set(F::kHeadingLinked, thousandths(hpb.link_bytes, hpb.span.size()));
    w.set(F::kHeadingAside, h.groups[static_cast<std::size_t>(LineGroup::kAside)]);
    w.set(F::kHeadingAfter, h.groups[static_cast<std::size_t>(LineGroup::kAfter)] -
                                h.groups[static_cast<std::size_t>(LineGroup::kHeading)]);
    w.set(F::kLevelOfHeading, h.level);
    const LineFeatures& l = f.lines.features[b.heading];
    w.set(F::kHeadingPhrases, l.has(LineFeature::kWholeRelated) || l.has(LineFeature::kStartsRelated)   ? 3
                              : l.has(LineFeature::kWholeComment) || l.has(LineFeature::kStartsComment) ? 4
                              : l.has(LineFeature::kWholeNewsletter) || l.has(LineFeature::kStartsNewsletter)
                                  ? 5
                              : l.has(LineFeature::kWholeShare)   ? 6
                              : l.has(LineFeature::kNamesRelated) ? 2
                                                                  : 0);
    const BlockSums section = f.tree.sums({b.heading + 1, std::min(h.section_end, count)});
    w.set(F::kSectionProse, section.prose_words);
    w.set(F::kSectionLinkShare, thousandths(section.link_words, section.words));
  }

  // The page.
  w.set(F::kPlace, std::uint64_t{block} * 1000 / count);
  w.set(F::kPlaceInWords, thousandths(before.words, all.words));
  w.set(F::kBlocksSinceTitle, static_cast<std::int64_t>(block) - f.title_block);
  w.set(F::kBlocksToEnd, count - block);
  w.set(F::kPageBlocks, count);
  w.set(F::kPageProse, all.prose_words);
  w.set(F::kPageLinkShare, thousandths(all.link_words, all.words));
  std::int64_t place_in_holder = -1000;
  if (f.holders[2] != kNoElement) {
    const BlockRange r = f.tree.range(f.holders[2]);
    place_in_holder = block < r.begin  ? -static_cast<std::int64_t>(r.begin - block)
                      : block >= r.end ? 1000 + static_cast<std::int64_t>(block - r.end)
                                       : std::int64_t{block - r.begin} * 1000 / (r.end - r.begin);
  }
  w.set(F::kPlaceInHolder, place_in_holder);
  w.set(F::kStepsToTitle, f.steps_to(block, f.title_block));
  w.set(F::kInTitleArticle, b.article == f.blocks[f.title_block].article);
  w.set(F::kArticlesAbove, b.articles_above);
  w.set(F::kTitlesAbove, b.titles_above);
  w.set(F::kBylinesAbove, b.bylines_above);
  w.set(F::kDatesAbove, b.dates_above);
  w.set(F::kAsidesAbove, b.asides_above);
  w.set(F::kBlocksSinceAside, b.since_aside);
  std::fill(row.begin() + static_cast<int>(F::kLineIsEndsSentence), row.end(), std::int16_t{0});
  f.lines.features[block].for_each([&row](LineFeature feature) {
    const std::int16_t column = kColumnOfLine[static_cast<std::size_t>(feature)];
    if (column != kNoColumn) row[static_cast<std::size_t>(column)] = 1;
  });
}

}  // namespace whosaid
