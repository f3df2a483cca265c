// Grapheme clusters, words and sentences against UAX #29: a selection of our own, and the official files
// where Debian's package unicode-data is installed.

#include <gtest/gtest.h>

#include <functional>

#include "break_files.h"
#include "text/graphemes.h"
#include "text/sentence_breaks.h"
#include "text/word_breaks.h"

namespace whosaid {
namespace {

using Breaks = std::vector<std::uint32_t>;

Breaks grapheme_breaks_by_walking(std::string_view text) {
  Breaks breaks{0};
  for (std::size_t at = 0; at < text.size();) {
    at = next_grapheme_boundary(text, at);
    breaks.push_back(static_cast<std::uint32_t>(at));
  }
  return breaks;
}

Breaks grapheme_breaks_by_asking(std::string_view text) {
  Breaks breaks;
  for (std::size_t at = 0; at <= text.size(); at += at < text.size() ? decode_at(text, at).size : 1) {
    if (is_grapheme_boundary(text, at)) breaks.push_back(static_cast<std::uint32_t>(at));
  }
  return breaks;
}

void check(const std::vector<BreakTest>& tests, const std::function<Breaks(std::string_view)>& find) {
  for (const BreakTest& test : tests) EXPECT_EQ(find(test.text), test.breaks) << test.line;
}

void check_official(const std::string& name, std::size_t at_least,
                    const std::function<Breaks(std::string_view)>& find) {
  const std::vector<BreakTest> tests = read_break_file(name);
  if (tests.empty()) GTEST_SKIP() << name << " is not there (Debian package unicode-data)";
  EXPECT_GE(tests.size(), at_least);
  check(tests, find);
}

std::vector<BreakTest> read_all(std::initializer_list<const char*> lines) {
  std::vector<BreakTest> tests;
  for (const char* line : lines) tests.push_back(read_break_test(line));
  return tests;
}

const std::vector<BreakTest>& grapheme_selection() {
  static const std::vector<BreakTest> tests = read_all({
      "÷ 0061 ÷ 0062 ÷  # two letters",
      "÷ 000D × 000A ÷ 000A ÷  # CR LF is one, LF another",
      "÷ 0065 × 0301 × 0323 ÷ 0066 ÷  # marks",
      "÷ 1112 × 1161 × 11AB ÷ AC00 × 11A8 ÷ AC01 ÷ 1161 ÷  # Hangul by parts",
      "÷ 1F469 × 1F3FD × 200D × 1F692 ÷ 1F469 ÷  # a fire fighter with a skin tone",
      "÷ 1F469 × 200D × 0301 × 200D ÷ 1F692 ÷  # a second joiner does not reach back",
      "÷ 0061 × 200D ÷ 1F692 ÷  # no pictograph before the joiner",
      "÷ 1F1F3 × 1F1F1 ÷ 1F1E9 × 1F1EA ÷ 1F1EB ÷  # two flags and a half",
      "÷ 0600 × 0661 ÷ 0662 ÷  # a prepended sign",
      "÷ 0915 × 093F ÷ 0020 ÷  # a spacing vowel sign",
      "÷ 000A ÷ 0301 ÷  # nothing joins a control",
  });
  return tests;
}

TEST(Graphemes, Selection) {
  check(grapheme_selection(), grapheme_breaks_by_walking);
  check(grapheme_selection(), grapheme_breaks_by_asking);
}

TEST(Graphemes, OfficialFile) {
  check_official("GraphemeBreakTest.txt", 600, grapheme_breaks_by_walking);
  check_official("GraphemeBreakTest.txt", 600, grapheme_breaks_by_asking);
}

TEST(Graphemes, LongRunsAreAskedInLinearTime) {
  std::string flags, marks = "e";
  for (int i = 0; i < 200001; ++i) flags += "\xF0\x9F\x87\xA6";
  for (int i = 0; i < 1000000; ++i) marks += "\xCC\x81";
  EXPECT_EQ(grapheme_breaks_by_walking(flags).size(), 100002u);
  EXPECT_EQ(grapheme_breaks_by_walking(marks), (Breaks{0, static_cast<std::uint32_t>(marks.size())}));
  EXPECT_EQ(grapheme_breaks_by_asking(marks), (Breaks{0, static_cast<std::uint32_t>(marks.size())}));
  // Far inside an absurd run the answer is no, near its beginning it is exact.
  const Breaks asked = grapheme_breaks_by_asking(flags);
  EXPECT_EQ(asked[10], 80u);
  for (const std::uint32_t at : asked) EXPECT_EQ(at % 8 == 0 || at == flags.size(), true) << at;
}

TEST(Words, Selection) {
  check(read_all({
            "÷ 0063 × 0061 × 006E × 2019 × 0074 ÷ 0020 × 0020 ÷ 0067 × 006F ÷  # can’t  go",
            "÷ 0033 × 002E × 0035 ÷ 002C ÷ 0020 ÷ 0061 ÷ 002E ÷  # 3.5, a.",
            "÷ 0061 × 005F × 0031 ÷ 002D ÷ 0062 ÷  # a_1-b",
            "÷ 0061 × 0301 × 0027 × 0301 × 0062 ÷ 0027 ÷  # marks are skipped, a last apostrophe is left",
            "÷ 05D0 × 0022 × 05D0 ÷ 0022 ÷  # Hebrew gershayim",
            "÷ 30AB × 30CA ÷ 6F22 ÷ 5B57 ÷ 3042 ÷ 3044 ÷  # Katakana runs, others one by one",
            "÷ 1F1F3 × 1F1F1 ÷ 1F1E9 ÷  # flags",
            "÷ 000D × 000A ÷ 0061 ÷  # newline",
        }),
        find_word_breaks);
  EXPECT_TRUE(find_word_breaks("").empty());
}

TEST(Words, OfficialFile) { check_official("WordBreakTest.txt", 1800, find_word_breaks); }

TEST(Sentences, Selection) {
  check(read_all({
            "÷ 0041 × 002E × 0020 ÷ 0042 ÷  # A. B",
            "÷ 0041 × 002E × 0020 × 0062 ÷  # A. b",
            "÷ 0041 × 002E × 0042 ÷  # A.B",
            "÷ 0031 × 002E × 0032 ÷  # 1.2",
            "÷ 0041 × 003F × 201D × 0020 ÷ 0062 ÷  # A?” b",
            "÷ 0041 × 002E × 0020 × 002C × 0042 ÷  # a comma goes on",
            "÷ 0041 × 002E × 002E × 0301 × 0020 ÷ 0042 ÷  # A..◌́ B",
            "÷ 0041 × 000D × 000A ÷ 0042 × 2029 ÷ 0043 ÷  # separators",
            "÷ 0041 × 002E × 0020 × 0031 × 0020 × 0061 ÷  # a small letter behind a number",
            "÷ 3042 × 3002 ÷ 3044 ÷  # an ideographic full stop",
        }),
        find_sentence_breaks);
  EXPECT_TRUE(find_sentence_breaks("").empty());
}

TEST(Sentences, OfficialFile) { check_official("SentenceBreakTest.txt", 500, find_sentence_breaks); }

}  // namespace
}  // namespace whosaid
