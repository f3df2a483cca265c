// How BoostedTrees are packed: the thresholds of each feature, then the trees node by node.
//
//   features classes trees base... | 2 thresholds 7 12, 0 thresholds ... | inner 0 #1 leaf -31 leaf +20 | ...

#include <algorithm>
#include <optional>

#include "inference/boosted_trees.h"
#include "inference/model_file.h"
#include "inference/range_coder.h"

namespace whosaid {
namespace {

constexpr std::uint32_t kLowest = 32768;  // added to a threshold to make it a number from 0

int bits_for(std::size_t count) {
  int bits = 0;
  while ((std::size_t{1} << bits) < count) ++bits;
  return bits;
}

// The thresholds that the trees ask for, rising: [features][thresholds].
using Thresholds = std::vector<std::vector<std::int16_t>>;

// The odds of everything that is stored about a node. Reading and writing take the same steps.
struct NodeOdds {
  explicit NodeOdds(const Thresholds& thresholds) : feature(bits_for(thresholds.size())) {
    for (const std::vector<std::int16_t>& of_feature : thresholds)
      threshold.emplace_back(bits_for(of_feature.size()));
  }
  std::vector<BitOdds> leaf = std::vector<BitOdds>(BoostedTrees::kMaxDepth);  // [depth]
  BitTree feature;
  std::vector<BitTree> threshold;  // [features]
  BitTree left_share{4};
  BitOdds sign;
  NumberCoder size;
};

void encode_thresholds(RangeEncoder& to, const Thresholds& thresholds) {
  NumberCoder count, first, gap;
  for (const std::vector<std::int16_t>& of_feature : thresholds) {
    count.encode(to, static_cast<std::uint32_t>(of_feature.size()));
    for (std::size_t i = 0; i < of_feature.size(); ++i) {
      if (i == 0)
        first.encode(to, static_cast<std::uint32_t>(of_feature[0]) + kLowest);
      else
        gap.encode(to, static_cast<std::uint32_t>(of_feature[i] - of_feature[i - 1] - 1));
    }
  }
}

// Nothing when a count or a threshold is out of range.
std::optional<Thresholds> decode_thresholds(RangeDecoder& from, int features) {
  NumberCoder count, first, gap;
  Thresholds thresholds(static_cast<std::size_t>(features));
  for (std::vector<std::int16_t>& of_feature : thresholds) {
    const std::uint32_t size = count.decode(from);
    if (size > BoostedTrees::kMaxThresholds) return std::nullopt;
    std::uint64_t number = 0;
    for (std::uint32_t i = 0; i < size; ++i) {
      number = i == 0 ? first.decode(from) : number + 1 + gap.decode(from);
      if (number > 2 * kLowest - 1) return std::nullopt;
      of_feature.push_back(static_cast<std::int16_t>(static_cast<std::int32_t>(number) - 32768));
    }
  }
  return thresholds;
}

class TreeWriter {
 public:
  TreeWriter(RangeEncoder& to, const Thresholds& thresholds) : to_(to), thresholds_(thresholds) {}

  void write(const StoredTree& tree) {
    std::size_t next = 0;
    write(tree, next, 0);
  }

 private:
  void write(const StoredTree& tree, std::size_t& next, std::size_t depth) {
    const TreeNode& node = tree[next++];
    if (depth < BoostedTrees::kMaxDepth) to_.bit(odds_.leaf[depth], node.leaf);
    if (node.leaf) {
      to_.bit(odds_.sign, node.value < 0);
      odds_.size.encode(to_, static_cast<std::uint32_t>(node.value < 0 ? -1 - node.value : node.value));
      return;
    }
    const std::vector<std::int16_t>& known = thresholds_[node.feature];
    const auto place = std::lower_bound(known.begin(), known.end(), node.threshold) - known.begin();
    odds_.feature.encode(to_, node.feature);
    odds_.threshold[node.feature].encode(to_, static_cast<std::uint32_t>(place));
    odds_.left_share.encode(to_, node.left_share);
    write(tree, next, depth + 1);
    write(tree, next, depth + 1);
  }

  RangeEncoder& to_;
  const Thresholds& thresholds_;
  NodeOdds odds_{thresholds_};
};

class TreeReader {
 public:
  TreeReader(RangeDecoder& from, const Thresholds& thresholds) : from_(from), thresholds_(thresholds) {}

