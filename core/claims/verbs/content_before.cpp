// Content before its attribution: a quotation or a clause, and what goes on after it.
//
//   "We waited all night," Reyes said. "Nobody came."
//   [------ left --------]             [-- rest ---]

#include <algorithm>

#include "claims/verbs/cue_verb.h"

namespace whosaid {
namespace {

int left_floor(const CueVerb& v, const Findings& findings, int before) {
  int floor = findings.covered;
  for (int i = before - 1; i >= std::max(floor, before - 200); --i) {
    if (v.unit.is(i, ";") || (v.unit.is_end_mark(i) && !v.unit.is_quotation(i + 1))) return i + 1;
  }
  return floor;
}

bool quotation_in(const CueVerb& v, int from, int to) {
  for (int i = from; i < to; ++i) {
    if (v.unit.is_quotation(i)) return true;
  }
  return false;
}

// A quotation that ends at item `before`, with its comma inside or after it: not `the "smart" city`.
bool quotation_before(const CueVerb& v, int before) {
  if (v.punctuation(before) && v.unit.is_quotation(before - 1)) return true;
  if (!v.unit.is_quotation(before)) return false;
  const char last = v.unit.last_quoted(before);
  const bool letter =
      (last >= 'a' && last <= 'z') || (last >= 'A' && last <= 'Z') || (last >= '0' && last <= '9');
  return !letter || v.inverted || is_utterance(v.unit, before);
}

// After a quotation a full clause with "that" or a quotation of its own belongs to this verb.
bool continues_with_content(const CueVerb& v) {
  const int next = v.adjuncts.end;
  return v.frame(kFrameLabel) && !v.unit.is_comma(next) && !v.unit.is_end_mark(next) && next < v.unit.size();
}

// An attribution at the end of the unit covers all before it: earlier claims are nested in it.
bool closes_unit(const CueVerb& v) {
  int end = v.inverted ? std::max(v.source.end, v.adjuncts.place_end) : v.adjuncts.place_end;
  if (v.inverted) {  // "said Ida Krol, director of the choir | and an analyst in Leeds."
    while (end < v.unit.size() && !v.punctuation(end) && !v.unit.is_finite_verb(end) &&
           !v.unit.is_quotation(end))
      ++end;
  }
  return end >= v.unit.size() || v.unit.is_end_mark(end) || v.unit.is_comma(end);
}

int sentence_begin(const CueVerb& v, const Findings& findings, int before) {
  for (int i = before - 1; i >= std::max(0, before - 200); --i) {
    if (v.unit.is(i, ";") || (v.unit.is_end_mark(i) && !v.unit.is_quotation(i + 1))) return i + 1;
    if (v.unit.is_comma(i) && v.unit.is(i + 1, "but") && i < findings.covered + 1) return i + 1;
    if (v.unit.is(i, ":") && !findings.drafts.empty())
      return i + 1;  // "urged it to wait: it was too few, it says"
  }
  return before > 200 ? findings.covered : 0;
}

// "If it says 'yes', work begins": things have no voice.
bool is_thing_beginning(const CueVerb& v) {
  if (v.frame(kFrameClause) || v.cue.act == Act::kWriting || v.source.mention == kNoIndex) return false;
  const Mention& source = v.unit.mention(v.source.mention);
  return source.source_class == SourceClass::kUnknown && source.name.empty();
}

bool has_content_left(const CueVerb& v, const Findings& findings, int before) {
  const int floor = left_floor(v, findings, before);
  const int from = closes_unit(v) ? std::min(floor, sentence_begin(v, findings, before)) : floor;
  return quotation_in(v, from, before) || has_clause(v.unit, from, before) ||
         (v.unit.is_comma(v.adjuncts.end) && before > from);
}

void enclose(Findings& findings, int from) {
  const int outer = static_cast<int>(findings.drafts.size());
  for (auto draft = findings.drafts.rbegin(); draft != findings.drafts.rend(); ++draft) {
    if (draft->content.front().begin < from) break;
    if (draft->inside < 0) draft->inside = outer;
  }
}

bool headline(const CueVerb& v) {
  return v.unit.sources().blocks[v.unit.block()].role == BlockRole::kHeadline;
}

// A quotation that is an utterance by itself, not the end of the reporter's own clause.
bool stands_alone(const CueVerb& v, int quote, int from) {
  const int p = quote - 1;
  if (p < from) return true;
  if (v.unit.is_quotation(p)) return stands_alone(v, p, from);
  const bool symbol = v.unit.pos(p) == Pos::kSYM;
  const bool set_off =
      v.unit.is_comma(p) || v.unit.is(p, ":") || v.unit.is_end_mark(p) || v.unit.is_dash(p) || symbol;
  return set_off && is_utterance(v.unit, quote);
}

bool cue_between(const CueVerb& v, int from, int to) {
  for (int i = from; i < to; ++i) {
    if (v.unit.is_verb(i) && find_verb_cue(v.unit.word(i)) != nullptr) return true;
  }
  return false;
}

bool has_verb(const CueVerb& v, int from, int to) {
  for (int i = from; i < to; ++i) {
    if (v.unit.is_verb(i)) return true;
  }
  return false;
}

// "She knew, he said, though she denied it": another attribution takes over.
bool is_contrast(std::string_view word) {
  return word == "but" || word == "although" || word == "though" || word == "while" || word == "whereas";
}

// "a collector who, the director said, had a donor to please": the clause behind "who" is what was said.
bool in_relative_clause(const CueVerb& v, int before) {
  const std::string_view w = v.unit.word(before - 1);
  return v.unit.is_comma(before) &&
         (w == "who" || w == "which" || (w == "that" && v.unit.pos(before - 1) == Pos::kWDT));
}

// ", but 'when it comes to buses, he has a history'", and not ", and 'The Long Road' was shown".
bool joins_utterance(const CueVerb& v, int quote) {
  return v.unit.pos(quote - 1) == Pos::kCC && v.unit.is_comma(quote - 2) && is_utterance(v.unit, quote) &&
         !is_name_in_marks(v.unit, quote) && !v.unit.is_finite_verb(quote + 1);
}

// What follows the attribution and goes on with the same utterance.
int add_rest(const CueVerb& v, Draft& d, int end, bool quoted) {
  int next = end;
  if (quoted) {
    // Skip to a quotation that follows at once or after what tells how it was said.
    int i = next;
    while (i < v.unit.size() && i < next + 30 && !v.unit.is_quotation(i) && !v.unit.is_end_mark(i)) ++i;
    const bool resumes = v.unit.is_quotation(i) &&
                         (v.punctuation(i - 1) || i == next || joins_utterance(v, i)) &&
                         !cue_between(v, next, i);
    if (!resumes) return end;
    int to = i + 1;
    while (to < v.unit.size() && (v.unit.is_quotation(to) || v.punctuation(to))) ++to;
    if (to < v.unit.size() && !v.unit.is_quotation(i)) return end;
    d.content.push_back({i, to});
    return to;
  }
  if (!v.unit.is_comma(next) && !v.unit.is_dash(next)) return end;
  const int from = next + 1;
  if (from >= v.unit.size() || v.unit.pos(from) == Pos::kVBG || v.unit.is(from, "who") ||
      v.unit.is(from, "which"))
    return end;
  const int to = clause_end(v.unit, from);
  // "It was, as Hansen admitted, a mistake": the verb stands before the attribution.
  const bool verb =
      has_verb(v, from, to) || (!d.content.empty() && v.unit.is_verb(d.content.front().end - 2));
  if (!verb || v.unit.pos(from) == Pos::kCC) return end;
  if (is_contrast(v.unit.word(from)) && cue_between(v, from, to)) return end;
  d.content.push_back({from, to});
  return to;
}

// The comma, dash or end behind "as the mayor noted recently in a letter"; -1 when a verb comes first.
int parenthesis_end(const CueVerb& v) {
  constexpr int kLongest = 10;  // items
  const int from = std::max(v.group.end, v.adjuncts.place_end);
  for (int i = from; i < from + kLongest; ++i) {
    if (i >= v.unit.size() || v.punctuation(i)) return i;
    if (v.unit.is_verb(i) || v.unit.is_quotation(i) || v.unit.is(i, "that")) return -1;
  }
  return -1;
}

}  // namespace

int attribution_begin(const CueVerb& v) {
  if (!v.source.empty() && !v.inverted && !v.group.negated && v.source.end <= v.group.begin &&
      v.unit.is(v.source.begin - 1, "as")) {
    const bool way_of_putting = v.unit.is(v.group.end - 1, "it");
    if (way_of_putting) return v.source.begin - 1;  // "as Koroma put it"
    // ", as the mayor pointed out, ..."
    const int mark = v.source.begin - 2;
    if ((v.unit.is_comma(mark) || v.unit.is_dash(mark)) && parenthesis_end(v) >= 0) return v.source.begin - 1;
  }
  return v.inverted || v.source.empty() || v.source.begin > v.group.begin ? v.group.left : v.source.begin;
}

bool attributes_left(const CueVerb& v, const Findings& findings) {
  const int begin = attribution_begin(v);
  const int before = begin - 1;
  if (before < 0 || v.group.participle || v.source.relative) return false;
  if (!v.frame(kFrameClause | kFrameQuoteOnly | kFrameQuestion | kFrameNoun)) return false;
  if (v.unit.is(v.adjuncts.place_end, "that") || v.unit.is(v.adjuncts.place_end, ":")) return false;
  if (quotation_before(v, before)) {
    // "When a man shouted, 'No,' Bello laughed": that quotation has its speaker.
    const int quote = v.unit.is_quotation(before) ? before : before - 1;
    const bool taken = quote < findings.covered && (!closes_unit(v) || is_subordinator(v.unit.word(0)));
    return !taken && !continues_with_content(v) && !is_thing_beginning(v);
  }
  if (!(v.unit.is_comma(before) || v.unit.is_dash(before))) return false;
  const int behind = behind_topic(v);
  if (v.unit.is_comma(behind) && v.unit.is_quotation(behind + 1) &&
      !quotation_in(v, left_floor(v, findings, before), before)) {
    return false;  // Standing by the pool, she said of the storm, "..."
  }
  if (v.frame(kFrameQuoteOnly) && !v.frame(kFrameClause)) return false;
  const int next = v.adjuncts.end;
  const int after_place = v.adjuncts.place_end;
  const bool as_parenthesis = v.unit.is(begin, "as") && v.source.begin == begin + 1;
  const bool ends = as_parenthesis || next >= v.unit.size() || v.unit.is_comma(next) ||
                    v.unit.is_end_mark(next) || v.unit.is_dash(next) || after_place >= v.unit.size() ||
                    v.unit.is_end_mark(after_place) || v.unit.is_comma(after_place);
  return ends && (as_parenthesis || has_content_left(v, findings, before));
}

bool take_left(const CueVerb& v, Findings& findings) {
  const int before = attribution_begin(v) - 1;
  if (before < 0) return false;
  ItemRange left{left_floor(v, findings, before), before + 1};
  const int quote = v.unit.is_quotation(before) ? before : before - 1;
  const bool quoted = quote >= 0 && v.unit.is_quotation(quote);
  if (quoted && v.source.empty() && is_name_in_marks(v.unit, quote))
    return false;  // "Old Ironsides," built in 1797
  // "Floods 'will return', says hydrologist": of a headline the quoted words alone, a part of what was said.
  const bool alone = quoted && stands_alone(v, quote, left.begin);
  const bool fragment = quoted && !alone && headline(v);
  if (alone || fragment) left.begin = quote;
  if (left.begin > before) return false;
  // "If, as the mayor said, it is safe, the town will grow": how much of it was said, nobody can tell.
  if (before - left.begin == 1 && is_subordinator(v.unit.word(left.begin))) return false;
  const bool relative = in_relative_clause(v, before);
  const bool closes = !quoted && !relative && closes_unit(v);
  if (closes) left.begin = sentence_begin(v, findings, before);
  Draft d = v.draft(quoted ? "quotation before its attribution" : kClauseBefore, quoted ? 97 : 88);
  d.label = fragment;
  if (!relative) d.content.push_back(left);
  int end =
      v.inverted ? std::max(v.source.end, v.adjuncts.place_end) : std::max(v.group.end, v.adjuncts.place_end);
  const bool as_parenthesis = v.unit.is(before + 1, "as") && v.source.begin == before + 2;
  if (const int close = as_parenthesis ? parenthesis_end(v) : -1; close >= 0) end = close;
  end = add_rest(v, d, end, quoted);
  if (d.content.empty()) return false;
  v.mark_question(d, quoted ? quote : -1);
  if (closes) enclose(findings, left.begin);
  findings.add(std::move(d), end);
  return true;
}

}  // namespace whosaid
