// Rules for what layout says: a label before a colon, a signature after a dash, a headline's marks.

#include <algorithm>

#include "claims/rules.h"

namespace whosaid {
namespace {

Draft layout_draft(std::string_view rule, int confidence) {
  Draft d;
  d.link = Link::kStructural;
  d.rule = rule;
  d.confidence = static_cast<std::uint8_t>(confidence);
  return d;
}

BlockRole role_of(const Unit& unit) { return unit.sources().blocks[unit.block()].role; }

bool is_headline(const Unit& unit) { return role_of(unit) == BlockRole::kHeadline; }

bool can_speak(const Unit& unit, int begin) {
  const std::uint32_t mention = unit.mention_at(begin);
  if (mention == kNoIndex) return false;
  const SourceClass source_class = unit.mention(mention).source_class;
  return source_class != SourceClass::kUnknown && source_class != SourceClass::kPronoun;
}

// "Brandt: city 'was never warned'"
bool label_before_colon(const Unit& unit, Findings& findings) {
  if (!can_speak(unit, 0)) return false;
  const SourcePhrase source = source_after(unit, 0);
  if (source.empty() || !unit.is(source.end, ":")) return false;
  const int colon = source.end;
  int quotes = 0;
  bool only = true;
  for (int i = colon + 1; i < unit.size(); ++i) {
    if (unit.is_quotation(i)) {
      ++quotes;
    } else if (!unit.is_end_mark(i)) {
      only = false;
    }
  }
  const bool headline = is_headline(unit);
  if (quotes == 0 && !headline) return false;
  Draft d = layout_draft("name before a colon", 85);
  d.source = source;
  if (quotes == 0 || only) {
    if (!only && !has_clause(unit, colon + 1, unit.size())) return false;
    d.content.push_back({colon + 1, unit.size()});
    d.label = only && headline;
    findings.add(std::move(d), unit.size());
    return true;
  }
  d.label = true;
  for (int i = colon + 1; i < unit.size(); ++i) {
    if (unit.is_quotation(i)) d.content.push_back({i, i + 1});
  }
  findings.add(std::move(d), unit.size());
  return true;
}

// "‘I count the rungs’: Solveig Adeyemi on forty years of lighthouses"
bool name_after_colon(const Unit& unit, Findings& findings) {
  if (!is_headline(unit) || !unit.is_quotation(0) || !unit.is(1, ":") || !can_speak(unit, 2)) return false;
  const SourcePhrase source = source_after(unit, 2);
  if (source.empty() || unit.mention(source.mention).source_class != SourceClass::kNamed) return false;
  if (source.end < unit.size() && !unit.is(source.end, "on") && !unit.is_comma(source.end)) return false;
  Draft d = layout_draft("name after a colon", 85);
  d.source = source;
  d.content.push_back({0, 1});
  findings.add(std::move(d), source.end);
  return true;
}

// "And from Captain Brennan came this: '...'", "Then, from the back row: '...'"
bool words_from_somebody(const Unit& unit, Findings& findings) {
  int from = 0;
  while (from < 3 && from < unit.size() && !unit.is(from, "from")) ++from;
  if (!unit.is(from, "from") || !can_speak(unit, from + 1)) return false;
  const SourcePhrase source = source_after(unit, from + 1);
  if (source.empty()) return false;
  int colon = source.end;
  while (colon < unit.size() && colon < source.end + 6 && !unit.is(colon, ":")) ++colon;
  if (!unit.is(colon, ":") || !unit.is_quotation(colon + 1)) return false;
  Draft d = layout_draft("words from somebody after a colon", 85);
  d.source = source;
  d.content.push_back({colon + 1, colon + 2});
  findings.add(std::move(d), colon + 2);
  return true;
}

// "We are one team." - Commissioner Jules Marchetti
bool signature_after_dash(const Unit& unit, Findings& findings) {
  for (int i = 1; i + 1 < unit.size(); ++i) {
    if (!unit.is_dash(i) || !unit.is_quotation(i - 1) || !can_speak(unit, i + 1)) continue;
    const SourcePhrase source = source_after(unit, i + 1);
    int end = source.end;
    while (end < unit.size() && unit.is_end_mark(end)) ++end;
    if (source.empty() || end < unit.size()) continue;
    for (int k = 0; k < i - 1; ++k) {
      if (!unit.is_quotation(k)) return false;
    }
    Draft d = layout_draft("signature after a dash", 90);
    d.source = source;
    d.cue = {i, i + 1};
    d.lemma = "\u2014";
    d.content.push_back({0, i});
    findings.add(std::move(d), unit.size());
    return true;
  }
  return false;
}

// Whether capitals mean something here: half of the unquoted longer words are written small.
bool has_small_words(const Unit& unit) {
  int small = 0, capital = 0;
  for (int i = 0; i < unit.size(); ++i) {
    if (unit.is_quotation(i) || unit.word(i).size() < 4) continue;
    ++(unit.is_capital(i) ? capital : small);
  }
  return small >= capital;
}

// Quoted words of a headline are somebody's: whose, the body tells.
void headline_quotations(const Unit& unit, Findings& findings) {
  if (!is_headline(unit) && role_of(unit) != BlockRole::kStandfirst) return;
  for (int i = findings.covered; i < unit.size(); ++i) {
    if (!unit.is_quotation(i)) continue;
    const bool all = unit.size() == 1;
    if (!all && is_name_in_marks(unit, i) && has_small_words(unit)) continue;
    Draft d = layout_draft(kQuotedHeadline, 70);
    d.link = Link::kInferred;
    d.label = !all;
    d.content.push_back({i, i + 1});
    findings.add(std::move(d), i + 1);
  }
}

}  // namespace

void apply_layout_rules(const Unit& unit, Findings& findings) {
  if (findings.drafts.empty() &&
      (label_before_colon(unit, findings) || name_after_colon(unit, findings) ||
       words_from_somebody(unit, findings) || signature_after_dash(unit, findings)))
    return;
  headline_quotations(unit, findings);
}

}  // namespace whosaid
