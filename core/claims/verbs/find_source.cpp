// Who speaks through a cue verb.
//
//   "..." said the lobbyist        inverted
//   Rao said ..., adding that      the participle shares the source of the verb before
//   Falk was quoted as saying      second hand

#include <algorithm>
#include <array>

#include "claims/verbs/cue_verb.h"

namespace whosaid {
namespace {

// "with critics saying that ...": the participle has a subject of its own.
bool with_before_source(const CueVerb& v) {
  const SourcePhrase phrase = source_before(v.unit, v.group.left);
  return !phrase.empty() && v.unit.is(phrase.begin - 1, "with");
}

// "footage of Hansen saying that ...", "The film shows Hansen telling reporters ...": whom one hears in it.
bool is_recorded(const CueVerb& v) {
  if (!v.group.participle || v.unit.pos(v.group.head) != Pos::kVBG || v.group.begin != v.group.head)
    return false;
  const int last = v.group.left - 1;
  const std::uint32_t person = v.unit.mention_ending(last);
  if (person == kNoIndex || v.unit.mention(person).source_class == SourceClass::kUnknown) return false;
  const int before = v.unit.mention_start(last) - 1;
  static constexpr std::array<std::string_view, 16> kRecords = {
      "shows",    "showed",   "show",   "showing",  "hear",   "hears", "heard", "captured",
      "captures", "recorded", "filmed", "features", "caught", "saw",   "sees",  "quotes"};
  static constexpr std::array<std::string_view, 11> kRecordings = {
      "footage",    "video", "videos", "clip",  "clips", "recording",
      "recordings", "audio", "tape",   "tapes", "film"};
  const auto is_one_of = [&](const auto& words, int i) {
    return std::find(words.begin(), words.end(), v.unit.word(i)) != words.end();
  };
  return is_one_of(kRecords, before) || (v.unit.is(before, "of") && is_one_of(kRecordings, before - 1));
}

// That person alone, and not "footage of Hansen".
SourcePhrase recorded_person(const CueVerb& v) {
  SourcePhrase phrase;
  phrase.end = phrase.core_end = v.group.left;
  phrase.begin = phrase.core_begin = v.unit.mention_start(v.group.left - 1);
  phrase.mention = v.unit.mention_ending(v.group.left - 1);
  return phrase;
}

// Whether "not" or "never" stands among the auxiliaries before item `quoted`.
bool is_negated(const CueVerb& v, int quoted) {
  for (int i = quoted - 1; i >= 0 && (v.unit.is_verb(i) || v.unit.pos(i) == Pos::kRB); --i) {
    const std::string_view w = v.unit.word(i);
    if (w == "not" || w == "n't" || w == "n\u2019t" || w == "never") return true;
  }
  return false;
}

// "Falk was quoted as saying"
SourcePhrase quoted_person(const CueVerb& v, int quoted) {
  int left = quoted;
  while (left > 0 && (v.unit.is_verb(left - 1) || v.unit.pos(left - 1) == Pos::kRB)) --left;
  return source_before(v.unit, left);
}

// "The Gazette quoted a clerk as saying": the clerk, whose phrase ends before the "as" at `as`.
SourcePhrase quoted_object(const CueVerb& v, int as) {
  if (!v.unit.is(as, "as") || !v.group.participle) return {};
  const SourcePhrase phrase = source_before(v.unit, as);
  const std::string_view w = v.unit.word(phrase.begin - 1);
  const bool quotes = w == "quoted" || w == "quotes" || w == "quoting" || w == "quote" || w == "cited" ||
                      w == "cites" || w == "citing";
  return quotes ? phrase : SourcePhrase{};
}

bool clause_follows(const CueVerb& v, int i) { return v.unit.is(i, "that") || v.unit.is(i, ":"); }

// Whether nothing that could have been said stands before the subject at `begin`: "Krol, who runs the club,
// said many of the ...".
bool opens_sentence(const CueVerb& v, int begin) {
  return begin == 0 || (begin == 1 && v.unit.pos(0) == Pos::kCC);
}

// ", said the lobbyist." and not "Tierney, of Drumsillagh, denied the theft, worth ..."
bool inverts_after_comma(const CueVerb& v, const SourcePhrase& right) {
  if (!v.frame(kFrameClause | kFrameQuestion) || v.frame(kFrameAddressee)) return false;
  const SourceClass source_class = v.unit.mention(right.mention).source_class;
  if (source_class == SourceClass::kUnknown || source_class == SourceClass::kPronoun) return false;
  const int end = read_adjuncts(v.unit, right.end, false).place_end;
  const bool ends =
      end >= v.unit.size() || v.unit.is_comma(end) || v.unit.is_end_mark(end) || v.unit.is_dash(end);
  if (!ends) return false;
  // "Dhillon, 52, from Luton, denied two counts of fraud": nothing that could have been said stands before
  // it.
  const SourcePhrase subject = source_before(v.unit, v.group.left);
  if (!subject.empty() && (opens_sentence(v, subject.begin) || !has_clause(v.unit, 0, v.group.left)))
    return false;
  const bool person = source_class != SourceClass::kDocument && source_class != SourceClass::kOrganisation;
  return person || subject.empty();
}

int after_adverbs(const CueVerb& v, int i) {
  while (v.unit.pos(i) == Pos::kRB) ++i;
  return i;
}

// "asked the board: ...", but not "asked the board to ..."
bool hearer_follows(const CueVerb& v) {
  if (v.unit.mention_at(v.group.end) == kNoIndex) return false;
  const int after = v.unit.after_mention(v.group.end);
  return v.unit.is(after, ":") || v.unit.is_comma(after) || v.unit.is_quotation(after) ||
         v.question_word(after);
}

bool takes_hearer(const CueVerb& v) {
  return v.frame(kFrameAddressee) || (v.cue.lemma == "ask" && hearer_follows(v));
}

// "..., adding that", "and said", "asked whether ...": the source of the verb before.
SourcePhrase shared_source(const CueVerb& v, const Findings& findings, int before) {
  const std::string_view w = v.unit.word(before);
  const bool joined = w == "and" || w == "but" || w == "then" || v.unit.is_comma(before) || w == "or" ||
                      v.unit.pos(before) == Pos::kRB;
  if (v.group.participle || joined || w == "to" || w == "by" || w == "in") {
    const bool set_off = v.unit.is_comma(before) || joined;
    if (!findings.last.empty() && (set_off || !v.group.participle)) return findings.last;
    return subject_of_clause(v.unit, v.group.left);
  }
  return {};
}

}  // namespace

void find_source(CueVerb& v, const Findings& findings) {
  const int before = v.group.left - 1;
  const int quote = v.unit.is_quotation(before) ? before : before - 1;
  const bool after_quote = quote >= findings.covered &&  // else it has its speaker
                           v.unit.is_quotation(quote) && (quote == before || v.punctuation(before));
  const bool after_comma = v.unit.is_comma(before) || v.unit.is_dash(before) || before < 0;
  const bool bare = v.group.begin == v.group.head &&
                    (v.unit.pos(v.group.head) == Pos::kVBD || v.unit.pos(v.group.head) == Pos::kVBZ ||
                     v.unit.pos(v.group.head) == Pos::kVBP || v.unit.pos(v.group.head) == Pos::kVBN);
  if (bare && (after_quote || (after_comma && before >= 0)) &&
      v.frame(kFrameClause | kFrameQuoteOnly | kFrameQuestion | kFrameLabel)) {
    const SourcePhrase right = source_after(v.unit, after_adverbs(v, v.group.end));
    const bool leads_on =
        !right.empty() && !v.unit.is_finite_verb(right.end) && !is_time_mention(v.unit, right.begin);
    if (leads_on && (after_quote ? !v.frame(kFrameAddressee) || !clause_follows(v, right.end)
                                 : inverts_after_comma(v, right))) {
      v.source = right;
      v.inverted = true;
      v.adjuncts = read_adjuncts(v.unit, right.end, v.frame(kFrameAddressee));
      return;
    }
  }
  v.second_hand =
      v.unit.is(before, "as") && (v.unit.is(before - 1, "quoted") || v.unit.is(before - 1, "cited"));
  v.not_quoted = v.second_hand && is_negated(v, before - 1);
  v.source = v.second_hand ? quoted_person(v, before - 1) : quoted_object(v, before);
  if (!v.source.empty()) {
    v.second_hand = true;
  } else if (is_recorded(v)) {
    v.source = recorded_person(v);
  } else if (!v.second_hand && (!v.group.participle || with_before_source(v))) {
    v.source = source_before(v.unit, v.group.left);
  }
  if (v.source.empty()) v.source = shared_source(v, findings, before);
  v.adjuncts = read_adjuncts(v.unit, v.group.end, takes_hearer(v));
}

}  // namespace whosaid
