// Content that a cue's object frames: labels, figures, accusations, blame, requests, judgements.
//
//   called the delay "grotesque"     accused the bank of hiding losses     urged drivers to refuse

#include <algorithm>

#include "claims/verbs/cue_verb.h"

namespace whosaid {
namespace {

// "what it called 'a disappointing experience'", "which he called 'a farce'"
bool what_clause(const CueVerb& v) {
  const std::string_view w = v.unit.word(v.source.begin - 1);
  return !v.source.empty() && (w == "what" || w == "which" || w == "that");
}

bool figure_follows(const CueVerb& v, int from) {
  for (int i = from; i < std::min(v.unit.size(), from + 5); ++i) {
    if (v.unit.inside(i) && !v.unit.is_quotation(i) &&
        (v.unit.sources().tokens.all[v.unit.item(i).tokens.begin].shape & kDigit) != 0) {
      return true;
    }
  }
  return false;
}

// "put the losses at a million"
bool figure(const CueVerb& v, Findings& findings) {
  if (v.source.empty() || v.unit.mention_at(v.group.end) == kNoIndex) return false;
  const int to = noun_content_end(v.unit, v.group.end);
  for (int i = v.group.end + 1; i < to; ++i) {
    if (!v.unit.is(i, "at") || !figure_follows(v, i + 1)) continue;
    Draft d = v.draft("figure given", 75);
    d.content.push_back({v.group.end, to});
    findings.add(std::move(d), to);
    return true;
  }
  return false;
}

bool plain_label(const CueVerb& v, Findings& findings) {
  const int target = v.group.end;
  if (v.source.empty() || v.unit.mention_at(target) == kNoIndex || v.frame(kFrameJudged)) return false;
  int after = v.unit.after_mention(target);
  const bool as = v.unit.is(after, "as");
  if (as) ++after;
  const bool predicate = as || v.unit.mention_at(after) != kNoIndex || v.unit.pos(after) == Pos::kJJ ||
                         v.unit.pos(after) == Pos::kDT;
  if (!predicate) return false;
  const int to = clause_end(v.unit, after);
  Draft d = v.draft("label", 70);
  d.target = v.unit.span(target, v.unit.after_mention(target));
  d.content.push_back({target, to});
  findings.add(std::move(d), to);
  return true;
}

// "called the delay 'grotesque'": the quoted words; else the thing and what it is called.
bool label(const CueVerb& v, Findings& findings) {
  int quote = -1;
  for (int i = v.group.end; i < std::min(v.unit.size(), v.group.end + 25); ++i) {
    if (v.unit.is_quotation(i)) {
      quote = i;
      break;
    }
    if (v.unit.is_end_mark(i) || (v.unit.is_finite_verb(i) && i > v.group.end)) break;
  }
  if (quote >= 0 && v.frame(kFrameJudged) && !v.unit.is(quote - 1, "as")) quote = -1;
  const bool names_it = quote == v.group.end && v.group.begin == v.group.head && !what_clause(v);
  if (names_it) return false;  // a scheme called "Safe Haul"
  const bool only = quote >= 0 && !(v.unit.is(quote + 1, "and") && v.unit.is_quotation(quote + 2));
  if (only && is_name_in_marks(v.unit, quote)) return false;  // calls itself the "Open Harbor Coalition"
  if (quote < 0) return plain_label(v, findings);
  Draft d = v.draft("label in quotation marks", 90);
  d.label = true;
  int to = quote + 1;
  while (v.unit.is(to, "and") && v.unit.is_quotation(to + 1)) to += 2;
  d.content.push_back({quote, quote + 1});
  for (int i = quote + 2; i < to; i += 2) d.content.push_back({i, i + 1});
  if (v.unit.mention_at(v.group.end) != kNoIndex)
    d.target = v.unit.span(v.group.end, v.unit.after_mention(v.group.end));
  findings.add(std::move(d), to);
  return true;
}

// "the head of the bank of hiding": the accusation's "of" is the one before an -ing form.
bool later_of(const CueVerb& v, int from) {
  for (int i = from; i < std::min(v.unit.size(), from + 12); ++i) {
    if (v.unit.is(i, "of") && (v.unit.pos(i + 1) == Pos::kVBG || v.unit.is_quotation(i + 1))) return true;
  }
  return false;
}

// "accused the bank of hiding losses"
bool accusation(const CueVerb& v, Findings& findings) {
  for (int i = v.group.end; i < std::min(v.unit.size(), v.group.end + 20); ++i) {
    if (v.unit.is_end_mark(i)) return false;
    if (!v.unit.is(i, "of") || i == v.group.end) continue;
    const Pos p = v.unit.pos(i + 1);
    const bool owned = v.unit.mention_at(i + 1) != kNoIndex && v.unit.mention_ending(i - 1) != kNoIndex &&
                       later_of(v, i + 1);
    if (owned && p != Pos::kVBG) continue;
    Draft d = v.draft("accusation", 90);
    d.target = v.unit.span(v.group.end, i);
    const int to = clause_end(v.unit, i + 1);
    d.content.push_back({i + 1, to});
    d.label = v.unit.is_quotation(i + 1);
    findings.add(std::move(d), to);
    return true;
  }
  return false;
}

// "blamed the bank for the losses", "blamed a fault"
bool blame(const CueVerb& v, Findings& findings) {
  const int to = noun_content_end(v.unit, v.group.end);
  if (to == v.group.end || v.source.empty()) return false;
  Draft d = v.draft("blame", 85);
  for (int i = v.group.end; i < to; ++i) {
    if (v.unit.is_verb(i) || v.unit.pos(i) == Pos::kWP || v.unit.pos(i) == Pos::kWDT) break;
    if (!v.unit.is(i, "for")) continue;
    d.target = v.unit.span(v.group.end, i);
    d.content.push_back({i + 1, to});
    findings.add(std::move(d), to);
    return true;
  }
  d.content.push_back({v.group.end, to});
  findings.add(std::move(d), to);
  return true;
}

// "urged drivers to refuse night shifts"
bool object_infinitive(const CueVerb& v, Findings& findings) {
  const int target = v.group.end;
  if (v.source.empty() || v.unit.mention_at(target) == kNoIndex) return false;
  for (int i = v.unit.after_mention(target); i < std::min(v.unit.size(), target + 20); ++i) {
    if (v.unit.is_finite_verb(i) || v.unit.is_end_mark(i) || v.unit.is_quotation(i) || v.unit.is(i, "that"))
      return false;
    if (!v.unit.is(i, "to") || !(v.unit.pos(i + 1) == Pos::kVB || v.unit.is_quotation(i + 1))) continue;
    Draft d = v.draft(kRequest, 90);
    const int to = clause_end(v.unit, i);
    d.content.push_back({target, to});
    if (d.polarity == Polarity::kAsserted) d.polarity = Polarity::kDirective;
    d.adjuncts.addressee = v.unit.span(target, v.unit.after_mention(target));
    findings.add(std::move(d), to);
    return true;
  }
  return false;
}

}  // namespace

bool take_object(const CueVerb& v, Findings& findings) {
  return (v.frame(kFrameLabel) && label(v, findings)) || (v.frame(kFrameFigure) && figure(v, findings)) ||
         (v.frame(kFrameAccusation) && accusation(v, findings)) ||
         (v.frame(kFrameBlame) && blame(v, findings)) ||
         (v.frame(kFrameObjectInfinitive) && object_infinitive(v, findings));
}

bool take_judged(const CueVerb& v, Findings& findings) {
  const int to = noun_content_end(v.unit, v.group.end);
  if (to == v.group.end || v.source.empty() || noun_has_clause(v) ||
      v.unit.mention(v.source.mention).source_class == SourceClass::kUnknown)
    return false;
  const Mention& thing = v.unit.mention(v.unit.mention_at(v.group.end));
  if (thing.source_class == SourceClass::kPronoun) return false;  // "dismissed him"
  Draft d = v.draft("thing judged", 60);
  d.content.push_back({v.group.end, to});
  findings.add(std::move(d), to);
  return true;
}

}  // namespace whosaid
