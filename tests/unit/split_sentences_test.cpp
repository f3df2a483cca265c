// Sentences: the official break test with every difference named, and what holds for any bytes.

#include <gtest/gtest.h>

#include <random>
#include <set>

#include "break_files.h"
#include "sentences/sentences.h"
#include "sentences/tailoring.h"
#include "text/graphemes.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace whosaid {
namespace {

Blocks one_block(std::string_view text) {
  Block block;
  block.span = {0, static_cast<std::uint32_t>(text.size())};
  block.role = BlockRole::kParagraph;
  block.kept = true;
  return {block};
}

std::vector<std::string> split(std::string_view text) {
  std::vector<std::string> found;
  for (const Sentence& s : split_sentences(text, one_block(text))) found.emplace_back(slice(text, s.span));
  return found;
}

using Strings = std::vector<std::string>;

// Line ends and paragraph separators: the standard breaks there, news in rows do not.
bool has_separator(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const Codepoint c = decode_at(text, at);
    if (c.value == '\n' || c.value == '\r' || c.value == 0x85 || c.value == 0x2028 || c.value == 0x2029)
      return true;
    at += c.size;
  }
  return false;
}

TEST(SplitSentences, EveryOverrulingHasItsOwnNameAndAReason) {
  std::size_t count = 0;
  const Overruling* table = all_overrulings(count);
  std::set<std::string_view> names;
  for (std::size_t i = 0; i < count; ++i) {
    EXPECT_TRUE(names.insert(table[i].name).second) << table[i].name;
    EXPECT_GT(table[i].reason.size(), 20u) << table[i].name;
  }
  EXPECT_GE(count, 20u);
}

// Where the tailored splitter decides otherwise than the official test, an overruling says so.
TEST(SplitSentences, OfficialFileHoldsWhereNothingOverrules) {
  const std::vector<BreakTest> tests = read_break_file("SentenceBreakTest.txt");
  if (tests.empty()) GTEST_SKIP() << "SentenceBreakTest.txt is not there (Debian package unicode-data)";
  std::size_t sites = 0, overruled = 0;
  for (const BreakTest& test : tests) {
    if (has_separator(test.text)) continue;  // a space in news
    SentenceScanner scanner(test.text, SiteTailoring::kNews);
    std::set<std::uint32_t> official(test.breaks.begin(), test.breaks.end());
    std::set<std::uint32_t> seen{0, static_cast<std::uint32_t>(test.text.size())};
    BreakContext context;
    context.text = test.text;
    context.has_word = true;
    while (scanner.next(context.site)) {
      ++sites;
      seen.insert(context.site.next);
      EXPECT_EQ(context.site.breaks, official.count(context.site.next) == 1) << test.line;
      derive(context);
      const Overruling* overruling = find_overruling(context);
      overruled += overruling != nullptr && overruling->breaks != context.site.breaks;
    }
    for (const std::uint32_t at : official) EXPECT_TRUE(seen.count(at) == 1) << test.line;
  }
  EXPECT_GT(sites, 50u);
  EXPECT_LT(overruled, sites / 4);
}

TEST(SplitSentences, BlocksThatCannotHoldClaimsAreLeftOut) {
  const std::string text = "Advert. More.\nHe left. She stayed.\nA photo";
  Block dropped, kept, caption;
  dropped.span = {0, 13};
  kept.span = {14, 35};
  kept.kept = true;
  caption.span = {36, 43};
  caption.role = BlockRole::kCaption;
  const std::vector<Sentence> sentences = split_sentences(text, {dropped, kept, caption});
  ASSERT_EQ(sentences.size(), 3u);
  EXPECT_EQ(sentences[0].block, 1u);
  EXPECT_EQ(slice(text, sentences[1].span), "She stayed.");
  EXPECT_EQ(sentences[2].block, 2u);
}

