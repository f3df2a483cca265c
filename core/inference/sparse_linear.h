// SparseLinear: hashed features times small integer weights, for models with many labels.
//
//   features of a token   suffix "ed", previous tag TO, ...
//   their keys            0x2A41C0..   0x91F00B..
//   scores                VBD +31  VBN +24  VB -12       (+ one list per feature that the model knows)
//
// Only features that matter are kept, each with the labels it speaks for or against. Sums are 32-bit
// integers, so every machine gets the same. A feature is known by the upper bits of its hash: of the
// features never seen in training a few are taken for a known one (features / 2^key_bits of them).

#ifndef WHOSAID_INFERENCE_SPARSE_LINEAR_H_
#define WHOSAID_INFERENCE_SPARSE_LINEAR_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace whosaid {

struct LabelWeight {
  std::uint8_t label = 0;
  std::int8_t weight = 0;

  friend bool operator==(LabelWeight a, LabelWeight b) { return a.label == b.label && a.weight == b.weight; }
};

// A feature as it is stored: the upper `key_bits` bits of its hash, and its weights by rising label.
struct SparseFeature {
  std::uint32_t key = 0;
  std::vector<LabelWeight> weights;  // [1 .. labels]
};

class SparseLinear {
 public:
  static constexpr int kMinKeyBits = 8;
  static constexpr int kMaxKeyBits = 24;
  static constexpr std::size_t kMaxFeatures = 65535;

  class Builder;

  SparseLinear() = default;  // knows no feature

  // `features` by strictly rising key, at most kMaxFeatures, keys below 2^key_bits.
  SparseLinear(int key_bits, int labels, const std::vector<SparseFeature>& features);

  // Adds the weights of the feature with this 32-bit hash to scores[labels()]. Constant time.
  void add(std::uint32_t hash, std::int32_t* scores) const;

  // Whether the model has weights for the feature with this hash. Constant time.
  bool knows(std::uint32_t hash) const;

  int labels() const { return labels_; }
  std::size_t feature_count() const { return features_.empty() ? 0 : features_.size() - 1; }
  std::size_t weight_count() const { return weights_.size(); }

 private:
  int key_bits_ = kMinKeyBits;
  int labels_ = 0;
  int rest_bits_ = 0;  // lower bits of a key, kept in features_ (8 at most); the upper ones choose a bucket
  // First feature of each bucket: [buckets + 1].
  std::vector<std::uint16_t> bucket_ = std::vector<std::uint16_t>((std::size_t{1} << kMinKeyBits) + 1);
  // [features + 1]: the rest of the key in the lower 8 bits, above it where the weights begin. Together,
  // since nearly every look-up reads both. Empty without features.
  std::vector<std::uint32_t> features_;
  std::vector<LabelWeight> weights_;  // feature after feature
};

// Takes features one after another. What is taken is `count` features of the kind that the constructor takes.
class SparseLinear::Builder {
 public:
  Builder(int key_bits, int labels, std::size_t count);
  void add(std::uint32_t key, const LabelWeight* weights, std::size_t weight_count);
  SparseLinear finish() &&;

 private:
  SparseLinear built_;
};

inline bool SparseLinear::knows(std::uint32_t hash) const {
  const std::uint32_t key = hash >> (32 - key_bits_);
  const std::uint32_t bucket = key >> rest_bits_;
  const std::uint32_t rest = key & ((1u << rest_bits_) - 1);
  for (std::uint32_t f = bucket_[bucket]; f < bucket_[bucket + 1]; ++f) {
    if ((features_[f] & 0xFF) == rest) return true;
  }
  return false;
}

inline void SparseLinear::add(std::uint32_t hash, std::int32_t* scores) const {
  const std::uint32_t key = hash >> (32 - key_bits_);
  const std::uint32_t bucket = key >> rest_bits_;
  const std::uint32_t rest = key & ((1u << rest_bits_) - 1);
  const std::uint32_t end = bucket_[bucket + 1];
  for (std::uint32_t f = bucket_[bucket]; f < end; ++f) {
    if ((features_[f] & 0xFF) != rest) continue;
    const LabelWeight* const last = weights_.data() + (features_[f + 1] >> 8);
    for (const LabelWeight* w = weights_.data() + (features_[f] >> 8); w != last; ++w)
      scores[w->label] += w->weight;
    return;
  }
}

// A section of a model file that holds a SparseLinear, range coded.
struct SparseLinearSection {
  SparseLinear model;
  std::string problem;  // empty when the section is good; else one sentence, and the model knows nothing
};
SparseLinearSection read_sparse_linear(std::string_view bytes, int labels);
std::string write_sparse_linear(int key_bits, int labels, const std::vector<SparseFeature>& features);

}  // namespace whosaid

#endif  // WHOSAID_INFERENCE_SPARSE_LINEAR_H_
