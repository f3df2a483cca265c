// Writes the second column of models/MODEL/golden.tsv anew, after the model was trained again and built in.
//
//   build/release/tests/whosaid_golden html-blocks|pasted-lines

#include <algorithm>
#include <cstdio>
#include <fstream>

#include "model_golden.h"

int main(int count, char** arguments) {
  using namespace whosaid::tests;
  const std::string model = count == 2 ? arguments[1] : "";
  if (std::find(std::begin(kBlockModels), std::end(kBlockModels), model) == std::end(kBlockModels)) {
    std::fprintf(stderr, "usage: whosaid_golden html-blocks|pasted-lines\n");
    return 2;
  }
  const std::vector<GoldenLine> lines = read_golden(model);
  std::ofstream out(golden_path(model));
  for (const GoldenLine& line : lines) out << line.input << '\t' << golden_scores(model, line.input) << '\n';
  return out ? 0 : 1;
}
