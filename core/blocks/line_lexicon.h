// The phrases by which a line names what it is for: "Advertisement", "Sign up", "Getty Images".
//
//   214 Comments                             whole: comment
//   Share on Facebook                        start: share; anywhere: share
//   Photograph: Jo Bell/Northshot            start: credit
//   Home  World  Politics                    whole: nav (phrase after phrase)

#ifndef WHOSAID_BLOCKS_LINE_LEXICON_H_
#define WHOSAID_BLOCKS_LINE_LEXICON_H_

#include <cstdint>

#include "blocks/line_words.h"

namespace whosaid {

enum PhraseClass : int {
  kAd,
  kShare,
  kNewsletter,
  kPromo,
  kRelated,
  kComment,
  kLegal,
  kNav,
  kCredit,
  kBylineWord,
  kDateWord,
  kEndMatter,
  kTicker,
  kSpeech,
  kReader,
  kPhraseClassCount
};

// Sets of phrase classes, bit 1 << PhraseClass each, by the place where their phrases stand.
struct PhrasesFound {
  std::uint32_t whole = 0;     // the line is the phrase, or one such phrase after another; numbers apart
  std::uint32_t start = 0;     // the line begins with it
  std::uint32_t anywhere = 0;  // it stands somewhere in the line
};

// Looks the words up. Constant cost.
PhrasesFound find_phrases(const LineWords& words);

}  // namespace whosaid

#endif  // WHOSAID_BLOCKS_LINE_LEXICON_H_
