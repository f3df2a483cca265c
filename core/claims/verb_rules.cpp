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
         w == "worth" || v.group.negated || is_avoidance(w);
}

// "Did the minister say that ...?", "Who said it was safe?": the auxiliary before its subject, or a question
// word as the subject.
bool questioned(const CueVerb& v) {
  if (!v.unit.is(v.unit.size() - 1, "?") || v.source.empty() || v.inverted) return false;
  const Pos p = v.unit.pos(v.source.begin);
  const bool asks_who = v.source.begin == 0 && (p == Pos::kWP || p == Pos::kWDT);
  return asks_who || is_auxiliary(v.unit.word(v.source.begin - 1));
}

// "Not once did the ministry admit", "Nor has she said": what opens the clause negates it.
bool negated_by_inversion(const CueVerb& v) {
  const int auxiliary = v.source.empty() || v.inverted ? -1 : v.source.begin - 1;
  if (auxiliary < 1 || !is_auxiliary(v.unit.word(auxiliary))) return false;
  const std::string_view w = v.unit.word(auxiliary - 1);
  return w == "nor" || w == "neither" || w == "never" || v.unit.is(auxiliary - 2, "no") ||
         (w == "once" && v.unit.is(auxiliary - 2, "not"));
}

// "It is not true that the governor said the dam was safe."
bool called_untrue(const CueVerb& v) {
  const int that = v.source.empty() || v.inverted ? -1 : v.source.begin - 1;
  if (!v.unit.is(that, "that")) return false;
  const std::string_view w = v.unit.word(that - 1);
  if (w != "true") return w == "untrue" || w == "false";
  return is_negation(v.unit.word(that - 2)) ||
         (v.unit.is(that - 2, "all") && is_negation(v.unit.word(that - 4)));
}

// "You can almost hear him muttering 'never again'"
bool imagined(const CueVerb& v) {
  if (!v.group.participle || v.unit.mention_ending(v.group.left - 1) == kNoIndex) return false;
  int sense = v.unit.mention_start(v.group.left - 1) - 1;
  const std::string_view w = v.unit.word(sense);
  if (w != "hear" && w != "imagine" && w != "picture" && w != "see") return false;
  while (v.unit.pos(sense - 1) == Pos::kRB) --sense;
  return v.unit.pos(sense - 1) == Pos::kMD;
}

// "A video posted on Friday shows the mayor": the participle belongs to the noun, the verb of the clause
// follows.
bool is_of_noun(const CueVerb& v) {
  const Pos pos = v.unit.pos(v.group.head);
  const bool form =
      v.cue.lemma != "say" && v.group.begin == v.group.head && (pos == Pos::kVBD || pos == Pos::kVBN);
  const int next = v.adjuncts.place_end;
  return form && !v.inverted && v.source.end == v.group.begin && next > v.group.end &&
         v.unit.is_finite_verb(next);
}

