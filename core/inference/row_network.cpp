#include "inference/row_network.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <cstring>
#include <limits>
#include <utility>

#include "inference/model_file.h"

namespace whosaid {
namespace {

constexpr int kScaleBits = 12;
constexpr int kFactorBits = 20;
// Of a scale. With a larger one, too, eight steps from the mean are the largest input; columns that have it
// never stand nearer to their mean than 64, or at it.
constexpr std::int32_t kLargestFactor = INT16_MAX;
constexpr std::int32_t kLargestOfSums = 1 << 30;  // what it makes of a sum still has 32 bits
constexpr double kHalf = 1 << (kFactorBits - 1);
constexpr std::int32_t kLargestMean = 960;  // log_scale(-32768) is -960
constexpr std::int32_t kLargestScore = 1 << 20;
constexpr int kLargestHidden = IntegerMatrix::kLargestInput;
constexpr std::size_t kLanes = IntegerMatrix::kLanes;
constexpr std::size_t kMostWidth = 128;
constexpr std::size_t kRowsTogether = 1024;  // go through the layers: so that these stay in a cache

using Padded = std::array<std::int32_t, kLanes * kMostWidth>;

// Numbers that go through a loop together.
constexpr std::size_t kChunk = 64;

// The same as the fields of a float have it: the power of two, and of the rest the first six bits.
inline std::int32_t logarithm(std::int32_t x) {
  constexpr int kLeft = std::numeric_limits<float>::digits - 1 - 6;
  constexpr std::int32_t kOfOne = (std::numeric_limits<float>::max_exponent - 1) << 6;
  const auto size = static_cast<float>((x < 0 ? -x : x) + 1);
  std::int32_t bits;
  std::memcpy(&bits, &size, sizeof(bits));  // libc++ 13 has no bit_cast
  const std::int32_t log = (bits >> kLeft) - kOfOne;
  return x < 0 ? -log : log;
}
static_assert(std::numeric_limits<float>::is_iec559);

// hidden[i]: the number from 0 to 63 that a sum amounts to. All numbers on the way are whole and below 2^53,
// so doubles are as exact as integers.
template <typename Factors>
void to_hidden(const std::int32_t* sums, const Factors& factors, std::size_t count, std::int32_t* hidden) {
  const double* const factor = factors.factor.data();
  const double* const bias = factors.bias.data();
  for (std::size_t i = 0; i < count; ++i) {
    const auto number =
        static_cast<std::int32_t>((sums[i] * factor[i] + bias[i]) * (1.0 / (1 << kFactorBits)));
    hidden[i] = std::clamp(number, 0, kLargestHidden);
  }
}

std::int32_t to_score(std::int32_t sum, double factor, double bias) {
  const double number = std::floor((sum * factor + bias) / (1 << kFactorBits));
  return static_cast<std::int32_t>(std::clamp<double>(number, -kLargestScore, kLargestScore));
}

}  // namespace

std::int32_t log_scale(std::int16_t x) { return logarithm(x); }

// Reads the parts one after another; after the first that does not fit everything is zero.
class RowNetwork::Reader {
 public:
  explicit Reader(std::string_view bytes) : reader_(bytes) {}

  std::size_t number(std::size_t bytes) { return reader_.read_integer(bytes); }

  std::int32_t within(std::int32_t least, std::int32_t most) {
    const auto number = static_cast<std::int32_t>(reader_.read_integer(4));
    too_large_ = too_large_ || number < least || number > most;
    return std::clamp(number, least, most);
  }

  IntegerMatrix matrix(std::size_t rows, std::size_t columns) {
    const std::string_view read = reader_.read_bytes(rows * columns);
    too_large_ = too_large_ || std::any_of(read.begin(), read.end(), [](char byte) {
                   return std::abs(static_cast<std::int8_t>(byte)) > IntegerMatrix::kLargestWeight;
                 });
    if (reader_.failed() || too_large_) return {};
    return {rows, columns, std::vector<std::int8_t>(read.begin(), read.end())};
  }

