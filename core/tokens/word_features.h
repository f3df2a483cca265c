// Word features: what the tagger looks at, as hashes. Training and tagging both call these.
//
//   token      "re-opened"
//   its form   re-opened | first letters r, re, ... | last letters d, ed, ... | after the hyphen: opened |
//   lower case features   word=re-opened, last2=ed & lower case, ...       (alone)
//              previous tag=VBD & own guess=VBN, ...            (in context)
//
// Case is folded, digits become 0, curly apostrophes straight ones, so that headlines and either kind
// of typography share what is learned. Of a token longer than 64 bytes only the last 64 are looked at.

#ifndef WHOSAID_TOKENS_WORD_FEATURES_H_
#define WHOSAID_TOKENS_WORD_FEATURES_H_

#include <array>
#include <cstdint>
#include <string_view>

#include "text/span.h"
#include "tokens/tokens.h"

namespace whosaid {

// How a sentence writes capitals, which decides what a capital tells about a word.
enum class SentenceCase : std::uint8_t { kNormal, kTitle, kAllCaps };

// How a token writes capitals, given its sentence and place.
enum class WordCase : std::uint8_t {
  kNoLetters,
  kLower,
  kCapitalInside,
  kCapitalFirst,
  kCapitalInTitle,
  kAllCaps,
  kAllCapsInAllCaps,
  kMixed
};

// A token reduced to what features are made of.
struct WordForm {
  std::uint32_t word = 0;          // hash of the folded word
  std::uint64_t last = 0;          // the last 8 bytes of the folded word, the last one lowest
  std::uint32_t first = 0;         // the first 4 bytes, the first one lowest
  std::uint32_t after_hyphen = 0;  // hash of what follows the last inner hyphen; 0 without one
  std::uint8_t size = 0;           // bytes of the folded word
  bool digit = false;
  WordCase word_case = WordCase::kNoLetters;
};

SentenceCase find_sentence_case(std::string_view text, const Tokens& tokens, TokenRange sentence);

// `begins` is true for the first word of a sentence or of a quotation.
WordForm make_word_form(std::string_view token, std::uint8_t shape, bool begins, SentenceCase sentence_case);

// Features of the word alone: hashes for SparseLinear::add.
inline constexpr int kWordFeatureCount = 14;
inline constexpr int kWholeWordFeature = 1;  // the one that stands for the word as a whole
using WordFeatures = std::array<std::uint32_t, kWordFeatureCount>;
WordFeatures word_features(const WordForm& form);

// What stands around a token. Tags are of Pos; a guess is the tag that the word alone suggests.
struct TagContext {
  Pos previous = Pos::kUnknown;  // decided tag of the token before; kUnknown at the sentence's begin
  Pos before_previous = Pos::kUnknown;
  Pos last_not_adverb = Pos::kUnknown;  // decided tag of the last token that is no adverb
  Pos guess = Pos::kUnknown;            // the token's own
  Pos second_guess = Pos::kUnknown;     // kUnknown when the guess is clear
  Pos next_guess = Pos::kUnknown;       // kUnknown at the sentence's end
  Pos after_next_guess = Pos::kUnknown;
  std::uint32_t word = 0;  // WordForm::word of the token and its neighbours; 0 outside
  std::uint32_t previous_word = 0;
  std::uint32_t before_previous_word = 0;
  std::uint32_t last_not_adverb_word = 0;
  std::uint32_t next_word = 0;
  std::uint64_t last = 0;  // WordForm::last of the token
  WordCase word_case = WordCase::kNoLetters;
};

inline constexpr int kContextFeatureCount = 18;
using ContextFeatures = std::array<std::uint32_t, kContextFeatureCount>;
ContextFeatures context_features(const TagContext& context);

}  // namespace whosaid

#endif  // WHOSAID_TOKENS_WORD_FEATURES_H_
