#include "blocks/decode_groups.h"

#include <algorithm>

namespace whosaid {
namespace {

constexpr std::int32_t kLowest = -30000;
constexpr std::int32_t kUnfit = -4000;  // outweighs all that speaks for a group, but for what cannot be
constexpr std::int16_t kSurelyDropped = -150;

LineGroup group_at(std::size_t group) { return static_cast<LineGroup>(group); }

std::int32_t best_of(const GroupScores& scores) { return *std::max_element(scores.begin(), scores.end()); }

// Sums would grow with the page: only differences count, so the best becomes 0 and the hopeless equal.
void level(GroupScores& scores) {
  const std::int32_t best = best_of(scores);
  for (std::int32_t& score : scores) score = std::max(score - best, kLowest);
}

// Whether a line scored so may be of the group. Headlines and, where the score is unsure, standfirsts are
// told by the order of the lines alone.
bool may_be(LineGroup group, std::int16_t score) {
  if (group == LineGroup::kHeadline) return true;
  if (group == LineGroup::kStandfirst) return score > kSurelyDropped;
  return is_kept(group) == (score > 0);
}

// How well a line fits each group, given what is decided about it.
GroupScores fitting_scores(const std::vector<LineProfile>& lines, const std::vector<LineScore>& decided,
                           std::size_t i) {
  GroupScores scores = emission_scores(lines[i].features);
  for (std::size_t group = 0; group < kLineGroupCount && i < decided.size(); ++group) {
    if (!may_be(group_at(group), decided[i].score)) scores[group] += kUnfit;
  }
  return scores;
}

// The best way into each group at this line from the scores at the line above.
GroupScores step_forward(const GroupScores& above, GroupScores scores) {
  for (std::size_t to = 0; to < kLineGroupCount; ++to) {
    std::int32_t best = 2 * kLowest;
    for (std::size_t from = 0; from < kLineGroupCount; ++from) {
      best = std::max(best, above[from] + transition_scores(group_at(from))[to]);
    }
    scores[to] += best;
  }
  level(scores);
  return scores;
}

// The best way on from each group at this line, given the ways on from the line below and how that one fits.
GroupScores step_backward(const GroupScores& below, GroupScores through) {
  for (std::size_t to = 0; to < kLineGroupCount; ++to) through[to] += below[to];
  GroupScores scores{};
  for (std::size_t from = 0; from < kLineGroupCount; ++from) {
    const GroupScores& transitions = transition_scores(group_at(from));
    scores[from] = 2 * kLowest;
    for (std::size_t to = 0; to < kLineGroupCount; ++to) {
      scores[from] = std::max(scores[from], through[to] + transitions[to]);
    }
  }
  level(scores);
  return scores;
}

// The best group of a line and its margin, from the best sequences through each group.
GroupDecision decide(const GroupScores& forward, const GroupScores& backward) {
  std::int32_t best_kept = 4 * kLowest, best_dropped = 4 * kLowest;
  std::size_t kept = 0, dropped = 0;
  for (std::size_t group = 0; group < kLineGroupCount; ++group) {
    const std::int32_t through = forward[group] + backward[group];
    std::int32_t& best = is_kept(group_at(group)) ? best_kept : best_dropped;
    if (through <= best) continue;
    best = through;
    (is_kept(group_at(group)) ? kept : dropped) = group;
  }
  const std::int32_t margin = std::clamp(best_kept - best_dropped, kLowest, -kLowest);
  return {group_at(margin > 0 ? kept : dropped), static_cast<std::int16_t>(margin)};
}

}  // namespace

std::vector<GroupDecision> decode_groups(const std::vector<LineProfile>& lines,
                                         const std::vector<LineScore>& decided) {
  std::vector<GroupDecision> decisions(lines.size());
  if (lines.empty()) return decisions;
  using StoredScores = std::array<std::int16_t, kLineGroupCount>;
  std::vector<StoredScores> forward(lines.size());
  GroupScores scores = fitting_scores(lines, decided, 0);
  for (std::size_t group = 0; group < kLineGroupCount; ++group) scores[group] += start_scores()[group];
  level(scores);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (i > 0) scores = step_forward(scores, fitting_scores(lines, decided, i));
    std::copy(scores.begin(), scores.end(), forward[i].begin());
  }
  GroupScores backward = end_scores();
  for (std::size_t i = lines.size(); i-- > 0;) {
    if (i + 1 < lines.size()) backward = step_backward(backward, fitting_scores(lines, decided, i + 1));
    std::copy(forward[i].begin(), forward[i].end(), scores.begin());
    decisions[i] = decide(scores, backward);
  }
  return decisions;
}

}  // namespace whosaid
