// The command line: whosaid FILE, whosaid analyze FILE..., whosaid apply PATCH INPUT, whosaid dump --stage
// STAGE FILE.

#include <iostream>

#include "analyze_files.h"
#include "apply_corrections.h"
#include "arguments.h"
#include "jsonl.h"

int main(int argc, char** argv) {
  using namespace whosaid;
  Arguments arguments;
  int status = kExitDone;
  if (!read_arguments(argc, argv, arguments, status)) return status;
  std::ios::sync_with_stdio(false);
  if (arguments.jsonl) {
    run_jsonl(std::cin, stdout, arguments);
    return kExitDone;
  }
  switch (arguments.command) {
    case Command::kAnalyze:
      return analyze_files(arguments);
    case Command::kApply:
      return apply_corrections(arguments);
    case Command::kDump:
      return dump_stage(arguments);
    case Command::kShow:
      break;
  }
  return show_file(arguments);
}
