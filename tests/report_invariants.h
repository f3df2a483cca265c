// What is true of every report, whatever the input: the part of docs/report.md called "Always true".
// Checked from the JSON alone, with offsets counted anew, so that a mistake in the core's own offset
// map shows.

#ifndef WHOSAID_TESTS_REPORT_INVARIANTS_H_
#define WHOSAID_TESTS_REPORT_INVARIANTS_H_

#include <string>
#include <vector>

#include "test_case.h"

namespace whosaid::tests {

// What is wrong with a report, a sentence each; empty when all holds.
std::vector<std::string> broken_invariants(const Json& report);

// Analyses `bytes` and checks the report in all three units, that the units agree with each other,
// that a second run gives the same bytes, and that plain text is kept verbatim.
std::vector<std::string> check_everything(const std::string& bytes, const Options& options);

}  // namespace whosaid::tests

#endif  // WHOSAID_TESTS_REPORT_INVARIANTS_H_
