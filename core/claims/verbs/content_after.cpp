// Content after its cue: a quotation, a clause with or without a sign, a question, a noun phrase.
//
//   said: "..."     said that ...     asked whether ...     vowed to ...     announced a ban

#include <algorithm>

#include "claims/verbs/cue_verb.h"

namespace whosaid {
namespace {

// "can find the 'Hall of Innovation'": verbs that take things as often as clauses.
bool finds_things(const CueVerb& v) {
  return v.cue.lemma == "find" || v.cue.lemma == "show" || v.cue.lemma == "discover" ||
         v.cue.lemma == "feel" || v.cue.lemma == "understand" || v.cue.lemma == "remember" ||
         v.cue.lemma == "imagine";
}

// "the public radio show The Docket": a noun that the tagger took for a verb does not agree.
bool disagrees(const CueVerb& v) {
  if (v.unit.pos(v.group.head) != Pos::kVBP || v.group.begin != v.group.head || v.source.empty() ||
      v.source.mention == kNoIndex)
    return false;
  const Mention& subject = v.unit.mention(v.source.mention);
  return subject.number == Number::kSingular && subject.source_class != SourceClass::kPronoun &&
         subject.source_class != SourceClass::kCollective &&
         subject.source_class != SourceClass::kOrganisation && v.cue.lemma != "say";
}

// "said" takes no object: several words after it are a clause, even when the tagger sees no verb.
bool must_be_clause(const CueVerb& v, int at, int end) {
  return (v.cue.lemma == "say" || v.cue.lemma == "insist" || v.cue.lemma == "add") && end - at >= 5 &&
         v.unit.mention_at(at) != kNoIndex;
}

bool begins_clause(const CueVerb& v, int at) {
  const Pos p = v.unit.pos(at);
  if (v.unit.mention_at(at) != kNoIndex) return true;
  return p == Pos::kDT || p == Pos::kPRP || p == Pos::kEX || p == Pos::kRB || p == Pos::kJJ ||
         p == Pos::kVBG || p == Pos::kIN || p == Pos::kCD || p == Pos::kWRB || p == Pos::kNN ||
         p == Pos::kNNS || p == Pos::kJJR || p == Pos::kJJS;
}

// "showed his pass and left": the second verb has the subject of the first.
bool only_object(const CueVerb& v, int at) {
  if (v.unit.mention_at(at) == kNoIndex) return false;
  const int conjunction = v.unit.after_mention(at);
  if (v.unit.pos(conjunction) != Pos::kCC) return false;
  int verb = conjunction + 1;
  while (v.unit.pos(verb) == Pos::kRB) ++verb;
  return v.unit.is_finite_verb(verb);
}

// "which critics say": the clause lacks what "which" stands for.
bool in_relative_clause(const CueVerb& v) {
  if (v.source.empty() || v.source.relative || v.inverted) return false;
  const std::string_view w = v.unit.word(v.source.begin - 1);
  return w == "which" || w == "who" || w == "whom" ||
         (w == "that" && v.unit.pos(v.source.begin - 1) == Pos::kWDT);
}

// "The law, which critics say targets migrants, passed": up to the next comma.
bool relative_clause(const CueVerb& v, Findings& findings, int at) {
  const int to = before_comma(v, at, clause_end(v.unit, at));
  if (to == at) return false;
  Draft d = v.draft("clause in a relative clause", 80);
  const SourcePhrase thing = source_before(v.unit, v.source.begin);
  if (!thing.empty()) d.target = v.unit.span(thing.begin, thing.end);
  d.content.push_back({at, to});
  findings.add(std::move(d), to);
  return true;
}

// "as wealthy as he claims to be", "later than she says": a measure, and no claim.
bool compares(const CueVerb& v) {
  if (v.source.empty() || v.inverted) return false;
  const int word = v.source.begin - 1;
  if (v.unit.is(word, "than")) return true;
  return v.unit.is(word, "as") &&
         (v.unit.is(word - 2, "as") || v.unit.is(word - 2, "so") || v.unit.is(word - 3, "as"));
}

// "shows the mayor saying that the bridge ...": the claim is the mayor's.
bool shows_speaker(const CueVerb& v) {
  const int at = v.group.end;
  if (!finds_things(v) || v.unit.mention_at(at) == kNoIndex) return false;
  const int next = v.unit.after_mention(at);
  return v.unit.pos(next) == Pos::kVBG && find_verb_cue(v.unit.word(next)) != nullptr;
}

bool has_quotation(const CueVerb& v, int from) {
  for (int i = from; i < std::min(v.unit.size(), from + 60); ++i) {
    if (v.unit.is_quotation(i)) return true;
  }
  return false;
}

// "told the woman who found the letter | that it was damp": "who" tells which woman. The item of "that"; -1
// if there is none.
int that_behind_relative(const CueVerb& v, int who) {
  constexpr int kLongest = 16;  // items
  if (!(v.unit.is(who, "who") || v.unit.is(who, "which")) || v.unit.mention_ending(who - 1) == kNoIndex)
    return -1;
  for (int i = who + 2;
       i < std::min(v.unit.size(), who + kLongest) && !v.punctuation(i) && !v.unit.is_quotation(i); ++i) {
    if (v.unit.is(i, "that") && v.unit.pos(i) == Pos::kIN && v.unit.mention_ending(i - 1) != kNoIndex)
      return i;
  }
  return -1;
}

bool accept_question(const CueVerb& v, Findings& findings, int at) {
  const int to = clause_end(v.unit, at);
  const bool opening = v.source.empty() && v.group.begin == 0;
  if (v.source.empty() && !opening) return false;
  if (opening && v.unit.is_comma(at + 1)) return false;  // "Asked why, he shrugged"
  Draft d = v.draft("question after the cue", 88);
  if (d.polarity == Polarity::kAsserted &&
      (v.cue.lemma == "ask" || v.cue.lemma == "wonder" || v.cue.lemma == "question")) {
    d.polarity = Polarity::kQuestion;
  }
  int end = to;
  for (int i = at; opening && i < to; ++i) {
    if (v.unit.is_comma(i)) {
      end = i;
      break;
    }
  }
  if (opening) {
    d.link = Link::kNone;
    d.source = {};
  }
  d.content.push_back({at, end});
  findings.add(std::move(d), end);
  return true;
}

// "admitted to drinking"
bool admits_to(const CueVerb& v) {
  return (v.cue.lemma == "admit" || v.cue.lemma == "confess") && v.unit.is(v.group.end, "to");
}

// "suggested 'panic' in the form of rumours had begun": the quoted word is the subject of what was said.
bool is_subject_in_marks(const CueVerb& v, int quote, int behind) {
  if (behind != quote + 1 || is_utterance(v.unit, quote) || v.unit.pos(behind) != Pos::kIN) return false;
  if (is_subordinator(v.unit.word(behind))) return false;
  constexpr int kLongest = 30;  // items
  for (int i = behind; i < std::min(v.unit.size(), behind + kLongest) && !v.punctuation(i); ++i) {
    const Pos pos = v.unit.pos(i);
    if (pos == Pos::kWDT || pos == Pos::kWP || pos == Pos::kCC || v.unit.is(i, "that") ||
        is_subordinator(v.unit.word(i)))
      return false;
    if (v.unit.is_finite_verb(i)) return true;
  }
  return false;
}

// A quotation straight after the cue: the utterance itself, or the beginning of a clause.
bool accept_quotation(const CueVerb& v, Findings& findings, int at) {
  int to = at + 1;
  while (to < v.unit.size() &&
         (v.unit.is_quotation(to) ||
          ((v.punctuation(to) || v.unit.pos(to) == Pos::kCC) && v.unit.is_quotation(to + 1))))
    ++to;
  const bool ends = to >= v.unit.size() || v.punctuation(to) || v.unit.pos(to) == Pos::kCC ||
                    v.unit.pos(to) == Pos::kIN || v.unit.pos(to) == Pos::kRB || v.unit.is(to, ")") ||
                    v.unit.last_quoted(to - 1) == ',';  // "When a man shouted, 'No,' Bello laughed"
  if ((!ends || is_subject_in_marks(v, at, to)) && v.frame(kFrameClause))
    return accept_clause(v, findings, at, kThatClause, 88);
  Draft d = v.draft("quotation after its cue", 96);
  d.content.push_back({at, to});
  d.label = v.cue.frames == kFrameNoun && v.cue.lemma.find(' ') != std::string_view::npos;  // "spoke of"
  v.mark_question(d, at);
  findings.add(std::move(d), to);
  return true;
}

// "Although the mayor said ...", "Conceding that ...": the attribution stands before the main clause.
bool is_fronted(const CueVerb& v) {
  constexpr int kFar = 3;  // items between the conjunction and the subject: "While the mayor on Friday said"
  if (v.group.participle && v.group.begin == 0) return true;
  const int first = v.unit.is(0, "even") ? 1 : 0;
  if (v.source.empty() || v.inverted || v.source.begin > first + kFar) return false;
  for (int i = first; i < v.source.begin; ++i) {
    if (v.unit.is_comma(i)) return false;  // "If so, Pugh said"
  }
  return is_subordinator(v.unit.word(first));
}

// The first item of the main clause behind "..., he warned" or ", inspectors found cracks"; -1 if none is
// seen. What stands between commas without a verb is an aside.
int main_clause_after(const CueVerb& v, int from) {
  constexpr int kLongest = 60;  // items
  const int limit = std::min(v.unit.size(), from + kLongest);
  for (int i = from + 1; i < limit; ++i) {
    if (!v.unit.is_comma(i) && !(v.unit.is_quotation(i) && v.unit.last_quoted(i) == ',')) continue;
    if (v.unit.mention_at(i + 1) == kNoIndex && v.unit.pos(i + 1) != Pos::kEX) continue;
    if (has_clause(v.unit, i + 1, before_comma(v, i + 1, limit))) return i + 1;
  }
  return -1;
}

// "A man who vowed to ban tourists won": no comma sets the relative clause off from what its noun does.
bool modifies_subject(const CueVerb& v) {
  return v.source.relative && v.source.end < v.group.begin && !v.unit.is_comma(v.source.end) &&
         !v.unit.is_comma(v.source.end - 1) && v.source.begin <= 1;
}

// "The report, which found that the pier was rotten, was burned": the comma behind which the subject's own
// verb stands; `limit` if there is none.
int verb_behind_comma(const CueVerb& v, int from, int limit) {
  for (int i = from + 1; i < limit; ++i) {
    if (!v.unit.is_finite_verb(i + 1)) continue;
    if (v.unit.is_comma(i)) return i;
    if (v.unit.is_quotation(i) && v.unit.last_quoted(i) == ',') return i + 1;
  }
  return limit;
}

// "Some said it was late, and others that it never came": the cue counts again. Of "told one that ... and
// another that ..." the hearer changes.
void add_gapped(const CueVerb& v, Findings& findings, int from) {
  constexpr int kMost = 4;  // clauses that share a cue
  int at = gapped_subject(v.unit, from);
  for (int shared = 0; at >= 0 && shared < kMost; ++shared, at = gapped_subject(v.unit, from)) {
    CueVerb next = v;
    const SourcePhrase subject = source_after(v.unit, at);
    if (v.frame(kFrameAddressee) && !v.adjuncts.addressee.empty()) {
      next.adjuncts.addressee = v.unit.span(at, subject.core_end);
    } else {
      next.source = subject;
      next.source.end = subject.core_end;
    }
    from = clause_end(v.unit, subject.core_end + 1);
    Draft d = next.draft(kSharedCue, 80);
    d.content.push_back({subject.core_end + 1, from});
    findings.add(std::move(d), from);
  }
}

}  // namespace

// "said in a statement posted on its website that ...": past all that has no verb of its own.
int later_that(const CueVerb& v) {
  for (int i = v.group.end; i < std::min(v.unit.size(), v.group.end + 18); ++i) {
    if (v.unit.is(i, "that") && v.unit.pos(i) == Pos::kIN) return i;
    if (v.unit.is_finite_verb(i) || v.unit.is_comma(i) || v.unit.is_quotation(i) || v.unit.is_end_mark(i))
      break;
  }
  return v.unit.size();
}

bool accept_clause(const CueVerb& v, Findings& findings, int from, std::string_view rule, int confidence) {
  const int main_clause = is_fronted(v) ? main_clause_after(v, from) : -1;
  SourcePhrase source = v.source;
  if (source.empty() && v.group.participle && main_clause >= 0) source = source_after(v.unit, main_clause);
  if (source.empty() && !has_quotation(v, from)) return false;
  while (v.unit.is_comma(from)) ++from;  // "said that, when she opened the valve, ..."
  // "said nothing about the money", but "said nothing would change"
  if (v.unit.is(from, "nothing") && v.cue.lemma == "say" && !v.unit.is_verb(from + 1)) return false;
  int to = clause_end(v.unit, from);
  if (main_clause >= 0) to = std::min(to, v.unit.is_comma(main_clause - 1) ? main_clause - 1 : main_clause);
  if (modifies_subject(v)) to = std::min(to, embedded_clause_end(v.unit, from));
  if (rule == kInfinitive && in_relative_clause(v))
    to = std::min(to, before_comma(v, from, to));  // "that she hoped to win,"
  if (v.source.relative && v.source.begin <= 1) to = std::min(to, verb_behind_comma(v, from, to));
  Draft d = v.draft(rule, confidence);
  d.source = source;
  d.content.push_back({from, to});
  findings.add(std::move(d), to);
  if (v.frame(kFrameClause)) add_gapped(v, findings, to);
  return true;
}

// "that ...", ": ...", a quotation, a question word, "to ...", or a clause without a sign.
bool take_clause(const CueVerb& v, Findings& findings, int from) {
  if (from >= v.unit.size() || compares(v) || shows_speaker(v)) return false;
  int at = from;
  while (v.unit.is_comma(at) || v.unit.is(at, ":")) ++at;
  const bool colon = at > from;
  if (v.unit.is_quotation(at) && at == from && !v.frame(kFrameClause | kFrameNoun) &&
      v.cue.act != Act::kWriting && is_name_in_marks(v.unit, at))
    return false;  // began "Operation Dawn"
  if (v.unit.is_quotation(at) && v.frame(kFrameClause | kFrameQuoteOnly | kFrameNoun | kFrameQuestion))
    return accept_quotation(v, findings, at);
  if (colon && !v.unit.is(at - 1, ":") && !v.unit.is(at, "that")) return false;
  const bool that = v.unit.is(at, "that") && v.unit.pos(at) != Pos::kDT;
  if (that && v.frame(kFrameClause) && v.unit.is_quotation(at + 1))
    return accept_quotation(v, findings, at + 1);
  if (that && v.frame(kFrameClause) && at + 2 < v.unit.size())
    return accept_clause(v, findings, at + 1, kThatClause, 95);
  if (const int behind = that_behind_relative(v, at); behind >= 0 && v.frame(kFrameClause))
    return accept_clause(v, findings, behind + 1, kThatClause, 90);
  if (v.question_word(at) && v.frame(kFrameQuestion) && !colon) return accept_question(v, findings, at);
  if (v.unit.is(at, "to") && v.frame(kFrameInfinitive) &&
      (v.unit.pos(at + 1) == Pos::kVB || v.unit.is_quotation(at + 1))) {
    return accept_clause(v, findings, at, kInfinitive, 85);
  }
  if (that || !v.frame(kFrameClause)) return false;
  if (in_relative_clause(v)) return relative_clause(v, findings, at);
  const int end = v.source.relative ? before_comma(v, at, clause_end(v.unit, at)) : clause_end(v.unit, at);
  if (colon && v.unit.is(at - 1, ":")) return accept_clause(v, findings, at, "words after a colon", 85);
  if (noun_has_clause(v) || only_object(v, at)) return false;
  if (finds_things(v) && (v.unit.is_quotation(at + 1) || v.group.hypothetical)) return false;
  // "When he announced his candidacy, the town was ...": of a verb that takes things the clause must begin at
  // once.
  const int verb_before = v.frame(kFrameNoun) && v.unit.pos(at) != Pos::kVBG ? before_comma(v, at, end) : end;
  if (!begins_clause(v, at) || (!has_clause(v.unit, at, verb_before) && !must_be_clause(v, at, end)) ||
      disagrees(v))
    return false;
  return accept_clause(v, findings, at, kBareClause, 88);
}

bool take_noun(const CueVerb& v, Findings& findings) {
  if (noun_has_clause(v) || shows_speaker(v)) return false;
  const int gerund = admits_to(v) ? v.group.end + 1 : v.group.end;
  if (v.unit.pos(gerund) == Pos::kVBG) return accept_clause(v, findings, gerund, "gerund after the cue", 85);
  for (const int at : {v.adjuncts.end, v.group.end}) {
    const int to = noun_content_end(v.unit, at);
    SourcePhrase source = v.source;
    if (source.empty() && v.group.participle && v.group.begin == 0 && v.unit.is_comma(to) &&
        main_clause_after(v, to - 1) == to + 1)
      source = source_after(v.unit, to + 1);  // "Denying any part in it, Bello left"
    if (to == at || source.empty()) continue;
    const std::uint32_t mention = v.unit.mention_at(at);
    const SourceClass thing = v.unit.mention(mention).source_class;
    if (thing == SourceClass::kPronoun || is_time_mention(v.unit, at)) continue;
    // "citing two officials": whom somebody has it from, not what they say.
    if (v.cue.lemma == "cite" && thing != SourceClass::kUnknown) continue;
    if (v.unit.is(to, ":") && v.unit.is_quotation(to + 1)) return accept_quotation(v, findings, to + 1);
    if (v.unit.is_quotation(to) && v.unit.word(to - 1) != "of") return accept_quotation(v, findings, to);
    Draft d = v.draft("thing announced, promised or named", 75);
    d.source = source;
    d.content.push_back({at, to});
    findings.add(std::move(d), to);
    return true;
  }
  return false;
}

}  // namespace whosaid
