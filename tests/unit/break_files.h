// Reads the break tests that come with Unicode: lines such as "÷ 0041 × 0308 ÷ 0042 ÷  # comment".

#ifndef WHOSAID_TESTS_UNIT_BREAK_FILES_H_
#define WHOSAID_TESTS_UNIT_BREAK_FILES_H_

#include <cstdint>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "text/utf8.h"

namespace whosaid {

struct BreakTest {
  std::string line;
  std::string text;
  std::vector<std::uint32_t> breaks;  // byte positions, beginning and end included
};

inline BreakTest read_break_test(const std::string& line) {
  BreakTest test;
  test.line = line;
  std::istringstream words(line.substr(0, line.find('#')));
  for (std::string word; words >> word;) {
    if (word == "÷") {
      test.breaks.push_back(static_cast<std::uint32_t>(test.text.size()));
    } else if (word != "×") {
      append_utf8(test.text, static_cast<char32_t>(std::stoul(word, nullptr, 16)));
    }
  }
  return test;
}

// Where Debian's package unicode-data keeps the file; empty when it is not there.
inline std::vector<BreakTest> read_break_file(const std::string& name) {
  std::vector<BreakTest> tests;
  std::ifstream file("/usr/share/unicode/auxiliary/" + name);
  for (std::string line; std::getline(file, line);) {
    if (line.rfind("÷", 0) == 0) tests.push_back(read_break_test(line));
  }
  return tests;
}

}  // namespace whosaid

#endif  // WHOSAID_TESTS_UNIT_BREAK_FILES_H_
