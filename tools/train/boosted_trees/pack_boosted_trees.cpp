// Packs a forest that is written out as text, and scores rows with a packed one.
//
//   pack_boosted_trees pack < FOREST > SECTION             FOREST  features 2 base -3 trees 1
//   pack_boosted_trees score SECTION FEATURES CLASSES               ask 1 10 12   leaf -40   leaf 96
//       < ROWS > SCORES                                    ROWS    one row of integers a line

#include <fstream>
#include <iostream>
#include <iterator>
#include <optional>
#include <string>

#include "inference/boosted_trees.h"

namespace {

using namespace whosaid;

bool read_nodes(std::istream& in, StoredTree& tree, int features, int depth) {
  std::string kind;
  int value = 0, feature = 0, threshold = 0, left_share = 0;
  in >> kind;
  TreeNode node;
  node.leaf = kind == "leaf";
  if (node.leaf) {
    in >> value;
    node.value = static_cast<std::int16_t>(value);
    tree.push_back(node);
    return in.good() && value == node.value;
  }
  in >> feature >> threshold >> left_share;
  if (!in.good() || kind != "ask" || feature < 0 || feature >= features || threshold < -32767 ||
      threshold > 32767 || left_share < 1 || left_share > 15 || depth == BoostedTrees::kMaxDepth)
    return false;
  node.feature = static_cast<std::uint16_t>(feature);
  node.threshold = static_cast<std::int16_t>(threshold);
  node.left_share = static_cast<std::uint8_t>(left_share);
  tree.push_back(node);
  return read_nodes(in, tree, features, depth + 1) && read_nodes(in, tree, features, depth + 1);
}

int pack() {
  std::string word;
  int features = 0;
  std::size_t count = 0;
  std::vector<std::int32_t> base;
  std::cin >> word >> features >> word;
  while (std::cin >> word && word != "trees") base.push_back(std::stoi(word));
  std::cin >> count;
  std::vector<StoredTree> trees(count);
  for (StoredTree& tree : trees) {
    if (read_nodes(std::cin, tree, features, 0)) continue;
    std::cerr << "pack_boosted_trees: a node is not as it should be\n";
    return 1;
  }
  const std::string section = write_boosted_trees(features, base, trees);
  const std::string problem = read_boosted_trees(section, features, static_cast<int>(base.size())).problem;
  if (!problem.empty()) {
    std::cerr << "pack_boosted_trees: " << problem << "\n";
    return 1;
  }
  std::cout << section;
  return 0;
}

int score(const char* path, int features, int classes) {
  std::ifstream file(path, std::ios::binary);
  const std::string bytes{std::istreambuf_iterator<char>(file), {}};
  const BoostedTreesSection section = read_boosted_trees(bytes, features, classes);
  if (!section.problem.empty()) {
    std::cerr << "pack_boosted_trees: " << section.problem << "\n";
    return 1;
  }
  std::vector<std::int16_t> row(static_cast<std::size_t>(features));
  std::vector<std::int32_t> scores(static_cast<std::size_t>(classes));
  for (std::int16_t& number : row) std::cin >> number;
  while (std::cin) {
    section.model.score(row.data(), 1, scores.data());
    for (std::size_t i = 0; i < scores.size(); ++i) std::cout << (i ? " " : "") << scores[i];
    std::cout << "\n";
    for (std::int16_t& number : row) std::cin >> number;
  }
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  const std::string verb = argc > 1 ? argv[1] : "";
  if (verb == "pack" && argc == 2) return pack();
  if (verb == "score" && argc == 5) return score(argv[2], std::stoi(argv[3]), std::stoi(argv[4]));
  std::cerr << "usage: pack_boosted_trees pack < FOREST > SECTION\n"
               "       pack_boosted_trees score SECTION FEATURES CLASSES < ROWS > SCORES\n";
  return 2;
}
