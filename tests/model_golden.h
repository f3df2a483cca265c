// What the trained models of blocks say of a few invented pages: models/*/golden.tsv.
//
//   <h1>Ferry sinks</h1><p>The ferry ...  TAB  214 388 -120       a score a block, > 0 for the article
//
// Line ends of a page are written as \n there. `whosaid_golden MODEL` writes the scores anew after training.

#ifndef WHOSAID_TESTS_MODEL_GOLDEN_H_
#define WHOSAID_TESTS_MODEL_GOLDEN_H_

#include <string>
#include <string_view>
#include <vector>

namespace whosaid::tests {

struct GoldenLine {
  std::string input;   // as written in the file
  std::string scores;  // hundredths of log odds, a space between them
};

inline constexpr std::string_view kBlockModels[] = {"html-blocks", "pasted-lines"};

std::string golden_path(std::string_view model);
std::vector<GoldenLine> read_golden(std::string_view model);

// The scores of the trees alone, before anything else has a say. `model` is one of kBlockModels.
std::string golden_scores(std::string_view model, std::string_view input);

}  // namespace whosaid::tests

#endif  // WHOSAID_TESTS_MODEL_GOLDEN_H_
