// Claims: who is said to have said what, as the words stand.
//
//   "We waited," Tomas Reyes said. "Nobody came."
//    [content ]  [  source  ][cue]  [ content  ]      one claim, form direct, two content spans
//
// A claim has content, and where the text gives them a cue and a source. Whose name the source
// stands for is the next stage's work. Claims are in order of their content.

#ifndef WHOSAID_CLAIMS_CLAIMS_H_
#define WHOSAID_CLAIMS_CLAIMS_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "blocks/blocks.h"
#include "mentions/mentions.h"
#include "sentences/sentences.h"
#include "text/span.h"
#include "tokens/tokens.h"

namespace whosaid {

enum class ClaimForm : std::uint8_t { kDirect, kMixed, kIndirect };
enum class Act : std::uint8_t { kSpeech, kWriting, kBelief, kIntention, kJudgement };
enum class Polarity : std::uint8_t { kAsserted, kDenied, kNegated, kHypothetical, kQuestion, kDirective };
enum class Venue : std::uint8_t {
  kBody,
  kHeadline,
  kStandfirst,
  kCaption,
  kBlockquote,
  kPullquote,
  kSocialEmbed,
  kQa,
  kTranscript,
  kList
};
enum class Link : std::uint8_t { kExplicit, kCarried, kStructural, kInferred, kNone };
enum class Stance : std::uint8_t { kNeutral, kAssertive, kDistancing, kConcessive, kDenying, kEmotive };

// Who found a claim: the rules, the trained tagger, or both.
enum class Support : std::uint8_t { kRules, kTagger, kBoth };

struct Claim {
  ClaimForm form = ClaimForm::kIndirect;
  Act act = Act::kSpeech;
  Polarity polarity = Polarity::kAsserted;
  bool realised = true;  // false: planned, conditional or negated speech
  Venue venue = Venue::kBody;
  Link link = Link::kExplicit;  // kCarried with an empty source: the next stage finds the speaker
  std::vector<Span> content;    // in order; no outer quotation marks, no leading "that"
  std::vector<Span> quoted;     // the words inside quotation marks; equals content when direct
  Span cue;                     // empty: none
  std::string_view lemma;       // lexical word of the cue, static storage
  Stance stance = Stance::kNeutral;
  Span source;                                       // the whole phrase as written; empty: none
  Span source_core;                                  // without appositives and relative clauses
  std::uint32_t source_mention = kNoIndex;           // index into Mentions: the mention at the source's core
  SourceClass source_class = SourceClass::kUnknown;  // kImpersonal for "It was announced"
  Span addressee;
  Span medium;
  Span when;
  Span target;  // of an accusation or a label
  std::vector<Span> hedges;
  std::uint32_t parent = kNoIndex;  // index into Claims::all of the claim this one is nested in
  std::uint32_t utterance = 0;      // claims of one utterance share it
  std::uint32_t sentence = 0;       // index into Sentences, of the first content
  std::uint32_t block = 0;
  bool second_hand = false;  // "was quoted as saying"
  bool edited = false;       // brackets or ellipsis inside a quotation
  bool unclosed = false;     // the quotation was never closed
  bool disputed = false;     // the text says that it is disputed
  std::string_view rule;     // static storage: the rule that found it, in words
  Support support = Support::kRules;
  std::int32_t margin = kNoMargin;  // by how much the tagger prefers it to nothing, 1/256 of a logarithm
  std::uint8_t confidence = 90;     // hundredths, of content and source as spans

  static constexpr std::int32_t kNoMargin = INT32_MIN;  // the tagger was not asked
};

// "declined to comment", "did not respond": a party that said nothing. Not a claim.
struct NoComment {
  Span span;   // the words that say so
  Span party;  // source phrase, empty if none
  std::uint32_t party_mention = kNoIndex;
  bool declined = true;  // false: no response
};

struct Claims {
  std::vector<Claim> all;
  std::vector<NoComment> no_comment;
  std::vector<Warning> warnings;
};

std::string_view form_name(ClaimForm form);
std::string_view act_name(Act act);
std::string_view polarity_name(Polarity polarity);
std::string_view venue_name(Venue venue);
std::string_view link_name(Link link);
std::string_view stance_name(Stance stance);

Claims find_claims(const Document& document, const Blocks& blocks, const std::vector<Sentence>& sentences,
                   const Tokens& tokens, const Mentions& mentions);

// One line per claim: "direct said | Tomas Reyes | We waited, + Nobody came."
std::string dump(const Claims& claims, std::string_view text);

}  // namespace whosaid

#endif  // WHOSAID_CLAIMS_CLAIMS_H_