TEST(SplitSentences, BeginsBehindTheDateline) {
  const std::string text = "OSLO (WN) -- It rained. It snowed.";
  Blocks blocks = one_block(text);
  blocks[0].dateline = {0, 12};
  const std::vector<Sentence> sentences = split_sentences(text, blocks);
  ASSERT_EQ(sentences.size(), 2u);
  EXPECT_EQ(slice(text, sentences[0].span), "It rained.");
}

TEST(SplitSentences, RowsOfOneBlockAreBrokenWhereTheyWereFull) {
  EXPECT_EQ(split("The county has promised to\nlend. It will\r\nnot give."),
            (Strings{"The county has promised to\nlend.", "It will\r\nnot give."}));
  EXPECT_EQ(split("He met Mr.\nFox in May.\nShe left."), (Strings{"He met Mr.\nFox in May.", "She left."}));
}

TEST(SplitSentences, NothingAndSpacesGiveNoSentence) {
  EXPECT_TRUE(split("").empty());
  EXPECT_TRUE(split(" \xC2\xA0\t").empty());
  EXPECT_EQ(split("..."), Strings{"..."});
}

TEST(SplitSentences, DumpShowsBytesAndText) {
  const std::string text = "He left. Why?";
  EXPECT_EQ(dump(split_sentences(text, one_block(text)), text), "0..8  He left.\n9..13  Why?\n");
}

// Soup that is rich in what the rules look at.
std::string make_soup(std::mt19937& random) {
  static const char* const kPieces[] = {".",
                                        "?",
                                        "!",
                                        " ",
                                        " ",
                                        " ",
                                        "\"",
                                        "'",
                                        "“",
                                        "”",
                                        "’",
                                        "‘",
                                        "»",
                                        "«",
                                        "…",
                                        "U.S.",
                                        "Gov.",
                                        "A",
                                        "He",
                                        "said",
                                        "n't",
                                        "7",
                                        "-",
                                        "/",
                                        "@",
                                        "#",
                                        "\n",
                                        "\r\n",
                                        "\xCC\x81",
                                        "\xE2\x80\x8D",
                                        "\xF0\x9F\x87\xA6",
                                        "\xF0\x9F\x98\x80",
                                        "。",
                                        "」",
                                        "漢",
                                        "カ",
                                        "한",
                                        "\xE0\xB8\xB3",
                                        "\xD8\x80",
                                        "\xFF",
                                        "\xE2\x82",
                                        "\xF0\x9F",
                                        "\xC2\xA0",
                                        "http://a.b?C",
                                        "***",
                                        "--",
                                        "3.5",
                                        ",",
                                        "(",
                                        ")",
                                        "‼",
                                        "\xEF\xB8\x8F"};
  std::string soup;
  const std::size_t length = random() % 40;
  for (std::size_t i = 0; i < length; ++i) {
    soup += random() % 12 == 0 ? std::string(1, static_cast<char>(random()))
                               : kPieces[random() % std::size(kPieces)];
  }
  return to_valid_utf8(soup).text;
}

TEST(SplitSentences, AnyBytesGiveOrderedWholeSpans) {
  std::mt19937 random(20310314);
  for (int i = 0; i < 60000; ++i) {
    const std::string text = make_soup(random);
    std::uint32_t end = 0;
    std::string covered;
    for (const Sentence& s : split_sentences(text, one_block(text))) {
      ASSERT_LE(end, s.span.begin) << text;
      ASSERT_LT(s.span.begin, s.span.end) << text;
      ASSERT_LE(s.span.end, text.size()) << text;
      ASSERT_TRUE(is_grapheme_boundary(text, s.span.begin)) << text;
      ASSERT_TRUE(is_grapheme_boundary(text, s.span.end)) << text;
      for (std::uint32_t at = end; at < s.span.begin; at += decode_at(text, at).size) {
        ASSERT_TRUE(is_space(decode_at(text, at).value)) << text;
      }
      end = s.span.end;
    }
    for (std::size_t at = end; at < text.size(); at += decode_at(text, at).size) {
      ASSERT_TRUE(is_space(decode_at(text, at).value)) << text;
    }
  }
}

}  // namespace
}  // namespace whosaid
