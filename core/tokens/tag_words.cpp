#include <algorithm>
#include <array>

#include "text/unicode.h"
#include "text/utf8.h"
#include "tokens/pos_model.h"
#include "tokens/tokens.h"

namespace whosaid {
namespace {

// "und" is a text too short or too strange to tell, such as a single headline.
bool is_english(std::string_view language) {
  return language.substr(0, 2) == "en" || language == "und" || language.empty();
}

bool is_verb(Pos pos) {
  return pos == Pos::kVB || pos == Pos::kVBD || pos == Pos::kVBP || pos == Pos::kVBZ || pos == Pos::kVBN;
}

// Third person forms that are verbs wherever they follow a noun, in headlines without articles too.
bool is_reporting_verb_form(std::string_view word) {
  static constexpr std::array<std::string_view, 40> kForms = {
      "accuses",   "acknowledges", "admits",   "adds",     "alleges",  "announces", "argues",   "asks",
      "asserts",   "believes",     "cautions", "concedes", "confirms", "contends",  "declares", "denies",
      "explains",  "hopes",        "insists",  "knows",    "notes",    "observes",  "predicts", "reckons",
      "recalls",   "remembers",    "replies",  "reveals",  "says",     "suggests",  "suspects", "tells",
      "testifies", "thinks",       "urges",    "vows",     "wants",    "warns",     "wonders",  "writes"};
  return std::find(kForms.begin(), kForms.end(), word) != kForms.end();
}

bool is_noun(Pos pos) { return pos == Pos::kNN || pos == Pos::kNNS || pos == Pos::kNNP || pos == Pos::kNNPS; }

// A noun tag on a word that must be a verb: after "he", in "points out", "minister admits".
bool is_verb_after(std::string_view text, const Token& before, const Token& token, std::string_view next) {
  if (token.pos != Pos::kNNS && token.pos != Pos::kNN) return false;
  const std::string_view word = slice(text, token.span);
  const std::string_view subject = slice(text, before.span);
  if (word.back() != 's') return false;
  if (subject == "he" || subject == "she" || subject == "He" || subject == "She") return true;
  if (word == "points" && next == "out") return true;
  return is_reporting_verb_form(word) &&
         (is_noun(before.pos) || before.pos == Pos::kPunct || before.pos == Pos::kWDT ||
          before.pos == Pos::kWP) &&
         next != "of" && next != ".";
}

// What the grammar rules out whatever a model says: no bare verb follows "the"; a capital verb between a
// name and a verb is a surname (Omar Said said).
void repair_tags(std::string_view text, Tokens& tokens, TokenRange sentence) {
  for (std::uint32_t i = sentence.begin; i + 1 < sentence.end; ++i) {
    // "Hye-jin Seo": an interjection does not stand before a surname without a comma.
    const bool capital = (tokens.all[i].shape & kCapital) != 0 && tokens.all[i].span.size() > 4;
    if (tokens.all[i].pos == Pos::kUH && capital && tokens.all[i + 1].pos == Pos::kNNP)
      tokens.all[i].pos = Pos::kNNP;
  }
  for (std::uint32_t i = sentence.begin + 1; i < sentence.end; ++i) {
    Token& token = tokens.all[i];
    const Token& before = tokens.all[i - 1];
    const std::string_view word = slice(text, before.span);
    if (before.pos == Pos::kDT && (word == "the" || word == "The" || word == "a" || word == "A") &&
        (token.pos == Pos::kVB || token.pos == Pos::kVBP)) {
      token.pos = Pos::kNN;
    }
    const bool article = before.pos == Pos::kDT && (word == "the" || word == "The" || word == "a" ||
                                                    word == "A" || word == "an" || word == "An");
    if (article && token.pos == Pos::kRB && i + 1 < sentence.end &&
        (tokens.all[i + 1].pos == Pos::kIN || tokens.all[i + 1].pos == Pos::kPunct)) {
      token.pos = Pos::kNN;  // "a sophomore at Pine River"
    }
    const bool odd = token.pos == Pos::kUH || token.pos == Pos::kRB || token.pos == Pos::kRP ||
                     token.pos == Pos::kSYM || token.pos == Pos::kFW;
    const bool inside = (token.shape & kSpaceBefore) != 0 && (token.shape & kCapital) != 0;
    if (odd && inside && i + 1 < sentence.end && is_verb(tokens.all[i + 1].pos)) token.pos = Pos::kNNP;
    const std::string_view next =
        i + 1 < sentence.end ? slice(text, tokens.all[i + 1].span) : std::string_view();
    if (is_verb_after(text, before, token, next)) token.pos = Pos::kVBZ;
    const bool surname = before.pos == Pos::kNNP && is_verb(token.pos) && (token.shape & kCapital) != 0 &&
                         i + 1 < sentence.end && is_verb(tokens.all[i + 1].pos) &&
                         (tokens.all[i + 1].shape & kCapital) == 0;
    if (surname) token.pos = Pos::kNNP;
  }
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
  for (const TokenRange& sentence : tokens.of_sentence) {
    tag_sentence(*model, text, tokens, sentence, &cache);
    repair_tags(text, tokens, sentence);
  }
  return tokens;
}

}  // namespace whosaid
