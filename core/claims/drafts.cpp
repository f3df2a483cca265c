#include "claims/drafts.h"

#include <algorithm>

#include "claims/cue_lexicon.h"
#include "claims/verb_groups.h"

namespace whosaid {
namespace {

constexpr int kLongestClause = 400;  // items; bounds the work of one cue

bool is_loose(const Unit& unit, int i) {
  return unit.is_comma(i) || unit.is_dash(i) || unit.is_end_mark(i) || unit.is(i, ":") || unit.is(i, ")") ||
         unit.is(i, "(");
}

ItemRange trimmed(const Unit& unit, ItemRange range) {
  while (range.begin < range.end && (unit.is_comma(range.begin) || unit.is_dash(range.begin) ||
                                     unit.is_end_mark(range.begin) || unit.is(range.begin, ":"))) {
    ++range.begin;
  }
  if (range.end - range.begin > 1 && unit.is(range.begin, "that") && unit.pos(range.begin) == Pos::kIN)
    ++range.begin;
  while (range.begin < range.end && is_loose(unit, range.end - 1)) {
    if (unit.is(range.end - 1, ")") && range.end - 1 > range.begin) {
      bool open = false;
      for (int i = range.begin; i < range.end; ++i) open = open || unit.is(i, "(");
      if (open) break;
    }
    --range.end;
  }
  return range;
}

bool only_quotations(const Unit& unit, ItemRange range) {
  for (int i = range.begin; i < range.end; ++i) {
    if (!unit.is_quotation(i) && !is_loose(unit, i)) return false;
  }
  return range.begin < range.end;
}

bool is_edited(std::string_view quoted) {
  return quoted.find('[') != std::string_view::npos || quoted.find("\u2026") != std::string_view::npos ||
         quoted.find("...") != std::string_view::npos || quoted.find(". . .") != std::string_view::npos;
}

// Fills content and quoted spans from the item ranges, and decides the form.
void add_content(const Unit& unit, const Draft& draft, Claim& claim) {
  bool quoted = false;
  bool unquoted = false;
  for (ItemRange range : draft.content) {
    if (!draft.verbatim) range = trimmed(unit, range);
    const bool only = only_quotations(unit, range);
    if (!only && range.begin < range.end) {
      claim.content.push_back(unit.span(range.begin, range.end));
      unquoted = true;
    }
    for (int i = range.begin; i < range.end; ++i) {
      if (!unit.is_quotation(i)) continue;
      const Span inner = unit.quoted_span(i);
      if (inner.empty()) continue;
      quoted = true;
      claim.quoted.push_back(inner);
      if (only) claim.content.push_back(inner);
      claim.unclosed = claim.unclosed || unit.quotation(i).unclosed;
      claim.edited = claim.edited || is_edited(slice(unit.sources().text, inner));
    }
  }
  claim.form = !quoted                   ? ClaimForm::kIndirect
               : unquoted || draft.label ? ClaimForm::kMixed
                                         : ClaimForm::kDirect;
  if (!draft.verbatim) return;
  claim.form = ClaimForm::kDirect;
  claim.quoted = claim.content;
}

void add_hedges(const Unit& unit, const Draft& draft, Claim& claim) {
  const bool nobody = draft.impersonal || is_evidential_adverb(draft.lemma);
  if (nobody && draft.link == Link::kNone) claim.hedges.push_back(unit.span(draft.cue.begin, draft.cue.end));
  for (const ItemRange& range : draft.content) {
    for (int i = range.begin; i < range.end && i < range.begin + kLongestClause; ++i) {
      if (is_hedge(unit.word(i)) && (unit.pos(i) == Pos::kMD || unit.pos(i) == Pos::kRB) &&
          unit.word(i) != "would" && unit.word(i) != "can") {
        claim.hedges.push_back(unit.span(i, i + 1));
      }
    }
  }
}

// ", authorities said Wednesday." at the end of the unit: what stands before it is theirs.
bool closing_attribution(const Unit& unit, int comma) {
  if (!unit.is_comma(comma) || unit.mention_at(comma + 1) == kNoIndex) return false;
  int i = unit.after_mention(comma + 1);
  for (int steps = 0; steps < 2 && unit.pos(i) == Pos::kIN && unit.mention_at(i + 1) != kNoIndex; ++steps) {
    i = unit.after_mention(i + 1);
  }
  while (unit.pos(i) == Pos::kRB) ++i;
  const VerbCue* cue = unit.is_finite_verb(i) ? find_verb_cue(unit.word(i)) : nullptr;
  if (cue == nullptr || (cue->frames & kFrameClause) == 0) return false;
  const int next = i + 1;
  return next >= unit.size() || unit.is_end_mark(next) || unit.is_comma(next) || unit.pos(next) == Pos::kIN ||
         unit.mention_at(next) != kNoIndex;
}

// Where another attribution takes over: ", adding that", ", according to".
bool attribution_begins(const Unit& unit, int i) {
  if (unit.is(i, "according") && unit.is(i + 1, "to")) return true;
  if (!unit.is_comma(i) && !unit.is_dash(i)) return false;
  int next = i + 1;
  if (unit.is(next, "according") && unit.is(next + 1, "to")) return true;
  // ", with critics saying that"
  if (unit.is(next, "with") && unit.mention_at(next + 1) != kNoIndex) next = unit.after_mention(next + 1);
  if (unit.pos(next) == Pos::kRB) ++next;
  if (unit.pos(next) == Pos::kVBG) {
    const VerbGroup group = read_verb_group(unit, next);
    return group.cue != nullptr && (group.cue->frames & (kFrameClause | kFrameLabel)) != 0;
  }
  return false;
}

bool is_strong(const VerbCue& cue) {
  return (cue.frames & (kFrameClause | kFrameLabel | kFrameObjectInfinitive)) != 0;
}

// "and, on being shown photographs, described": one past the second comma.
int after_aside(const Unit& unit, int comma) {
  for (int i = comma + 1; i < std::min(unit.size(), comma + 14); ++i) {
    if (unit.is_comma(i)) return i + 1;
  }
  return comma;
}

// "and asking, 'How ...?'", "and adding that"
bool leads_to_words(const Unit& unit, int participle) {
  const VerbGroup group = read_verb_group(unit, participle);
  if (group.cue == nullptr || !is_strong(*group.cue)) return false;
  const int next = unit.is_comma(group.end) ? group.end + 1 : group.end;
  return unit.is_quotation(next) || (unit.is(next, "that") && unit.pos(next) == Pos::kIN);
}

// ", and apologised for", "and promised a decision": a second verb of the same subject that is a cue.
bool second_verb_begins(const Unit& unit, int i) {
  const bool comma = unit.is_comma(i);
  const int conjunction = comma ? i + 1 : i;
  const std::string_view w = unit.word(conjunction);
  if (w != "and" && w != "but") return false;
  int verb = conjunction + 1;
  if (unit.is_comma(verb)) verb = after_aside(unit, verb);
  while (unit.pos(verb) == Pos::kRB) ++verb;
  const bool past =
      unit.pos(verb) == Pos::kVBN && find_particle_cue(unit.word(verb), unit.word(verb + 1)) != nullptr;
  if (unit.pos(verb) == Pos::kVBG) return leads_to_words(unit, verb);
  if (unit.pos(verb) != Pos::kVBD && unit.pos(verb) != Pos::kVBZ && !past) return false;
  if (comma) return true;
  const VerbGroup group = read_verb_group(unit, verb);
  return group.cue != nullptr && is_strong(*group.cue);
}

// ", a claim his family rejects", ", something he denies", ", which she called 'a fantasy'": what others make
// of the words.
bool verdict_begins(const Unit& unit, int i) {
  if (!unit.is_comma(i)) return false;
  // "the dam, which officials named in May, would fail" goes on: a verdict is the last of its sentence.
  for (int later = i + 1; later < std::min(unit.size(), i + kLongestClause); ++later) {
    if (unit.is_comma(later)) return false;
  }
  if (unit.is(i + 1, "something")) return unit.mention_at(i + 2) != kNoIndex;
  if (unit.is(i + 1, "which") && unit.mention_at(i + 2) != kNoIndex) {
    const VerbCue* cue = find_verb_cue(unit.word(unit.after_mention(i + 2)));
    return cue != nullptr && (cue->frames & (kFrameLabel | kFrameNoun)) != 0;
  }
  if (!unit.is(i + 1, "a") && !unit.is(i + 1, "an")) return false;
  const NounCue* noun = find_noun_cue(unit.word(i + 2));
  const bool names_words = (noun != nullptr && noun->clause) || unit.is(i + 2, "charge") ||
                           unit.is(i + 2, "version") || unit.is(i + 2, "figure");
  return names_words && unit.mention_at(i + 3) != kNoIndex;
}

// ", despite claims by nurses that managers knew", ", amid reports that it was sold": what others say against
// it.
bool other_words_begin(const Unit& unit, int i) {
  if (!unit.is_comma(i)) return false;
  if (!unit.is(i + 1, "despite") && !unit.is(i + 1, "amid") && !unit.is(i + 1, "contradicting")) return false;
  constexpr int kFar = 3;  // words before the noun: "repeated and detailed claims"
  for (int noun = i + 2; noun < i + 3 + kFar; ++noun) {
    const NounCue* cue = find_noun_cue(unit.word(noun));
    if (cue != nullptr && cue->clause) return true;
  }
  return false;
}

// A comma, or a quotation that ends with one inside.
bool ends_with_comma(const Unit& unit, int i) {
  return unit.is_comma(i) || (unit.is_quotation(i) && unit.last_quoted(i) == ',');
}

bool contrast_begins(const Unit& unit, int i) {
  if (!ends_with_comma(unit, i)) return false;
  const std::string_view w = unit.word(i + 1);
  if (w == "but")
    return !(unit.is(i + 2, "that") && unit.pos(i + 2) == Pos::kIN);  // ", but that she then met him"
  return w == "although" || w == "though" || w == "while" || w == "whereas";
}

// "that the dam be drained"
bool is_subjunctive(const Unit& unit, int i) {
  const Pos before = unit.pos(i - 1);
  return unit.is(i, "be") && before != Pos::kMD && before != Pos::kTO && before != Pos::kRB;
}

// "'... happening,' adding, '...'"
bool attribution_behind_marks(const Unit& unit, int i) {
  if (!unit.is_quotation(i) || unit.last_quoted(i) != ',' || unit.pos(i + 1) != Pos::kVBG) return false;
  const VerbGroup group = read_verb_group(unit, i + 1);
  return group.cue != nullptr && (group.cue->frames & kFrameClause) != 0;
}

// Most words; for speed, because clauses are read again and again.
bool can_end_nothing(std::string_view word) {
  const char first = word.empty() ? ',' : word.front();
  const bool letter = first >= 'a' && first <= 'z';
  return letter && word != "and" && word != "but" && word != "while" && word != "according";
}

}  // namespace

Venue venue_of(BlockRole role) {
  switch (role) {
    case BlockRole::kHeadline:
      return Venue::kHeadline;
    case BlockRole::kStandfirst:
      return Venue::kStandfirst;
    case BlockRole::kCaption:
      return Venue::kCaption;
    case BlockRole::kBlockquote:
      return Venue::kBlockquote;
    case BlockRole::kListItem:
      return Venue::kList;
    default:
      return Venue::kBody;
  }
}

Claim make_claim(const Unit& unit, const Draft& draft) {
  Claim claim;
  add_content(unit, draft, claim);
  add_hedges(unit, draft, claim);
  claim.act = draft.act;
  claim.polarity = draft.polarity;
  claim.realised = draft.realised;
  claim.venue = venue_of(unit.sources().blocks[unit.block()].role);
  claim.link = draft.link;
  claim.cue = unit.span(draft.cue.begin, draft.cue.end);
  claim.lemma = draft.lemma;
  claim.stance = draft.stance;
  if (!draft.source.empty()) {
    claim.source = unit.span(draft.source.begin, draft.source.end);
    claim.source_core = unit.span(draft.source.core_begin, draft.source.core_end);
    claim.source_mention = draft.source.mention;
    if (draft.source.mention != kNoIndex)
      claim.source_class = unit.mention(draft.source.mention).source_class;
  }
  if (draft.impersonal) claim.source_class = SourceClass::kImpersonal;
  claim.addressee = draft.adjuncts.addressee;
  claim.medium = draft.adjuncts.medium;
  claim.when = draft.adjuncts.when;
  claim.target = draft.target;
  claim.second_hand = draft.second_hand;
  claim.disputed = draft.disputed;
  claim.sentence = unit.sentence();
  claim.block = unit.block();
  claim.rule = draft.rule;
  claim.confidence = draft.confidence;
  return claim;
}

int gapped_subject(const Unit& unit, int i) {
  int at = unit.is_comma(i) ? i + 1 : i;
  if (unit.is(at, "and") || unit.is(at, "while") || unit.is(at, "but")) ++at;
  if (at == i || unit.mention_at(at) == kNoIndex) return -1;
  if (unit.mention(unit.mention_at(at)).source_class == SourceClass::kUnknown) return -1;
  const int that = source_after(unit, at).core_end;
  if (!unit.is(that, "that") || unit.pos(that) != Pos::kIN || unit.is_finite_verb(that + 1)) return -1;
  return has_clause(unit, that + 1, unit.size()) ? at : -1;
}

int clause_end(const Unit& unit, int from) {
  const int limit = std::min(unit.size(), from + kLongestClause);
  int i = from;
  for (; i < limit; ++i) {
    if (can_end_nothing(unit.word(i))) continue;
    if (unit.is_end_mark(i) && (i + 1 >= unit.size() || unit.is(i, ";") || unit.is_quotation(i + 1))) break;
    if (i == from) continue;
    if (verdict_begins(unit, i) || other_words_begin(unit, i) || gapped_subject(unit, i) >= 0) break;
    if (contrast_begins(unit, i)) return unit.is_quotation(i) ? i + 1 : i;
    if (attribution_behind_marks(unit, i)) return i + 1;
    if (attribution_begins(unit, i) || second_verb_begins(unit, i) || closing_attribution(unit, i)) break;
  }
  return i;
}

bool has_subjunctive(const Unit& unit, int from, int to) {
  for (int i = from; i < to; ++i) {
    if (is_subjunctive(unit, i)) return true;
  }
  return false;
}

int embedded_clause_end(const Unit& unit, int from) {
  const int limit = clause_end(unit, from);
  bool verb = unit.is(from, "to");
  for (int i = from; i < limit; ++i) {
    const bool past_after_participle = verb && (unit.pos(i) == Pos::kVBN || unit.pos(i) == Pos::kVBD) &&
                                       (unit.pos(i - 1) == Pos::kVBN || unit.pos(i - 1) == Pos::kVB) &&
                                       !unit.is(i - 1, "been") && !unit.is(i - 1, "be") &&
                                       !unit.is(i - 1, "have");
    if (past_after_participle) return i;
    // "to cancel flights angered Madrid": a participle behind a noun has no object of its own
    const bool past_before_object = verb && unit.pos(i) == Pos::kVBN &&
                                    unit.mention_ending(i - 1) != kNoIndex &&
                                    unit.mention_at(i + 1) != kNoIndex && !is_time_mention(unit, i + 1);
    if (past_before_object) return i;
    if (!unit.is_finite_verb(i)) {
      if (is_subjunctive(unit, i)) verb = true;
      const Pos p = unit.pos(i);
      const std::string_view w = unit.word(i);
      // A conjunction or a second subject allows another verb.
      if (verb && (p == Pos::kCC || p == Pos::kWDT || p == Pos::kWP || p == Pos::kWRB || unit.is_comma(i) ||
                   unit.pos(i) == Pos::kPRP ||
                   (p == Pos::kIN && (w == "that" || w == "because" || w == "if" || w == "as" ||
                                      w == "while" || w == "after" || w == "before" || w == "when")))) {
        verb = false;
      }
      continue;
    }
    if (verb) return i;
    verb = true;
    while (i + 1 < limit && (unit.is_finite_verb(i + 1) || unit.pos(i + 1) == Pos::kRB)) ++i;
  }
  return limit;
}

int noun_content_end(const Unit& unit, int from) {
  if (unit.mention_at(from) == kNoIndex) return from;
  int i = unit.after_mention(from);
  const int limit = std::min(unit.size(), from + kLongestClause);
  bool relative = false;
  while (i < limit) {
    const Pos p = unit.pos(i);
    const std::string_view w = unit.word(i);
    if (unit.is_comma(i) || unit.is_end_mark(i) || unit.is(i, ":") || unit.is_dash(i)) break;
    if (w == "as" || w == "when" || w == "while" || w == "because" || w == "if" || w == "although" ||
        w == "since")
      break;
    if (attribution_begins(unit, i)) break;
    if (p == Pos::kWDT || p == Pos::kWP || (p == Pos::kIN && w == "that")) relative = true;
    if (unit.is_finite_verb(i) && !relative) break;
    if ((w == "and" || w == "but") && unit.is_verb(i + 1) && !relative) break;
    if (w == "on" && unit.mention_at(i + 1) != kNoIndex && is_time_mention(unit, i + 1)) break;
    if (unit.mention_at(i) != kNoIndex && unit.mention_ending(i - 1) != kNoIndex && is_time_mention(unit, i))
      break;
    ++i;
  }
  return i;
}

bool has_clause(const Unit& unit, int from, int to) {
  bool somebody = false;
  for (int i = from; i < to && i < from + 60; ++i) {
    if (unit.item(i).inside != kNoIndex || unit.pos(i) == Pos::kEX || unit.pos(i) == Pos::kVBG ||
        unit.pos(i) == Pos::kDT || unit.is_quotation(i)) {
      somebody = true;
    }
    if (somebody && unit.is_finite_verb(i)) return true;
    if (unit.is_quotation(i) && i > from && unit.mention_ending(i - 1) != kNoIndex)
      return true;  // she "never heard it"
  }
  return false;
}

bool is_name_in_marks(const Sources& sources, TokenRange quoted) {
  int words = 0;
  char last = 0;
  for (std::uint32_t t = quoted.begin; t < quoted.end; ++t) {
    const Token& token = sources.tokens.all[t];
    if (token.pos != Pos::kQuote) last = sources.text[token.span.end - 1];
    if ((token.shape & kWord) == 0) continue;
    const bool small = token.span.size() <= 4 && words > 0;  // "of", "the", "’s"
    if ((token.shape & kCapital) == 0 && !small) return false;
    if ((token.shape & kAllCaps) != 0 && token.span.size() > 1) return false;
    ++words;
  }
  return words >= 2 && last != '?' && last != '!' && last != '.';
}

bool is_name_in_marks(const Unit& unit, int i) {
  return is_name_in_marks(unit.sources(), unit.quotation(i).tokens);
}

bool is_utterance(const Unit& unit, int i) {
  const TokenRange range = unit.quotation(i).tokens;
  std::uint32_t words = 0;
  for (std::uint32_t t = range.begin; t < range.end && words < 5; ++t) {
    words += (unit.sources().tokens.all[t].shape & kWord) != 0 ? 1 : 0;
  }
  const bool capital = !range.empty() && (unit.sources().tokens.all[range.begin].shape & kCapital) != 0;
  const char last = unit.last_quoted(i);
  return capital ? words >= 1 : words >= 5 || last == '?' || last == '!';
}

}  // namespace whosaid
