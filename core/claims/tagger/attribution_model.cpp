#include "claims/tagger/attribution_model.h"

#include <algorithm>

#include "inference/embedded_models.h"
#include "inference/model_file.h"

namespace whosaid {
namespace {

constexpr std::size_t kTanhSize = 2048;
constexpr int kTanhStepBits = 4;
constexpr std::int32_t kLargestCell = 32767;
constexpr std::int32_t kLargestFactor = 1 << 24;
constexpr std::int32_t kLargestBias = 1 << 28;

constexpr std::size_t class_value_count() {
  std::size_t count = 0;
  for (const std::uint8_t size : kTokenClassSizes) count += size;
  return count;
}

}  // namespace

// Reads the sections one after another; after the first that does not fit everything is zero.
class AttributionModel::Reader {
 public:
  explicit Reader(std::string_view bytes) : reader_(bytes) {}

  std::uint32_t number(std::size_t bytes) { return reader_.read_integer(bytes); }
  // Between -most and most, so that no sum leaves its range whatever the file says.
  std::int32_t signed_number(std::int32_t most) {
    return std::clamp(static_cast<std::int32_t>(reader_.read_integer(4)), -most, most);
  }
  std::string_view bytes(std::size_t size) {
    const std::string_view read = reader_.read_bytes(size);
    if (read.size() == size) return read;
    failed_ = true;
    return {};
  }
  bool failed() const { return failed_ || reader_.failed(); }

  IntegerMatrix matrix(std::size_t rows, std::size_t columns) {
    const std::string_view weights = bytes(rows * columns);
    if (weights.empty()) return {};
    return {rows, columns, reinterpret_cast<const std::int8_t*>(weights.data())};
  }

  Scale scale(std::size_t rows, bool with_bias) {
    Scale scale;
    for (std::size_t i = 0; i < rows; ++i) scale.factor.push_back(signed_number(kLargestFactor));
    for (std::size_t i = 0; i < rows; ++i) scale.bias.push_back(with_bias ? signed_number(kLargestBias) : 0);
    return scale;
  }

