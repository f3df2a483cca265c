// What a case expects against what was found, as differences a person can read.
//
//   claim 1: speaker
//     expected  "Maria Lopez"
//     found     null

#ifndef WHOSAID_TESTS_COMPARE_CASE_H_
#define WHOSAID_TESTS_COMPARE_CASE_H_

#include <string>
#include <vector>

#include "test_case.h"

namespace whosaid::tests {

// Everything about a run that a case can ask for: the analysis and its report (parsed, UTF-16).
struct Found {
  Analysis analysis;
  Json report;
};
Found find(const std::string& bytes, const Options& options);

// Every difference; empty when the case holds. A member of `expected` that is not known is a
// difference too, and so is an `expected` that asks for nothing.
std::vector<std::string> compare(const Json& expected, const Found& found);

// `expected` with what was found in place of what was expected: the same members, and for claims the
// same fields.
Json updated(const Json& expected, const Found& found);

}  // namespace whosaid::tests

#endif  // WHOSAID_TESTS_COMPARE_CASE_H_
