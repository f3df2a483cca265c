// Tokens: the words and marks of each sentence, with a part of speech.
//
//   text     "We can't go," Ms. Fox's son said.
//   tokens   " | We | ca | n't | go | , | " | Ms. | Fox | 's | son | said | .
//
// Contractions and possessives are cut as the Penn Treebank cuts them, abbreviations keep their full
// stop, hyphenated words are one token. Tokens lie inside one sentence, never overlap, and cover
// everything but white space.

#ifndef WHOSAID_TOKENS_TOKENS_H_
#define WHOSAID_TOKENS_TOKENS_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "sentences/sentences.h"
#include "text/span.h"

namespace whosaid {

// Parts of speech: the Penn Treebank's tags, which both gold treebanks and most tools share.
enum class Pos : std::uint8_t {
  kCC,
  kCD,
  kDT,
  kEX,
  kFW,
  kIN,
  kJJ,
  kJJR,
  kJJS,
  kLS,
  kMD,
  kNN,
  kNNS,
  kNNP,
  kNNPS,
  kPDT,
  kPOS,
  kPRP,
  kPRPS,
  kRB,
  kRBR,
  kRBS,
  kRP,
  kSYM,
  kTO,
  kUH,
  kVB,
  kVBD,
  kVBG,
  kVBN,
  kVBP,
  kVBZ,
  kWDT,
  kWP,
  kWPS,
  kWRB,
  kPunct,
  kQuote,
  kUnknown
};
inline constexpr int kPosCount = 39;

// The tag as treebanks write it: "PRP$".
std::string_view pos_name(Pos pos);

// What the letters of a token look like.
enum TokenShape : std::uint8_t {
  kCapital = 1,      // begins with an upper case letter
  kAllCaps = 2,      // two or more letters, all upper case
  kDigit = 4,        // has a digit
  kWord = 8,         // has a letter or digit
  kSpaceBefore = 16  // white space (or the sentence's begin) before it
};

struct Token {
  Span span;
  Pos pos = Pos::kUnknown;
  std::uint8_t shape = 0;  // bits of TokenShape
};

struct Tokens {
  std::vector<Token> all;
  std::vector<TokenRange> of_sentence;  // [sentences], parallel to the sentences
};

// Splits sentences into tokens; parts of speech are not filled. A run of five or more quotation
// marks is one token: noise, and it bounds memory. Linear.
Tokens split_tokens(std::string_view text, const std::vector<Sentence>& sentences);

// The same tokens with a part of speech each. Linear.
Tokens tag_words(std::string_view text, std::string_view language, Tokens tokens);

// One line per sentence: "We/PRP ca/MD n't/RB go/VB".
std::string dump(const Tokens& tokens, std::string_view text);

}  // namespace whosaid

#endif  // WHOSAID_TOKENS_TOKENS_H_
