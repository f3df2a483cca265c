#include "claims/tagger/attribution_model.h"

#include <algorithm>
#include <cstdlib>
#include <numeric>

#include "inference/embedded_models.h"
#include "inference/lstm_step.h"
#include "inference/model_file.h"

namespace whosaid {
namespace {

constexpr std::size_t kLanes = IntegerMatrix::kLanes;
constexpr int kClassFactorBits = 20;  // of what a class's bytes are multiplied by to be of a row's sums
constexpr int kScoreBits = 8;         // scores are in 1/256
constexpr std::int32_t kLargestScore = 1 << 24;
// Of a bias or a class: eight of them and all products together do not leave 32 bits.
constexpr std::int32_t kLargestSum = 1 << 24;
constexpr std::size_t kMostLayers = 3, kMostUnits = 256;

constexpr std::size_t class_value_count() {
  std::size_t count = 0;
  for (const std::uint8_t size : kTokenClassSizes) count += size;
  return count;
}

std::int64_t rounded_shift(std::int64_t x, int bits) { return (x + (std::int64_t{1} << (bits - 1))) >> bits; }

bool all_within(std::string_view numbers, int largest) {
  return std::all_of(numbers.begin(), numbers.end(),
                     [=](char byte) { return std::abs(static_cast<std::int8_t>(byte)) <= largest; });
}

}  // namespace

// Reads the sections one after another; after the first that does not fit everything is zero.
class AttributionModel::Reader {
 public:
  explicit Reader(std::string_view bytes) : reader_(bytes) {}

  std::uint32_t number(std::size_t bytes) { return reader_.read_integer(bytes); }
  std::int32_t signed_number() { return static_cast<std::int32_t>(reader_.read_integer(4)); }
  std::int32_t score() { return std::clamp(signed_number(), -kLargestScore, kLargestScore); }
  std::int32_t sum() { return std::clamp(signed_number(), -kLargestSum, kLargestSum); }
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

  // A table of inputs.
  std::string_view inputs(std::size_t size) {
    const std::string_view read = bytes(size);
    too_large_ = too_large_ || !all_within(read, IntegerMatrix::kLargestInput);
    return read;
  }

  IntegerMatrix matrix(std::size_t rows, std::size_t columns) {
    const std::string_view read = bytes(rows * columns);
    too_large_ = too_large_ || !all_within(read, IntegerMatrix::kLargestWeight);
    if (failed() || too_large_) return {};
    return {rows, columns, std::vector<std::int8_t>(read.begin(), read.end())};
  }

  std::vector<std::int16_t> factors(std::size_t count) {
    std::vector<std::int16_t> read;
    for (const std::int32_t factor : numbers(count)) {
      too_large_ = too_large_ || factor < 0 || factor > INT16_MAX;
      read.push_back(static_cast<std::int16_t>(factor));
    }
    return read;
  }

  std::string problem() const {
    return failed() ? "The attribution model is cut off; train it again or restore it."
           : too_large_
               ? "The attribution model has weights that are too large; train it again or restore it."
           : reader_.left() != 0 ? "The attribution model has bytes too many; train it again or restore it."
                                 : "";
  }

 private:
  ByteReader reader_;
  bool failed_ = false, too_large_ = false;
};

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
  good = good && word_width_ <= IntegerMatrix::kMostColumns;
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
    tables_[i] = in.inputs(static_cast<std::size_t>(table_sizes_[i]) * table_widths_[i]);
  std::vector<std::int16_t> classes;
  for (const char byte : in.bytes(class_bytes)) classes.push_back(static_cast<std::int8_t>(byte));
  for (std::size_t l = 0; l < layers_.size() && !in.failed(); ++l) read_layer(in, classes, l);
  output_ = in.matrix(kOutputCount, 2 * layers_.back().hidden);
  output_factors_ = in.factors(kOutputCount);
  for (std::size_t i = 0; i < kOutputCount; ++i) output_bias_.push_back(in.score());
  for (std::int32_t& score : start_) score = in.score();
  for (auto& row : transitions_) {
    for (std::int32_t& score : row) score = in.score();
  }
  problem_ = in.problem();
}

