// The trained models of blocks say of the golden pages what they said when they were trained.

#include <gtest/gtest.h>

#include <sstream>

#include "model_golden.h"

namespace whosaid::tests {
namespace {

class BlockModels : public testing::TestWithParam<std::string_view> {};

TEST_P(BlockModels, keep_their_scores_of_the_golden_pages) {
  const std::vector<GoldenLine> lines = read_golden(GetParam());
  ASSERT_GE(lines.size(), 5u) << golden_path(GetParam());
  for (const GoldenLine& line : lines) {
    EXPECT_EQ(golden_scores(GetParam(), line.input), line.scores)
        << line.input.substr(0, 80) << "\nwhosaid_golden writes them anew after training";
  }
}

// Trees that cannot be read would score everything alike.
TEST_P(BlockModels, tell_article_from_other_blocks) {
  for (const GoldenLine& line : read_golden(GetParam())) {
    std::istringstream scores(line.scores);
    int kept = 0, dropped = 0;
    for (int score = 0; scores >> score;) ++(score > 0 ? kept : dropped);
    EXPECT_GE(kept, 3) << line.input.substr(0, 80);
    EXPECT_GE(dropped, 3) << line.input.substr(0, 80);
  }
}

INSTANTIATE_TEST_SUITE_P(models, BlockModels, testing::ValuesIn(kBlockModels),
                         [](const testing::TestParamInfo<std::string_view>& model) {
                           return model.param == kBlockModels[0] ? "html_blocks" : "pasted_lines";
                         });

}  // namespace
}  // namespace whosaid::tests
