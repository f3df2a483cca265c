// Speakers: the people and bodies behind the sources, and which claim is whose.
//
//   Secretary of State Antony Blinken said ...   s0 Antony Blinken, title Secretary of State
//   Blinken also said ...                        s0, surname of a full name
//   "So right now ..." he added.                 s0, pronoun to the last speaker
//
// Nobody is invented: a speaker has at least one mention, and a claim without one has none. Every
// link keeps its evidence. A wrong name is worse than none.

#ifndef WHOSAID_SPEAKERS_SPEAKERS_H_
#define WHOSAID_SPEAKERS_SPEAKERS_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "claims/claims.h"
#include "mentions/mentions.h"
#include "speakers/voices.h"

namespace whosaid {

struct Speaker {
  std::string name;          // full name, or the role as a description without its article
  std::string title;         // as written, the fullest; empty: none
  std::string organisation;  // for spokespeople and "X of Y"; empty: none
  SourceClass source_class = SourceClass::kNamed;        // never kPronoun
  std::vector<Span> mentions;                            // in order, each once
  std::string age, place, descriptor, anonymity_reason;  // as the text states them
  std::string count;     // "plural" or a number word as written; empty: one or unstated
  bool metonym = false;  // a place that stands for a government
};

// Why two things are one: a rule and the words it rests on.
struct Evidence {
  std::string_view rule;  // static storage, in words: "surname of a full name"
  std::vector<Span> spans;
};

struct Alternative {
  std::uint32_t speaker = kNoIndex;
  std::uint8_t confidence = 0;  // hundredths
};

// Whose a claim is.
struct Attribution {
  std::uint32_t speaker = kNoIndex;       // index into Speakers::all
  Link link = Link::kNone;                // the claim's, or carried / inferred when found here
  std::vector<Evidence> evidence;         // each hop, from the claim to the speaker
  std::vector<Alternative> alternatives;  // runners-up
  std::uint8_t confidence = 0;            // hundredths
  std::string_view headline_support;      // "exact", "altered", "absent"; empty: not a headline quote
};

struct Speakers {
  std::vector<Speaker> all;                  // in order of first mention
  std::vector<Attribution> of_claim;         // [claims], parallel to Claims::all
  std::vector<std::uint32_t> of_no_comment;  // [no_comment] speaker or kNoIndex
  Voices voices;                             // how much each of them gets to say
};

Speakers find_speakers(const Document& document, const Blocks& blocks, const std::vector<Sentence>& sentences,
                       const Tokens& tokens, const Mentions& mentions, const Claims& claims);

// One line per speaker, then one per claim.
std::string dump(const Speakers& speakers, std::string_view text);

}  // namespace whosaid

#endif  // WHOSAID_SPEAKERS_SPEAKERS_H_
