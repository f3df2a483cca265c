#include "blocks/group_model.h"

namespace whosaid {
namespace {

enum Boundary : std::size_t { kStart, kEnd, kBoundaryCount };

struct GroupWeights {
  std::array<GroupScores, kBoundaryCount> boundaries{};
  std::array<GroupScores, kLineGroupCount> transitions{};
  std::array<GroupScores, kLineFeatureCount> emissions{};
};

constexpr GroupWeights make_weights() {
  GroupWeights weights;
#define WHOSAID_BOUNDARY_WEIGHTS(name, ...) weights.boundaries[name] = {__VA_ARGS__};
#define WHOSAID_TRANSITION_WEIGHTS(name, ...) \
  weights.transitions[static_cast<std::size_t>(LineGroup::name)] = {__VA_ARGS__};
#define WHOSAID_EMISSION_WEIGHTS(name, ...) \
  weights.emissions[static_cast<std::size_t>(LineFeature::name)] = {__VA_ARGS__};
#include "blocks/group_weights.inc"
#undef WHOSAID_BOUNDARY_WEIGHTS
#undef WHOSAID_TRANSITION_WEIGHTS
#undef WHOSAID_EMISSION_WEIGHTS
  return weights;
}

constexpr GroupWeights kWeights = make_weights();

}  // namespace

GroupScores emission_scores(const LineFeatures& features) {
  GroupScores scores{};
  features.for_each([&scores](LineFeature feature) {
    const GroupScores& row = kWeights.emissions[static_cast<std::size_t>(feature)];
    for (std::size_t group = 0; group < kLineGroupCount; ++group) scores[group] += row[group];
  });
  return scores;
}

const GroupScores& start_scores() { return kWeights.boundaries[kStart]; }
const GroupScores& end_scores() { return kWeights.boundaries[kEnd]; }
const GroupScores& transition_scores(LineGroup group) {
  return kWeights.transitions[static_cast<std::size_t>(group)];
}

}  // namespace whosaid
