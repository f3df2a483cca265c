// Rules: how claims are found in a unit. Each rule looks at one place and says what it sees.

#ifndef WHOSAID_CLAIMS_RULES_H_
#define WHOSAID_CLAIMS_RULES_H_

#include <string_view>
#include <vector>

#include "claims/drafts.h"
#include "claims/units.h"

namespace whosaid {

// What the rules have found in a unit so far, from left to right.
struct Findings {
  std::vector<Draft> drafts;
  int covered = 0;    // items before this are content or attribution already
  SourcePhrase last;  // the source of the draft before, for verbs that share it

  void add(Draft draft, int covered_to) {
    if (!draft.source.empty()) last = draft.source;
    drafts.push_back(std::move(draft));
    if (covered_to > covered) covered = covered_to;
  }
};

// A cue verb at item `i`: "X said that ...", "..., said X", "X called it ...", "it is said that ...".
void apply_verb_rules(const Unit& unit, int i, Findings& findings);

// "according to X" at item `i`.
void apply_according_to(const Unit& unit, int i, Findings& findings);

// "For X, the ruling is '...'": the quoted words as X's. For units without other claims.
void apply_viewpoint(const Unit& unit, Findings& findings);

// A cue noun at item `i`: "her claim that ...", "a warning by X that ...", "the reply from X: ...".
void apply_noun_rules(const Unit& unit, int i, Findings& findings);

// "allegedly": the sentence as a claim of nobody in particular. For units without other claims.
void apply_evidential_adverb(const Unit& unit, Findings& findings);

// Rules that a word of the syntax bears out, and the rule for what bears no such sign.
inline constexpr std::string_view kThatClause = "clause after the cue";
inline constexpr std::string_view kSharedCue = "clause that shares the cue of the one before";
inline constexpr std::string_view kSourcePreposition = "according to a source";
inline constexpr std::string_view kBareClause = "clause without a sign after the cue";

// "For X, the ruling is '...'".
inline constexpr std::string_view kViewpoint = "quoted words from somebody's point of view";

// The quotation as the subject of "... was how she put it".
inline constexpr std::string_view kCleft = "quotation that is told to be somebody's words";

// The clause of "What the coach said was that ..."
inline constexpr std::string_view kPseudoCleft = "clause that is told to be somebody's words";

// Rules of cue nouns, whose owner is the source.
inline constexpr std::string_view kNounClause = "clause after a cue noun";
inline constexpr std::string_view kNounInfinitive = "infinitive after a cue noun";
inline constexpr std::string_view kNounAnswer = "words in marks that a noun of speech names";

// Rules of cue verbs.
inline constexpr std::string_view kRequest = "request";
inline constexpr std::string_view kInfinitive = "infinitive after the cue";
inline constexpr std::string_view kClauseBefore = "clause before its attribution";

// The rule of claims that rest on the quotation marks of a headline alone.
inline constexpr std::string_view kQuotedHeadline = "quoted words of a headline";

// What layout says: "Name: ...", a signature after a dash, quoted words of a headline.
void apply_layout_rules(const Unit& unit, Findings& findings);

// "declined to comment", "did not respond".
void find_no_comment(const Unit& unit, std::vector<NoComment>& found);

}  // namespace whosaid

#endif  // WHOSAID_CLAIMS_RULES_H_
