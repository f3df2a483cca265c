#include "inference/row_network.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <random>
#include <utility>

#include "inference/model_file.h"
#include "inference/row_model.h"

namespace whosaid {
namespace {

constexpr std::size_t kColumns = 7, kWidth = 16;
constexpr int kDilations[] = {1, 3};
constexpr std::size_t kReach = 4;  // the sum of the dilations

// A network as its numbers, to be written as a section and reckoned with one product at a time.
struct PlainNetwork {
  struct Part {
    std::vector<std::vector<int>> weights;  // [rows][columns]
    std::vector<int> factor, bias;          // [rows]
  };
  std::vector<int> means, factors;  // [columns]
  Part input;                       // [width][columns]
  std::vector<Part> layers;         // [width][3 * width], tap after tap
  Part output;                      // [1][2 * width]
};

PlainNetwork::Part random_part(std::mt19937& draw, std::size_t rows, std::size_t columns, int factor) {
  PlainNetwork::Part part;
  for (std::size_t r = 0; r < rows; ++r) {
    std::vector<int> row(columns);
    for (int& weight : row) weight = static_cast<int>(draw() % 63) - 31;
    part.weights.push_back(row);
    part.factor.push_back(factor + static_cast<int>(draw() % 1000));
    part.bias.push_back(static_cast<int>(draw() % 20'000'000) - 5'000'000);
  }
  return part;
}

PlainNetwork random_network() {
  std::mt19937 draw(7);
  PlainNetwork net;
  for (std::size_t i = 0; i < kColumns; ++i) {
    net.means.push_back(static_cast<int>(draw() % 300) - 100);
    net.factors.push_back(static_cast<int>(draw() % 2000));
  }
  net.input = random_part(draw, kWidth, kColumns, 20'000);
  for (std::size_t l = 0; l < std::size(kDilations); ++l)
    net.layers.push_back(random_part(draw, kWidth, 3 * kWidth, 6'000));
  net.output = random_part(draw, 1, 2 * kWidth, 40'000);
  return net;
}

void append(std::string& out, const PlainNetwork::Part& part, std::size_t begin, std::size_t end) {
  for (const std::vector<int>& row : part.weights) {
    for (std::size_t i = begin; i < end; ++i) out += static_cast<char>(row[i]);
  }
}

void append_factors(std::string& out, const PlainNetwork::Part& part) {
  for (std::size_t r = 0; r < part.factor.size(); ++r) {
    append_integer(out, static_cast<std::uint32_t>(part.factor[r]), 4);
    append_integer(out, static_cast<std::uint32_t>(part.bias[r]), 4);
  }
}

std::string section_of(const PlainNetwork& net) {
  std::string out;
  append_integer(out, kColumns, 2);
  append_integer(out, kWidth, 2);
  append_integer(out, static_cast<std::uint32_t>(net.layers.size()), 1);
  for (std::size_t i = 0; i < kColumns; ++i) {
    append_integer(out, static_cast<std::uint32_t>(net.means[i]), 4);
    append_integer(out, static_cast<std::uint32_t>(net.factors[i]), 4);
  }
  append(out, net.input, 0, kColumns);
  append_factors(out, net.input);
  for (std::size_t l = 0; l < net.layers.size(); ++l) {
    append_integer(out, static_cast<std::uint32_t>(kDilations[l]), 1);
    for (std::size_t tap = 0; tap < 3; ++tap) append(out, net.layers[l], tap * kWidth, (tap + 1) * kWidth);
    append_factors(out, net.layers[l]);
  }
  append(out, net.output, 0, kWidth);
  append(out, net.output, kWidth, 2 * kWidth);
  append_factors(out, net.output);
  return out;
}

int next_number(const PlainNetwork::Part& part, std::size_t row, const std::vector<int>& inputs) {
  std::int64_t sum = 0;
  for (std::size_t i = 0; i < inputs.size(); ++i) sum += part.weights[row][i] * inputs[i];
  return static_cast<int>((sum * part.factor[row] + part.bias[row] + (1 << 19)) >> 20);
}

std::vector<std::int32_t> plain_scores(const PlainNetwork& net, const std::vector<std::int16_t>& rows) {
  std::vector<std::vector<int>> first;
  for (std::size_t at = 0; at < rows.size(); at += kColumns) {
    std::vector<int> inputs, hidden;
    for (std::size_t i = 0; i < kColumns; ++i)
      inputs.push_back(
          std::clamp(((log_scale(rows[at + i]) - net.means[i]) * net.factors[i]) >> 12, -63, 63));
    for (std::size_t r = 0; r < kWidth; ++r)
      hidden.push_back(std::clamp(next_number(net.input, r, inputs), 0, 63));
    first.push_back(hidden);
  }
  std::vector<std::vector<int>> last = first;
  for (std::size_t l = 0; l < net.layers.size(); ++l) {
    std::vector<std::vector<int>> above = last;
    for (int t = 0; t < static_cast<int>(last.size()); ++t) {
      std::vector<int> inputs;
      for (int tap = -1; tap <= 1; ++tap) {
        const int place = t + tap * kDilations[l];
        const bool inside = place >= 0 && place < static_cast<int>(last.size());
        const std::vector<int> part =
            inside ? last[static_cast<std::size_t>(place)] : std::vector<int>(kWidth, 0);
        inputs.insert(inputs.end(), part.begin(), part.end());
      }
      for (std::size_t r = 0; r < kWidth; ++r) {
        int& number = above[static_cast<std::size_t>(t)][r];
        number = std::min(63, number + std::clamp(next_number(net.layers[l], r, inputs), 0, 63));
      }
    }
    last = above;
  }
  std::vector<std::int32_t> scores;
  for (std::size_t t = 0; t < first.size(); ++t) {
    std::vector<int> inputs = first[t];
    inputs.insert(inputs.end(), last[t].begin(), last[t].end());
    scores.push_back(next_number(net.output, 0, inputs));
  }
  return scores;
}

std::vector<std::int16_t> random_rows(std::size_t count) {
  std::mt19937 draw(11);
  std::vector<std::int16_t> rows(count * kColumns);
  for (std::int16_t& number : rows) {
    number = static_cast<std::int16_t>(draw() % 200) - 60;
    if (draw() % 20 == 0) number = static_cast<std::int16_t>(draw());
  }
  return rows;
}

std::vector<std::int32_t> scores_of(const RowNetwork& net, const std::vector<std::int16_t>& rows) {
  RowNetwork::Pass pass(net);
  pass.add(rows.data(), rows.size() / kColumns);
  return std::move(pass).scores();
}

TEST(RowNetwork, ScalesByLogarithms) {
  EXPECT_EQ(log_scale(0), 0);
  EXPECT_EQ(log_scale(1), 64);
  EXPECT_EQ(log_scale(2), 96);  // half way from 2 to 4
  EXPECT_EQ(log_scale(3), 128);
  EXPECT_EQ(log_scale(-3), -128);
  EXPECT_EQ(log_scale(INT16_MAX), 960);
  EXPECT_EQ(log_scale(INT16_MIN), -960);
  for (int x = -5000; x < 5000; ++x)
    EXPECT_LE(log_scale(static_cast<std::int16_t>(x)), log_scale(static_cast<std::int16_t>(x + 1)));
}

TEST(RowNetwork, GivesWhatItsNumbersGiveOneAfterAnother) {
  const PlainNetwork plain = random_network();
  const RowNetwork net(section_of(plain), kColumns);
  ASSERT_FALSE(net.empty()) << net.problem();
  for (const std::size_t count : {1, 2, 3, 4, 5, 9, 40}) {
    const std::vector<std::int16_t> rows = random_rows(count);
    const std::vector<std::int32_t> expected = plain_scores(plain, rows);
    EXPECT_EQ(scores_of(net, rows), expected) << count;
    if (count == 40) {
      EXPECT_GT(*std::max_element(expected.begin(), expected.end()),
                *std::min_element(expected.begin(), expected.end()));
    }
  }
}

TEST(RowNetwork, TakesRowsInAnyBatches) {
  const RowNetwork net(section_of(random_network()), kColumns);
  const std::vector<std::int16_t> rows = random_rows(30);
  RowNetwork::Pass pass(net);
  for (std::size_t at = 0, count = 1; at < 30; at += count, count = std::min<std::size_t>(count + 2, 30 - at))
    pass.add(rows.data() + at * kColumns, count);
  EXPECT_EQ(std::move(pass).scores(), scores_of(net, rows));
  EXPECT_TRUE(scores_of(net, {}).empty());
}

TEST(RowNetwork, ScoresManyRowsAsItScoresFew) {
  const PlainNetwork plain = random_network();
  const RowNetwork net(section_of(plain), kColumns);
  const std::vector<std::int16_t> rows = random_rows(5000);
  const std::vector<std::int32_t> expected = plain_scores(plain, rows);
  EXPECT_EQ(scores_of(net, rows), expected);
  RowNetwork::Pass pass(net);
  for (std::size_t at = 0; at < 5000; at += 40) pass.add(rows.data() + at * kColumns, 40);
  EXPECT_EQ(std::move(pass).scores(), expected);
}

TEST(RowNetwork, LooksAsFarAsItsDilationsReach) {
  const RowNetwork net(section_of(random_network()), kColumns);
  std::vector<std::int16_t> rows = random_rows(30);
  const std::vector<std::int32_t> before = scores_of(net, rows);
  for (std::size_t i = 0; i < kColumns; ++i)
    rows[15 * kColumns + i] = static_cast<std::int16_t>(-rows[15 * kColumns + i] * 3);
  const std::vector<std::int32_t> after = scores_of(net, rows);
  bool near = false;
  for (std::size_t t = 0; t < before.size(); ++t) {
    const bool reached = t + kReach >= 15 && t <= 15 + kReach;
    if (!reached) {
      EXPECT_EQ(before[t], after[t]) << t;
    }
    near = near || (t != 15 && before[t] != after[t]);
  }
  EXPECT_TRUE(near);
}

TEST(RowNetwork, SaysWhatIsWrongWithDamagedBytes) {
  const std::string good = section_of(random_network());
  EXPECT_TRUE(RowNetwork(good, kColumns).problem().empty());
  EXPECT_FALSE(RowNetwork(good, kColumns + 1).problem().empty());
  EXPECT_FALSE(RowNetwork(good + '\0', kColumns).problem().empty());
  for (std::size_t size = 0; size < good.size(); ++size) {
    const RowNetwork cut(std::string_view(good).substr(0, size), kColumns);
    EXPECT_TRUE(cut.empty());
    EXPECT_FALSE(cut.problem().empty());
  }
  const std::vector<std::int16_t> rows = random_rows(6);
  for (std::size_t at = 0; at < good.size(); ++at) {
    std::string bytes = good;
    bytes[at] = static_cast<char>(0x7F);
    const RowNetwork net(bytes, kColumns);
    if (!net.empty()) {
      EXPECT_EQ(scores_of(net, rows).size(), 6u);
    }
  }
}

TEST(RowModel, LeavesADamagedNetworkOut) {
  const std::string trees = write_boosted_trees(kColumns, {40}, {});
  const std::string network = section_of(random_network());
  const std::vector<std::int16_t> rows = random_rows(5);
  const auto scores = [&](std::string_view of_network) {
    const RowModel model =
        RowModel::read(write_model_file("some", {{"trees", trees}, {"network", of_network}}), kColumns);
    EXPECT_FALSE(model.empty());
    RowScorer scorer(model);
    scorer.add(rows.data(), 2);
    scorer.add(rows.data() + 2 * kColumns, 3);
    return std::move(scorer).scores();
  };
  EXPECT_EQ(scores("damaged"), std::vector<std::int32_t>(5, 40));
  std::vector<std::int32_t> both = scores_of(RowNetwork(network, kColumns), rows);
  for (std::int32_t& score : both) score = (score + 40) / 2;
  EXPECT_EQ(scores(network), both);
}

TEST(RowModel, TakesTheMeanOfTreesAndAllNetworks) {
  const std::string trees = write_boosted_trees(kColumns, {40}, {});
  const std::string network = section_of(random_network());
  const std::vector<std::int16_t> rows = random_rows(5);
  const RowModel model = RowModel::read(
      write_model_file("some", {{"trees", trees}, {"network2", network}, {"network3", network}}), kColumns);
  ASSERT_EQ(model.networks.size(), 2u);
  RowScorer scorer(model);
  scorer.add(rows.data(), 5);
  std::vector<std::int32_t> mean = scores_of(RowNetwork(network, kColumns), rows);
  for (std::int32_t& score : mean) score = (score * 2 + 40) / 3;
  EXPECT_EQ(std::move(scorer).scores(), mean);
}

TEST(RowModel, IsEmptyWithoutAFile) { EXPECT_TRUE(RowModel::read("no file", kColumns).empty()); }

}  // namespace
}  // namespace whosaid
