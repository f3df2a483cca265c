// The report: the analysis as JSON, the one contract between the core and every shell.
// Its names and rules stand in docs/report.md and web-side types come from docs/report.schema.json.

#ifndef WHOSAID_REPORT_REPORT_JSON_H_
#define WHOSAID_REPORT_REPORT_JSON_H_

#include <functional>
#include <string>
#include <string_view>

#include "pipeline.h"
#include "text/offset_map.h"

namespace whosaid {

// Takes the next piece of the report's JSON. Pieces are valid only during the call.
using Sink = std::function<void(std::string_view)>;

// Writes the report as one line of JSON (no newline at its end), piece by piece, so that a report of
// a huge input is never held whole. Same analysis and unit, same bytes, on every platform.
void write_report(const Analysis& analysis, OffsetUnit unit, const Sink& sink);

// The same as one string.
std::string to_json(const Analysis& analysis, OffsetUnit unit);

}  // namespace whosaid

#endif  // WHOSAID_REPORT_REPORT_JSON_H_
