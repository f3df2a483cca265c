// Transcripts, interviews and lists of reactions: paragraphs that a label gives to a speaker.
//
//   HOST: Is the bill dead?          label HOST            words Is the bill dead?
//   SEN. AMY ROLLO: It is asleep.    label SEN. AMY ROLLO  words It is asleep.
//
// One such line is no transcript: a document needs two, in capitals, as names, or as Q and A.

#ifndef WHOSAID_CLAIMS_TRANSCRIPTS_H_
#define WHOSAID_CLAIMS_TRANSCRIPTS_H_

#include <cstdint>
#include <string_view>
#include <vector>

#include "claims/claims.h"
#include "claims/units.h"

namespace whosaid {

enum class BlockPart : std::uint8_t {
  kClaim,
  kGoesOn,  // with the claim of the block before
  kNothing  // an interviewer's question, a signature
};

struct LabelledBlock {
  std::uint32_t block = 0;
  std::uint32_t sentence = 0;  // the block's first
  TokenRange label;
  TokenRange words;  // from after the colon to the block's end
  Venue venue = Venue::kTranscript;
  BlockPart part = BlockPart::kClaim;
  std::string_view rule = "label before a colon";
  std::uint8_t confidence = 88;
};

// In order of blocks. Linear.
std::vector<LabelledBlock> find_labelled_blocks(const Sources& sources);

// The claim of a labelled block.
Claim make_labelled_claim(const Sources& sources, const LabelledBlock& block);

}  // namespace whosaid

#endif  // WHOSAID_CLAIMS_TRANSCRIPTS_H_
