#include "text/json_reader.h"

#include <gtest/gtest.h>

namespace whosaid {
namespace {

// Every token by a letter, with its text: { } [ ] k: s: n: t f 0 . and ! for a fault.
std::string tokens_of(std::string_view json) {
  JsonReader reader(json);
  std::string out;
  while (true) {
    const JsonToken token = reader.next();
    out += "{}[]ksntf0.!"[static_cast<std::size_t>(token)];
    if (token == JsonToken::kKey || token == JsonToken::kString || token == JsonToken::kNumber)
      out += "(" + std::string(reader.text()) + ")";
    if (token == JsonToken::kEnd || token == JsonToken::kFault) return out;
  }
}

TEST(JsonReader, reads_values_in_order) {
  EXPECT_EQ(tokens_of(" {\"a\": [\"x\", -1.5e+3, 0], \"b\": {}, \"c\":[true,false , null]} \n"),
            "{k(a)[s(x)n(-1.5e+3)n(0)]k(b){}k(c)[tf0]}.");
  EXPECT_EQ(tokens_of("\"alone\""), "s(alone).");
  EXPECT_EQ(tokens_of("[[[]]]"), "[[[]]].");
}

TEST(JsonReader, resolves_escapes) {
  EXPECT_EQ(tokens_of(R"("\"\\\/\b\f\n\r\t")"), "s(\"\\/\b\f\n\r\t).");
  EXPECT_EQ(tokens_of(R"("caf\u00e9 \uD83D\ude92")"), "s(caf\u00E9 \U0001F692).");
  EXPECT_EQ(tokens_of(R"(["\ud83d", "\ud83dx", "\ude92", "\ud83d\u0041", "\ud83d\ud83d\ude92"])"),
            "[s(\uFFFD)s(\uFFFDx)s(\uFFFD)s(\uFFFDA)s(\uFFFD\U0001F692)].");
  EXPECT_EQ(tokens_of("{\"a\\u0062\": 1}"), "{k(ab)n(1)}.");
}

TEST(JsonReader, stops_where_the_json_is_none) {
  for (const char* json : {"",         " ",    "{",       "[",         "[1",         "[1,",
                           "[1,]",     "[,1]", "{\"a\"}", "{\"a\":}",  "{\"a\":1,}", "{a:1}",
                           "[1}",      "{]",   "]",       "}",         "01",         "1.",
                           "-",        "1e",   "+1",      ".5",        "tru",        "nul",
                           "'a'",      "\"a",  "\"\\x\"", "\"\\u12\"", "\"\\",       "\"\\ud83d\\u\"",
                           "\"a\nb\"", "1 2",  "[] []",   "// a\n1"}) {
    const std::string found = tokens_of(json);
    EXPECT_EQ(found.back(), '!') << json << " gave " << found;
  }
}

TEST(JsonReader, stays_at_its_end_and_at_a_fault) {
  JsonReader done("1");
  done.next();
  EXPECT_EQ(done.next(), JsonToken::kEnd);
  EXPECT_EQ(done.next(), JsonToken::kEnd);
  JsonReader bad("[}1");
  bad.next();
  EXPECT_EQ(bad.next(), JsonToken::kFault);
  EXPECT_EQ(bad.next(), JsonToken::kFault);
}

TEST(JsonReader, skips_a_value_with_all_in_it) {
  JsonReader reader("[{\"a\": [1, {\"b\": []}]}, 2]");
  ASSERT_EQ(reader.next(), JsonToken::kArray);
  EXPECT_TRUE(reader.skip(reader.next()));
  EXPECT_EQ(reader.next(), JsonToken::kNumber);
  EXPECT_EQ(reader.text(), "2");
  JsonReader cut("[{\"a\": [1");
  cut.next();
  EXPECT_FALSE(cut.skip(cut.next()));
}

}  // namespace
}  // namespace whosaid
