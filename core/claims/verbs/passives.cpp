// Passives of cue verbs: who is told, what is said to be so, who is called what by whom.
//
//   Passengers were told by a steward that ...     It was announced that ...     was branded "..." by fans

#include <algorithm>
#include <array>

#include "claims/verbs/cue_verb.h"

namespace whosaid {
namespace {

// "Passengers were told by a steward that the engine had overheated."
void told_by(CueVerb& v, Findings& findings, const SourcePhrase& subject) {
  v.source = source_after(v.unit, v.group.end + 1);
  if (v.source.empty()) return;
  // "by Reid, the foreman, that": the clause may stand behind an aside.
  const int aside = v.unit.is_comma(v.source.end) ? v.source.end + 1 : v.source.end;
  v.adjuncts = read_adjuncts(v.unit, v.source.core_end, false);
  int that = v.adjuncts.place_end;
  if (!v.unit.is(that, "that")) {
    v.adjuncts = read_adjuncts(v.unit, aside, false);
    that = v.adjuncts.place_end;
  } else {
    v.source.end = v.source.core_end;
  }
  if (!v.unit.is(that, "that")) return;
  if (!subject.empty()) v.adjuncts.addressee = v.unit.span(subject.begin, subject.end);
  accept_clause(v, findings, that + 1, "clause after a passive with its agent", 90);
}

// "Residents were urged by the council to boil water."
bool asked_by(CueVerb& v, Findings& findings, const SourcePhrase& subject) {
  v.source = source_after(v.unit, v.group.end + 1);
  if (v.source.empty() || subject.empty()) return false;
  const int to = v.unit.after_mention(v.group.end + 1);
  if (!v.unit.is(to, "to") || (v.unit.pos(to + 1) != Pos::kVB && v.unit.pos(to + 1) != Pos::kNN))
    return false;
  v.source.end = v.source.core_end = to;
  v.adjuncts.addressee = v.unit.span(subject.begin, subject.end);
  Draft d = v.draft(kRequest, 85);
  const int end = clause_end(v.unit, to);
  d.content.push_back({subject.begin, subject.end});
  d.content.push_back({to, end});
  if (d.polarity == Polarity::kAsserted) d.polarity = Polarity::kDirective;
  findings.add(std::move(d), end);
  return true;
}

// "Jurors were told that Bale hid the knife", "He fled, the court heard": who listened is known, who spoke is
// not.
void told_to(const CueVerb& v, Findings& findings, const SourcePhrase& hearer, ItemRange content) {
  if (hearer.empty() || content.end - content.begin < 2) return;
  Draft d = v.draft("what hearers were told", 80);
  d.link = Link::kNone;
  d.source = {};
  d.adjuncts.addressee = v.unit.span(hearer.begin, hearer.end);
  d.content.push_back(content);
  findings.add(std::move(d), std::max(content.end, v.group.end));
}

bool listens(const Unit& unit, const SourcePhrase& subject) {
  static constexpr std::array<std::string_view, 10> kListening = {
      "court",    "jury",    "jurors", "inquest", "inquiry",
      "tribunal", "hearing", "panel",  "trial",   "magistrates"};
  return !subject.empty() &&
         std::find(kListening.begin(), kListening.end(), unit.word(subject.end - 1)) != kListening.end();
}

// "It was announced that tolls will rise."
void impersonal(CueVerb& v, Findings& findings) {
  v.adjuncts = read_adjuncts(v.unit, v.group.end, false);
  int from = v.adjuncts.place_end + 1;
  if (!v.unit.is(from - 1, "that")) {
    --from;  // "It is claimed the driver was drunk."
    if (v.unit.mention_at(from) == kNoIndex || !v.unit.is_finite_verb(v.unit.after_mention(from))) return;
  }
  Draft d = v.draft("impersonal passive", 85);
  d.impersonal = true;
  d.link = Link::kNone;
  const int to = clause_end(v.unit, from);
  d.content.push_back({from, to});
  findings.add(std::move(d), to);
}

// "Hale was reported to have said that the line is closed": somebody else reports it, Hale said it.
bool said_at_second_hand(CueVerb& v, Findings& findings, const SourcePhrase& subject) {
  const int said = v.group.end + 2;
  if (!v.unit.is(v.group.end + 1, "have") || !is_reporting_form(v.unit.word(said))) return false;
  const VerbCue* cue = find_verb_cue(v.unit.word(said));
  if (cue == nullptr || (cue->frames & kFrameClause) == 0) return false;
  VerbGroup group = v.group;
  group.end = said + 1;
  group.passive = false;
  CueVerb told{v.unit, group, *cue};
  told.source = subject;
  told.second_hand = true;
  told.adjuncts = read_adjuncts(v.unit, group.end, told.frame(kFrameAddressee));
  return take_clause(told, findings, told.adjuncts.end) || take_clause(told, findings, group.end);
}

// "The suspect is believed to have crossed the border."
void raised(const CueVerb& v, Findings& findings, const SourcePhrase& subject) {
  const int to = clause_end(v.unit, v.group.end);
  Draft d = v.draft("evidential passive", 75);
  d.impersonal = true;
  d.link = Link::kNone;
  d.source = {};
  d.content.push_back({subject.begin, subject.end});
  d.content.push_back({v.group.end, to});
  findings.add(std::move(d), to);
}

// "was accused by the union of hiding losses", "was branded 'a disgrace' by fans"
void passive_with_agent(CueVerb& v, Findings& findings, const SourcePhrase& subject) {
  int by = -1;
  int quote = -1;
  int of = -1;
  for (int i = v.group.end; i < std::min(v.unit.size(), v.group.end + 30) && !v.unit.is_end_mark(i); ++i) {
    if (v.unit.is(i, "by") && by < 0) by = i;
    if (v.unit.is_quotation(i) && quote < 0) quote = i;
    if (v.unit.is(i, "of") && of < 0 && v.frame(kFrameAccusation)) of = i;
  }
  if (by >= 0) v.source = source_after(v.unit, by + 1);
  if (quote < 0 && of < 0) return;
  // "was accused of hiding losses", nobody says by whom; but "was accused of fraud" may be a charge.
  const bool accused = of >= 0 && v.unit.pos(of + 1) == Pos::kVBG;
  if (v.source.empty() && quote < 0 && !accused) return;
  if (v.source.empty() && quote >= 0 && is_name_in_marks(v.unit, quote))
    return;  // is called "Northern Weather"
  Draft d = v.draft(of >= 0 ? "accusation" : "label in quotation marks", 80);
  if (!subject.empty()) d.target = v.unit.span(subject.begin, subject.end);
  if (d.source.empty()) d.link = Link::kNone;
  if (v.frame(kFrameAccusation) && of >= 0) {
    int to = by > of ? by : clause_end(v.unit, of + 1);
    if (subject.relative) to = before_comma(v, of + 1, to);
    d.content.push_back({of + 1, to});
    findings.add(std::move(d), std::max(to, v.source.end));
    return;
  }
  d.label = true;
  d.content.push_back({quote, quote + 1});
  findings.add(std::move(d), std::max(quote + 1, v.source.end));
}

}  // namespace

void take_passive(CueVerb v, Findings& findings) {
  const SourcePhrase subject = source_before(v.unit, v.group.left);
  if (v.unit.is(v.group.head, "quoted")) return;
  if (!subject.empty() && v.unit.is(subject.begin, "it") && v.frame(kFrameClause | kFrameEvidential))
    return impersonal(v, findings);
  if (v.frame(kFrameEvidential) && v.unit.is(v.group.end, "to") && !subject.empty()) {
    if (!said_at_second_hand(v, findings, subject)) raised(v, findings, subject);
    return;
  }
  if (v.frame(kFrameObjectInfinitive) && v.unit.is(v.group.end, "by") && asked_by(v, findings, subject))
    return;
  if (v.frame(kFrameLabel | kFrameAccusation)) return passive_with_agent(v, findings, subject);
  if (!v.frame(kFrameAddressee)) return;
  if (v.unit.is(v.group.end, "by")) return told_by(v, findings, subject);
  const int that = read_adjuncts(v.unit, v.group.end, false).place_end;
  if (v.unit.is(that, "that")) return told_to(v, findings, subject, {that + 1, clause_end(v.unit, that + 1)});
  const std::uint32_t topic = v.unit.mention_at(that);
  if (topic != kNoIndex && v.unit.is_finite_verb(v.unit.after_mention(that)))
    told_to(v, findings, subject, {that, clause_end(v.unit, that)});
}

void take_hearing(const Unit& unit, int heard, Findings& findings) {
  static const VerbCue kHear = *find_verb_cue("told");
  VerbGroup group;
  group.head = group.begin = group.left = heard;
  group.end = heard + 1;
  const CueVerb v{unit, group, kHear};
  const SourcePhrase subject = source_before(unit, heard);
  if (!listens(unit, subject)) return;
  const int next = read_adjuncts(unit, heard + 1, false).place_end;
  if (unit.is(next, "that")) return told_to(v, findings, subject, {next + 1, clause_end(unit, next + 1)});
  const bool closes = next >= unit.size() || unit.is_end_mark(next);
  if (closes && unit.is_comma(subject.begin - 1) && has_clause(unit, 0, subject.begin - 1))
    told_to(v, findings, subject, {0, subject.begin - 1});
}

}  // namespace whosaid
