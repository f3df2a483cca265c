#include "blocks/line_model.h"

#include <algorithm>
#include <array>
#include <utility>

#include "blocks/line_rows.h"
#include "inference/embedded_models.h"

namespace whosaid {
namespace {

constexpr std::size_t kRowsAtOnce = 32;

// The more lines a text has, the more of them can be taken for article by mistake: a page copied as a whole
// has to convince more than a careful selection. Chosen by cross-validation.
constexpr int kUsualLines = 60;
constexpr int kLinesForOne = 3;  // lines that raise the bar by a hundredth
constexpr int kLeastBar = -30;
constexpr int kMostBar = 140;

std::int32_t bar_for(std::size_t lines) {
  const auto count = static_cast<int>(std::min<std::size_t>(lines, 100000));
  return std::clamp((count - kUsualLines) / kLinesForOne, kLeastBar, kMostBar);
}

std::int32_t prior_of(const LineFeatures& features) {
  std::int32_t sum = 0;
#define WHOSAID_LINE_PRIOR(feature, weight) sum += features.has(LineFeature::feature) ? (weight) : 0;
#include "blocks/line_priors.inc"
#undef WHOSAID_LINE_PRIOR
  return sum;
}

constexpr std::string_view kReasons[kLineReasonCount] = {
    "too short or too long for a line of the text",  // kLength
    "does not read like running text",               // kWording
    "speaks of other things than the article",       // kTopic
    "its words stand elsewhere on the page",         // kRepetition
    "its neighbours are no article text",            // kNeighbours
    "surrounded by little running text",             // kSurroundings
    "stands where no article is",                    // kPlace
    "stands in a section of something else",         // kSection
    "one of several lines alike",                    // kLikeness
    "worded like the things around an article",      // kFeature
};

std::string_view reason_against(const BoostedTrees& trees, const std::int16_t* row,
                                std::vector<std::int32_t>& contributions) {
  std::fill(contributions.begin(), contributions.end(), 0);
  trees.add_contributions(row, 0, contributions.data());
  std::array<std::int64_t, kLineReasonCount> sums{};
  const std::vector<LineColumn>& columns = line_columns();
  for (std::size_t i = 0; i < columns.size(); ++i) {
    sums[static_cast<std::size_t>(columns[i].reason)] += contributions[i];
  }
  return kReasons[std::min_element(sums.begin(), sums.end()) - sums.begin()];
}

}  // namespace

const RowModel& embedded_line_model() {
  static const RowModel kModel =
      RowModel::read(embedded_model(EmbeddedModel::kPastedLines), line_columns().size());
  return kModel;
}

std::vector<LineScore> score_lines(const RowModel& model, const std::vector<LineProfile>& lines) {
  std::vector<LineScore> scores(lines.size());
  const std::size_t width = line_columns().size();
  if (model.empty()) return scores;
  const std::int32_t bar = bar_for(lines.size());
  std::vector<std::int16_t> rows(width * std::min(kRowsAtOnce, lines.size()));
  RowScorer scorer(model);
  LineRowReader reader(lines);
  for (std::size_t begin = 0; begin < lines.size(); begin += kRowsAtOnce) {
    const std::size_t count = std::min(kRowsAtOnce, lines.size() - begin);
    for (std::size_t i = 0; i < count; ++i) reader.next(rows.data() + i * width);
    scorer.add(rows.data(), count);
  }
  const std::vector<std::int32_t> sums = std::move(scorer).scores();
  for (std::size_t i = 0; i < scores.size(); ++i) {
    scores[i].score = static_cast<std::int16_t>(
        std::clamp<std::int32_t>(sums[i] + prior_of(lines[i].features) - bar, -30000, 30000));
  }
  return scores;
}

std::vector<std::string_view> reasons_against(const RowModel& model, const std::vector<LineProfile>& lines,
                                              const std::vector<bool>& wanted) {
  std::vector<std::string_view> reasons(lines.size());
  const std::size_t width = line_columns().size();
  if (model.empty()) return reasons;
  std::vector<std::int16_t> row(width);
  std::vector<std::int32_t> contributions(width);
  LineRowReader reader(lines);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    reader.next(row.data());
    if (wanted[i]) reasons[i] = reason_against(model.trees, row.data(), contributions);
  }
  return reasons;
}

}  // namespace whosaid
