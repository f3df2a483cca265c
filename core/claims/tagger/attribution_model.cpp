#include "claims/tagger/attribution_model.h"

#include <algorithm>
#include <cstdlib>

#include "inference/embedded_models.h"
#include "inference/lstm_step.h"
#include "inference/model_file.h"

namespace whosaid {
namespace {

constexpr std::size_t kLanes = IntegerMatrix::kLanes;
// A file's factor of a row is the row's scale times 2^24 for states, 2^36 for words, 2^20 for scores.
constexpr int kStateFactorBits = 24, kWordFactorBits = 36, kScoreFactorBits = 20;
constexpr int kWordBits = 5;   // bytes of embeddings times 32 are as large as states
constexpr int kScoreBits = 8;  // scores are in 1/256
constexpr std::int32_t kLargestScore = 1 << 24;
constexpr std::size_t kMostLayers = 3, kMostUnits = 256;

constexpr std::size_t class_value_count() {
  std::size_t count = 0;
  for (const std::uint8_t size : kTokenClassSizes) count += size;
  return count;
}

std::int64_t rounded_shift(std::int64_t x, int bits) { return (x + (std::int64_t{1} << (bits - 1))) >> bits; }

// The rows of a matrix with one scale for all. `most`: for each row, how far its sum may go; grows.
IntegerMatrix make_matrix(std::string_view bytes, const std::vector<std::int32_t>& factors, int bits,
                          std::vector<std::int64_t>& most) {
  std::vector<std::int16_t> weights(bytes.size());
  const std::size_t columns = bytes.size() / factors.size();
  for (std::size_t i = 0; i < weights.size(); ++i) {
    const std::size_t row = i / columns;
    const std::int64_t exact = std::int64_t{static_cast<std::int8_t>(bytes[i])} * factors[row];
    weights[i] =
        static_cast<std::int16_t>(std::clamp<std::int64_t>(rounded_shift(exact, bits), -32767, 32767));
    most[row] += std::int64_t{weights[i] < 0 ? -weights[i] : weights[i]} << kStateBits;
  }
  return {factors.size(), columns, weights};
}

}  // namespace

// Reads the sections one after another; after the first that does not fit everything is zero.
class AttributionModel::Reader {
 public:
  explicit Reader(std::string_view bytes) : reader_(bytes) {}

  std::uint32_t number(std::size_t bytes) { return reader_.read_integer(bytes); }
  std::int32_t signed_number() { return static_cast<std::int32_t>(reader_.read_integer(4)); }
  std::int32_t score() { return std::clamp(signed_number(), -kLargestScore, kLargestScore); }
  std::string_view bytes(std::size_t size) {
    const std::string_view read = reader_.read_bytes(size);
    if (read.size() == size) return read;
    failed_ = true;
    return {};
  }
  bool failed() const { return failed_ || reader_.failed(); }

  std::vector<std::int32_t> numbers(std::size_t count) {
    std::vector<std::int32_t> read(failed() ? 0 : count);
    for (std::int32_t& number : read) number = signed_number();
    read.resize(count, 0);
    return read;
  }

