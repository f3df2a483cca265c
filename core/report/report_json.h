// The report: the analysis as JSON, the one contract between the core and every shell.
//
//   {"format":"whosaid-report/1","generator":{...},"offsetUnit":"utf16","document":{...},
//    "blocks":[...],"speakers":[...],"claims":[...],"noComment":[...],"warnings":[...]}
//
// Its names and rules stand in docs/report.md, its schema in docs/report.schema.json.

#ifndef WHOSAID_REPORT_REPORT_JSON_H_
#define WHOSAID_REPORT_REPORT_JSON_H_

#include <string>

#include "pipeline.h"
#include "report/json_writer.h"
#include "text/offset_map.h"

namespace whosaid {

// Writes the report as one line of JSON (no newline at its end), piece by piece, so that a report of
// a huge input is never held whole. Same analysis and unit, same bytes, on every platform.
void write_report(const Analysis& analysis, OffsetUnit unit, const Sink& sink);

// The same as one string.
std::string to_json(const Analysis& analysis, OffsetUnit unit);

// The names of the units as options and reports spell them: "utf16", "utf8", "codepoint".
std::string_view offset_unit_name(OffsetUnit unit);

// The version that reports carry: "0.1.0".
std::string_view version();

}  // namespace whosaid

#endif  // WHOSAID_REPORT_REPORT_JSON_H_
