#include "blocks/html/block_model.h"

#include <algorithm>
#include <array>
#include <utility>

#include "inference/embedded_models.h"

namespace whosaid {
namespace {

using F = HtmlFeature;

constexpr std::size_t kRowsAtOnce = 256;

// Of the blocks of news pages three in four end so; of 31,000, all under -3.4 by all trees, whose mean with
// the first forty is 2.6 times theirs.
constexpr EarlyEnd kEarlyEnd = {40, -250, 2};

// Hundredths of log odds that speak for every block: a line too many harms an article less than a gap. Chosen
// by cross-validation.
constexpr std::int32_t kLean = 10;

constexpr std::int16_t at(const HtmlRow& row, F feature) { return row[static_cast<std::size_t>(feature)]; }

// Whether a small element holds the word "Advertisement" and then this block. On 1,117 pages some seventy
// blocks stand so, none of them article.
bool is_labelled_ad(const HtmlRow& row, const HtmlRow& previous) {
  constexpr int kMostLevels = 3, kMostBlocks = 3;
  constexpr int kColumns = static_cast<int>(F::kBlocksOfLevel1) - static_cast<int>(F::kBlocksOfLevel0);
  if (at(previous, F::kLineIsWholeAd) == 0) return false;
  const int steps = at(row, F::kStepsToPrevious1);
  const int level = steps < 0 ? -steps - 1 : steps;  // of the element that holds both
  if (level > kMostLevels) return false;
  return row[static_cast<std::size_t>(static_cast<int>(F::kBlocksOfLevel0) + level * kColumns)] <=
         kMostBlocks;
}

// A line that names itself is no article text, however small the page is that it stands on. Hundredths of log
// odds, as of pasted lines.
std::int32_t known_of(const HtmlRow& row, const HtmlRow* previous) {
  constexpr std::pair<F, std::int32_t> kKnown[] = {
      {F::kLineIsWholeAd, -300}, {F::kLineIsWholeNewsletter, -180}, {F::kLineIsWholeComment, -210}};
  std::int32_t sum = previous != nullptr && is_labelled_ad(row, *previous) ? -600 : 0;
  for (const auto& [feature, weight] : kKnown) sum += at(row, feature) > 0 ? weight : 0;
  return sum;
}

// Features that a reader would call one reason, from the first to the last column of each kind.
struct ReasonKind {
  F first, last;
  std::string_view kept;
  std::string_view dropped;
};
constexpr ReasonKind kReasons[] = {
    {F::kWords, F::kLetters, "long enough for a paragraph", "too short for a paragraph"},
    {F::kLinkShare, F::kLinks, "hardly linked", "mostly links"},
    {F::kWordLength, F::kFunctionShare, "reads like running text", "does not read like running text"},
    {F::kAfterBreak, F::kAfterBreak, "goes on after a line break", "stands after a line break"},
    {F::kTimesOnPage, F::kTimesAbove, "stands once on the page", "stands on the page more than once"},
    {F::kTitleOverlap, F::kDescriptionOverlap, "speaks of what the title says",
     "speaks of other things than the title"},
    {F::kStatedBodyOverlap, F::kStatedBodyOverlap, "the page states it as the article's text",
     "the page leaves it out of the text it states"},
    {F::kLineBefore, F::kLineAfter, "worded like an article's text",
     "worded like the things around an article"},
    {F::kUpArticle, F::kHeadingLevel, "its elements are those of a text",
     "its elements are not those of a text"},
    {F::kUpNameArticle, F::kUpNameEvent, "its elements are named for the article",
     "its elements are named for something else than the article"},
    {F::kBlocksOfLevel0, F::kPageProseOfLevel5, "surrounded by running text",
     "surrounded by little running text"},
    {F::kUpHolder30, F::kUpHolder90, "stands in the part that holds the page's text",
     "stands outside the part that holds the page's text"},
    {F::kBlocksAlike, F::kElementsAlike, "set like the page's other paragraphs",
     "set unlike the page's paragraphs"},
    {F::kWordsPrevious1, F::kStepsToNext3, "its neighbours are article text",
     "its neighbours are no article text"},
    {F::kBlocksSinceProse, F::kProseShareNear, "stands between paragraphs",
     "stands apart from the paragraphs"},
    {F::kBlocksSinceHeading, F::kSectionLinkShare, "its section holds running text",
     "stands below a heading of something else"},
    {F::kPlace, F::kPlaceInHolder, "stands where the article is", "stands where no article is"},
    {F::kStepsToTitle, F::kBlocksSinceAside, "belongs to the headline above",
     "belongs to another piece of the page"},
    {F::kLineIsEndsSentence, F::kLineIsMentionsReader, "full sentences",
     "worded like the things around an article"},
};

}  // namespace

const RowModel& embedded_block_model() {
  static const RowModel kModel =
      RowModel::read(embedded_model(EmbeddedModel::kHtmlBlocks), kHtmlFeatureCount);
  return kModel;
}

std::vector<std::int32_t> score_blocks(const RowModel& model, HtmlRows& rows) {
  if (model.empty()) return std::vector<std::int32_t>(rows.size(), kLean);
  RowScorer scorer(model, kEarlyEnd);
  std::vector<std::int32_t> known;
  known.reserve(rows.size());
  HtmlRow last;  // of the batch before
  for (std::size_t begin = 0; begin < rows.size(); begin += kRowsAtOnce) {
    const std::size_t count = std::min(kRowsAtOnce, rows.size() - begin);
    const HtmlRow* batch = rows.read(begin, count);
    scorer.add(batch->data(), count);
    for (std::size_t i = 0; i < count; ++i) {
      const HtmlRow* const previous = i > 0 ? &batch[i - 1] : begin > 0 ? &last : nullptr;
      known.push_back(kLean + known_of(batch[i], previous));
    }
    last = batch[count - 1];
  }
  std::vector<std::int32_t> scores = std::move(scorer).scores();
  for (std::size_t i = 0; i < scores.size(); ++i) scores[i] += known[i];
  return scores;
}

std::string_view strongest_reason(const RowModel& model, const HtmlRow& row, bool kept) {
  if (model.empty()) return "nothing is known of it";
  std::array<std::int32_t, kHtmlFeatureCount> contributions{};
  model.trees.add_contributions(row.data(), 0, contributions.data(), kEarlyEnd.trees);
  const ReasonKind* strongest = kReasons;
  std::int32_t most = INT32_MIN;
  for (const ReasonKind& kind : kReasons) {
    std::int32_t sum = 0;
    for (int i = static_cast<int>(kind.first); i <= static_cast<int>(kind.last); ++i) {
      sum += contributions[static_cast<std::size_t>(i)];
    }
    if (!kept) sum = -sum;
    if (sum <= most) continue;
    most = sum;
    strongest = &kind;
  }
  return kept ? strongest->kept : strongest->dropped;
}

}  // namespace whosaid
