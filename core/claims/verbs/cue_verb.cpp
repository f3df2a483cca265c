// A cue verb as its rules read it: what every claim of it has in common.

#include "claims/verbs/cue_verb.h"

namespace whosaid {

Draft CueVerb::draft(std::string_view rule, int confidence) const {
  Draft d;
  d.cue = {group.begin, group.end};
  d.lemma = cue.lemma;
  d.act = cue.act;
  d.stance = cue.stance;
  d.source = source;
  d.adjuncts = adjuncts;
  d.second_hand = second_hand;
  d.rule = rule;
  d.confidence = static_cast<std::uint8_t>(confidence);
  if (group.hypothetical) {
    d.polarity = Polarity::kHypothetical;
    d.realised = false;
  }
  if (cue.lemma == "deny" || cue.lemma == "dispute" || cue.lemma == "refute") {
    d.polarity = Polarity::kDenied;
  }
  if (group.questioned) {
    d.polarity = Polarity::kQuestion;
    d.realised = false;
  }
  if (group.negated || not_quoted) {
    d.polarity = Polarity::kNegated;
    d.realised = false;
  }
  return d;
}

bool CueVerb::question_word(int i) const {
  const std::string_view w = unit.word(i);
  const Pos p = unit.pos(i);
  if (w == "whether") return true;
  if (w == "if") return cue.lemma == "ask" || cue.lemma == "wonder" || cue.lemma == "question";
  return p == Pos::kWRB || p == Pos::kWP || p == Pos::kWPS || (p == Pos::kWDT && w != "that");
}

void CueVerb::mark_question(Draft& d, int quote) const {
  if (!frame(kFrameQuestion) || cue.lemma == "say" || cue.lemma == "tell" || cue.lemma == "write") return;
  const bool asks = cue.lemma == "ask" || cue.lemma == "wonder" || cue.lemma == "question";
  if (d.polarity == Polarity::kAsserted && (quote < 0 ? asks : unit.last_quoted(quote) == '?')) {
    d.polarity = Polarity::kQuestion;
  }
}

// "dismissed the suggestion that ships had been turned away": the noun's own rule knows more of it.
bool noun_has_clause(const CueVerb& v) {
  const int begin = v.group.end;
  if (v.unit.mention_at(begin) == kNoIndex) return false;
  const int next = v.unit.after_mention(begin);
  const NounCue* noun = find_noun_cue(v.unit.word(next - 1));
  return noun != nullptr && noun->clause && v.unit.is(next, "that");
}

int before_comma(const CueVerb& v, int from, int limit) {
  int to = from;
  while (to < limit && !v.unit.is_comma(to)) ++to;
  return to;
}

int behind_topic(const CueVerb& v) {
  const int end = v.adjuncts.end;
  const bool topic = v.unit.is(end, "of") || v.unit.is(end, "about");
  return topic && v.unit.mention_at(end + 1) != kNoIndex ? v.unit.after_mention(end + 1) : end;
}

}  // namespace whosaid
