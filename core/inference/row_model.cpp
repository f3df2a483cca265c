#include "inference/row_model.h"

#include <utility>

#include "inference/model_file.h"

namespace whosaid {

RowModel RowModel::read(std::string_view file, std::size_t columns) {
  const ModelFile sections = read_model_file(file);
  return {read_boosted_trees(sections.section("trees"), static_cast<int>(columns), 1).model,
          RowNetwork(sections.section("network"), columns)};
}

void RowScorer::add(const std::int16_t* rows, std::size_t count) {
  of_trees_.resize(of_trees_.size() + count);
  model_.trees.score(rows, count, early_, of_trees_.data() + of_trees_.size() - count);
  if (!model_.network.empty()) pass_.add(rows, count);
}

std::vector<std::int32_t> RowScorer::scores() && {
  if (model_.network.empty()) return std::move(of_trees_);
  std::vector<std::int32_t> scores = std::move(pass_).scores();
  for (std::size_t i = 0; i < scores.size(); ++i) scores[i] = (scores[i] + of_trees_[i]) / 2;
  return scores;
}

}  // namespace whosaid