  // Nothing when the tree asks for what there is not.
  std::optional<StoredTree> read() {
    StoredTree tree;
    if (!read(tree, 0)) return std::nullopt;
    return tree;
  }

 private:
  bool read(StoredTree& tree, std::size_t depth) {
    TreeNode node;
    node.leaf = depth == BoostedTrees::kMaxDepth || from_.bit(odds_.leaf[depth]);
    if (node.leaf) {
      const bool negative = from_.bit(odds_.sign);
      const auto size = static_cast<std::int32_t>(std::min(odds_.size.decode(from_), 32767u));
      node.value = static_cast<std::int16_t>(negative ? -1 - size : size);
      tree.push_back(node);
      return true;
    }
    const std::uint32_t feature = odds_.feature.decode(from_);
    if (feature >= thresholds_.size()) return false;
    const std::uint32_t place = odds_.threshold[feature].decode(from_);
    if (place >= thresholds_[feature].size()) return false;
    node.feature = static_cast<std::uint16_t>(feature);
    node.threshold = thresholds_[feature][place];
    node.left_share = static_cast<std::uint8_t>(odds_.left_share.decode(from_));
    tree.push_back(node);
    return read(tree, depth + 1) && read(tree, depth + 1);
  }

  RangeDecoder& from_;
  const Thresholds& thresholds_;
  NodeOdds odds_{thresholds_};
};

BoostedTreesSection broken(std::string_view why) {
  return {BoostedTrees(), "The model's trees " + std::string(why) + "; train it again or restore it."};
}

}  // namespace

BoostedTreesSection read_boosted_trees(std::string_view bytes, int features, int classes) {
  ByteReader header(bytes);
  const auto stored_features = static_cast<int>(header.read_integer(2));
  const auto stored_classes = static_cast<int>(header.read_integer(1));
  const auto count = static_cast<int>(header.read_integer(2));
  if (header.failed()) return broken("are cut off");
  if (stored_features != features || features < 1 || features > BoostedTrees::kMaxFeatures)
    return broken("are for other features");
  if (stored_classes != classes || classes < 1 || classes > BoostedTrees::kMaxClasses)
    return broken("are for other classes");
  if (count > BoostedTrees::kMaxTrees || count % classes != 0) return broken("are of a wrong number");
  std::vector<std::int32_t> base;
  // Three bytes with their sign: with leaves of two and no more trees than there may be, no sum overflows.
  for (int i = 0; i < classes; ++i)
    base.push_back(static_cast<std::int32_t>(header.read_integer(3) << 8) / 256);
  if (header.failed()) return broken("are cut off");

  RangeDecoder from(header.read_bytes(header.left()));
  const std::optional<Thresholds> thresholds = decode_thresholds(from, features);
  if (!thresholds) return broken("have a threshold out of range");
  TreeReader reader(from, *thresholds);
  std::vector<StoredTree> trees;
  for (int i = 0; i < count; ++i) {
    std::optional<StoredTree> tree = reader.read();
    if (!tree) return broken("ask for a feature or a threshold that there is not");
    trees.push_back(std::move(*tree));
  }
  return {BoostedTrees(features, base, trees), {}};
}

std::string write_boosted_trees(int features, const std::vector<std::int32_t>& base,
                                const std::vector<StoredTree>& trees) {
  Thresholds thresholds(static_cast<std::size_t>(features));
  for (const StoredTree& tree : trees) {
    for (const TreeNode& node : tree) {
      if (!node.leaf) thresholds[node.feature].push_back(node.threshold);
    }
  }
  for (std::vector<std::int16_t>& of_feature : thresholds) {
    std::sort(of_feature.begin(), of_feature.end());
    of_feature.erase(std::unique(of_feature.begin(), of_feature.end()), of_feature.end());
  }
  std::string out;
  append_integer(out, static_cast<std::uint32_t>(features), 2);
  append_integer(out, static_cast<std::uint32_t>(base.size()), 1);
  append_integer(out, static_cast<std::uint32_t>(trees.size()), 2);
  for (const std::int32_t score : base) append_integer(out, static_cast<std::uint32_t>(score), 3);
  RangeEncoder to;
  encode_thresholds(to, thresholds);
  TreeWriter writer(to, thresholds);
  for (const StoredTree& tree : trees) writer.write(tree);
  return out + to.finish();
}

}  // namespace whosaid
