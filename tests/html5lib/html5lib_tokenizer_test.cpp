// The tokenizer tests of html5lib, where they are: in the folder that WHOSAID_HTML5LIB names, or beside the
// project. Parse errors are not compared; this reader has none.

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>

#include "html5lib/html_tokens.h"
#include "text/utf8.h"

namespace whosaid::tests {
namespace {

using nlohmann::json;
namespace fs = std::filesystem;

// Lone surrogates are not UTF-8, and a page is valid UTF-8 before it is read.
const std::set<std::string> kNotUtf8 = {
    "Invalid Unicode character U+DFFF",
    "Invalid Unicode character U+D800",
    "Invalid Unicode character U+DFFF with valid preceding character",
    "Invalid Unicode character U+D800 with valid following character",
};
// What an XML tree could not hold is of no concern here.
constexpr const char* kXmlFile = "xmlViolation.test";

const std::map<std::string, HtmlTextMode> kModes = {
    {"Data state", HtmlTextMode::kData},           {"RCDATA state", HtmlTextMode::kRcdata},
    {"RAWTEXT state", HtmlTextMode::kRawtext},     {"Script data state", HtmlTextMode::kScriptData},
    {"PLAINTEXT state", HtmlTextMode::kPlaintext}, {"CDATA section state", HtmlTextMode::kCdata},
};

fs::path test_folder() {
  if (const char* const named = std::getenv("WHOSAID_HTML5LIB")) return named;
  return fs::path(WHOSAID_TESTS_DIR).parent_path().parent_path() / "shared" / "data" / "html5lib";
}

// Resolves the "\uD83D\uDE00" that a test with doubleEscaped holds as letters.
std::string unescape(const std::string& text) {
  std::string out;
  char32_t high = 0;
  for (std::size_t at = 0; at < text.size();) {
    if (text.compare(at, 2, "\\u") != 0) {
      out += text[at++];
      continue;
    }
    const char32_t unit = static_cast<char32_t>(std::stoul(text.substr(at + 2, 4), nullptr, 16));
    at += 6;
    if (unit >= 0xD800 && unit < 0xDC00) {
      high = unit;
    } else if (unit >= 0xDC00 && unit < 0xE000) {
      append_utf8(out, 0x10000 + ((high - 0xD800) << 10) + (unit - 0xDC00));
    } else {
      append_utf8(out, unit);
    }
  }
  return out;
}

json unescape_all(const json& value) {
  if (value.is_string()) return unescape(value.get<std::string>());
  if (value.is_array()) {
    json out = json::array();
    for (const json& member : value) out.push_back(unescape_all(member));
    return out;
  }
  if (value.is_object()) {
    json out = json::object();
    for (const auto& [name, member] : value.items()) out[unescape(name)] = unescape_all(member);
    return out;
  }
  return value;
}

void run_test(const json& test) {
  const bool escaped = test.value("doubleEscaped", false);
  const std::string input =
      escaped ? unescape(test["input"].get<std::string>()) : test["input"].get<std::string>();
  const json output = escaped ? unescape_all(test["output"]) : test["output"];
  const std::string last_start_tag = test.value("lastStartTag", "");
  for (const std::string& state : test.value("initialStates", std::vector<std::string>{"Data state"})) {
    EXPECT_EQ(html_tokens(input, kModes.at(state), last_start_tag), output)
        << test["description"] << " in the " << state << ": " << test["input"];
  }
}

TEST(Html5lib, all_tokens_are_as_the_tests_say) {
  const fs::path folder = test_folder();
  if (!fs::is_directory(folder)) GTEST_SKIP() << "the html5lib tests are not there";
  std::size_t run = 0;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder)) {
    if (entry.path().extension() != ".test" || entry.path().filename() == kXmlFile) continue;
    SCOPED_TRACE(entry.path().filename().string());
    std::ifstream file(entry.path());
    const json tests = json::parse(file);
    for (const json& test : tests.at("tests")) {
      if (kNotUtf8.count(test["description"].get<std::string>()) != 0) continue;
      run_test(test);
      ++run;
    }
  }
  EXPECT_GT(run, 0u);
  RecordProperty("tests", static_cast<int>(run));
}

}  // namespace
}  // namespace whosaid::tests
