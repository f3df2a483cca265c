// RowModel: what is trained to decide about lines and blocks by their rows: boosted trees, which see one row,
// and networks, which see the rows around it too. The mean of all is better than any of them
// (docs/experiments/article-finding.md).

#ifndef WHOSAID_INFERENCE_ROW_MODEL_H_
#define WHOSAID_INFERENCE_ROW_MODEL_H_

#include <cstdint>
#include <string_view>
#include <vector>

#include "inference/boosted_trees.h"
#include "inference/row_network.h"

namespace whosaid {

struct RowModel {
  BoostedTrees trees;
  std::vector<RowNetwork> networks;  // none of them empty; without any the trees decide alone

  // Of a model file with the section "trees" and up to kMostNetworks named "network", "network2" ..., for
  // rows of so many columns. Total: what is damaged is left out.
  static RowModel read(std::string_view file, std::size_t columns);

  static constexpr int kMostNetworks = 4;

  bool empty() const { return trees.classes() != 1; }
};

// Scores the rows of one text in order.
class RowScorer {
 public:
  // The model outlives it and is not empty. Keeps 4 bytes a row and 4 more for each network, and some hundred
  // kilobytes.
  explicit RowScorer(const RowModel& model, const EarlyEnd& early = {})
      : model_(model), early_(early), passes_(model.networks.begin(), model.networks.end()) {}

  // The next rows: [count, columns].
  void add(const std::int16_t* rows, std::size_t count);

  // Hundredths of log odds, one a row; ends the scoring. Linear.
  std::vector<std::int32_t> scores() &&;

 private:
  const RowModel& model_;
  EarlyEnd early_;                        // of the trees
  std::vector<RowNetwork::Pass> passes_;  // of each network
  std::vector<std::int32_t> of_trees_;
};

}  // namespace whosaid

#endif  // WHOSAID_INFERENCE_ROW_MODEL_H_
