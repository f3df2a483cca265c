// UTF-8, offsets and properties.

#include <gtest/gtest.h>

#include <random>

#include "text/abbreviations.h"
#include "text/offset_map.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace whosaid {
namespace {

#define FFFD "\xEF\xBF\xBD"

struct BadText {
  std::string bytes, text;
  std::uint32_t replaced, first_at;
};

TEST(Utf8, EachMaximalIllFormedPartBecomesOneReplacement) {
  const BadText tests[] = {
      {"plain", "plain", 0, 0},
      {"€ 🚒", "€ 🚒", 0, 0},
      {"a\xFF"
       "b",
       "a" FFFD "b", 1, 1},
      {"\xC0\xAF", FFFD FFFD, 2, 0},                       // an overlong slash
      {"\xE0\x80\xAF", FFFD FFFD FFFD, 3, 0},              // overlong
      {"\xED\xA0\x80", FFFD FFFD FFFD, 3, 0},              // a surrogate
      {"\xF4\x90\x80\x80", FFFD FFFD FFFD FFFD, 4, 0},     // above U+10FFFF
      {"\xF1\x80\x80\xE1\x80\xC2", FFFD FFFD FFFD, 3, 0},  // cut sequences are one each
      {"ok \xE2\x82", "ok " FFFD, 1, 3},                   // cut by the end
      {"\xF0\x9F\x9A"
       "x\x80",
       FFFD "x" FFFD, 2, 0},
      {std::string("a\0b", 3), std::string("a\0b", 3), 0, 0},
  };
  for (const BadText& test : tests) {
    const ValidText valid = to_valid_utf8(test.bytes);
    EXPECT_EQ(valid.text, test.text);
    EXPECT_EQ(valid.replaced, test.replaced) << test.text;
    EXPECT_EQ(valid.first_at, test.first_at) << test.text;
  }
}

TEST(Utf8, CodepointsSurviveThereAndBack) {
  for (char32_t c = 0; c <= 0x10FFFF; ++c) {
    if (c >= 0xD800 && c <= 0xDFFF) continue;
    std::string text = "a";
    append_utf8(text, c);
    ASSERT_EQ(decode_at(text, 1).value, c);
    ASSERT_EQ(decode_at(text, 1).size, text.size() - 1);
    ASSERT_EQ(decode_before(text, text.size()).value, c);
    ASSERT_EQ(to_valid_utf8(text).replaced, 0u);
  }
  EXPECT_EQ(decode_at("", 0).size, 0u);
  EXPECT_EQ(decode_before("a", 0).size, 0u);
}

TEST(Utf8, WhatWasReplacedIsValidAndStays) {
  std::mt19937 random(5);
  for (int i = 0; i < 20000; ++i) {
    std::string bytes;
    for (std::size_t k = random() % 30; k > 0; --k) {
      bytes += static_cast<char>(random() % 3 == 0 ? random() % 128 : 0x80 + random() % 128);
    }
    const ValidText once = to_valid_utf8(bytes);
    const ValidText twice = to_valid_utf8(once.text);
    ASSERT_EQ(twice.replaced, 0u);
    ASSERT_EQ(twice.text, once.text);
  }
}

TEST(OffsetMap, EveryBoundaryInEveryUnit) {
  std::string text;
  for (int i = 0; i < 40; ++i)
    text += i % 3 == 0 ? "a € 🚒 plain words that fill a line of sixty-four bytes and more " : "é🚒";
  const OffsetMap utf16(text, OffsetUnit::kUtf16), utf8(text, OffsetUnit::kUtf8),
      points(text, OffsetUnit::kCodepoint);
  std::uint32_t units = 0, count = 0;
  for (std::uint32_t at = 0; at <= text.size();) {
    ASSERT_EQ(utf16.from_byte(at), units);
    ASSERT_EQ(points.from_byte(at), count);
    ASSERT_EQ(utf8.from_byte(at), at);
    if (at == text.size()) break;
    const Codepoint c = decode_at(text, at);
    units += c.value >= 0x10000 ? 2 : 1;
    ++count;
    at += c.size;
  }
  EXPECT_EQ(OffsetMap("", OffsetUnit::kUtf16).from_byte(0), 0u);
}

TEST(Unicode, Properties) {
  EXPECT_TRUE(is_space(0x2003) && is_space(0xA0) && !is_space(0x200B));
  EXPECT_TRUE(is_letter(U'ß') && is_letter(U'Ж') && is_letter(U'漢') && !is_letter(U'7') &&
              !is_letter(0x301));
  EXPECT_TRUE(is_digit(U'7') && is_digit(0x0667) && !is_digit(U'½'));
  EXPECT_TRUE(is_upper(U'É') && is_lower(U'é') && !is_upper(U'漢') && !is_lower(U'漢'));
  EXPECT_TRUE(is_mark(0x301) && is_punctuation(U'—') && is_symbol(U'€') && is_punctuation(U'€'));
  EXPECT_TRUE(is_unspaced_script(U'漢') && is_unspaced_script(U'の') && is_unspaced_script(U'ไ'));
  EXPECT_FALSE(is_unspaced_script(U'한') || is_unspaced_script(U'a') || is_unspaced_script(U'。'));
  for (const char32_t c : U"\"'`´«»‹›“”„‚‘’「」『』′″") EXPECT_TRUE(c == 0 || is_quote_mark(c)) << int(c);
  EXPECT_FALSE(is_quote_mark(U'(') || is_quote_mark(U'-'));
  EXPECT_FALSE(is_letter(0x110000) || is_space(0xFFFFFFFF) || is_letter(0x50000));
  EXPECT_TRUE(is_mark(0xE0100));
}

TEST(Unicode, LowerCase) {
  EXPECT_EQ(to_lower("ÉCLAT Über ŠKODA ЖУК ΑΘΗΝΑ İ 漢 x9"), "éclat über škoda жук αθηνα i 漢 x9");
  EXPECT_EQ(to_lower(char32_t{0x10400}), char32_t{0x10428});
  EXPECT_EQ(to_lower(U'ẞ'), U'ß');
}

TEST(Abbreviations, KindsAndCase) {
  EXPECT_EQ(find_abbreviation("Gov"), AbbreviationKind::kTitle);
  EXPECT_EQ(find_abbreviation("GOV"), AbbreviationKind::kTitle);
  EXPECT_EQ(find_abbreviation("gov"), AbbreviationKind::kNone);
  EXPECT_EQ(find_abbreviation("Calif"), AbbreviationKind::kMayEnd);
  EXPECT_EQ(find_abbreviation("Feb"), AbbreviationKind::kMonth);
  EXPECT_EQ(find_abbreviation("No"), AbbreviationKind::kNumber);
  EXPECT_EQ(find_abbreviation("p.m"), AbbreviationKind::kTime);
  EXPECT_EQ(find_abbreviation("etc"), AbbreviationKind::kEnds);
  EXPECT_EQ(find_abbreviation("house"), AbbreviationKind::kNone);
  EXPECT_EQ(find_abbreviation(""), AbbreviationKind::kNone);
  EXPECT_TRUE(is_dotted_letters("U.S") && is_dotted_letters("a.m") && is_dotted_letters("J.-P"));
  EXPECT_FALSE(is_dotted_letters("U") || is_dotted_letters("U.") || is_dotted_letters("Ph.D"));
  EXPECT_TRUE(is_single_capital("É") && !is_single_capital("e") && !is_single_capital("AB"));
}

}  // namespace
}  // namespace whosaid
