// Tokens: shapes, parts of speech that the marks alone decide, and what holds for any bytes.

#include <gtest/gtest.h>

#include <chrono>
#include <random>

#include "text/graphemes.h"
#include "text/unicode.h"
#include "text/utf8.h"
#include "tokens/apostrophes.h"
#include "tokens/tokens.h"

namespace whosaid {
namespace {

std::vector<Sentence> one_sentence(std::string_view text) {
  return {{{0, static_cast<std::uint32_t>(text.size())}, 0}};
}

TEST(SplitTokens, ContractionsAreCutAtTheirLastPart) {
  EXPECT_EQ(find_contraction("can't"), 2u);
  EXPECT_EQ(find_contraction("Fox’s"), 3u);
  EXPECT_EQ(find_contraction("I'd've"), 3u);
  EXPECT_EQ(find_contraction("WON'T"), 2u);
  EXPECT_EQ(find_contraction("o'clock"), 7u);
  EXPECT_EQ(find_contraction("d'Ivoire"), 8u);
  EXPECT_EQ(find_contraction("'s"), 2u);
  EXPECT_EQ(find_contraction(""), 0u);
}

TEST(SplitTokens, ShapesAndMarks) {
  const std::string text = "“NATO paid $4.2m” ÉCLAT x 1,000 -- 3. ok";
  const Tokens tokens = split_tokens(text, one_sentence(text));
  const auto shape = [&](std::size_t i) { return static_cast<int>(tokens.all[i].shape); };
  ASSERT_EQ(tokens.all.size(), 12u);
  EXPECT_EQ(tokens.all[0].pos, Pos::kQuote);
  EXPECT_EQ(shape(0), kSpaceBefore);
  EXPECT_EQ(shape(1), kCapital | kAllCaps | kWord);
  EXPECT_EQ(shape(2), kWord | kSpaceBefore);
  EXPECT_EQ(tokens.all[3].pos, Pos::kSYM);
  EXPECT_EQ(shape(4), kDigit | kWord);
  EXPECT_EQ(tokens.all[4].pos, Pos::kUnknown);
  EXPECT_EQ(tokens.all[5].pos, Pos::kQuote);
  EXPECT_EQ(shape(6), kCapital | kAllCaps | kWord | kSpaceBefore);
  EXPECT_EQ(shape(7), kWord | kSpaceBefore);
  EXPECT_EQ(tokens.all[8].pos, Pos::kCD);
  EXPECT_EQ(tokens.all[9].pos, Pos::kPunct);
  EXPECT_EQ(slice(text, tokens.all[10].span), "3.");
  EXPECT_EQ(tokens.all[10].pos, Pos::kUnknown);
}

TEST(SplitTokens, PossessiveOfAPluralAgainstAClosingMark) {
  const std::string text = "the miners’ hall ‘of the miners’ now";
  const Tokens tokens = split_tokens(text, one_sentence(text));
  ASSERT_EQ(tokens.all.size(), 10u);
  EXPECT_EQ(tokens.all[2].pos, Pos::kPOS);
  EXPECT_EQ(tokens.all[8].pos, Pos::kQuote);
}

TEST(SplitTokens, ARowOfQuotationMarksIsOneToken) {
  for (const std::string mark : {"\"", "'", "’", "»", "`"}) {
    std::string text;
    for (int i = 0; i < 1000; ++i) text += mark;
    EXPECT_EQ(split_tokens(text, one_sentence(text)).all.size(), 1u) << mark;
  }
  EXPECT_EQ(split_tokens("\"\"\"\"", one_sentence("\"\"\"\"")).all.size(), 4u);
}

void check_tokens(const std::string& text) {
  const Tokens tokens = split_tokens(text, one_sentence(text));
  ASSERT_EQ(tokens.of_sentence.size(), 1u);
  ASSERT_EQ(tokens.of_sentence[0], (TokenRange{0, static_cast<std::uint32_t>(tokens.all.size())}));
  std::uint32_t end = 0;
  const auto only_spaces = [&](std::uint32_t from, std::size_t to) {
    for (std::size_t at = from; at < to; at += decode_at(text, at).size) {
      if (!is_space(decode_at(text, at).value)) return false;
    }
    return true;
  };
  for (const Token& token : tokens.all) {
    ASSERT_LE(end, token.span.begin) << text;
    ASSERT_LT(token.span.begin, token.span.end) << text;
    ASSERT_LE(token.span.end, text.size()) << text;
    ASSERT_TRUE(is_grapheme_boundary(text, token.span.begin)) << text << " at " << token.span.begin;
    ASSERT_TRUE(is_grapheme_boundary(text, token.span.end)) << text << " at " << token.span.end;
    ASSERT_TRUE(only_spaces(end, token.span.begin)) << text;
    ASSERT_EQ((token.shape & kSpaceBefore) != 0, end == 0 || end < token.span.begin) << text;
    end = token.span.end;
  }
  ASSERT_TRUE(only_spaces(end, text.size())) << text;
}

TEST(SplitTokens, AnyBytesGiveOrderedWholeSpans) {
  static const char* const kPieces[] = {".",
                                        "?",
                                        "!",
                                        " ",
                                        " ",
                                        "\"",
                                        "'",
                                        "“",
                                        "”",
                                        "’",
                                        "‘",
                                        "…",
                                        "U.S",
                                        "Gov",
                                        "A",
                                        "n't",
                                        "'s",
                                        "’ll",
                                        "7",
                                        "-",
                                        "/",
                                        "@",
                                        "#",
                                        "$",
                                        "\xCC\x81",
                                        "\xE2\x80\x8D",
                                        "&",
                                        "漢",
                                        "カ",
                                        "한",
                                        "เ",
                                        "\xE0\xB8\xB3",
                                        "\xD8\x80",
                                        "\xF0\x9F\x87\xA6",
                                        "\xFF",
                                        "\xC2\xA0",
                                        "://",
                                        "www.",
                                        "**",
                                        "--",
                                        ":",
                                        ",",
                                        "(",
                                        ")",
                                        "_",
                                        "%",
                                        "\xC2\xAD",
                                        "\xE1\x84\x80",
                                        "\xE1\x85\xA1",
                                        "\xEF\xB8\x8F",
                                        "\xE2\x80\x90"};
  std::mt19937 random(7);
  for (int i = 0; i < 100000; ++i) {
    std::string soup;
    const std::size_t length = random() % 24;
    for (std::size_t k = 0; k < length; ++k) {
      soup += random() % 12 == 0 ? std::string(1, static_cast<char>(random()))
                                 : kPieces[random() % std::size(kPieces)];
    }
    check_tokens(to_valid_utf8(soup).text);
    if (HasFatalFailure()) return;
  }
}

double seconds_for(const std::string& unit, std::size_t bytes) {
  std::string text;
  while (text.size() < bytes) text += unit;
  const auto begin = std::chrono::steady_clock::now();
  const Tokens tokens = split_tokens(text, one_sentence(text));
  EXPECT_FALSE(tokens.all.empty());
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

// A quadratic walk would take minutes.
TEST(SplitTokens, CruelInputsStayLinear) {
  for (const char* unit : {"a",  "a.",       "a-", "a'",  "'",   "’s",       "-",         ".",
                           "a/", "www.a",    "@a", "*",   "a*",  "7,",       "e\xCC\x81", "\xF0\x9F\x87\xA6",
                           "カ", "\xCC\x81", "‘a", "a.-", "://", "\xD8\x80", "'n"}) {
    EXPECT_LT(seconds_for(unit, 1000000), 2.0) << unit;
  }
}

}  // namespace
}  // namespace whosaid
