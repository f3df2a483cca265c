// The attribution model: a bidirectional LSTM over the tokens of each paragraph, in integers.
//
//   token features -> embeddings -> forward and backward LSTM -> a score for each tag and link -> best tags
//
// Weights have 6 bits and one scale a row (inference/integer_matrix.h); cells and states are fixed-point
// numbers (inference/lstm_step.h). All sums are integers, so every machine gets the same scores. Four
// paragraphs go through the network side by side, so that a kernel can read each weight once for four tokens.

#ifndef WHOSAID_CLAIMS_TAGGER_ATTRIBUTION_MODEL_H_
#define WHOSAID_CLAIMS_TAGGER_ATTRIBUTION_MODEL_H_

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "claims/tagger/token_features.h"
#include "inference/integer_matrix.h"
#include "tokens/tokens.h"

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
  // Reads a model file; `problem()` says what is wrong with it.
  explicit AttributionModel(std::string_view bytes);

  const std::string& problem() const { return problem_; }

  // The scores of the tokens up to the last sequence's end; sequences count from `features`, follow each
  // other and do not overlap. Linear; takes some 6 kB a token.
  std::vector<TokenScores> score(const TokenFeatures* features,
                                 const std::vector<TokenRange>& sequences) const;

  // The best sequence of tags: Viterbi over the transitions.
  std::vector<RoleTag> best_tags(const TokenScores* scores, std::size_t count) const;

 private:
  struct Layer {
    std::size_t hidden = 0;                // units of each direction
    IntegerMatrix input[2];                // [4 * hidden][inputs], forward and backward
    IntegerMatrix state[2];                // [4 * hidden][hidden]
    std::vector<std::int16_t> factors[2];  // [4 * hidden], of the sums
    std::vector<std::int32_t> bias[2];     // [4 * hidden]; in the first layer it is part of the classes' sums
  };
  // The embeddings of a batch, every word once: half of a text's words are its commonest.
  struct Words {
    std::vector<std::uint8_t> inputs;  // [words][padded columns of the first layer]
    std::size_t count = 0;
    std::vector<std::uint32_t> of_token;  // [tokens]
  };
  class Reader;

  void read_layer(Reader& in, const std::vector<std::int16_t>& classes, std::size_t number);
  void read_classes(Reader& in, const std::vector<std::int16_t>& classes, std::size_t direction);
  Words look_up_words(const TokenFeatures* features, std::size_t count) const;
  // What each word brings to the gates of the first layer: [words][4 * hidden].
  std::vector<std::int32_t> add_up_words(int direction, const Words& words) const;
  // What tokens bring to the gates of a layer: [tokens][4 * hidden].
  void add_up_first_gates(int direction, const Words& words, const std::int32_t* of_words,
                          const TokenFeatures* features, TokenRange tokens, std::int32_t* gates) const;
  static void add_up_gates(const Layer& layer, int direction, const std::vector<std::uint8_t>& below,
                           TokenRange tokens, std::int32_t* gates);
  struct Lane {
    TokenRange tokens;
    std::int32_t* gates;  // [tokens][4 * hidden]; used up
  };
  // At most four lanes, the longest first. Writes their states.
  static void run_lanes(const Layer& layer, int direction, const Lane* lanes, std::size_t count,
                        std::vector<std::uint8_t>& states);

  std::string problem_;
  std::array<std::uint32_t, 3> table_sizes_{};   // word, prefix, suffix: rows
  std::array<std::uint32_t, 3> table_widths_{};  // bytes a row
  std::array<std::string_view, 3> tables_;
  std::size_t word_width_ = 0;  // of the three together
  std::array<std::uint32_t, kTokenClassCount> class_widths_{};
  std::vector<Layer> layers_;
  // What each value of each class adds to the gates of the first layer: [direction][class value][4 * hidden].
  std::array<std::vector<std::int32_t>, 2> class_sums_;
  IntegerMatrix output_;
  std::vector<std::int16_t> output_factors_;
  std::vector<std::int32_t> output_bias_;
  std::array<std::int32_t, kRoleTagCount> start_{};
  std::array<std::array<std::int32_t, kRoleTagCount>, kRoleTagCount> transitions_{};
};

// The model of models/attribution, which the build puts into the library; null when it is broken. Decoded at
// the first call, constant ever after.
const AttributionModel* embedded_attribution_model();

}  // namespace whosaid

#endif  // WHOSAID_CLAIMS_TAGGER_ATTRIBUTION_MODEL_H_
