// A case: one small text, and what the analysis must find in it. One JSON file each.
//
//   tests/cases/claims/split-by-cue/said-in-the-middle.json
//   { "why": "...", "text": "...", "expected": { "claims": [ ... ] } }
//
// CONTRIBUTING.md and tests/README.md say how to add one.

#ifndef WHOSAID_TESTS_TEST_CASE_H_
#define WHOSAID_TESTS_TEST_CASE_H_

#include <filesystem>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "pipeline.h"

namespace whosaid::tests {

using Json = nlohmann::ordered_json;

struct TestCase {
  std::filesystem::path file;
  std::string name;   // "claims/split-by-cue/said-in-the-middle"
  std::string bytes;  // the input
  Options options;
  Json expected;
  std::string known_failure;  // why it fails today; empty: it must pass
};

// Every .json under `root`, in the order of their names.
std::vector<std::filesystem::path> find_case_files(const std::filesystem::path& root);

// Reads a case; what is wrong with the file, if anything, comes back in `problem`.
TestCase read_case(const std::filesystem::path& file, const std::filesystem::path& root,
                   std::string& problem);

std::string read_file(const std::filesystem::path& file);
void write_file(const std::filesystem::path& file, const std::string& text);

}  // namespace whosaid::tests

#endif  // WHOSAID_TESTS_TEST_CASE_H_
