// JSON text from values: escapes, numbers in hundredths, commas.

#include "report/json_writer.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

namespace whosaid {
namespace {

std::string written(const std::function<void(JsonWriter&)>& write) {
  std::string out;
  const Sink sink = [&out](std::string_view piece) { out += piece; };
  JsonWriter json(sink);
  write(json);
  json.flush();
  return out;
}

std::string hundredths(std::int32_t value) {
  return written([value](JsonWriter& json) { json.hundredths(value); });
}

TEST(JsonWriter, writes_hundredths_without_idle_zeros) {
  EXPECT_EQ(hundredths(97), "0.97");
  EXPECT_EQ(hundredths(90), "0.9");
  EXPECT_EQ(hundredths(5), "0.05");
  EXPECT_EQ(hundredths(100), "1");
  EXPECT_EQ(hundredths(0), "0");
  EXPECT_EQ(hundredths(-310), "-3.1");
  EXPECT_EQ(hundredths(-7), "-0.07");
}

TEST(JsonWriter, puts_commas_between_members_and_items) {
  const std::string text = written([](JsonWriter& json) {
    json.begin_object();
    json.key("a");
    json.begin_array();
    json.number(1);
    json.begin_array();
    json.end_array();
    json.null();
    json.end_array();
    json.key("b");
    json.boolean(true);
    json.end_object();
  });
  EXPECT_EQ(text, R"({"a":[1,[],null],"b":true})");
}

TEST(JsonWriter, escapes_so_that_a_parser_reads_the_same_string) {
  std::string text = "\"\\/\b\f\n\r\t\x7F é 渡 🚢 \u2028";
  for (char c = 0; c < 32; ++c) text += c;
  const std::string json = written([&text](JsonWriter& writer) { writer.string(text); });
  EXPECT_EQ(nlohmann::json::parse(json).get<std::string>(), text);
}

TEST(JsonWriter, a_report_is_one_line_for_everybody) {
  const std::string text = "one\u2028two\u2029\u0085\u2028 three “four”";
  const std::string json = written([&text](JsonWriter& writer) { writer.string(text); });
  EXPECT_EQ(json, R"("one\u2028two\u2029\u0085\u2028 three “four”")");
  EXPECT_EQ(nlohmann::json::parse(json).get<std::string>(), text);
}

TEST(JsonWriter, sends_long_strings_in_order) {
  std::string text;
  for (int i = 0; i < 40000; ++i) text += i % 7 == 0 ? "\"" : "abcé";
  text += std::string(100000, 'x');
  const std::string json = written([&text](JsonWriter& writer) { writer.string(text); });
  EXPECT_EQ(nlohmann::json::parse(json).get<std::string>(), text);
}

}  // namespace
}  // namespace whosaid
