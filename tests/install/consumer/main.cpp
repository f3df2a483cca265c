// Another project that uses the installed core: prints one report and how many sentences it saw.

#include <cstdio>

#include "report/report_json.h"

int main() {
  const whosaid::Analysis analysis = whosaid::analyze("The mill will reopen in May.", {});
  std::puts(whosaid::to_json(analysis, whosaid::OffsetUnit::kUtf8).c_str());
  std::printf("%zu sentence\n", analysis.sentences.size());
  return 0;
}
