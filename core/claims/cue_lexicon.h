// The cue lexicon: which words report speech, writing or thought, and in which frames.
//
//   said     lemma say    frames clause, question, infinitive ...   act speech   stance neutral
//   accused  lemma accuse frames accusation                         act speech   stance assertive
//
// Tables of words, not of rules: what follows a cue in a frame is decided in claims/verbs.

#ifndef WHOSAID_CLAIMS_CUE_LEXICON_H_
#define WHOSAID_CLAIMS_CUE_LEXICON_H_

#include <cstdint>
#include <string_view>

#include "claims/claims.h"

namespace whosaid {

// What can stand as the content of a cue.
enum Frame : std::uint16_t {
  kFrameClause = 1,            // said (that) the dam failed
  kFrameInfinitive = 2,        // vowed to resign
  kFrameObjectInfinitive = 4,  // urged drivers to refuse
  kFrameQuestion = 8,          // asked whether it had failed
  kFrameAccusation = 16,       // accused the bank of hiding losses
  kFrameBlame = 32,            // blamed a fault; blamed the bank for it
  kFrameLabel = 64,            // called the delay "grotesque"
  kFrameNoun = 128,            // announced a review
  kFrameQuoteOnly = 256,       // "Nonsense," he laughed
  kFrameEvidential = 512,      // is believed to have left
  kFrameJudged = 1024,         // praised the crew: the thing judged is the content
  kFrameAddressee = 2048,      // told reporters that ...: a hearer stands before the content
  kFrameFigure = 4096          // put the losses at a million
};

struct VerbCue {
  std::string_view lemma;
  std::uint16_t frames = 0;  // bits of Frame
  Act act = Act::kSpeech;
  Stance stance = Stance::kNeutral;
};

// The cue a word form belongs to, or null. `lower` is in lower case.
const VerbCue* find_verb_cue(std::string_view lower);

// The cue of a verb and the particle after it ("pointed", "out"), or null.
const VerbCue* find_particle_cue(std::string_view lower, std::string_view particle);

struct NounCue {
  std::string_view noun;    // singular
  bool clause = false;      // her claim that ...
  bool infinitive = false;  // his threat to ...
  bool lead_in = false;     // Then came the reply from X: "..."
  Act act = Act::kSpeech;
  Stance stance = Stance::kNeutral;
};
const NounCue* find_noun_cue(std::string_view lower);

// Forms that report speech and little else ("said", "added", "wrote", "asked"): safe without a parse.
bool is_reporting_form(std::string_view word);

// Things to speak through: statement, interview, tweet, letter, hearing.
bool is_medium_noun(std::string_view lower);

// "allegedly", "reportedly": the sentence is somebody's claim, and nobody is named.
bool is_evidential_adverb(std::string_view lower);

// "may", "could", "possibly": recorded as hedges of a claim.
bool is_hedge(std::string_view lower);

}  // namespace whosaid

#endif  // WHOSAID_CLAIMS_CUE_LEXICON_H_
