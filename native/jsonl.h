// A run over many articles: one JSON object a line in, one report a line out, in the same order.
//
//   {"id": 7, "text": "..."}      {"id":7,"format":"whosaid-report/1",...}
//   {"id": 8, "text": 1}          {"id":8,"error":"..."}
//   {"id": 9, "html": "..."}      {"id":9,"dump":"..."}     by `whosaid dump --jsonl`
//   {"id": 10, "html": "..."}     {"id":10,"markdown":"# ..."}     with --format markdown

#ifndef WHOSAID_NATIVE_JSONL_H_
#define WHOSAID_NATIVE_JSONL_H_

#include <cstdio>
#include <istream>
#include <string>

#include "arguments.h"

namespace whosaid {

// Analyses line by line until the end of `in`. Empty lines are skipped. Holds one article at a time.
void run_jsonl(std::istream& in, std::FILE* out, const Arguments& arguments);

// Writes what was asked for as one line that begins with the member "id", whose JSON is given: the report, or
// the article alone as the member "markdown" or "html".
void write_line_with_id(const Analysis& analysis, const Arguments& arguments, const std::string& id_json,
                        std::FILE* out);

}  // namespace whosaid

#endif  // WHOSAID_NATIVE_JSONL_H_