 private:
  ByteReader reader_;
  bool failed_ = false;
};

namespace {

constexpr const char* kTooLarge =
    "The attribution model has weights too large for its sums; train it again or restore it.";

bool fit(const std::vector<std::int64_t>& most) {
  return std::all_of(most.begin(), most.end(), [](std::int64_t sum) { return sum <= INT32_MAX; });
}

}  // namespace

AttributionModel::AttributionModel(std::string_view bytes) {
  const ModelFile file = read_model_file(bytes);
  problem_ = file.problem;
  if (!file.good()) return;
  Reader in(file.section("network"));
  layers_.resize(in.number(1));
  bool good = !layers_.empty() && layers_.size() <= kMostLayers;
  for (Layer& layer : layers_) {
    layer.hidden = in.number(2);
    good = good && layer.hidden > 0 && layer.hidden % kLstmStep == 0 && layer.hidden <= kMostUnits;
  }
  for (std::size_t i = 0; i < 3; ++i) {
    table_sizes_[i] = std::max(in.number(4), 1u);
    table_widths_[i] = in.number(1);
    word_width_ += table_widths_[i];
  }
  std::size_t class_bytes = 0;
  for (std::size_t k = 0; k < kTokenClassCount; ++k) {
    class_widths_[k] = in.number(1);
    class_bytes += std::size_t{kTokenClassSizes[k]} * class_widths_[k];
  }
  if (in.failed() || !good) {
    problem_ = "The attribution model has settings that make no sense; train it again or restore it.";
    return;
  }
  for (std::size_t i = 0; i < 3; ++i)
    tables_[i] = in.bytes(static_cast<std::size_t>(table_sizes_[i]) * table_widths_[i]);
  std::vector<std::int16_t> classes;
  for (const char byte : in.bytes(class_bytes)) classes.push_back(static_cast<std::int8_t>(byte));
  for (std::size_t l = 0; l < layers_.size() && !in.failed(); ++l) read_layer(in, classes, l);
  const std::string_view outputs = in.bytes(kOutputCount * 2 * layers_.back().hidden);
  std::vector<std::int64_t> most(kOutputCount, 0);
  output_ = make_matrix(outputs, in.numbers(kOutputCount), kScoreFactorBits - kStateBits, most);
  if (!fit(most)) problem_ = kTooLarge;
  output_bias_.clear();
  for (std::size_t i = 0; i < kOutputCount; ++i) output_bias_.push_back(in.score());
  for (std::int32_t& score : start_) score = in.score();
  for (auto& row : transitions_) {
    for (std::int32_t& score : row) score = in.score();
  }
  if (in.failed()) problem_ = "The attribution model is cut off; train it again or restore it.";
}

void AttributionModel::read_layer(Reader& in, const std::vector<std::int16_t>& classes, std::size_t number) {
  Layer& layer = layers_[number];
  const std::size_t gates = 4 * layer.hidden;
  const bool is_first = number == 0;
  std::size_t class_width = 0;
  for (const std::uint32_t width : class_widths_) class_width += width;
  for (std::size_t d = 0; d < 2; ++d) {
    std::vector<std::int64_t> most(gates, 0);
    const std::string_view inputs =
        in.bytes(gates * (is_first ? word_width_ : 2 * layers_[number - 1].hidden));
    const std::string_view class_weights = is_first ? in.bytes(gates * class_width) : std::string_view{};
    const std::vector<std::int32_t> factors = in.numbers(gates);
    const std::vector<std::int32_t> biases = in.numbers(gates);
    const std::string_view states = in.bytes(gates * layer.hidden);
    const std::vector<std::int32_t> state_factors = in.numbers(gates);
    if (in.failed()) return;
    constexpr int kToSums = kSumBits - kStateBits;
    layer.input[d] = make_matrix(
        inputs, factors,
        (is_first ? kWordFactorBits + kWordBits : kStateFactorBits) - kSumBits + (is_first ? 0 : kStateBits),
        most);
    layer.state[d] = make_matrix(states, state_factors, kStateFactorBits - kStateBits, most);
    for (std::size_t row = 0; row < gates; ++row) {
      layer.bias[d].push_back(std::clamp(biases[row], -(1 << 18), 1 << 18) * (1 << kToSums));
      most[row] += std::abs(std::int64_t{layer.bias[d][row]});
    }
    if (is_first) add_classes(d, classes, class_weights, factors, most);
    if (!fit(most)) problem_ = kTooLarge;
  }
}

// The classes' share of the first layer's gates, made once for every value; the bias goes into the first
// class.
void AttributionModel::add_classes(std::size_t direction, const std::vector<std::int16_t>& classes,
                                   std::string_view weights, const std::vector<std::int32_t>& factors,
                                   std::vector<std::int64_t>& most) {
  const std::size_t gates = 4 * layers_[0].hidden, width = weights.size() / gates;
  std::vector<std::int32_t>& sums = class_sums_[direction];
  sums.assign(class_value_count() * gates, 0);
  for (std::size_t row = 0; row < gates; ++row) {
    std::size_t value = 0, first = 0, at = 0;
    for (std::size_t k = 0; k < kTokenClassCount; first += class_widths_[k], ++k) {
      std::int64_t largest = 0;
      for (std::size_t v = 0; v < kTokenClassSizes[k]; ++v, ++value) {
        std::int64_t sum = 0;
        for (std::size_t i = 0; i < class_widths_[k]; ++i)
          sum += std::int64_t{static_cast<std::int8_t>(weights[row * width + first + i])} * classes[at++];
        const std::int64_t scaled = std::clamp<std::int64_t>(
            rounded_shift(sum * factors[row], kWordFactorBits - kSumBits), INT32_MIN, INT32_MAX);
        largest = std::max(largest, std::abs(scaled));
        sums[value * gates + row] =
            static_cast<std::int32_t>(scaled + (k == 0 ? layers_[0].bias[direction][row] : 0));
      }
      most[row] += largest;
    }
  }
}

AttributionModel::Words AttributionModel::look_up_words(const TokenFeatures* features,
                                                        std::size_t count) const {
  const std::size_t stride = layers_[0].input[0].padded_columns();
  Words words;
  // Places by hash: twice as many as tokens, so that few collide. A place holds the number of a word, or
  // none.
  constexpr std::uint32_t kNone = ~std::uint32_t{0};
  std::size_t places = 2;
  while (places < 2 * count) places *= 2;
  std::vector<std::uint32_t> at(places, kNone);
  std::vector<std::array<std::uint32_t, 3>> known;
  for (std::size_t t = 0; t < count; ++t) {
    std::array<std::uint32_t, 3> rows = {features[t].word, features[t].prefix, features[t].suffix};
    for (std::size_t i = 0; i < 3; ++i) rows[i] %= table_sizes_[i];
    std::size_t place = (rows[0] * 31u + rows[1] * 7u + rows[2]) * 2654435761u % places;
    while (at[place] != kNone && known[at[place]] != rows) place = (place + 1) % places;
    const bool is_new = at[place] == kNone;
    if (is_new) at[place] = static_cast<std::uint32_t>(words.count);
    words.of_token.push_back(at[place]);
    if (!is_new) continue;
    known.push_back(rows);
    ++words.count;
    words.inputs.resize(words.count * stride, 0);
    std::int16_t* input = words.inputs.data() + (words.count - 1) * stride;
    for (std::size_t i = 0; i < 3; ++i) {
      const char* bytes = tables_[i].data() + std::size_t{rows[i]} * table_widths_[i];
      for (std::size_t k = 0; k < table_widths_[i]; ++k)
        *input++ = static_cast<std::int16_t>(static_cast<std::int8_t>(bytes[k]) * (1 << kWordBits));
    }
  }
  return words;
}

void AttributionModel::add_up_first_gates(int direction, const Words& words, const TokenFeatures* features,
                                          std::size_t count, std::vector<std::int32_t>& gates) const {
  static_assert(kTokenClassCount == 7);
  const IntegerMatrix& matrix = layers_[0].input[direction];
  const std::size_t width = 4 * layers_[0].hidden;
  std::vector<std::int32_t> of_words(words.count * width, 0);
  matrix.multiply_add(words.inputs.data(), matrix.padded_columns(), words.count, of_words.data(), width);
  gates.resize(count * width);
  for (std::size_t t = 0; t < count; ++t) {
    std::array<const std::int32_t*, kTokenClassCount> of{};
    std::size_t value = 0;
    for (std::size_t k = 0; k < kTokenClassCount; value += kTokenClassSizes[k], ++k) {
      const std::size_t v = std::min<std::size_t>(features[t].classes[k], kTokenClassSizes[k] - 1u);
      of[k] = class_sums_[static_cast<std::size_t>(direction)].data() + (value + v) * width;
    }
    const std::int32_t* word = of_words.data() + words.of_token[t] * width;
    std::int32_t* sum = gates.data() + t * width;
    for (std::size_t i = 0; i < width; ++i)
      sum[i] = word[i] + of[0][i] + of[1][i] + of[2][i] + of[3][i] + of[4][i] + of[5][i] + of[6][i];
  }
}

void AttributionModel::add_up_gates(const Layer& layer, int direction, const std::vector<std::int16_t>& below,
                                    std::size_t count, std::vector<std::int32_t>& gates) {
  const std::size_t width = 4 * layer.hidden;
  const std::vector<std::int32_t>& bias = layer.bias[direction];
  gates.resize(count * width);
  for (std::size_t t = 0; t < count; ++t) std::copy_n(bias.data(), width, gates.data() + t * width);
  const IntegerMatrix& matrix = layer.input[direction];
  matrix.multiply_add(below.data(), matrix.columns(), count, gates.data(), width);
}

// `lanes`: at most four sequences, the longest first; a lane that is at its end is left out. The states that
// a step starts from are read where the step before wrote them.
void AttributionModel::run_lanes(const Layer& layer, int direction, const TokenRange* lanes,
                                 std::size_t count, std::vector<std::int32_t>& gates,
                                 std::vector<std::int16_t>& states) {
  const std::size_t hidden = layer.hidden;
  const std::vector<std::int16_t> zeros(hidden, 0);
  std::vector<std::int16_t> cells(kLanes * hidden, 0);
  IntegerMatrix::Lanes at{};
  for (std::size_t lane = 0; lane < count; ++lane) at.inputs[lane] = zeros.data();
  for (std::uint32_t step = 0; step < lanes[0].size(); ++step) {
    while (lanes[count - 1].size() <= step) --count;
    const auto token = [&](std::size_t lane) {
      return direction == 0 ? lanes[lane].begin + step : lanes[lane].end - 1 - step;
    };
    for (std::size_t lane = 0; lane < count; ++lane) at.sums[lane] = gates.data() + token(lane) * 4 * hidden;
    layer.state[direction].multiply_add(at, count);
    for (std::size_t lane = 0; lane < count; ++lane) {
      std::int16_t* state = states.data() + token(lane) * 2 * hidden + (direction == 0 ? 0 : hidden);
      step_lstm(at.sums[lane], cells.data() + lane * hidden, state, hidden);
      at.inputs[lane] = state;
    }
  }
}

std::vector<TokenScores> AttributionModel::score(const TokenFeatures* features,
                                                 const std::vector<TokenRange>& sequences) const {
  std::vector<TokenRange> lanes;
  std::size_t count = 0;
  for (const TokenRange& sequence : sequences) {
    if (!sequence.empty()) lanes.push_back(sequence);
    count = std::max<std::size_t>(count, sequence.end);
  }
  std::stable_sort(lanes.begin(), lanes.end(),
                   [](TokenRange a, TokenRange b) { return a.size() > b.size(); });
  const Words words = look_up_words(features, count);
  std::vector<std::int16_t> states, below;
  std::vector<std::int32_t> gates;
  for (std::size_t l = 0; l < layers_.size(); ++l) {
    const Layer& layer = layers_[l];
    below.swap(states);
    states.assign(count * 2 * layer.hidden, 0);
    for (int d = 0; d < 2; ++d) {
      if (l == 0) {
        add_up_first_gates(d, words, features, count, gates);
      } else {
        add_up_gates(layer, d, below, count, gates);
      }
      for (std::size_t i = 0; i < lanes.size(); i += kLanes)
        run_lanes(layer, d, lanes.data() + i, std::min(kLanes, lanes.size() - i), gates, states);
    }
  }
  const std::size_t padded = output_.padded_rows();
  std::vector<std::int32_t> sums(count * padded, 0);
  output_.multiply_add(states.data(), output_.columns(), count, sums.data(), padded);
  std::vector<TokenScores> scores(count);
  for (std::size_t t = 0; t < count; ++t) {
    std::size_t row = 0;
    const auto take = [&](auto& into) {
      for (std::int32_t& score : into) {
        score = (sums[t * padded + row] >> (kSumBits - kScoreBits)) + output_bias_[row];
        ++row;
      }
    };
    take(scores[t].tags);
    take(scores[t].to_cue);
    take(scores[t].to_source);
    take(scores[t].continues);
  }
  return scores;
}

std::vector<RoleTag> AttributionModel::best_tags(const TokenScores* scores, std::size_t count) const {
  constexpr std::size_t kTags = kRoleTagCount;
  std::vector<RoleTag> tags(count);
  if (count == 0) return tags;
  std::vector<std::array<std::uint8_t, kTags>> came_from(count);
  std::array<std::int64_t, kTags> best{};
  for (std::size_t k = 0; k < kTags; ++k) best[k] = std::int64_t{scores[0].tags[k]} + start_[k];
  for (std::size_t t = 1; t < count; ++t) {
    std::array<std::int64_t, kTags> next{};
    for (std::size_t k = 0; k < kTags; ++k) {
      std::size_t from = 0;
      for (std::size_t j = 1; j < kTags; ++j) {
        if (best[j] + transitions_[j][k] > best[from] + transitions_[from][k]) from = j;
      }
      came_from[t][k] = static_cast<std::uint8_t>(from);
      next[k] = best[from] + transitions_[from][k] + scores[t].tags[k];
    }
    best = next;
  }
  auto last = static_cast<std::size_t>(std::max_element(best.begin(), best.end()) - best.begin());
  for (std::size_t t = count; t-- > 0; last = came_from[t][last]) tags[t] = static_cast<RoleTag>(last);
  return tags;
}

const AttributionModel* embedded_attribution_model() {
  static const AttributionModel model(embedded_model(EmbeddedModel::kAttribution));
  return model.problem().empty() ? &model : nullptr;
}

}  // namespace whosaid
