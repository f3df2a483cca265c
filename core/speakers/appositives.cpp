#include "speakers/appositives.h"

#include <algorithm>

#include "mentions/noun_phrases.h"

namespace whosaid {

namespace {

constexpr std::uint32_t kReach = 14;  // tokens between a name and its appositive, at most

bool is_finite_verb(Pos pos) {
  return pos == Pos::kVBD || pos == Pos::kVBZ || pos == Pos::kVBP || pos == Pos::kMD;
}

bool closes(std::string_view word) {
  return word == "," || word == "." || word == ")" || word == ";" || word == ":" || word == "—" ||
         word == "–" || word == "?" || word == "!";
}

// Whether punctuation closes the phrase that begins at `token`, before any main verb.
bool is_closed(const ArticleView& view, std::uint32_t token, std::uint32_t sentence_end) {
  bool relative = false;
  for (std::uint32_t i = token; i < sentence_end && i < token + kReach; ++i) {
    const Pos pos = view.pos(i);
    if (closes(view.word(i)) || pos == Pos::kQuote) return true;
    // "a nurse and former rower," goes on; "a nurse and Ana Ruiz said" does not
    const bool joins = view.word(i) == "and" || view.word(i) == "or";
    const bool noun = view.pos(i + 1) == Pos::kJJ || view.pos(i + 1) == Pos::kNN;
    if (i == token && joins && !noun) return false;
    if (pos == Pos::kWP || pos == Pos::kWDT || pos == Pos::kWPS) relative = true;
    if (is_finite_verb(pos) && !relative) return false;
  }
  return token >= sentence_end;
}

// The token before an age or a place between commas: "Ferrer , 34 , of Tarn Hill , a nurse".
std::uint32_t before_age_and_place(const ArticleView& view, std::uint32_t comma, std::uint32_t begin) {
  std::uint32_t at = comma;
  const std::uint32_t low = std::max(begin, comma > kReach ? comma - kReach : 0);
  for (std::uint32_t i = comma; i > low; --i) {
    if (view.word(i - 1) != ",") continue;
    const bool age = view.pos(i) == Pos::kCD && i + 1 == at;
    const bool place = view.word(i) == "of" || view.word(i) == "from";
    if (!age && !place) break;
    at = i - 1;
  }
  // "Tierney (61), a farmer"
  const bool bracketed =
      at >= begin + 3 && view.word(at - 1) == ")" && view.pos(at - 2) == Pos::kCD && view.word(at - 3) == "(";
  return bracketed ? at - 3 : at;
}

std::uint32_t name_ending_at(const ArticleView& view, std::uint32_t m, std::uint32_t end) {
  for (std::uint32_t back = 1; back <= 4 && back <= m; ++back) {
    const Mention& before = view.mention(m - back);
    if (before.tokens.end == end && !before.name.empty() && !before.possessive) return m - back;
  }
  return kNoIndex;
}

bool fits(const Mention& role, const Mention& name) {
  const bool body = role.source_class == SourceClass::kOrganisation;
  if (name.source_class == SourceClass::kNamed) return !(body && !name.title.empty());
  // "The owners, Norvik Lines, said": several persons may be one body.
  const bool one_body = role.definite && name.source_class == SourceClass::kOrganisation;
  return role.source_class != SourceClass::kAnonymous &&
         (role.source_class != SourceClass::kCollective || one_body);
}

std::uint32_t name_before(const ArticleView& view, std::uint32_t m) {
  const Mention& role = view.mention(m);
  const TokenRange sentence = view.sentence_tokens(role.sentence);
  if (role.tokens.begin < sentence.begin + 2 || view.word(role.tokens.begin - 1) != ",") return kNoIndex;
  const std::uint32_t comma = before_age_and_place(view, role.tokens.begin - 1, sentence.begin);
  const std::uint32_t name = name_ending_at(view, m, comma);
  if (name == kNoIndex || !fits(role, view.mention(name))) return kNoIndex;
  return is_closed(view, role.tokens.end, sentence.end) ? name : kNoIndex;
}

// The comma behind "Her supervisor there" and "The clerk who read them all".
std::uint32_t comma_after(const ArticleView& view, std::uint32_t end, std::uint32_t sentence_end) {
  if (view.pos(end) == Pos::kRB) ++end;
  if (view.pos(end) == Pos::kVBG && view.word(end + 1) == ",") ++end;  // "Counsel assisting"
  if (view.pos(end) != Pos::kWP && view.pos(end) != Pos::kWDT) return end;
  std::uint32_t i = end + 1;
  while (i < sentence_end && i < end + kReach && view.word(i) != "," && view.pos(i) != Pos::kQuote) ++i;
  return i;
}

// Whether a phrase can describe a name: a body or a thing only with an article, "the operator"; not "beneath
// drying laundry, Malee Saetang said".
bool may_describe(const ArticleView& view, const Mention& role) {
  const Pos first = view.pos(role.tokens.begin);
  const bool determined = first == Pos::kDT || first == Pos::kPRPS || first == Pos::kPDT || first == Pos::kCD;
  const bool person =
      role.source_class == SourceClass::kRole || role.source_class == SourceClass::kSpokesperson;
  return determined || person || role.owner != kNoIndex;
}

// "In the harbour district, Umm Salim had ...": where, not who.
bool is_fronted_place(const ArticleView& view, std::uint32_t m) {
  const Mention& it = view.mention(m);
  const bool person = it.source_class == SourceClass::kRole ||
                      it.source_class == SourceClass::kSpokesperson ||
                      it.source_class == SourceClass::kAnonymous;
  return !person && view.after_preposition(m) &&
         it.tokens.begin <= view.sentence_tokens(it.sentence).begin + 2;
}

std::uint32_t name_after(const ArticleView& view, std::uint32_t m) {
  const Mention& role = view.mention(m);
  if (!may_describe(view, role) || is_fronted_place(view, m)) return kNoIndex;
  const TokenRange sentence = view.sentence_tokens(role.sentence);
  const std::uint32_t comma = comma_after(view, extended_end(view, m, sentence.end), sentence.end);
  if (view.word(comma) != "," || comma + 1 >= sentence.end) return kNoIndex;
  for (std::uint32_t next = m + 1; next < view.mention_count() && next <= m + 5; ++next) {
    const Mention& name = view.mention(next);
    if (name.tokens.begin > comma + 2) break;
    const Pos before = view.pos(comma + 1);  // "retired", "82-year-old", "now"
    const std::string_view w = view.word(comma + 1);
    const bool qualified =
        name.tokens.begin == comma + 2 && (before == Pos::kJJ || w == "retired" || w == "now");
    if ((name.tokens.begin != comma + 1 && !qualified) || name.name.empty() || !fits(role, name)) continue;
    const bool list = view.word(name.tokens.end) == "and" || view.pos(name.tokens.end) == Pos::kPOS;
    return !list && closes(view.word(name.tokens.end)) ? next : kNoIndex;
  }
  return kNoIndex;
}

bool has_finite_verb_before(const ArticleView& view, std::uint32_t m) {
  const std::uint32_t begin = view.mention(m).tokens.begin;
  const TokenRange sentence = view.sentence_tokens(view.mention(m).sentence);
  for (std::uint32_t i = std::max(sentence.begin, begin > kReach ? begin - kReach : 0); i < begin; ++i) {
    if (is_finite_verb(view.pos(i))) return true;
  }
  return false;
}

// Where the name stands in what follows a description at `at`: "called", "known as", "who gave her name as";
// kNoIndex if nothing of the kind follows.
std::uint32_t told_name_begin(const ArticleView& view, std::uint32_t at) {
  const std::string_view w = view.word(at);
  const bool participle = view.pos(at) == Pos::kVBN || view.pos(at) == Pos::kVBD;
  if (participle && (w == "called" || w == "named" || w == "nicknamed")) return at + 1;
  if ((w == "known" || w == "identified") && view.word(at + 1) == "as") return at + 2;
  if (w == "identified" && view.word(at + 1) == "only" && view.word(at + 2) == "as") return at + 3;
  if (w != "who") return kNoIndex;
  constexpr std::uint32_t kClause = 7;
  bool names = false;
  for (std::uint32_t i = at + 1; i < at + kClause; ++i) {
    const std::string_view v = view.word(i);
    if (v == "," || v == "." || view.pos(i) == Pos::kQuote) return kNoIndex;
    names = names || v == "name" || v == "identified" || v == "introduced";
    if ((names && v == "as") || (v == "called" && view.word(i - 1) == "be")) return i + 1;
  }
  return kNoIndex;
}

// "a man called Neil", "a neighbour who gave her name as Miss Cynthia"; not "A man called Neil last night.".
std::uint32_t name_told(const ArticleView& view, std::uint32_t m) {
  const Mention& role = view.mention(m);
  const bool person = role.source_class == SourceClass::kRole || role.source_class == SourceClass::kAnonymous;
  if (!person || role.number == Number::kPlural || role.definite) return kNoIndex;
  const std::uint32_t begin = told_name_begin(view, role.tokens.end);
  if (begin == kNoIndex) return kNoIndex;
  for (std::uint32_t next = m + 1; next < view.mention_count() && next <= m + 4; ++next) {
    const Mention& name = view.mention(next);
    if (name.tokens.begin != begin) continue;
    if (name.name.empty() || name.possessive || name.source_class != SourceClass::kNamed) return kNoIndex;
    const std::uint32_t end = name.tokens.end;
    const bool may_be_main_verb =
        begin == role.tokens.end + 1 && role.tokens.begin <= view.sentence_tokens(role.sentence).begin + 1;
    const bool goes_on = is_finite_verb(view.pos(end)) || view.pos(end) == Pos::kWP || view.word(end) == ",";
    return !may_be_main_verb || goes_on ? next : kNoIndex;
  }
  return kNoIndex;
}

// The description, itself without a name, that mention `m` follows between commas: "the conductor, a young
// woman with paint on her fingers, said".
std::uint32_t described_before(const ArticleView& view, std::uint32_t m) {
  const Mention& it = view.mention(m);
  const TokenRange sentence = view.sentence_tokens(it.sentence);
  const std::uint32_t begin = it.tokens.begin;
  const bool indefinite = view.word(begin) == "a" || view.word(begin) == "an";
  const bool somebody = it.source_class == SourceClass::kRole || it.source_class == SourceClass::kAnonymous;
  if (!indefinite || !somebody || m == 0 || begin < sentence.begin + 2 || view.word(begin - 1) != ",")
    return kNoIndex;
  const std::uint32_t end = extended_end(view, m, sentence.end);
  const std::uint32_t verb = view.pos(end + 1) == Pos::kRB ? end + 2 : end + 1;
  if (view.word(end) != "," || !is_finite_verb(view.pos(verb))) return kNoIndex;
  for (std::uint32_t back = 1; back <= 3 && back <= m; ++back) {
    const Mention& role = view.mention(m - back);
    const bool person =
        role.source_class == SourceClass::kRole || role.source_class == SourceClass::kAnonymous;
    if (role.tokens.end + 1 != begin || role.possessive) continue;
    return person && role.number != Number::kPlural && role.sentence == it.sentence ? m - back : kNoIndex;
  }
  return kNoIndex;
}

}  // namespace

std::uint32_t extended_end(const ArticleView& view, std::uint32_t m, std::uint32_t limit) {
  const Mention& it = view.mention(m);
  std::uint32_t end = it.tokens.end;
  const std::uint32_t stop = std::min({limit, view.sentence_tokens(it.sentence).end, end + 20});
  while (end < stop) {
    const Pos pos = view.pos(end);
    const Pos next = view.pos(end + 1);
    const bool preposition = pos == Pos::kIN && view.word(end) != "that" && view.word(end) != "because" &&
                             !is_time_word(view.word(end + 1));
    const bool adjective = pos == Pos::kJJ && (next == Pos::kIN || next == Pos::kTO);
    // "briefed on the matter", "published Monday", "covering the trial"; not "the manager timed 61 people"
    const bool object =
        next == Pos::kDT || next == Pos::kPRPS || next == Pos::kNN || next == Pos::kNNS || next == Pos::kNNP;
    const bool participle =
        ((pos == Pos::kVBN || pos == Pos::kVBG) &&
         (next == Pos::kIN || next == Pos::kTO || next == Pos::kRP || is_time_word(view.word(end + 1)))) ||
        view.word(end) == "involved" || view.word(end) == "concerned" || (pos == Pos::kVBG && object);
    const bool inside = end > it.tokens.end && (pos == Pos::kTO || pos == Pos::kRP || pos == Pos::kRB);
    const bool nominal = pos == Pos::kNN || pos == Pos::kNNS || pos == Pos::kNNP || pos == Pos::kNNPS ||
                         pos == Pos::kDT || pos == Pos::kJJ || pos == Pos::kCD || pos == Pos::kPOS ||
                         pos == Pos::kPRPS || pos == Pos::kPRP;
    if (!preposition && !adjective && !participle && !inside && !(nominal && end > it.tokens.end)) break;
    ++end;
  }
  while (end > it.tokens.end &&
         (view.pos(end - 1) == Pos::kIN || view.pos(end - 1) == Pos::kTO || view.pos(end - 1) == Pos::kDT ||
          view.pos(end - 1) == Pos::kPRPS || (end == it.tokens.end + 1 && view.pos(end - 1) == Pos::kVBG))) {
    --end;
  }
  // "On Thursday a banner hung at that distance.": what may be a participle is the sentence's only verb.
  const bool only_verb = view.pos(it.tokens.end) == Pos::kVBN && view.claim_of(m) == kNoIndex &&
                         view.word(end) == "." && end + 1 >= view.sentence_tokens(it.sentence).end;
  return only_verb && !has_finite_verb_before(view, m) ? it.tokens.end : end;
}

// "The present warden is Manaia Hurihanganui": the name that a definite description is said to be.
std::uint32_t name_by_copula(const ArticleView& view, std::uint32_t m) {
  const Mention& role = view.mention(m);
  const std::uint32_t verb = extended_end(view, m, kNoIndex);
  const std::string_view w = view.word(verb);
  if (!role.definite || (w != "is" && w != "was") || m + 1 >= view.mention_count()) return kNoIndex;
  for (std::uint32_t next = m + 1; next < view.mention_count() && next <= m + 4; ++next) {
    const Mention& name = view.mention(next);
    if (name.tokens.begin != verb + 1) continue;
    const bool person = name.name.size() >= 2 && !name.possessive && name.source_class == SourceClass::kNamed;
    return person && fits(role, name) && role.source_class == SourceClass::kRole ? next : kNoIndex;
  }
  return kNoIndex;
}

std::uint32_t name_beside(const ArticleView& view, std::uint32_t m) {
  if (!view.mention(m).name.empty() || view.mention(m).possessive) return kNoIndex;
  const std::uint32_t before = name_before(view, m);
  if (before != kNoIndex) return before;
  const std::uint32_t after = name_after(view, m);
  if (after != kNoIndex) return after;
  const std::uint32_t told = name_told(view, m);
  if (told != kNoIndex) return told;
  const std::uint32_t copula = name_by_copula(view, m);
  return copula != kNoIndex ? copula : described_before(view, m);
}

bool is_fronted(const ArticleView& view, std::uint32_t m, std::uint32_t pronoun) {
  const Mention& it = view.mention(m);
  const std::uint32_t begin = it.tokens.begin;
  const std::uint32_t comma = view.mention(pronoun).tokens.begin;
  const bool indefinite = view.word(begin) == "a" || view.word(begin) == "an";
  if (!indefinite || it.sentence != view.mention(pronoun).sentence || comma == 0) return false;
  return begin <= view.sentence_tokens(it.sentence).begin + 1 && view.word(comma - 1) == "," &&
         extended_end(view, m, comma - 1) == comma - 1;
}

std::uint32_t name_before_brackets(const ArticleView& view, std::uint32_t m) {
  const Mention& it = view.mention(m);
  const std::uint32_t begin = it.tokens.begin;
  if (begin < 2 || view.word(begin - 1) != "(" || view.word(it.tokens.end) != ")") return kNoIndex;
  return name_ending_at(view, m, begin - 1);
}

}  // namespace whosaid
