#include "inference/sparse_linear.h"

#include <array>
#include <utility>

#include "inference/model_file.h"
#include "inference/range_coder.h"

namespace whosaid {
namespace {

constexpr int kMaxLabels = 63;

// The odds of everything that is stored about a feature. Reading and writing take the same steps.
struct FeatureOdds {
  NumberCoder gap;  // from the key before
  BitTree label_count{6};
  std::vector<BitTree> label =
      std::vector<BitTree>(kMaxLabels + 1, BitTree(6));              // [label before, or kMaxLabels]
  std::vector<BitOdds> sign = std::vector<BitOdds>(kMaxLabels + 1);  // [label]
  std::vector<BitTree> size = std::vector<BitTree>(4, BitTree(7));  // |weight| - 1, [place among the weights]
};

std::size_t place_context(std::size_t place, std::size_t count) {
  return (count == 1 ? 0 : 2) + (place == 0 ? 0 : 1);
}

// Decodes the weights of a feature into `weights` [kMaxLabels + 1] and returns how many there are.
std::size_t decode_weights(RangeDecoder& from, FeatureOdds& odds, LabelWeight* weights) {
  const std::size_t count = odds.label_count.decode(from) + 1;
  std::size_t before = kMaxLabels;
  for (std::size_t i = 0; i < count; ++i) {
    LabelWeight& w = weights[i];
    w.label = static_cast<std::uint8_t>(odds.label[before].decode(from));
    before = w.label;
    const bool negative = from.bit(odds.sign[w.label]);
    const int size = static_cast<int>(odds.size[place_context(i, count)].decode(from)) + 1;
    w.weight = static_cast<std::int8_t>(negative ? -size : (size > 127 ? 127 : size));
  }
  return count;
}

void encode_feature(RangeEncoder& to, FeatureOdds& odds, std::uint32_t gap,
                    const std::vector<LabelWeight>& weights) {
  odds.gap.encode(to, gap);
  odds.label_count.encode(to, static_cast<std::uint32_t>(weights.size() - 1));
  std::size_t before = kMaxLabels;
  for (std::size_t i = 0; i < weights.size(); ++i) {
    const LabelWeight w = weights[i];
    odds.label[before].encode(to, w.label);
    before = w.label;
    to.bit(odds.sign[w.label], w.weight < 0);
    const int size = w.weight < 0 ? -w.weight : w.weight;
    odds.size[place_context(i, weights.size())].encode(to, static_cast<std::uint32_t>(size - 1));
  }
}

// True when labels rise strictly and all are below `labels`.
bool labels_are_good(const LabelWeight* weights, std::size_t count, int labels) {
  int before = -1;
  for (std::size_t i = 0; i < count; ++i) {
    if (weights[i].label <= before || weights[i].label >= labels) return false;
    before = weights[i].label;
  }
  return true;
}

// As few buckets as give each one feature or less on average, and leave 8 bits or fewer of the key.
int choose_rest_bits(int key_bits, std::size_t features) {
  int bucket_bits = SparseLinear::kMinKeyBits;
  while (bucket_bits < key_bits && (key_bits - bucket_bits > 8 || (std::size_t{1} << bucket_bits) < features))
    ++bucket_bits;
  return key_bits - bucket_bits;
}

SparseLinearSection broken(std::string_view why) {
  return {SparseLinear(),
          "The model's table of features " + std::string(why) + "; train it again or restore it."};
}

}  // namespace

SparseLinear::SparseLinear(int key_bits, int labels, const std::vector<SparseFeature>& features) {
  Builder builder(key_bits, labels, features.size());
  for (const SparseFeature& f : features) builder.add(f.key, f.weights.data(), f.weights.size());
  *this = std::move(builder).finish();
}

SparseLinear::Builder::Builder(int key_bits, int labels, std::size_t count) {
  built_.key_bits_ = key_bits;
  built_.labels_ = labels;
  built_.rest_bits_ = choose_rest_bits(key_bits, count);
  built_.bucket_.assign((std::size_t{1} << (key_bits - built_.rest_bits_)) + 1, 0);
  built_.features_.reserve(count + 1);
}

void SparseLinear::Builder::add(std::uint32_t key, const LabelWeight* weights, std::size_t weight_count) {
  const auto begin = static_cast<std::uint32_t>(built_.weights_.size()) << 8;
  ++built_.bucket_[(key >> built_.rest_bits_) + 1];
  built_.features_.push_back(begin | (key & ((1u << built_.rest_bits_) - 1)));
  built_.weights_.insert(built_.weights_.end(), weights, weights + weight_count);
}

SparseLinear SparseLinear::Builder::finish() && {
  built_.features_.push_back(static_cast<std::uint32_t>(built_.weights_.size()) << 8);
  std::vector<std::uint16_t>& bucket = built_.bucket_;
  for (std::size_t b = 1; b < bucket.size(); ++b)
    bucket[b] = static_cast<std::uint16_t>(bucket[b] + bucket[b - 1]);
  return std::move(built_);
}

SparseLinearSection read_sparse_linear(std::string_view bytes, int labels) {
  ByteReader header(bytes);
  const std::uint32_t count = header.read_integer(4);
  const auto key_bits = static_cast<int>(header.read_integer(1));
  const std::uint32_t stored_labels = header.read_integer(1);
  if (header.failed()) return broken("is cut off");
  if (count > SparseLinear::kMaxFeatures) return broken("is too large");
  if (key_bits < SparseLinear::kMinKeyBits || key_bits > SparseLinear::kMaxKeyBits)
    return broken("has keys of a wrong size");
  if (labels > kMaxLabels || static_cast<int>(stored_labels) != labels) return broken("is for other labels");

  RangeDecoder from(header.read_bytes(header.left()));
  FeatureOdds odds;
  SparseLinear::Builder builder(key_bits, labels, count);
  std::array<LabelWeight, kMaxLabels + 1> weights;
  std::uint64_t next_key = 0;
  for (std::uint32_t i = 0; i < count; ++i) {
    next_key += odds.gap.decode(from);
    const std::size_t weight_count = decode_weights(from, odds, weights.data());
    if (next_key >> key_bits) return broken("has a key out of range");
    if (!labels_are_good(weights.data(), weight_count, labels)) return broken("has a label out of range");
    builder.add(static_cast<std::uint32_t>(next_key++), weights.data(), weight_count);
  }
  return {std::move(builder).finish(), {}};
}

std::string write_sparse_linear(int key_bits, int labels, const std::vector<SparseFeature>& features) {
  std::string out;
  append_integer(out, static_cast<std::uint32_t>(features.size()), 4);
  append_integer(out, static_cast<std::uint32_t>(key_bits), 1);
  append_integer(out, static_cast<std::uint32_t>(labels), 1);
  RangeEncoder to;
  FeatureOdds odds;
  std::uint32_t next_key = 0;
  for (const SparseFeature& f : features) {
    encode_feature(to, odds, f.key - next_key, f.weights);
    next_key = f.key + 1;
  }
  return out + to.finish();
}

}  // namespace whosaid
