// RowModel: what is trained to decide about lines and blocks by their rows: boosted trees, which see one row,
// and a network, which sees the rows around it too. The mean of both is better than either
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
  RowNetwork network;  // empty when it is damaged: then the trees decide alone

  // Of a model file with the sections "trees" and "network", for rows of so many columns. Total: what is
  // damaged is left out.
  static RowModel read(std::string_view file, std::size_t columns);

  bool empty() const { return trees.classes() != 1; }
};

// Scores the rows of one text in order.
class RowScorer {
 public:
  // The model outlives it and is not empty. Keeps 8 bytes a row, and some hundred kilobytes.
  explicit RowScorer(const RowModel& model, const EarlyEnd& early = {})
      : model_(model), early_(early), pass_(model.network) {}

  // The next rows: [count, columns].
  void add(const std::int16_t* rows, std::size_t count);

  // Hundredths of log odds, one a row; ends the scoring. Linear.
  std::vector<std::int32_t> scores() &&;

 private:
  const RowModel& model_;
  EarlyEnd early_;  // of the trees
  RowNetwork::Pass pass_;
  std::vector<std::int32_t> of_trees_;
};

}  // namespace whosaid

#endif  // WHOSAID_INFERENCE_ROW_MODEL_H_
