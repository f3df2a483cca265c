// The attribution model: a bidirectional LSTM over the tokens of a paragraph, in integers.
//
//   token features -> embeddings -> forward and backward LSTM -> a score for each tag and link -> best tags
//
// Weights are bytes with one scale a row; states and gates are fixed-point numbers with kOne for 1. All sums
// are integers, so every machine gets the same scores.

#ifndef WHOSAID_CLAIMS_TAGGER_ATTRIBUTION_MODEL_H_
#define WHOSAID_CLAIMS_TAGGER_ATTRIBUTION_MODEL_H_

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "claims/tagger/token_features.h"
#include "inference/integer_matrix.h"

namespace whosaid {

enum class RoleTag : std::uint8_t {
  kOutside,
  kSourceBegin,
  kSource,
  kCueBegin,
  kCue,
  kContentBegin,
  kContent
};
inline constexpr std::size_t kRoleTagCount = 7;

// Where the span at the other end of a link lies: the second or first to the left, the first or second to
// the right, nowhere.
inline constexpr std::size_t kLinkCount = 5;

// What the network says of one token. Scores in 1/256 of a natural logarithm, up to a constant of the token.
struct TokenScores {
  std::array<std::int32_t, kRoleTagCount> tags{};
  std::array<std::int32_t, kLinkCount> to_cue{};     // of content
  std::array<std::int32_t, kLinkCount> to_source{};  // of cues
  std::array<std::int32_t, 2> continues{};           // of cues: [1] it goes on with the cue before
};
inline constexpr std::size_t kOutputCount = kRoleTagCount + 2 * kLinkCount + 2;

class AttributionModel {
 public:
  static constexpr int kOneBits = 12;
  static constexpr std::int32_t kOne = 1 << kOneBits;

  // Reads a model file; `problem()` says what is wrong with it.
  explicit AttributionModel(std::string_view bytes);

  const std::string& problem() const { return problem_; }

  // The scores of a sequence. Linear.
  std::vector<TokenScores> score(const TokenFeatures* tokens, std::size_t count) const;

  // The best sequence of tags: Viterbi over the transitions.
  std::vector<RoleTag> best_tags(const std::vector<TokenScores>& scores) const;

 private:
  // Maps sums of a matrix to fixed point, a factor and a bias for each row.
  struct Scale {
    std::vector<std::int32_t> factor;  // in 1 / 2^24
    std::vector<std::int32_t> bias;
    std::int32_t apply(std::size_t row, std::int32_t sum) const {
      return static_cast<std::int32_t>((static_cast<std::int64_t>(sum) * factor[row]) >> 24) + bias[row];
    }
  };
  struct Layer {
    IntegerMatrix input[2];  // [4 * hidden][inputs], forward and backward
    IntegerMatrix state[2];  // [4 * hidden][hidden]
    Scale input_scale[2];
    Scale state_scale[2];
  };
  class Reader;

  void run_layer(const Layer& layer, const std::vector<std::int32_t>& gates, int direction, std::size_t count,
                 std::vector<std::int16_t>& states) const;
  std::vector<std::int32_t> first_gates(int direction, const TokenFeatures* tokens, std::size_t count) const;
  std::int32_t tanh(std::int32_t x) const;
  std::int32_t sigmoid(std::int32_t x) const { return (kOne + tanh(x >> 1)) >> 1; }

  std::string problem_;
  std::size_t hidden_ = 0;
  std::array<std::uint32_t, 3> table_sizes_{};   // word, prefix, suffix: rows
  std::array<std::uint32_t, 3> table_widths_{};  // bytes a row
  std::array<std::string_view, 3> tables_;
  std::size_t word_width_ = 0;  // of the three together
  std::vector<Layer> layers_;
  // What each value of each class adds to the gates of the first layer: [direction][class value][4 * hidden].
  std::array<std::vector<std::int32_t>, 2> class_sums_;
  IntegerMatrix output_;
  Scale output_scale_;
  std::array<std::int32_t, kRoleTagCount> start_{};
  std::array<std::array<std::int32_t, kRoleTagCount>, kRoleTagCount> transitions_{};
  std::vector<std::int16_t> tanh_;  // of x from 0 up, in steps of 16
};

// The model of models/attribution, which the build puts into the library; null when it is broken. Decoded at
// the first call, constant ever after.
const AttributionModel* embedded_attribution_model();

}  // namespace whosaid

#endif  // WHOSAID_CLAIMS_TAGGER_ATTRIBUTION_MODEL_H_
