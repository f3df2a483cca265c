#include <gtest/gtest.h>

#include <fstream>
#include <string>
#include <vector>

#include "tokens/pos_model.h"
#include "tokens/tokens.h"

namespace whosaid {
namespace {

// The text as one sentence, tagged: "He/PRP left/VBD ./PUNCT".
std::string tagged(const std::string& text, std::string_view language = "en") {
  const std::vector<Sentence> sentences = {{{0, static_cast<std::uint32_t>(text.size())}, 0}};
  std::string line = dump(tag_words(text, language, split_tokens(text, sentences)), text);
  if (!line.empty() && line.back() == '\n') line.pop_back();
  return line;
}

// The tag of the only token that reads so.
std::string tag_of(const std::string& word, const std::string& line) {
  const std::string found = " " + line + " ";
  const std::size_t at = found.find(" " + word + "/");
  if (at == std::string::npos) return "no such token";
  const std::size_t begin = at + word.size() + 2;
  return found.substr(begin, found.find(' ', begin) - begin);
}

TEST(PosModel, TheGoldenSentencesKeepTheirTags) {
  ASSERT_NE(embedded_pos_model(), nullptr);
  std::ifstream golden(WHOSAID_TESTS_DIR "/../models/pos-tagger/golden.tsv");
  ASSERT_TRUE(golden) << "models/pos-tagger/golden.tsv is missing";
  int lines = 0;
  for (std::string line; std::getline(golden, line);) {
    const std::size_t tab = line.find('\t');
    ASSERT_NE(tab, std::string::npos) << line;
    const std::string text = line.substr(0, tab);
    Tokens tokens = split_tokens(text, {{{0, static_cast<std::uint32_t>(text.size())}, 0}});
    tag_sentence(*embedded_pos_model(), text, tokens, tokens.of_sentence[0]);
    EXPECT_EQ(dump(tokens, text), line.substr(tab + 1) + "\n");
    ++lines;
  }
  EXPECT_GE(lines, 20);
}

TEST(TagWords, TellsFormsOfOneWordApart) {
  EXPECT_EQ(tag_of("plan", tagged("They plan to build a school.")), "VBP");
  EXPECT_EQ(tag_of("plan", tagged("The plan to build a school failed.")), "NN");
  EXPECT_EQ(tag_of("announced", tagged("The mayor announced new rules.")), "VBD");
  EXPECT_EQ(tag_of("announced", tagged("The rules were announced by the mayor.")), "VBN");
  EXPECT_EQ(tag_of("says", tagged("The mayor says the rules are new.")), "VBZ");
  EXPECT_EQ(tag_of("that", tagged("He said that the shop was closed.")), "IN");
  EXPECT_EQ(tag_of("that", tagged("The shop that closed was old.")), "WDT");
}

TEST(TagWords, EitherTypographyIsTaggedAlike) {
  const std::string straight = tagged("\"We don't know,\" said the minister's aide.");
  const std::string curly = tagged("“We don’t know,” said the minister’s aide.");
  EXPECT_EQ(tag_of("n't", straight), "RB");
  EXPECT_EQ(tag_of("n’t", curly), "RB");
  EXPECT_EQ(tag_of("'s", straight), "POS");
  EXPECT_EQ(tag_of("’s", curly), "POS");
  EXPECT_EQ(tag_of("\"", straight), "QUOTE");
  EXPECT_EQ(tag_of("“", curly), "QUOTE");
}

TEST(TagWords, NamesFromAnywhereAreNames) {
  for (const char* name :
       {"Okonkwo", "Nguyễn", "Wiśniewska", "Gebremariam", "Þórsdóttir", "Quispe", "Tūrangawaewae"}) {
    EXPECT_EQ(tag_of(name, tagged("The court heard that " + std::string(name) + " said nothing.")), "NNP")
        << name;
  }
}

TEST(TagWords, HeadlinesAreTaggedByTheirWords) {
  EXPECT_EQ(tag_of("SAYS", tagged("MINISTER SAYS PRISON WILL NOT CLOSE")), "VBZ");
  EXPECT_EQ(tag_of("WILL", tagged("MINISTER SAYS PRISON WILL NOT CLOSE")), "MD");
  EXPECT_EQ(tag_of("Says", tagged("Mayor Says the Bridge Will Be Closed Until May")), "VBZ");
}

TEST(TagWords, OtherLanguagesGetNoEnglishTags) {
  EXPECT_EQ(tagged("Er sagte: „Die Stadt zahlt 30 Euro.“", "de"),
            "Er/X sagte/X :/PUNCT „/QUOTE Die/X Stadt/NNP zahlt/X 30/CD Euro/NNP ./PUNCT “/QUOTE");
  EXPECT_EQ(tagged("Le maire, Paul Petit, a dit non.", "fr"),
            "Le/X maire/X ,/PUNCT Paul/NNP Petit/NNP ,/PUNCT a/X dit/X non/X ./PUNCT");
}

TEST(TagWords, EveryTokenOfAnyTextGetsATag) {
  std::string all_bytes = "a";
  for (int i = 1; i < 128; ++i) all_bytes += static_cast<char>(i);
  const std::string long_word(100000, 'x');
  for (const std::string& text :
       {std::string(), std::string(" "), all_bytes, long_word, std::string(3000, '-'),
        std::string("“”‘’«»…—€%&"), std::string("東京で 🙂 \xEF\xBF\xBD")}) {
    if (text.empty()) continue;
    const std::vector<Sentence> sentences = {{{0, static_cast<std::uint32_t>(text.size())}, 0}};
    const Tokens tokens = tag_words(text, "en", split_tokens(text, sentences));
    for (const Token& token : tokens.all) EXPECT_NE(token.pos, Pos::kUnknown) << slice(text, token.span);
  }
  EXPECT_TRUE(tag_words("", "en", Tokens{}).all.empty());
}

TEST(PosModel, ABrokenFileGivesAReason) {
  EXPECT_NE(read_pos_model("").problem, "");
  EXPECT_NE(read_pos_model("WSMODEL and more").problem, "");
  EXPECT_NE(embedded_pos_model(), nullptr);
}

}  // namespace
}  // namespace whosaid
