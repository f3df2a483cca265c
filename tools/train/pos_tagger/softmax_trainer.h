// SoftmaxTrainer: multinomial logistic regression that keeps few weights.
//
// Follow-the-regularised-leader with an L1 penalty ("FTRL-proximal", McMahan et al. 2013): weights that
// do not earn their place are exactly zero. Arithmetic in one fixed order and no library functions that
// differ between machines, so the same data gives the same weights.

#ifndef WHOSAID_TRAIN_POS_TAGGER_SOFTMAX_TRAINER_H_
#define WHOSAID_TRAIN_POS_TAGGER_SOFTMAX_TRAINER_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <unordered_map>
#include <vector>

#include "inference/sparse_linear.h"
#include "tokens/pos_model.h"

namespace whosaid::train {

inline constexpr std::size_t kWidth = 40;  // kTagCount, filled up to whole vectors
using Row = std::array<float, kWidth>;

class SoftmaxTrainer {
 public:
  struct Settings {
    float rate = 0.1f;
    float l1 = 1.0f;
  };

  SoftmaxTrainer(Settings settings, std::vector<std::uint32_t> features);

  // Index of a feature by its hash; -1 when it is not among the features.
  std::int32_t find(std::uint32_t hash) const;

  // One example: `base` are the scores it starts from. Returns the tag that the weights gave before.
  Pos learn(const Row& base, const std::vector<std::int32_t>& features, Pos gold);
  Pos predict(const Row& base, const std::vector<std::int32_t>& features) const;

  // From now on the zero weights stay zero and the others are no longer pulled towards zero.
  void freeze_zeros();

  // All features with weights that round to something, by rising key. Of two with one key the
  // heavier is kept.
  std::vector<SparseFeature> rounded(float scale, int key_bits) const;

 private:
  struct State {
    Row weight{}, z{}, n{};
  };
  Row score(const Row& base, const std::vector<std::int32_t>& features) const;
  void update(State& state, const Row& gradient);

  Settings settings_;
  std::vector<std::uint32_t> hashes_;
  std::vector<std::int32_t> index_;  // open addressing, [2^k]
  std::vector<State> states_;
  bool frozen_ = false;
};

// Merges two lists of features, each by rising key; of two with one key the heavier is kept.
std::vector<SparseFeature> merge(const std::vector<SparseFeature>& a, const std::vector<SparseFeature>& b);

}  // namespace whosaid::train

#endif  // WHOSAID_TRAIN_POS_TAGGER_SOFTMAX_TRAINER_H_
