// An invented article with its hand-written answer.
//
//   tests/articles/<slug>/input.txt     as pasted (or input.html, as saved)
//   tests/articles/<slug>/gold.json     lines and claims as a careful person marks them
//   tests/articles/<slug>/report.txt    the report in a readable form, written by --update

#ifndef WHOSAID_TESTS_ARTICLE_H_
#define WHOSAID_TESTS_ARTICLE_H_

#include <filesystem>
#include <string>
#include <vector>

#include "compare_case.h"
#include "test_case.h"

namespace whosaid::tests {

struct Article {
  std::filesystem::path folder;
  std::string slug;
  std::string bytes;
  Options options;
};

// Every folder under `root`, in the order of their names.
std::vector<Article> find_articles(const std::filesystem::path& root);

// Against gold.json: every line kept or dropped as it says (bylines, dates and the like aside), every
// claim marked "core" found with its speaker, nothing of "must_not" claimed. A claim whose number "n"
// stands in "knownMissing" must not be found, and a line in "knownLines" must be decided wrong, so that the
// lists stay honest.
std::vector<std::string> compare_with_gold(const Json& gold, const Found& found);

// The report as report.txt holds it: a line per block, claim and speaker.
std::string readable_report(const Found& found);

// The first lines in which two texts differ, "-" expected and "+" found; empty when equal.
std::string line_difference(const std::string& expected, const std::string& found);

}  // namespace whosaid::tests

#endif  // WHOSAID_TESTS_ARTICLE_H_