// "If the minister says ...", "Imagine a mayor who says ...": nobody has said anything.
bool conditional(const CueVerb& v) {
  if (v.unit.is(0, "imagine") || v.unit.is(0, "suppose") || imagined(v)) return true;
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

// "all she would say": that much was said.
void take_as_said(const CueVerb& v, Draft& d) {
  if (v.group.negated || d.polarity != Polarity::kHypothetical) return;
  d.polarity = Polarity::kAsserted;
  d.realised = true;
}

// "All the captain would say": "all" is no part of who says it.
void leave_out_all(CueVerb& v) {
  if (!v.unit.is(v.source.begin, "all")) return;
  ++v.source.begin;
  v.source.core_begin = std::max(v.source.core_begin, v.source.begin);
}

// "What the coach said was: '...'", "All she would say was that ..."
bool take_pseudo_cleft(CueVerb v, Findings& findings) {
  if (v.source.empty() || v.inverted) return false;
  leave_out_all(v);
  const int what = v.source.begin - 1;
  const int copula = v.adjuncts.place_end;
  if (!v.unit.is(what, "all") && !v.unit.is(what, "what")) return false;
  if (!v.unit.is(copula, "is") && !v.unit.is(copula, "was")) return false;
  int from = copula + 1;
  while (v.unit.is_comma(from) || v.unit.is(from, ":") || v.unit.is(from, "that")) ++from;
  if (from == copula + 1 && !v.unit.is_quotation(from)) return false;
  Draft d = v.draft(v.unit.is_quotation(from) ? kCleft : kPseudoCleft, 92);
  if (v.unit.is(what, "all")) take_as_said(v, d);
  const int to = v.unit.is_quotation(from) ? from + 1 : clause_end(v.unit, from);
  d.content.push_back({from, to});
  findings.add(std::move(d), to);
  return true;
}

// Whether nothing but quotations and a comma stand before the attribution, and a person speaks.
bool speaks_for_itself(const CueVerb& v) {
  const SourceClass source_class = v.unit.mention(v.source.mention).source_class;
  if (source_class == SourceClass::kUnknown || source_class == SourceClass::kDocument ||
      source_class == SourceClass::kOrganisation || v.source.relative)
    return false;
  const int before = attribution_begin(v) - 1;
  const int quote = v.unit.is_quotation(before) ? before : before - 1;
  if (quote < 0 || !v.unit.is_quotation(quote) || !is_utterance(v.unit, quote) ||
      is_name_in_marks(v.unit, quote))
    return false;
  const char last = v.unit.last_quoted(quote);
  if (before == quote && last != ',' && last != '!' && last != '?') return false;
  for (int i = 0; i < quote; ++i) {
    if (!v.unit.is_quotation(i)) return false;
  }
  return true;
}

// "As Koroma puts it, the town is ...", "As the mayor pointed out on Monday, the town is ..."
bool take_way_of_putting(const CueVerb& v, Findings& findings) {
  if (v.unit.is(v.group.end - 1, "it") && v.unit.is_comma(v.group.end))
    return accept_clause(v, findings, v.group.end + 1, kThatClause, 85);
  const int after = v.adjuncts.place_end;
  if (v.source.empty() || v.inverted || !v.unit.is(v.source.begin - 1, "as") || !v.frame(kFrameClause))
    return false;
  const bool opens = v.source.begin == 1 || (v.source.begin == 2 && v.unit.pos(0) == Pos::kCC);
  if (!opens || !v.unit.is_comma(after)) return false;
  return accept_clause(v, findings, after + 1, kThatClause, 85);
}

// "'A shambles' was how the coach summed it up", "'No' was all she would say": the quotation is the subject.
bool take_cleft(CueVerb v, Findings& findings) {
  if (v.source.empty() || v.inverted) return false;
  leave_out_all(v);
  const int how = v.source.begin - 1;
  const int copula = how - 1;
  const bool all = v.unit.is(how, "all");
  if (!all && !v.unit.is(how, "how") && !v.unit.is(how, "what")) return false;
  if (!v.unit.is(copula, "is") && !v.unit.is(copula, "was")) return false;
  const int quote = v.unit.is_comma(copula - 1) ? copula - 2 : copula - 1;
  if (!v.unit.is_quotation(quote) || quote < findings.covered) return false;
  Draft d = v.draft(kCleft, 92);
  if (all) take_as_said(v, d);
  d.content.push_back({quote, quote + 1});
  findings.add(std::move(d), v.adjuncts.place_end);
  return true;
}

// "'What a night,' beamed the keeper": whatever the verb between an utterance and a person, it tells how that
// was said.
void take_manner_of_speech(const Unit& unit, int i, Findings& findings) {
  static constexpr VerbCue kManner{"", kFrameQuoteOnly};
  const Pos p = unit.pos(i);
  if ((p != Pos::kVBD && p != Pos::kVBZ && p != Pos::kVBN) || is_auxiliary(unit.word(i))) return;
  if (i < 1 || !unit.is_quotation(0) || findings.covered > 0) return;
  VerbGroup group;
  group.cue = &kManner;
  group.head = group.begin = group.left = i;
  group.end = i + 1;
  CueVerb v{unit, group, kManner};
  find_source(v, findings);
  if (v.source.empty() || !speaks_for_itself(v)) return;
  const int end = v.inverted ? std::max(v.source.end, v.adjuncts.place_end) : v.adjuncts.end;
  const bool ends = end >= unit.size() || v.punctuation(end) || unit.pos(end) == Pos::kIN ||
                    unit.pos(end) == Pos::kRB || unit.pos(end) == Pos::kCC;
  if (ends && attributes_left(v, findings)) take_left(v, findings);
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
  if (const int behind = behind_topic(v);
      v.unit.is_comma(behind) && v.unit.is_quotation(behind + 1) && take_clause(v, findings, behind))
    return;
  if (v.frame(kFrameNoun) && take_noun(v, findings)) return;
  if (v.frame(kFrameJudged)) take_judged(v, findings);
}

}  // namespace

void apply_verb_rules(const Unit& unit, int i, Findings& findings) {
  if (unit.is(i, "heard")) return take_hearing(unit, i, findings);
  VerbGroup group = read_verb_group(unit, i);
  if (group.cue == nullptr) return take_manner_of_speech(unit, i, findings);
  CueVerb v{unit, group, *group.cue};
  if (group.infinitive || group.declined || unrealised_participle(v)) return;
  if (group.passive) return take_passive(v, findings);
  find_source(v, findings);
  if (conditional(v) || is_of_noun(v)) return;
  group.questioned = questioned(v);
  group.negated = group.negated || called_untrue(v) || negated_by_inversion(v);
  if (take_cleft(v, findings) || take_pseudo_cleft(v, findings)) return;
  if (v.inverted) {
    take_left(v, findings);
  } else if (!attributes_left(v, findings) || !take_left(v, findings)) {
    take_right(v, findings);
  }
}

}  // namespace whosaid