void AttributionModel::read_layer(Reader& in, const std::vector<std::int16_t>& classes, std::size_t number) {
  Layer& layer = layers_[number];
  const std::size_t gates = 4 * layer.hidden;
  for (std::size_t d = 0; d < 2; ++d) {
    layer.input[d] = in.matrix(gates, number == 0 ? word_width_ : 2 * layers_[number - 1].hidden);
    layer.state[d] = in.matrix(gates, layer.hidden);
    layer.factors[d] = in.factors(gates);
    for (std::size_t row = 0; row < gates; ++row) layer.bias[d].push_back(in.sum());
    if (number == 0) read_classes(in, classes, d);
  }
}

// The classes' share of the first layer's gates, made once for every value; the bias goes into the first
// class.
void AttributionModel::read_classes(Reader& in, const std::vector<std::int16_t>& classes,
                                    std::size_t direction) {
  const std::size_t gates = 4 * layers_[0].hidden;
  const std::size_t width = std::accumulate(class_widths_.begin(), class_widths_.end(), std::size_t{0});
  const std::string_view weights = in.bytes(gates * width);
  const std::vector<std::int32_t> factors = in.numbers(gates);
  if (in.failed()) return;
  std::vector<std::int32_t>& sums = class_sums_[direction];
  sums.assign(class_value_count() * gates, 0);
  for (std::size_t row = 0; row < gates; ++row) {
    std::size_t value = 0, first = 0, at = 0;
    for (std::size_t k = 0; k < kTokenClassCount; first += class_widths_[k], ++k) {
      for (std::size_t v = 0; v < kTokenClassSizes[k]; ++v, ++value) {
        std::int64_t sum = 0;
        for (std::size_t i = 0; i < class_widths_[k]; ++i)
          sum += std::int64_t{static_cast<std::int8_t>(weights[row * width + first + i])} * classes[at++];
        const std::int64_t scaled = std::clamp<std::int64_t>(
            rounded_shift(sum * factors[row], kClassFactorBits), -kLargestSum, kLargestSum);
        sums[value * gates + row] =
            static_cast<std::int32_t>(scaled) + (k == 0 ? layers_[0].bias[direction][row] : 0);
      }
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
    words.inputs.resize(words.count * stride, IntegerMatrix::kZeroInput);
    std::uint8_t* input = words.inputs.data() + (words.count - 1) * stride;
    for (std::size_t i = 0; i < 3; ++i) {
      const char* bytes = tables_[i].data() + std::size_t{rows[i]} * table_widths_[i];
      for (std::size_t k = 0; k < table_widths_[i]; ++k)
        *input++ = static_cast<std::uint8_t>(IntegerMatrix::kZeroInput + static_cast<std::int8_t>(bytes[k]));
    }
  }
  return words;
}

std::vector<std::int32_t> AttributionModel::add_up_words(int direction, const Words& words) const {
  const IntegerMatrix& matrix = layers_[0].input[direction];
  const std::size_t width = 4 * layers_[0].hidden;
  std::vector<std::int32_t> sums(words.count * width, 0);
  matrix.multiply_add(words.inputs.data(), matrix.padded_columns(), words.count, sums.data(), width);
  return sums;
}

void AttributionModel::add_up_first_gates(int direction, const Words& words, const std::int32_t* of_words,
                                          const TokenFeatures* features, TokenRange tokens,
                                          std::int32_t* gates) const {
  static_assert(kTokenClassCount == 7);
  const std::size_t width = 4 * layers_[0].hidden;
  for (std::uint32_t t = tokens.begin; t < tokens.end; ++t, gates += width) {
    std::array<const std::int32_t*, kTokenClassCount> of{};
    std::size_t value = 0;
    for (std::size_t k = 0; k < kTokenClassCount; value += kTokenClassSizes[k], ++k) {
      const std::size_t v = std::min<std::size_t>(features[t].classes[k], kTokenClassSizes[k] - 1u);
      of[k] = class_sums_[static_cast<std::size_t>(direction)].data() + (value + v) * width;
    }
    const std::int32_t* word = of_words + words.of_token[t] * width;
    for (std::size_t i = 0; i < width; ++i)
      gates[i] = word[i] + of[0][i] + of[1][i] + of[2][i] + of[3][i] + of[4][i] + of[5][i] + of[6][i];
  }
}

void AttributionModel::add_up_gates(const Layer& layer, int direction, const std::vector<std::uint8_t>& below,
                                    TokenRange tokens, std::int32_t* gates) {
  const std::size_t width = 4 * layer.hidden;
  const std::vector<std::int32_t>& bias = layer.bias[direction];
  for (std::uint32_t t = 0; t < tokens.size(); ++t) std::copy_n(bias.data(), width, gates + t * width);
  const IntegerMatrix& matrix = layer.input[direction];
  matrix.multiply_add(below.data() + tokens.begin * matrix.columns(), matrix.columns(), tokens.size(), gates,
                      width);
}

// The states that a step starts from are read where the step before wrote them. A lane that is at its end is
// left out.
void AttributionModel::run_lanes(const Layer& layer, int direction, const Lane* lanes, std::size_t count,
                                 std::vector<std::uint8_t>& states) {
  const std::size_t hidden = layer.hidden;
  const std::vector<std::uint8_t> zeros(hidden, IntegerMatrix::kZeroInput);
  std::vector<std::int16_t> cells(kLanes * hidden, 0);
  IntegerMatrix::Lanes at{};
  for (std::size_t lane = 0; lane < count; ++lane) at.inputs[lane] = zeros.data();
  for (std::uint32_t step = 0; step < lanes[0].tokens.size(); ++step) {
    while (lanes[count - 1].tokens.size() <= step) --count;
    const auto place = [&](std::size_t lane) {  // in the lane
      return direction == 0 ? step : lanes[lane].tokens.size() - 1 - step;
    };
    for (std::size_t lane = 0; lane < count; ++lane)
      at.sums[lane] = lanes[lane].gates + place(lane) * 4 * hidden;
    layer.state[direction].multiply_add(at, count);
    for (std::size_t lane = 0; lane < count; ++lane) {
      const std::size_t token = lanes[lane].tokens.begin + place(lane);
      std::uint8_t* state = states.data() + token * 2 * hidden + (direction == 0 ? 0 : hidden);
      step_lstm(at.sums[lane], layer.factors[direction].data(), cells.data() + lane * hidden, state, hidden);
      at.inputs[lane] = state;
    }
  }
}

std::vector<TokenScores> AttributionModel::score(const TokenFeatures* features,
                                                 const std::vector<TokenRange>& sequences) const {
  std::vector<TokenRange> sorted;
  std::size_t count = 0;
  for (const TokenRange& sequence : sequences) {
    if (!sequence.empty()) sorted.push_back(sequence);
    count = std::max<std::size_t>(count, sequence.end);
  }
  std::stable_sort(sorted.begin(), sorted.end(),
                   [](TokenRange a, TokenRange b) { return a.size() > b.size(); });
  const Words words = look_up_words(features, count);
  std::vector<std::uint8_t> states, below;
  std::vector<std::int32_t>
      gates;  // of the sequences that are gone through together, so that they stay in a cache
  for (std::size_t l = 0; l < layers_.size(); ++l) {
    const Layer& layer = layers_[l];
    below.swap(states);
    states.assign(count * 2 * layer.hidden, 0);
    for (int d = 0; d < 2; ++d) {
      const std::vector<std::int32_t> of_words =
          l == 0 ? add_up_words(d, words) : std::vector<std::int32_t>{};
      for (std::size_t i = 0; i < sorted.size(); i += kLanes) {
        const std::size_t lane_count = std::min(kLanes, sorted.size() - i);
        std::size_t tokens = 0;
        for (std::size_t lane = 0; lane < lane_count; ++lane) tokens += sorted[i + lane].size();
        gates.resize(std::max(gates.size(), tokens * 4 * layer.hidden));
        std::array<Lane, kLanes> lanes{};
        std::int32_t* lane_gates = gates.data();
        for (std::size_t lane = 0; lane < lane_count; ++lane) {
          lanes[lane] = {sorted[i + lane], lane_gates};
          if (l == 0) {
            add_up_first_gates(d, words, of_words.data(), features, lanes[lane].tokens, lane_gates);
          } else {
            add_up_gates(layer, d, below, lanes[lane].tokens, lane_gates);
          }
          lane_gates += lanes[lane].tokens.size() * 4 * layer.hidden;
        }
        run_lanes(layer, d, lanes.data(), lane_count, states);
      }
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
        score = static_cast<std::int32_t>((std::int64_t{sums[t * padded + row]} * output_factors_[row]) >>
                                          (kGateBits - kScoreBits)) +
                output_bias_[row];
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
