// Any bytes through the whole pipeline: every report must be sound, in all three units.
//
// The first byte chooses the options, the rest is the input.

#include <cstdio>
#include <cstdlib>

#include "report_invariants.h"

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
  using namespace whosaid;
  if (size == 0) return 0;
  constexpr InputFormat kFormats[] = {InputFormat::kText, InputFormat::kAuto, InputFormat::kBlocks};
  const Options options{kFormats[data[0] / 2 % 3], data[0] % 2 == 1};
  const std::string bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
  const std::vector<std::string> broken = tests::check_everything(bytes, options);
  for (const std::string& problem : broken) std::fprintf(stderr, "%s\n", problem.c_str());
  if (!broken.empty()) std::abort();
  return 0;
}
