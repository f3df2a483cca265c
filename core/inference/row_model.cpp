#include "inference/row_model.h"

#include <string>
#include <utility>

#include "inference/model_file.h"

namespace whosaid {

RowModel RowModel::read(std::string_view file, std::size_t columns) {
  const ModelFile sections = read_model_file(file);
  RowModel model;
  model.trees = read_boosted_trees(sections.section("trees"), static_cast<int>(columns), 1).model;
  for (int number = 1; number <= kMostNetworks; ++number) {
    const std::string name = number == 1 ? "network" : "network" + std::to_string(number);
    RowNetwork network(sections.section(name), columns);
    if (!network.empty()) model.networks.push_back(std::move(network));
  }
  return model;
}

void RowScorer::add(const std::int16_t* rows, std::size_t count) {
  of_trees_.resize(of_trees_.size() + count);
  model_.trees.score(rows, count, early_, of_trees_.data() + of_trees_.size() - count);
  for (RowNetwork::Pass& pass : passes_) pass.add(rows, count);
}

std::vector<std::int32_t> RowScorer::scores() && {
  std::vector<std::int32_t> scores = std::move(of_trees_);
  for (RowNetwork::Pass& pass : passes_) {
    const std::vector<std::int32_t> more = std::move(pass).scores();
    for (std::size_t i = 0; i < scores.size(); ++i) scores[i] += more[i];
  }
  const auto members = static_cast<std::int32_t>(1 + passes_.size());
  for (std::int32_t& score : scores) score /= members;
  return scores;
}

}  // namespace whosaid