 private:
  ByteReader reader_;
  bool failed_ = false;
};

AttributionModel::AttributionModel(std::string_view bytes) {
  const ModelFile file = read_model_file(bytes);
  problem_ = file.problem;
  if (!file.good()) return;
  Reader in(file.section("network"));
  hidden_ = in.number(2);
  const std::size_t layer_count = in.number(1);
  std::size_t class_width = 0;
  std::array<std::uint32_t, kTokenClassCount> widths{};
  for (std::size_t i = 0; i < 3; ++i) {
    table_sizes_[i] = std::max(in.number(4), 1u);
    table_widths_[i] = in.number(1);
    word_width_ += table_widths_[i];
  }
  for (std::uint32_t& width : widths) class_width += width = in.number(1);
  if (in.failed() || hidden_ == 0 || hidden_ > 256 || layer_count == 0 || layer_count > 3) {
    problem_ = "The attribution model has settings that make no sense; train it again or restore it.";
    return;
  }
  for (std::size_t i = 0; i < 3; ++i)
    tables_[i] = in.bytes(static_cast<std::size_t>(table_sizes_[i]) * table_widths_[i]);
  std::array<std::string_view, kTokenClassCount> class_tables;
  for (std::size_t k = 0; k < kTokenClassCount; ++k)
    class_tables[k] = in.bytes(std::size_t{kTokenClassSizes[k]} * widths[k]);

  layers_.resize(layer_count);
  const std::size_t gates = 4 * hidden_;
  for (std::size_t l = 0; l < layer_count; ++l) {
    Layer& layer = layers_[l];
    for (int d = 0; d < 2; ++d) {
      layer.input[d] = in.matrix(gates, l == 0 ? word_width_ : 2 * hidden_);
      if (l == 0) {
        const IntegerMatrix classes = in.matrix(gates, class_width);
        if (in.failed()) break;
        std::vector<std::int32_t>& sums = class_sums_[static_cast<std::size_t>(d)];
        sums.assign(class_value_count() * classes.padded_rows(), 0);
        std::size_t value = 0, first = 0;
        for (std::size_t k = 0; k < kTokenClassCount; first += widths[k], ++k) {
          for (std::size_t v = 0; v < kTokenClassSizes[k]; ++v, ++value) {
            std::vector<std::int16_t> inputs(classes.padded_columns(), 0);
            for (std::size_t i = 0; i < widths[k]; ++i)
              inputs[first + i] = static_cast<std::int8_t>(class_tables[k][v * widths[k] + i]);
            classes.multiply_add(inputs.data(), sums.data() + value * classes.padded_rows());
          }
        }
      }
      layer.input_scale[d] = in.scale(gates, true);
      layer.state[d] = in.matrix(gates, hidden_);
      layer.state_scale[d] = in.scale(gates, false);
    }
  }
  output_ = in.matrix(kOutputCount, 2 * hidden_);
  output_scale_ = in.scale(kOutputCount, true);
  for (std::int32_t& score : start_) score = in.signed_number(kLargestBias);
  for (auto& row : transitions_) {
    for (std::int32_t& score : row) score = in.signed_number(kLargestBias);
  }
  std::int32_t value = 0;
  for (const char step : in.bytes(kTanhSize)) {
    value += static_cast<unsigned char>(step);
    tanh_.push_back(static_cast<std::int16_t>(value));
  }
  if (in.failed()) problem_ = "The attribution model is cut off; train it again or restore it.";
}

std::int32_t AttributionModel::tanh(std::int32_t x) const {
  const std::int32_t size = x < 0 ? -x : x;
  const auto at = static_cast<std::size_t>((size + (1 << (kTanhStepBits - 1))) >> kTanhStepBits);
  const std::int32_t value = tanh_[std::min(at, kTanhSize - 1)];
  return x < 0 ? -value : value;
}

// A word means the same to the first layer wherever it stands, so its sums are kept for the sequence.
std::vector<std::int32_t> AttributionModel::first_gates(int direction, const TokenFeatures* tokens,
                                                        std::size_t count) const {
  const Layer& layer = layers_[0];
  const IntegerMatrix& matrix = layer.input[direction];
  const std::size_t padded = matrix.padded_rows(), gates = 4 * hidden_;
  std::vector<std::int32_t> out(count * gates);
  std::vector<std::int16_t> inputs(matrix.padded_columns(), 0);
  std::vector<std::int32_t> sums(padded);
  const std::vector<std::int32_t>& class_sums = class_sums_[static_cast<std::size_t>(direction)];
  for (std::size_t t = 0; t < count; ++t) {
    const std::array<std::uint32_t, 3> hashes = {tokens[t].word, tokens[t].prefix, tokens[t].suffix};
    std::size_t at = 0;
    for (std::size_t i = 0; i < 3; ++i) {
      const std::size_t row = std::size_t{hashes[i] % table_sizes_[i]} * table_widths_[i];
      for (std::size_t k = 0; k < table_widths_[i]; ++k)
        inputs[at++] = static_cast<std::int8_t>(tables_[i][row + k]);
    }
    std::fill(sums.begin(), sums.end(), 0);
    matrix.multiply_add(inputs.data(), sums.data());
    std::size_t value = 0;
    for (std::size_t k = 0; k < kTokenClassCount; value += kTokenClassSizes[k], ++k) {
      const std::size_t v = std::min<std::size_t>(tokens[t].classes[k], kTokenClassSizes[k] - 1u);
      const std::int32_t* adds = class_sums.data() + (value + v) * padded;
      for (std::size_t i = 0; i < gates; ++i) sums[i] += adds[i];
    }
    for (std::size_t i = 0; i < gates; ++i)
      out[t * gates + i] = layer.input_scale[direction].apply(i, sums[i]);
  }
  return out;
}

void AttributionModel::run_layer(const Layer& layer, const std::vector<std::int32_t>& gates, int direction,
                                 std::size_t count, std::vector<std::int16_t>& states) const {
  const IntegerMatrix& matrix = layer.state[direction];
  const Scale& scale = layer.state_scale[direction];
  std::vector<std::int32_t> sums(matrix.padded_rows());
  std::vector<std::int32_t> cell(hidden_, 0);
  std::vector<std::int16_t> state(matrix.padded_columns(), 0);
  for (std::size_t step = 0; step < count; ++step) {
    const std::size_t t = direction == 0 ? step : count - 1 - step;
    std::fill(sums.begin(), sums.end(), 0);
    matrix.multiply_add(state.data(), sums.data());
    const std::int32_t* from = gates.data() + t * 4 * hidden_;
    std::int16_t* to = states.data() + t * 2 * hidden_ + (direction == 0 ? 0 : hidden_);
    for (std::size_t i = 0; i < hidden_; ++i) {
      const auto gate = [&](std::size_t kind) {
        const std::size_t row = kind * hidden_ + i;
        return from[row] + scale.apply(row, sums[row]);
      };
      const std::int32_t in = sigmoid(gate(0)), keep = sigmoid(gate(1)), change = tanh(gate(2));
      const std::int32_t next = (keep * cell[i] + in * change) >> kOneBits;
      cell[i] = std::clamp(next, -kLargestCell, kLargestCell);
      to[i] = state[i] = static_cast<std::int16_t>((sigmoid(gate(3)) * tanh(cell[i])) >> kOneBits);
    }
  }
}

std::vector<TokenScores> AttributionModel::score(const TokenFeatures* tokens, std::size_t count) const {
  std::vector<TokenScores> scores(count);
  std::vector<std::int16_t> states(count * 2 * hidden_);
  for (std::size_t l = 0; l < layers_.size(); ++l) {
    const std::vector<std::int16_t> below = l == 0 ? std::vector<std::int16_t>{} : states;
    for (int d = 0; d < 2; ++d) {
      std::vector<std::int32_t> gates;
      if (l == 0) {
        gates = first_gates(d, tokens, count);
      } else {
        const IntegerMatrix& matrix = layers_[l].input[d];
        std::vector<std::int32_t> sums(matrix.padded_rows());
        gates.resize(count * 4 * hidden_);
        for (std::size_t t = 0; t < count; ++t) {
          std::fill(sums.begin(), sums.end(), 0);
          matrix.multiply_add(below.data() + t * 2 * hidden_, sums.data());
          for (std::size_t i = 0; i < 4 * hidden_; ++i)
            gates[t * 4 * hidden_ + i] = layers_[l].input_scale[d].apply(i, sums[i]);
        }
      }
      run_layer(layers_[l], gates, d, count, states);
    }
  }
  std::vector<std::int32_t> sums(output_.padded_rows());
  for (std::size_t t = 0; t < count; ++t) {
    std::fill(sums.begin(), sums.end(), 0);
    output_.multiply_add(states.data() + t * 2 * hidden_, sums.data());
    std::size_t row = 0;
    const auto take = [&](auto& into) {
      for (std::int32_t& score : into) {
        score = output_scale_.apply(row, sums[row]);
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

std::vector<RoleTag> AttributionModel::best_tags(const std::vector<TokenScores>& scores) const {
  constexpr std::size_t kTags = kRoleTagCount;
  std::vector<RoleTag> tags(scores.size());
  if (scores.empty()) return tags;
  std::vector<std::array<std::uint8_t, kTags>> came_from(scores.size());
  std::array<std::int64_t, kTags> best{};
  for (std::size_t k = 0; k < kTags; ++k) best[k] = std::int64_t{scores[0].tags[k]} + start_[k];
  for (std::size_t t = 1; t < scores.size(); ++t) {
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
  for (std::size_t t = scores.size(); t-- > 0; last = came_from[t][last])
    tags[t] = static_cast<RoleTag>(last);
  return tags;
}

const AttributionModel* embedded_attribution_model() {
  static const AttributionModel model(embedded_model(EmbeddedModel::kAttribution));
  return model.problem().empty() ? &model : nullptr;
}

}  // namespace whosaid
