// The program run as a user runs it, in a folder that goes away with the test.

#ifndef WHOSAID_TESTS_COMMAND_LINE_COMMAND_LINE_H_
#define WHOSAID_TESTS_COMMAND_LINE_COMMAND_LINE_H_

#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdio>
#include <filesystem>
#include <string>

#include "test_case.h"

namespace whosaid::tests {

struct Outcome {
  int status = -1;
  std::string output;  // standard output
  std::string errors;
};

class CommandLine : public testing::Test {
 protected:
  void SetUp() override {
    folder_ = std::filesystem::temp_directory_path() / ("whosaid_test_" + std::to_string(getpid()));
    std::filesystem::create_directories(folder_);
  }
  void TearDown() override { std::filesystem::remove_all(folder_); }

  std::string file(const std::string& name, const std::string& bytes) const {
    write_file(folder_ / name, bytes);
    return (folder_ / name).string();
  }

  // Runs the program by the shell; `input` is its standard input.
  Outcome run(const std::string& arguments, const std::string& input = "") const {
    const std::string in = file("in", input), errors = (folder_ / "errors").string();
    const std::string command =
        std::string("'") + WHOSAID_PROGRAM + "' " + arguments + " < '" + in + "' 2> '" + errors + "'";
    std::FILE* pipe = popen(command.c_str(), "r");
    Outcome result;
    char buffer[4096];
    while (const std::size_t count = std::fread(buffer, 1, sizeof buffer, pipe))
      result.output.append(buffer, count);
    const int ended = pclose(pipe);
    result.status = WIFEXITED(ended) ? WEXITSTATUS(ended) : -1;
    result.errors = read_file(errors);
    return result;
  }

 private:
  std::filesystem::path folder_;
};

}  // namespace whosaid::tests

#endif  // WHOSAID_TESTS_COMMAND_LINE_COMMAND_LINE_H_
