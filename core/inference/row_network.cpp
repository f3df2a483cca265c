#include "inference/row_network.h"

#include <algorithm>
#include <bit>
#include <cstdlib>
#include <utility>

#include "inference/model_file.h"

namespace whosaid {
namespace {

constexpr int kScaleBits = 12;
constexpr int kFactorBits = 20;
constexpr std::int32_t kLargestFactor = 1 << 20;  // of a scale: times 1920 it stays within 32 bits
constexpr std::int32_t kLargestMean = 960;        // log_scale(-32768) is -960
constexpr std::int32_t kLargestScore = 1 << 20;
constexpr int kLargestHidden = IntegerMatrix::kLargestInput;
constexpr std::size_t kLanes = IntegerMatrix::kLanes;
constexpr std::size_t kMostWidth = 128;
constexpr std::size_t kRowsTogether = 1024;  // go through the layers: so that these stay in a cache

using Padded = std::array<std::int32_t, kLanes * kMostWidth>;

std::int32_t rounded(std::int64_t sum, std::int32_t factor, std::int32_t bias, std::int64_t least,
                     std::int64_t most) {
  const std::int64_t number = (sum * factor + bias + (std::int64_t{1} << (kFactorBits - 1))) >> kFactorBits;
  return static_cast<std::int32_t>(std::clamp(number, least, most));
}

constexpr std::int32_t reckoned_log_scale(std::int32_t x) {
  const auto size = static_cast<std::uint32_t>(x < 0 ? -x : x) + 1;
  const int power = std::bit_width(size) - 1;
  const auto scaled = static_cast<std::int32_t>((static_cast<std::uint32_t>(power) << 6) +
                                                (((size - (1u << power)) << 6) >> power));
  return x < 0 ? -scaled : scaled;
}

// Nearly all numbers of rows are among these.
constexpr std::int32_t kLeastUsual = -8, kMostUsual = 1015;
constexpr auto kUsualLogs = [] {
  std::array<std::int16_t, kMostUsual - kLeastUsual + 1> logs{};
  for (std::int32_t x = kLeastUsual; x <= kMostUsual; ++x)
    logs[static_cast<std::size_t>(x - kLeastUsual)] = static_cast<std::int16_t>(reckoned_log_scale(x));
  return logs;
}();

}  // namespace

std::int32_t log_scale(std::int16_t x) {
  const bool usual = x >= kLeastUsual && x <= kMostUsual;
  return usual ? kUsualLogs[static_cast<std::size_t>(x - kLeastUsual)] : reckoned_log_scale(x);
}

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
      read.factor.push_back(within(0, INT32_MAX));
      read.bias.push_back(within(-INT32_MAX, INT32_MAX));
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
    const std::int32_t mean = in.within(-kLargestMean, kLargestMean);
    scales_.push_back({mean, in.within(0, kLargestFactor)});
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

void RowNetwork::Pass::add_hidden(const std::int16_t* rows, std::size_t count) {
  const RowNetwork& net = network_;
  const std::size_t columns = net.columns(), padded = net.input_.padded_columns();
  std::array<std::uint8_t, kLanes * IntegerMatrix::kMostColumns> inputs{};
  Padded sums;
  const std::size_t begin = hidden_.size();
  hidden_.resize(begin + count * net.width_);
  std::uint8_t* out = hidden_.data() + begin;
  for (std::size_t row = 0; row < count; row += kLanes) {
    const std::size_t lanes = std::min(kLanes, count - row);
    for (std::size_t lane = 0; lane < lanes; ++lane, rows += columns) {
      std::uint8_t* input = inputs.data() + lane * padded;
      for (std::size_t i = 0; i < columns; ++i) {
        const Scale scale = net.scales_[i];
        const std::int32_t scaled = ((log_scale(rows[i]) - scale.mean) * scale.factor) >> kScaleBits;
        input[i] = static_cast<std::uint8_t>(
            IntegerMatrix::kZeroInput +
            std::clamp(scaled, -IntegerMatrix::kLargestInput, IntegerMatrix::kLargestInput));
      }
    }
    sums.fill(0);
    net.input_.multiply_add(inputs.data(), padded, lanes, sums.data(), net.width_);
    for (std::size_t lane = 0; lane < lanes; ++lane) {
      for (std::size_t i = 0; i < net.width_; ++i) {
        const std::int32_t y = rounded(sums[lane * net.width_ + i], net.input_factors_.factor[i],
                                       net.input_factors_.bias[i], 0, kLargestHidden);
        *out++ = static_cast<std::uint8_t>(IntegerMatrix::kZeroInput + y);
      }
    }
  }
}

std::vector<std::uint8_t> RowNetwork::convolved(const Layer& layer,
                                                const std::vector<std::uint8_t>& below) const {
  std::vector<std::uint8_t> above(below.size());
  const std::size_t count = below.size() / width_;
  const std::vector<std::uint8_t> nothing(width_, IntegerMatrix::kZeroInput);
  Padded sums;
  for (std::size_t row = 0; row < count; row += kLanes) {
    const std::size_t lanes = std::min(kLanes, count - row);
    sums.fill(0);
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
      const std::size_t first = (row + lane) * width_;
      for (std::size_t i = 0; i < width_; ++i) {
        const std::int32_t y = rounded(sums[lane * width_ + i], layer.factors.factor[i],
                                       layer.factors.bias[i], 0, kLargestHidden);
        above[first + i] = static_cast<std::uint8_t>(
            std::min(below[first + i] + y, IntegerMatrix::kZeroInput + kLargestHidden));
      }
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
    scores_.push_back(rounded(sums[0], net.output_factors_.factor[0], net.output_factors_.bias[0],
                              -kLargestScore, kLargestScore));
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
