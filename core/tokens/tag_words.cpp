#include "tokens/pos_model.h"
#include "tokens/repair_tags.h"
#include "tokens/tokens.h"

namespace whosaid {
namespace {

// "und" is a text too short or too strange to tell, such as a single headline.
bool is_english(std::string_view language) {
  return language.substr(0, 2) == "en" || language == "und" || language.empty();
}

// Nothing of English is forced on other languages: a capital inside a sentence makes a name (in German
// of nouns too), everything else stays unknown.
void tag_capitals(std::string_view text, Tokens& tokens, TokenRange sentence) {
  bool begins = true;
  for (std::uint32_t i = sentence.begin; i < sentence.end; ++i) {
    Token& token = tokens.all[i];
    const bool word = (token.shape & kWord) != 0;
    token.pos = fixed_tag(text, token);
    if (word && !begins && token.pos == Pos::kUnknown && (token.shape & kCapital) != 0) token.pos = Pos::kNNP;
    if (word) begins = false;
    if (token.pos == Pos::kQuote) begins = true;
  }
}

}  // namespace

std::string_view pos_name(Pos pos) {
  static constexpr std::string_view kNames[kPosCount] = {
      "CC",  "CD",   "DT",  "EX",  "FW",  "IN",   "JJ",  "JJR", "JJS", "LS",  "MD",    "NN",    "NNS",
      "NNP", "NNPS", "PDT", "POS", "PRP", "PRP$", "RB",  "RBR", "RBS", "RP",  "SYM",   "TO",    "UH",
      "VB",  "VBD",  "VBG", "VBN", "VBP", "VBZ",  "WDT", "WP",  "WP$", "WRB", "PUNCT", "QUOTE", "X"};
  return kNames[static_cast<int>(pos)];
}

Tokens tag_words(std::string_view text, std::string_view language, Tokens tokens) {
  if (!is_english(language)) {
    for (const TokenRange& sentence : tokens.of_sentence) tag_capitals(text, tokens, sentence);
    return tokens;
  }
  const PosModel* model = embedded_pos_model();
  if (model == nullptr) return tokens;
  GuessCache cache;
  for (const TokenRange& sentence : tokens.of_sentence) tag_sentence(*model, text, tokens, sentence, &cache);
  repair_tags(*model, text, tokens);
  return tokens;
}

}  // namespace whosaid
