// The part-of-speech model: weights for words alone and in context, and how tags are found with them.

#ifndef WHOSAID_TOKENS_POS_MODEL_H_
#define WHOSAID_TOKENS_POS_MODEL_H_

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "inference/sparse_linear.h"
#include "tokens/tokens.h"
#include "tokens/word_features.h"

namespace whosaid {

// The tags that a model can give: all but kPunct, kQuote and kUnknown, which stand last in Pos.
inline constexpr int kTagCount = kPosCount - 3;
using TagScores = std::array<std::int32_t, kTagCount>;

struct PosModel {
  SparseLinear features;            // [kTagCount] labels
  std::int32_t clear_margin = 0;    // a word whose guess leads by this much needs no context
  std::int32_t unclear_margin = 0;  // below this lead the second guess counts too
};

struct PosModelFile {
  PosModel model;
  std::string problem;  // empty when the file is good; else one sentence
};
PosModelFile read_pos_model(std::string_view bytes);
std::string write_pos_model(const PosModel& settings, std::string_view features_section);

// The model of models/pos-tagger, which the build puts into the library; null when it is broken.
// Decoded at the first call (a few milliseconds), constant ever after.
const PosModel* embedded_pos_model();

// The tag of a token that no model is asked about: the one it came with, else a mark's ("&" kCC, "%" kNN,
// others kSYM). kUnknown for words.
Pos fixed_tag(std::string_view text, const Token& token);

// What the word alone suggests.
struct WordGuess {
  WordForm form;
  TagScores scores{};
  Pos best = Pos::kUnknown;
  Pos second = Pos::kUnknown;  // kUnknown when best leads clearly
  bool decided = false;        // best is final: the tag is fixed, or leads by clear_margin
};

// Guesses that a text asks for again and again: a word means the same wherever it stands in the same way.
// Of two words with the same place the later one stays. The text and the model must stay the same.
class GuessCache {
 public:
  struct Key {
    std::string_view word;
    std::uint8_t shape = 0;
    bool begins = false;
    SentenceCase sentence_case = SentenceCase::kNormal;

    friend bool operator==(const Key& a, const Key& b) {
      return a.word == b.word && a.shape == b.shape && a.begins == b.begins &&
             a.sentence_case == b.sentence_case;
    }
  };
  struct Entry {
    Key key;
    bool made = false;  // else the guess is still to be made
    WordGuess guess;
  };

  GuessCache() : entries_(std::size_t{1} << kBits) {}
  Entry& entry(const Key& key);  // good until the next call

 private:
  static constexpr int kBits = 8;
  std::vector<Entry> entries_;
};

// Walks over one sentence, token by token. Training walks with it too, so both see the same context.
class SentenceTagger {
 public:
  // All arguments must outlive the tagger. The sentence lies inside tokens.all. Without a cache every
  // guess is made anew, as training needs it.
  SentenceTagger(const PosModel& model, std::string_view text, const Tokens& tokens, TokenRange sentence,
                 GuessCache* cache = nullptr);

  bool at_end() const { return at_ >= sentence_.end; }
  std::uint32_t token() const { return at_; }
  const WordGuess& guess() const { return window_[at_ % 4]; }  // of the current token
  TagContext context() const;
  Pos tag_in_context() const;  // the model's tag for the current token
  void advance(Pos tag);       // the current token gets this tag; goes on to the next

 private:
  WordGuess guess_word(std::uint32_t token);
  WordGuess guess_new_word(const Token& token, bool begins) const;
  void look_ahead();

  const PosModel& model_;
  GuessCache* cache_;
  std::string_view text_;
  const Tokens& tokens_;
  TokenRange sentence_;
  SentenceCase sentence_case_;
  std::uint32_t at_;
  std::uint32_t seen_;  // tokens before this one have their guess in window_
  bool begins_ = true;  // the next word to be guessed begins the sentence or a quotation
  std::array<WordGuess, 4> window_;
  Pos previous_ = Pos::kUnknown, before_previous_ = Pos::kUnknown, last_not_adverb_ = Pos::kUnknown;
  std::uint32_t previous_word_ = 0, before_previous_word_ = 0, last_not_adverb_word_ = 0;
};

// Gives every token of the sentence the model's tag; fixed tags stay. Linear.
void tag_sentence(const PosModel& model, std::string_view text, Tokens& tokens, TokenRange sentence,
                  GuessCache* cache = nullptr);

}  // namespace whosaid

#endif  // WHOSAID_TOKENS_POS_MODEL_H_
