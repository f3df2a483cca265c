// Rules for cue verbs: who speaks, and on which side of the verb the content stands.
//
//   "..." , said Rao      content before its attribution      verbs/content_before.cpp
//   Rao said ...          content after the cue               verbs/content_after.cpp
//   Rao called it ...     content that the object frames      verbs/content_objects.cpp
//   Rao was told ...      passives                            verbs/passives.cpp
//
// One order for all verbs: what stands before the attribution wins over what follows it.

#include <algorithm>

#include "claims/rules.h"
#include "claims/verbs/cue_verb.h"

namespace whosaid {
namespace {

// "stopped short of promising", "without saying": nothing was said.
bool unrealised_participle(const CueVerb& v) {
  if (!v.group.participle) return false;
  const std::string_view w = v.unit.word(v.group.left - 1);
  // "did not remember saying", "denied saying": the verb before knows more of it
  if (w == "remember" || w == "recall" || w == "denied" || w == "denies" || w == "deny" || w == "denying")
    return true;
  return w == "of" || w == "without" || w == "from" || w == "before" || w == "instead" || w == "not" ||
         v.group.negated || is_avoidance(w);
}

// "Did the minister say that ...?", "Who said it was safe?": the auxiliary before its subject, or a question
// word as the subject.
bool questioned(const CueVerb& v) {
  if (!v.unit.is(v.unit.size() - 1, "?") || v.source.empty() || v.inverted) return false;
  const Pos p = v.unit.pos(v.source.begin);
  const bool asks_who = v.source.begin == 0 && (p == Pos::kWP || p == Pos::kWDT);
  return asks_who || is_auxiliary(v.unit.word(v.source.begin - 1));
}

// "It is not true that the governor said the dam was safe."
bool called_untrue(const CueVerb& v) {
  const int that = v.source.empty() || v.inverted ? -1 : v.source.begin - 1;
  if (!v.unit.is(that, "that")) return false;
  const std::string_view w = v.unit.word(that - 1);
  return w == "untrue" || w == "false" || (w == "true" && v.unit.is(that - 2, "not"));
}

// "If the minister says ...", "Imagine a mayor who says ...": nobody has said anything.
bool conditional(const CueVerb& v) {
  if (v.unit.is(0, "imagine") || v.unit.is(0, "suppose")) return true;
  if (v.unit.is(0, "had") && !v.source.empty() && v.source.begin == 1) return true;  // "Had the captain said"
  if (v.unit.is(0, "should") && !v.source.empty() && v.source.begin == 1)
    return !v.unit.is(v.unit.size() - 1, "?");
  const int begin = v.source.empty() || v.inverted ? v.group.left : v.source.begin;
  for (int i = begin - 1; i >= std::max(0, begin - 2); --i) {
    const std::string_view w = v.unit.word(i);
    if ((w == "if" || w == "unless" || w == "lest") && (i == 0 || !v.unit.is_capital(i))) return true;
  }
  return false;
}

// "reported, citing two officials, that": the "that" behind the aside, -1 if there is none.
int that_behind_aside(const CueVerb& v) {
  constexpr int kLongest = 16;  // items between the commas
  const int open = v.adjuncts.end;
  if (!v.unit.is_comma(open)) return -1;
  const int limit = std::min(v.unit.size(), open + kLongest);
  for (int i = open + 1; i < limit && !v.unit.is_quotation(i) && !v.unit.is_end_mark(i); ++i) {
    if (v.unit.is_comma(i) && v.unit.is(i + 1, "that")) return v.unit.pos(i + 1) == Pos::kIN ? i + 1 : -1;
  }
  return -1;
}

// "As Koroma puts it, the town is ..."
bool take_way_of_putting(const CueVerb& v, Findings& findings) {
  if (!v.unit.is(v.group.end - 1, "it") || !v.unit.is_comma(v.group.end)) return false;
  return accept_clause(v, findings, v.group.end + 1, "clause after the cue", 85);
}

void take_right(const CueVerb& v, Findings& findings) {
  if (take_object(v, findings) || take_way_of_putting(v, findings)) return;
  if (const int that = that_behind_aside(v); that >= 0 && take_clause(v, findings, that)) return;
  const int that = later_that(v);
  if (that < v.unit.size() && v.unit.pos(v.adjuncts.end) == Pos::kIN && take_clause(v, findings, that))
    return;
  for (const int from : {v.adjuncts.end, v.adjuncts.place_end, that, v.group.end}) {
    if (take_clause(v, findings, from)) return;
  }
  if (v.frame(kFrameNoun) && take_noun(v, findings)) return;
  if (v.frame(kFrameJudged)) take_judged(v, findings);
}

}  // namespace

void apply_verb_rules(const Unit& unit, int i, Findings& findings) {
  if (unit.is(i, "heard")) return take_hearing(unit, i, findings);
  VerbGroup group = read_verb_group(unit, i);
  if (group.cue == nullptr) return;
  CueVerb v{unit, group, *group.cue};
  if (group.infinitive || group.declined || unrealised_participle(v)) return;
  if (group.passive) return take_passive(v, findings);
  find_source(v, findings);
  if (conditional(v)) return;
  group.questioned = questioned(v);
  group.negated = group.negated || called_untrue(v);
  if (v.inverted) {
    take_left(v, findings);
  } else if (!attributes_left(v, findings) || !take_left(v, findings)) {
    take_right(v, findings);
  }
}

}  // namespace whosaid
