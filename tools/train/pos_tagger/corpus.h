// Corpus: tagged sentences cut into the core's own tokens.

#ifndef WHOSAID_TRAIN_POS_TAGGER_CORPUS_H_
#define WHOSAID_TRAIN_POS_TAGGER_CORPUS_H_

#include <string>
#include <vector>

#include "tokens/tokens.h"

namespace whosaid::train {

struct TaggedSentence {
  std::string text;
  Tokens tokens;          // one sentence, as split_tokens gives it
  std::vector<Pos> gold;  // [tokens.all]; kUnknown where the treebank has no usable tag
};

// Reads what read_data.py writes. A token that covers several of the treebank's gets the last one's
// tag, a part of one gets its tag when it is the last part. Ends the program with a message when the
// file cannot be read.
std::vector<TaggedSentence> read_corpus(const std::string& path);

}  // namespace whosaid::train

#endif  // WHOSAID_TRAIN_POS_TAGGER_CORPUS_H_
