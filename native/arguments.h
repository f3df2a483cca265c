// The command line as a value: what was asked for, with every default filled in.
//
//   whosaid analyze --jsonl --offsets utf8      Arguments{kAnalyze, jsonl, OffsetUnit::kUtf8, ...}

#ifndef WHOSAID_NATIVE_ARGUMENTS_H_
#define WHOSAID_NATIVE_ARGUMENTS_H_

#include <string>
#include <vector>

#include "pipeline.h"
#include "text/offset_map.h"

namespace whosaid {

// Exit statuses of the program.
inline constexpr int kExitDone = 0;
inline constexpr int kExitUnreadable = 1;  // some input could not be read; each is named on standard error
inline constexpr int kExitUsage = 2;       // the command line was wrong

enum class Command { kShow, kAnalyze, kDump, kApply };
enum class ReportFormat { kJson, kText, kMarkdown, kHtml };
enum class ColorMode { kAuto, kAlways, kNever };

struct Arguments {
  Command command = Command::kShow;
  std::vector<std::string> files;  // "-" is standard input
  Options options;
  OffsetUnit offsets = OffsetUnit::kUtf16;
  ReportFormat format = ReportFormat::kJson;
  bool jsonl = false;
  std::string stage;   // of kDump
  std::string patch;   // of kApply: its file
  bool score = false;  // of kApply
  ColorMode color = ColorMode::kAuto;
  int width = 0;  // columns; 0: the terminal's
  bool show_dropped = false;
};

// Reads the command line. When the program is to end at once (help, version, a mistake), prints what
// there is to say, sets `exit_status` and returns false.
bool read_arguments(int argc, char** argv, Arguments& arguments, int& exit_status);

}  // namespace whosaid

#endif  // WHOSAID_NATIVE_ARGUMENTS_H_
