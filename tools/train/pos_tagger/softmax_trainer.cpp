#include "pos_tagger/softmax_trainer.h"

#include <algorithm>
#include <cmath>
#include <cstring>

namespace whosaid::train {
namespace {

// e^x for x <= 0, to about 1e-6: 2^(x / ln 2) with a polynomial for the fraction.
float exponential(float x) {
  if (x < -60.0f) return 0.0f;
  const float scaled = x * 1.44269504f;
  const float whole = std::floor(scaled);
  const float f = scaled - whole;
  const float p =
      1.0f + f * (0.69314718f + f * (0.24022651f + f * (0.05550327f + f * (0.00965989f + f * 0.00134f))));
  const auto bits = static_cast<std::int32_t>((static_cast<std::int32_t>(whole) + 127) << 23);
  float power = 0;
  std::memcpy(&power, &bits, sizeof power);
  return p * power;
}

Pos best_tag(const Row& scores) {
  return static_cast<Pos>(std::max_element(scores.begin(), scores.begin() + kTagCount) - scores.begin());
}

int heaviness(const SparseFeature& f) {
  int sum = 0;
  for (const LabelWeight w : f.weights) sum += w.weight < 0 ? -w.weight : w.weight;
  return sum;
}

// Sorts by key and leaves one feature a key.
std::vector<SparseFeature> unique_keys(std::vector<SparseFeature> features) {
  std::sort(features.begin(), features.end(), [](const SparseFeature& a, const SparseFeature& b) {
    return a.key != b.key ? a.key < b.key : heaviness(a) > heaviness(b);
  });
  features.erase(std::unique(features.begin(), features.end(),
                             [](const SparseFeature& a, const SparseFeature& b) { return a.key == b.key; }),
                 features.end());
  return features;
}

}  // namespace

SoftmaxTrainer::SoftmaxTrainer(Settings settings, std::vector<std::uint32_t> features)
    : settings_(settings), hashes_(std::move(features)), states_(hashes_.size()) {
  std::size_t slots = 1;
  while (slots < hashes_.size() * 3) slots *= 2;
  index_.assign(slots, -1);
  for (std::size_t i = 0; i < hashes_.size(); ++i) {
    std::size_t slot = hashes_[i] & (slots - 1);
    while (index_[slot] >= 0) slot = (slot + 1) & (slots - 1);
    index_[slot] = static_cast<std::int32_t>(i);
  }
}

std::int32_t SoftmaxTrainer::find(std::uint32_t hash) const {
  for (std::size_t slot = hash & (index_.size() - 1); index_[slot] >= 0;
       slot = (slot + 1) & (index_.size() - 1)) {
    if (hashes_[static_cast<std::size_t>(index_[slot])] == hash) return index_[slot];
  }
  return -1;
}

Row SoftmaxTrainer::score(const Row& base, const std::vector<std::int32_t>& features) const {
  Row scores = base;
  for (const std::int32_t f : features) {
    const Row& weight = states_[static_cast<std::size_t>(f)].weight;
    for (std::size_t t = 0; t < kWidth; ++t) scores[t] += weight[t];
  }
  return scores;
}

Pos SoftmaxTrainer::predict(const Row& base, const std::vector<std::int32_t>& features) const {
  return best_tag(score(base, features));
}

Pos SoftmaxTrainer::learn(const Row& base, const std::vector<std::int32_t>& features, Pos gold) {
  Row scores = score(base, features);
  const Pos tag = best_tag(scores);
  const float highest = scores[static_cast<std::size_t>(tag)];
  Row gradient{};
  float sum = 0;
  for (std::size_t t = 0; t < static_cast<std::size_t>(kTagCount); ++t) {
    gradient[t] = exponential(scores[t] - highest);
    sum += gradient[t];
  }
  for (float& g : gradient) g /= sum;
  gradient[static_cast<std::size_t>(gold)] -= 1.0f;
  for (const std::int32_t f : features) update(states_[static_cast<std::size_t>(f)], gradient);
  return tag;
}

void SoftmaxTrainer::update(State& state, const Row& gradient) {
  const float rate = settings_.rate;
  const float l1 = frozen_ ? 0.0f : settings_.l1;
  for (std::size_t t = 0; t < kWidth; ++t) {
    const float g = gradient[t];
    const float n = state.n[t] + g * g;
    const float root = std::sqrt(n);
    const float sigma = (root - std::sqrt(state.n[t])) / rate;
    const float z = state.z[t] + g - sigma * state.weight[t];
    const float excess = z > l1 ? z - l1 : (z < -l1 ? z + l1 : 0.0f);
    const float weight = -excess * rate / (1.0f + root);
    state.n[t] = n;
    state.z[t] = z;
    state.weight[t] = frozen_ && state.weight[t] == 0.0f ? 0.0f : weight;
  }
}

void SoftmaxTrainer::freeze_zeros() {
  frozen_ = true;
  for (State& state : states_) {
    for (std::size_t t = 0; t < kWidth; ++t) {
      // Keeps the weight where it is: z without the penalty's part.
      state.z[t] = -state.weight[t] * (1.0f + std::sqrt(state.n[t])) / settings_.rate;
    }
  }
}

std::vector<SparseFeature> SoftmaxTrainer::rounded(float scale, int key_bits) const {
  std::vector<SparseFeature> features;
  for (std::size_t i = 0; i < hashes_.size(); ++i) {
    SparseFeature feature;
    feature.key = hashes_[i] >> (32 - key_bits);
    for (std::size_t t = 0; t < static_cast<std::size_t>(kTagCount); ++t) {
      const float scaled = states_[i].weight[t] * scale;
      const int weight = static_cast<int>(std::floor(std::min(std::max(scaled, -127.0f), 127.0f) + 0.5f));
      if (weight != 0)
        feature.weights.push_back({static_cast<std::uint8_t>(t), static_cast<std::int8_t>(weight)});
    }
    if (!feature.weights.empty()) features.push_back(std::move(feature));
  }
  return unique_keys(std::move(features));
}

std::vector<SparseFeature> merge(const std::vector<SparseFeature>& a, const std::vector<SparseFeature>& b) {
  std::vector<SparseFeature> all = a;
  all.insert(all.end(), b.begin(), b.end());
  return unique_keys(std::move(all));
}

}  // namespace whosaid::train
