// Drafts: a claim as a rule sees it, in items of one unit, and its making into spans of the text.

#ifndef WHOSAID_CLAIMS_DRAFTS_H_
#define WHOSAID_CLAIMS_DRAFTS_H_

#include <string_view>
#include <vector>

#include "claims/claims.h"
#include "claims/phrases.h"
#include "claims/units.h"

namespace whosaid {

struct ItemRange {
  int begin = 0;
  int end = 0;
};

struct Draft {
  std::vector<ItemRange> content;  // in order; a range of quotations alone is spoken verbatim
  ItemRange cue;                   // empty: none
  std::string_view lemma;
  Act act = Act::kSpeech;
  Stance stance = Stance::kNeutral;
  SourcePhrase source;
  Adjuncts adjuncts;
  Span target;
  Polarity polarity = Polarity::kAsserted;
  bool realised = true;
  bool label = false;     // the quoted words alone name a thing: never a whole utterance
  bool verbatim = false;  // layout sets the words out as spoken, without quotation marks
  bool impersonal = false;
  bool second_hand = false;
  bool disputed = false;
  int inside = -1;  // index of the draft of the same unit that this one is nested in
  Link link = Link::kExplicit;
  std::string_view rule;
  std::uint8_t confidence = 90;
};

// The claim of a draft. Content is trimmed: outer quotation marks, a leading "that", punctuation at
// either end of what is not quoted. Content is empty when nothing is left.
Claim make_claim(const Unit& unit, const Draft& draft);

// One past the last item of the clause that begins at `from`: before a full stop, ", but", another
// attribution, or ", and" with a verb of its own.
int clause_end(const Unit& unit, int from);

// One past the last item of a clause that stands before the verb of another: "Her claim that the archive was
// burned | has been disputed", "A man who vowed to ban tourists | won". An infinitive has its verb in itself.
int embedded_clause_end(const Unit& unit, int from);

// Whether a clause has a verb like "that the dam be drained".
bool has_subjunctive(const Unit& unit, int from, int to);

// Where the subject of a clause with "that" begins that goes on without a cue of its own behind the clause
// ending at `i`: "some said it was late, and others that it never came". -1: none does.
int gapped_subject(const Unit& unit, int i);

// One past the last item of the noun phrase and its complements beginning at `from`; `from` if none.
int noun_content_end(const Unit& unit, int from);

// Whether items from `from` on begin a clause: somebody and a finite verb.
bool has_clause(const Unit& unit, int from, int to);

// Whether the quotation of item `i`, or the quoted tokens, are a name or a title, by its capitals: "Open
// Harbor Coalition".
bool is_name_in_marks(const Unit& unit, int i);
bool is_name_in_marks(const Sources& sources, TokenRange quoted);

// Whether the quotation at `i` stands for a whole utterance rather than a phrase in the reporter's
// sentence: it begins with a capital or has more than a few words.
bool is_utterance(const Unit& unit, int i);

// Where in the article a claim of such a block stands.
Venue venue_of(BlockRole role);

}  // namespace whosaid

#endif  // WHOSAID_CLAIMS_DRAFTS_H_
