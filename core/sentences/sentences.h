// Sentences: where each sentence of the article begins and ends.
//
//   text       He left. "Why?" she asked.
//   sentences  [------] [---------------]
//
// They lie inside blocks (after a dateline), in reading order, and never overlap. The white space
// between two sentences belongs to neither. Every block that is looked at gives at least one
// sentence, so a headline or a caption without a full stop is a sentence too.

#ifndef WHOSAID_SENTENCES_SENTENCES_H_
#define WHOSAID_SENTENCES_SENTENCES_H_

#include <string>
#include <string_view>
#include <vector>

#include "blocks/blocks.h"
#include "text/span.h"

namespace whosaid {

struct Sentence {
  Span span;                // begins and ends on a code point, never on a space
  std::uint32_t block = 0;  // index into Blocks: the block it lies in
};

// Splits every block that can hold claims: kept ones, headlines, standfirsts and captions.
// UAX #29 sentences with the news tailoring of tailoring.h. Total and linear.
std::vector<Sentence> split_sentences(std::string_view text, const Blocks& blocks);

// One line per sentence: "12..20  He left."
std::string dump(const std::vector<Sentence>& sentences, std::string_view text);

}  // namespace whosaid

#endif  // WHOSAID_SENTENCES_SENTENCES_H_