  Factors factors(std::size_t count) {
    Factors read;
    for (std::size_t i = 0; i < count; ++i) {
      read.factor.push_back(within(0, kLargestOfSums));
      read.bias.push_back(kHalf + within(-kLargestOfSums, kLargestOfSums));
    }
    return read;
  }

  bool failed() const { return reader_.failed() || too_large_; }
  bool finished() const { return !failed() && reader_.left() == 0; }

 private:
  ByteReader reader_;
  bool too_large_ = false;
};

RowNetwork::RowNetwork(std::string_view bytes, std::size_t columns) {
  Reader in(bytes);
  const std::size_t stored_columns = in.number(2);
  const std::size_t width = in.number(2);
  const std::size_t layers = in.number(1);
  bool good = layers <= kMostLayers && stored_columns == columns && columns > 0 &&
              columns <= IntegerMatrix::kMostColumns && width > 0 && width <= kMostWidth &&
              width % IntegerMatrix::kRowStep == 0;
  layers_.resize(good ? layers : 0);
  for (std::size_t i = 0; i < (good ? columns : 0); ++i) {
    scales_.mean.push_back(static_cast<std::int16_t>(in.within(-kLargestMean, kLargestMean)));
    scales_.factor.push_back(static_cast<std::int16_t>(std::min(in.within(0, INT32_MAX), kLargestFactor)));
  }
  if (good) {
    input_ = in.matrix(width, columns);
    input_factors_ = in.factors(width);
    for (Layer& layer : layers_) {
      layer.dilation = in.number(1);
      good = good && layer.dilation > 0 && layer.dilation <= kMostDilation;
      for (IntegerMatrix& tap : layer.taps) tap = in.matrix(width, width);
      layer.factors = in.factors(width);
    }
    first_output_ = in.matrix(1, width);
    last_output_ = in.matrix(1, width);
    output_factors_ = in.factors(1);
  }
  if (!good || !in.finished()) {
    *this = RowNetwork();
    problem_ =
        "The network over rows is damaged or was made for other columns; train it again or restore it.";
    return;
  }
  width_ = width;
}

void RowNetwork::Pass::add(const std::int16_t* rows, std::size_t count) {
  while (count > 0) {
    const std::size_t now = std::min(count, kRowsTogether);
    add_hidden(rows, now);
    if (hidden_.size() >= (kRowsTogether + 2 * network_.reach()) * network_.width_) score_hidden(false);
    rows += now * network_.columns();
    count -= now;
  }
}

void RowNetwork::read_inputs(const std::int16_t* row, std::uint8_t* inputs) const {
  constexpr int kLargest = IntegerMatrix::kLargestInput;
  const std::int16_t* const mean = scales_.mean.data();
  const std::int16_t* const factor = scales_.factor.data();
  // In two loops that vectors can do: their products of 16 bits give the upper half.
  constexpr int kUp = 16 - kScaleBits;
  static_assert(2 * kLargestMean << kUp <= INT16_MAX);
  std::array<std::int16_t, kChunk> steps;
  for (std::size_t begin = 0; begin < columns(); begin += kChunk) {
    const std::size_t count = std::min(kChunk, columns() - begin);
    for (std::size_t i = 0; i < count; ++i)
      steps[i] = static_cast<std::int16_t>((logarithm(row[begin + i]) - mean[begin + i]) * (1 << kUp));
    for (std::size_t i = 0; i < count; ++i) {
      const auto scaled = static_cast<std::int16_t>((steps[i] * factor[begin + i]) >> 16);
      const std::int16_t least = scaled < -kLargest ? std::int16_t{-kLargest} : scaled;
      const std::int16_t most = least > kLargest ? std::int16_t{kLargest} : least;
      inputs[begin + i] = static_cast<std::uint8_t>(IntegerMatrix::kZeroInput + most);
    }
  }
}

void RowNetwork::Pass::add_hidden(const std::int16_t* rows, std::size_t count) {
  const RowNetwork& net = network_;
  const std::size_t columns = net.columns(), padded = net.input_.padded_columns();
  std::array<std::uint8_t, kLanes * IntegerMatrix::kMostColumns> inputs{};
  Padded sums;
  std::array<std::int32_t, kMostWidth> hidden;
  const std::size_t begin = hidden_.size();
  hidden_.resize(begin + count * net.width_);
  std::uint8_t* out = hidden_.data() + begin;
  for (std::size_t row = 0; row < count; row += kLanes) {
    const std::size_t lanes = std::min(kLanes, count - row);
    for (std::size_t lane = 0; lane < lanes; ++lane, rows += columns)
      net.read_inputs(rows, inputs.data() + lane * padded);
    std::fill_n(sums.begin(), lanes * net.width_, 0);
    net.input_.multiply_add(inputs.data(), padded, lanes, sums.data(), net.width_);
    for (std::size_t lane = 0; lane < lanes; ++lane, out += net.width_) {
      to_hidden(sums.data() + lane * net.width_, net.input_factors_, net.width_, hidden.data());
      for (std::size_t i = 0; i < net.width_; ++i)
        out[i] = static_cast<std::uint8_t>(IntegerMatrix::kZeroInput + hidden[i]);
    }
  }
}

std::vector<std::uint8_t> RowNetwork::convolved(const Layer& layer,
                                                const std::vector<std::uint8_t>& below) const {
  std::vector<std::uint8_t> above(below.size());
  const std::size_t count = below.size() / width_;
  const std::vector<std::uint8_t> nothing(width_, IntegerMatrix::kZeroInput);
  Padded sums;
  std::array<std::int32_t, kMostWidth> hidden;
  for (std::size_t row = 0; row < count; row += kLanes) {
    const std::size_t lanes = std::min(kLanes, count - row);
    std::fill_n(sums.begin(), lanes * width_, 0);
    for (std::size_t tap = 0; tap < layer.taps.size(); ++tap) {
      IntegerMatrix::Lanes at{};
      for (std::size_t lane = 0; lane < lanes; ++lane) {
        const std::size_t place = row + lane + tap * layer.dilation;  // `dilation` too far
        const bool inside = place >= layer.dilation && place - layer.dilation < count;
        at.inputs[lane] = inside ? below.data() + (place - layer.dilation) * width_ : nothing.data();
        at.sums[lane] = sums.data() + lane * width_;
      }
      layer.taps[tap].multiply_add(at, lanes);
    }
    for (std::size_t lane = 0; lane < lanes; ++lane) {
      to_hidden(sums.data() + lane * width_, layer.factors, width_, hidden.data());
      const std::uint8_t* const from = below.data() + (row + lane) * width_;
      std::uint8_t* const to = above.data() + (row + lane) * width_;
      for (std::size_t i = 0; i < width_; ++i)
        to[i] = static_cast<std::uint8_t>(
            std::min(from[i] + hidden[i], IntegerMatrix::kZeroInput + kLargestHidden));
    }
  }
  return above;
}

std::size_t RowNetwork::reach() const {
  std::size_t reach = 0;
  for (const Layer& layer : layers_) reach += layer.dilation;
  return reach;
}

void RowNetwork::Pass::score_hidden(bool to_the_end) {
  const RowNetwork& net = network_;
  const std::size_t count = hidden_.size() / net.width_, reach = net.reach();
  std::vector<std::uint8_t> last = hidden_;
  for (const Layer& layer : net.layers_) last = net.convolved(layer, last);
  const std::size_t end = to_the_end ? count : count - reach;
  for (std::size_t i = scored_here_; i < end; ++i) {
    std::array<std::int32_t, IntegerMatrix::kRowStep> sums{};
    net.first_output_.multiply_add(hidden_.data() + i * net.width_, net.width_, 1, sums.data(), sums.size());
    net.last_output_.multiply_add(last.data() + i * net.width_, net.width_, 1, sums.data(), sums.size());
    scores_.push_back(to_score(sums[0], net.output_factors_.factor[0], net.output_factors_.bias[0]));
  }
  scored_here_ = std::min(end, reach);
  hidden_.erase(hidden_.begin(),
                hidden_.begin() + static_cast<std::ptrdiff_t>((end - scored_here_) * net.width_));
}

std::vector<std::int32_t> RowNetwork::Pass::scores() && {
  score_hidden(true);
  return std::move(scores_);
}

}  // namespace whosaid
