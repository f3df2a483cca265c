// A cue verb as its rules read it: the verb group, its source, and what stands between it and the content.

#ifndef WHOSAID_CLAIMS_VERBS_CUE_VERB_H_
#define WHOSAID_CLAIMS_VERBS_CUE_VERB_H_

#include <cstdint>
#include <string_view>

#include "claims/cue_lexicon.h"
#include "claims/rules.h"
#include "claims/verb_groups.h"

namespace whosaid {

// Refers to a unit and a group that outlive it.
struct CueVerb {
  const Unit& unit;
  const VerbGroup& group;
  const VerbCue& cue;
  SourcePhrase source = {};  // empty: none, or not yet looked for
  Adjuncts adjuncts = {};
  bool inverted = false;     // the source follows the verb: "said the lobbyist"
  bool second_hand = false;  // "was quoted as saying"
  bool not_quoted = false;   // "was not quoted as saying"

  // Whether the cue takes one of these frames.
  bool frame(std::uint16_t bits) const { return (cue.frames & bits) != 0; }

  // A claim with all but its content; polarity from the lemma and the group.
  Draft draft(std::string_view rule, int confidence) const;

  // Comma, dash or end mark.
  bool punctuation(int i) const { return unit.is_comma(i) || unit.is_dash(i) || unit.is_end_mark(i); }

  // Whether the word at `i` begins a question that the cue can govern: "whether", "who", "why".
  bool question_word(int i) const;

  // Makes `d` a question when the cue asks. `quote`: the quotation that must end in "?"; -1: none.
  void mark_question(Draft& d, int quote) const;
};

// Finds source, adjuncts and word order: "X said", "said X", "adding" with the source before it.
void find_source(CueVerb& v, const Findings& findings);

// One past what tells when, where, to whom and of what it was said: "said on Friday of the storm".
int behind_topic(const CueVerb& v);

// First item of the attribution: the source's when that stands before the verb.
int attribution_begin(const CueVerb& v);

// Whether what stands left of the attribution is what was said; and the claim of it.
bool attributes_left(const CueVerb& v, const Findings& findings);
bool take_left(const CueVerb& v, Findings& findings);

// What follows the cue: by the frames of its object ("called it ...", "accused X of ..."), as a clause, a
// question, an infinitive or a quotation that may begin at `from`, as a noun phrase. True: a claim was added.
bool take_object(const CueVerb& v, Findings& findings);
bool take_clause(const CueVerb& v, Findings& findings, int from);
bool take_noun(const CueVerb& v, Findings& findings);
bool take_judged(const CueVerb& v, Findings& findings);

// The first comma from `from` on; `limit` if none stands before it.
int before_comma(const CueVerb& v, int from, int limit);

// Whether the object is a cue noun with a clause of its own.
bool noun_has_clause(const CueVerb& v);

// The "that" of "said in a statement posted on its website that ..."; the unit's size if there is none.
int later_that(const CueVerb& v);

// Adds the clause from `from` on as the content. False without a source, unless words are quoted.
bool accept_clause(const CueVerb& v, Findings& findings, int from, std::string_view rule, int confidence);

// "The court heard that ...": `heard` is the item of the verb.
void take_hearing(const Unit& unit, int heard, Findings& findings);

// A passive: "was told by X that", "it was said that", "was branded ... by X". `v` has no source yet.
void take_passive(CueVerb v, Findings& findings);

}  // namespace whosaid

#endif  // WHOSAID_CLAIMS_VERBS_CUE_VERB_H_
