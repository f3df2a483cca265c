// The commands that read files: show, analyze, dump. Each returns the exit status.

#ifndef WHOSAID_NATIVE_ANALYZE_FILES_H_
#define WHOSAID_NATIVE_ANALYZE_FILES_H_

#include "arguments.h"

namespace whosaid {

// `whosaid FILE`: the article for a person to read.
int show_file(const Arguments& arguments);

// `whosaid analyze FILE...`: a report for each file that can be read; the others are named on
// standard error.
int analyze_files(const Arguments& arguments);

// `whosaid dump --stage STAGE FILE`.
int dump_stage(const Arguments& arguments);

}  // namespace whosaid

#endif  // WHOSAID_NATIVE_ANALYZE_FILES_H_
