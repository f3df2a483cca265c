// RowNetwork: a small convolutional network over a sequence of rows of integers, which scores each row with
// regard to the rows around it.
//
//   rows      -> hidden        each row alone: its columns on a scale of logarithms, one layer
//   hidden    -> hidden ...    a layer for each dilation d adds what the rows at -d, 0 and +d say together
//   first and last hidden  ->  a score
//
// Weights have 6 bits and one scale a row of a matrix (inference/integer_matrix.h), hidden numbers lie
// between 0 and 63. All sums are integers, so every machine gets the same scores.

#ifndef WHOSAID_INFERENCE_ROW_NETWORK_H_
#define WHOSAID_INFERENCE_ROW_NETWORK_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "inference/integer_matrix.h"

namespace whosaid {

class RowNetwork {
 public:
  static constexpr std::size_t kMostLayers = 8, kMostDilation = 64;

  RowNetwork() = default;  // scores nothing

  // Reads a section of a model file for rows of so many columns (at most IntegerMatrix::kMostColumns).
  // `problem()` says what is wrong with it; such a network scores nothing.
  RowNetwork(std::string_view bytes, std::size_t columns);

  const std::string& problem() const { return problem_; }
  bool empty() const { return width_ == 0; }
  std::size_t columns() const { return scales_.mean.size(); }

  // Scores rows that come one batch after another, so that they never stand in memory together.
  class Pass {
   public:
    // The network outlives it and is not empty. Keeps 4 bytes a row, and some hundred kilobytes.
    explicit Pass(const RowNetwork& network) : network_(network) {}

    // The next rows: [count, columns()].
    void add(const std::int16_t* rows, std::size_t count);

    // The scores of all rows added; ends the pass. Linear: some tens of thousands of products a row.
    std::vector<std::int32_t> scores() &&;

   private:
    void add_hidden(const std::int16_t* rows, std::size_t count);
    void score_hidden(bool to_the_end);

    const RowNetwork& network_;
    std::vector<std::uint8_t>
        hidden_;  // of the rows not scored yet, and of those they look back to: [rows, width]
    std::size_t scored_here_ = 0;  // of these rows
    std::vector<std::int32_t> scores_;
  };

 private:
  struct Scales {
    std::vector<std::int16_t> mean;    // of numbers on the scale of logarithms
    std::vector<std::int16_t> factor;  // from there to inputs, in 1 / 2^12
  };
  // From sums to numbers of the next layer, or to scores, in 1 / 2^20. Whole numbers: vectors multiply
  // doubles, and not integers of 64 bits.
  struct Factors {
    std::vector<double> factor, bias;  // [rows of the matrix]
  };
  struct Layer {
    std::size_t dilation = 1;
    std::array<IntegerMatrix, 3> taps;  // at -dilation, 0, +dilation: [width, width]
    Factors factors;
  };
  class Reader;

  // Puts a row on the scale of logarithms, and its numbers where the first matrix wants them.
  void read_inputs(const std::int16_t* row, std::uint8_t* inputs) const;

  // How far a score looks to each side.
  std::size_t reach() const;
  std::vector<std::uint8_t> convolved(const Layer& layer, const std::vector<std::uint8_t>& below) const;

  std::string problem_;
  std::size_t width_ = 0;
  Scales scales_;        // [columns]
  IntegerMatrix input_;  // [width, columns]
  Factors input_factors_;
  std::vector<Layer> layers_;
  IntegerMatrix first_output_, last_output_;  // [1, width]
  Factors output_factors_;
};

// A number on the scale of logarithms: 64 times the logarithm to base 2 of 1 + |x|, with straight lines
// between the powers of 2, and the sign of x.
std::int32_t log_scale(std::int16_t x);

}  // namespace whosaid

#endif  // WHOSAID_INFERENCE_ROW_NETWORK_H_
