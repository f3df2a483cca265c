#include "test_case.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <set>

namespace whosaid::tests {
namespace {

// "48 69 FF" -> "Hi\xFF": an input that JSON cannot hold.
std::string from_hex(const std::string& hex) {
  std::string digits;
  std::copy_if(hex.begin(), hex.end(), std::back_inserter(digits), [](char c) { return c != ' '; });
  std::string bytes;
  for (std::size_t i = 0; i + 1 < digits.size(); i += 2) {
    bytes += static_cast<char>(std::stoi(digits.substr(i, 2), nullptr, 16));
  }
  return bytes;
}

std::string check_members(const Json& json) {
  static const std::set<std::string> kKnown = {"why",      "text",    "html",        "bytes",
                                               "expected", "keepAll", "knownFailure"};
  if (!json.is_object()) return "it is not a JSON object";
  for (const auto& member : json.items()) {
    if (kKnown.count(member.key()) == 0) return "it has an unknown member \"" + member.key() + "\"";
  }
  if (json.value("why", "").empty()) return "it does not say why (\"why\")";
  if (json.count("text") + json.count("html") + json.count("bytes") != 1)
    return "it needs one of \"text\", \"html\", \"bytes\"";
  if (!json.contains("expected")) return "it has no \"expected\"";
  return {};
}

void read_input(const Json& json, TestCase& test) {
  if (json.contains("bytes")) test.bytes = from_hex(json["bytes"]);
  if (json.contains("text")) test.bytes = json["text"];
  if (json.contains("html")) test.bytes = json["html"];
  test.options.input = json.contains("html") ? InputFormat::kHtml : InputFormat::kText;
  test.options.keep_all = json.value("keepAll", false);
}

}  // namespace

std::vector<std::filesystem::path> find_case_files(const std::filesystem::path& root) {
  std::vector<std::filesystem::path> files;
  if (!std::filesystem::exists(root)) return files;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(root)) {
    if (entry.is_regular_file() && entry.path().extension() == ".json") files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  return files;
}

TestCase read_case(const std::filesystem::path& file, const std::filesystem::path& root,
                   std::string& problem) {
  TestCase test;
  test.file = file;
  test.name = std::filesystem::relative(file, root).replace_extension().generic_string();
  const Json json = Json::parse(read_file(file), nullptr, false);
  problem = json.is_discarded() ? "it is not valid JSON" : check_members(json);
  if (!problem.empty()) return test;
  read_input(json, test);
  test.expected = json["expected"];
  test.known_failure = json.value("knownFailure", "");
  return test;
}

std::string read_file(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

void write_file(const std::filesystem::path& file, const std::string& text) {
  std::ofstream(file, std::ios::binary) << text;
}

}  // namespace whosaid::tests
