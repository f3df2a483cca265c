// Rules for cues that are no verbs: "according to", nouns, adverbs.

#include <algorithm>
#include <array>

#include "claims/cue_lexicon.h"
#include "claims/noun_uptake.h"
#include "claims/rules.h"
#include "claims/verb_groups.h"

namespace whosaid {
namespace {

// "Despite his promise to cut fares, prices rose": a phrase before the subject ends at its comma.
int fronted_end(const Unit& unit, int from, int to) {
  constexpr int kLongest = 12;  // items between the preposition and the noun
  int begin = from - 1;
  const int last = std::max(0, from - kLongest);
  while (begin > last && unit.pos(begin) != Pos::kIN && !unit.is_finite_verb(begin) && !unit.is_comma(begin))
    --begin;
  if (begin < 0 || unit.pos(begin) != Pos::kIN || (begin > 0 && !unit.is_comma(begin - 1))) return to;
  for (int i = from; i < to; ++i) {
    if (unit.is_comma(i) && unit.mention_at(i + 1) != kNoIndex && has_clause(unit, i + 1, unit.size()))
      return i;
  }
  return to;
}

bool is_disputed(const Unit& unit, int from) {
  for (int i = from; i < std::min(unit.size(), from + 12); ++i) {
    const std::string_view w = unit.word(i);
    if (w == "disputed" || w == "challenged" || w == "contested" || w == "debunked" || w == "contradicted")
      return true;
  }
  return false;
}

// The verb before a noun phrase that begins at `begin`, with its adverbs looked over, and the verdict between
// ("dismissed as false a report", "brushed aside a report").
int verb_before(const Unit& unit, int begin) {
  constexpr int kMost = 8;  // words between
  int i = begin - 1;
  while (i > 0 && i + kMost > begin &&
         (unit.pos(i) == Pos::kRB || unit.pos(i) == Pos::kJJ || unit.pos(i) == Pos::kDT ||
          unit.is(i, "aside") || unit.is(i, "away") || unit.is(i, "down") || unit.is(i, "off") ||
          (unit.is(i, "as") && unit.pos(i + 1) == Pos::kJJ)))
    --i;
  if (unit.is(i, "hand") && unit.is(i - 1, "of") && unit.is(i - 2, "out")) i -= 3;  // "rejected out of hand"
  const bool at = unit.is(i, "at") && uptake_of(unit.word(i - 1), "at") == Uptake::kRejected;
  return at ? i - 1 : i;  // "scoffed at"
}

struct Standing {
  bool negated = false, planned = false;
};

// "did not reject claims", "will issue a warning": what stands before a verb that need be no cue.
Standing standing_of(const Unit& unit, int verb) {
  constexpr int kMost = 4;  // words
  Standing standing;
  for (int i = verb - 1; i >= 0 && i + kMost >= verb; --i) {
    const std::string_view w = unit.word(i);
    if (!is_auxiliary(w) && !is_negation(w) && unit.pos(i) != Pos::kRB && !unit.is(i, "be")) break;
    standing.negated = standing.negated || is_negation(w);
    standing.planned =
        standing.planned || w == "will" || w == "might" || w == "may" || w == "could" || w == "should";
  }
  return standing;
}

// "liked the idea that": of things that nobody says, only whose they are and who rejects them counts.
bool is_thought(std::string_view noun) { return noun == "idea" || noun == "notion" || noun == "theory"; }

// One cue noun and what stands around it.
class NounReader {
 public:
  NounReader(const Unit& unit, int at, const NounCue& cue, Findings& findings)
      : unit_(unit), at_(at), cue_(cue), findings_(findings) {}

  void run() {
    if (unit_.inside(at_) && unit_.item(at_).inside != kNoIndex && unit_.mention_ending(at_) == kNoIndex)
      return;
    find_source();
    if (cue_.clause && unit_.is(next_, "that")) return clause();
    if (cue_.infinitive && unit_.is(next_, "to") && unit_.pos(next_ + 1) == Pos::kVB) return infinitive();
    if (cue_.lead_in && !answer_in_marks()) lead_in();
  }

 private:
  // "her claim", "the warning by geologist Ravi Sen", "the reply from Captain Brennan"
  void find_source() {
    next_ = at_ + 1;
    const std::uint32_t phrase = unit_.mention_ending(at_);
    if (phrase != kNoIndex && unit_.mention(phrase).owner != kNoIndex)
      take_owner(unit_.mention_start(at_), unit_.mention(phrase).owner);
    const std::string_view w = unit_.word(next_);
    if (w == "by" || w == "from" || w == "of") {
      const SourcePhrase after = source_after(unit_, next_ + 1);
      const bool thing =
          w == "from" && !after.empty() && unit_.mention(after.mention).source_class == SourceClass::kUnknown;
      if (!after.empty() && w != "of" && !thing) {
        source_ = after;
        source_.end = source_.core_end = std::max(source_.core_end, unit_.after_mention(next_ + 1));
      }
      if (!after.empty()) next_ = std::max(source_.end, unit_.after_mention(next_ + 1));
    }
  }

  void take_owner(int begin, std::uint32_t owner) {
    const TokenRange tokens = unit_.mention(owner).tokens;
    int end = begin;
    while (end < unit_.size() && unit_.item(end).tokens.begin < tokens.end) ++end;
    source_.begin = source_.core_begin = begin;
    source_.end = source_.core_end = end;
    source_.mention = owner;
  }

  Draft draft(std::string_view rule, int confidence) const {
    Draft d;
    d.cue = {at_, at_ + 1};
    d.lemma = cue_.noun;
    d.act = cue_.act;
    d.stance = cue_.stance;
    d.source = source_;
    d.rule = rule;
    d.confidence = static_cast<std::uint8_t>(confidence);
    if (cue_.noun == "denial") d.polarity = Polarity::kDenied;
    return d;
  }

  void clause() {
    const bool owned = !source_.empty();
    const int begin = unit_.mention_ending(at_) == kNoIndex ? at_ : unit_.mention_start(at_);
    const int verb = verb_before(unit_, begin);
    const Uptake uptake = owned ? Uptake::kOwn : uptake_of(unit_.word(verb), unit_.word(verb + 1));
    if (!owned) source_ = subject_of_clause(unit_, begin);
    if (source_.empty() || (uptake == Uptake::kOthers && is_thought(cue_.noun))) return;
    const int to = fronted_end(unit_, at_, embedded_clause_end(unit_, next_ + 1));
    if (!has_clause(unit_, next_ + 1, to) && !has_subjunctive(unit_, next_ + 1, to)) return;
    Draft d = draft(kNounClause, 82);
    const Standing standing = owned ? Standing{} : standing_of(unit_, verb);
    if (standing.negated || standing.planned || (!owned && unit_.is(begin, "no"))) {
      d.polarity = standing.planned ? Polarity::kHypothetical : Polarity::kNegated;
      d.realised = false;
    } else if (uptake == Uptake::kRejected) {
      d.cue.begin = verb;
      d.polarity = Polarity::kDenied;
      d.stance = Stance::kDenying;
    } else if (uptake == Uptake::kOthers &&
               goes_round(cue_)) {  // "Police are investigating claims that": nobody tells whose
      d.source = {};
      d.impersonal = true;
      d.link = Link::kNone;
    }
    d.disputed = is_disputed(unit_, to);
    d.content.push_back({next_ + 1, to});
    findings_.add(std::move(d), to);
  }

  void infinitive() {
    if (source_.empty()) return;
    const int to = fronted_end(unit_, at_, embedded_clause_end(unit_, next_));
    Draft d = draft(kNounInfinitive, 65);
    if (d.polarity == Polarity::kAsserted &&
        (cue_.noun == "call" || cue_.noun == "demand" || cue_.noun == "plea")) {
      d.polarity = Polarity::kDirective;
    }
    d.content.push_back({next_, to});
    findings_.add(std::move(d), to);
  }

  // "The minister's answer was 'absolutely not'", "'Absolutely not,' was the minister's answer"
  bool answer_in_marks() {
    const auto is_copula = [&](int i) {
      return unit_.is(i, "came") || (!source_.empty() && (unit_.is(i, "was") || unit_.is(i, "is")));
    };
    int quote = next_ + 1;
    while (unit_.pos(quote) == Pos::kDT || unit_.pos(quote) == Pos::kJJ || unit_.pos(quote) == Pos::kRB)
      ++quote;
    if (!is_copula(next_) || !unit_.is_quotation(quote)) {
      const int copula = (unit_.mention_ending(at_) == kNoIndex ? at_ : unit_.mention_start(at_)) - 1;
      quote = unit_.is_comma(copula - 1) ? copula - 2 : copula - 1;
      if (!is_copula(copula) || !unit_.is_quotation(quote)) return false;
    }
    Draft d = draft(kNounAnswer, 85);
    if (source_.empty()) d.link = Link::kNone;  // "came the reply from the back of the hall"
    d.content.push_back({quote, quote + 1});
    findings_.add(std::move(d), std::max(quote + 1, next_));
    return true;
  }

  // "Then came the reply from Captain Brennan: '...'", "The firm's statement in full: ..."
  void lead_in() {
    int colon = next_;
    bool verb = false;
    while (colon < unit_.size() && colon < next_ + 12 && !unit_.is(colon, ":") &&
           !unit_.is_quotation(colon) && !unit_.is_comma(colon)) {
      const bool is = unit_.is(colon, "is") || unit_.is(colon, "was");
      const bool reads =
          is || ((unit_.is(colon, "reads") || unit_.is(colon, "read")) && unit_.is(colon + 1, ":"));
      if (unit_.is_finite_verb(colon) && (!reads || verb)) return;
      verb = verb || is;
      ++colon;
    }
    if (!unit_.is(colon, ":") || (verb && !unit_.is_quotation(colon + 1))) return;
    if (source_.empty()) source_ = subject_of_clause(unit_, unit_.mention_start(at_));
    int to = colon + 1;
    while (to < unit_.size() && (unit_.is_quotation(to) || unit_.is_end_mark(to))) ++to;
    if (!unit_.is_quotation(colon + 1)) {
      to = unit_.size();
      if (source_.empty() || !has_clause(unit_, colon + 1, to)) return;
    }
    Draft d = draft("words after a noun of speech and a colon", 85);
    d.verbatim = !unit_.is_quotation(colon + 1);
    if (d.verbatim) d.link = Link::kStructural;
    d.content.push_back({colon + 1, to});
    findings_.add(std::move(d), to);
  }

  const Unit& unit_;
  int at_;
  const NounCue& cue_;
  Findings& findings_;
  SourcePhrase source_;
  int next_ = 0;
};

// "according to", "in the view of", "in the words of": what makes a noun phrase the source of its clause.
struct SourcePreposition {
  int end = 0;  // one past its last word; where it begins when there is none
  std::string_view lemma;
  Act act = Act::kSpeech;
  int cue = -1;              // where the cue begins, if not at the preposition
  SourcePhrase source = {};  // inside of it: "in her words"
};

// "In her words, the committee 'lost its nerve'"
SourcePreposition own_words(const Unit& unit, int i) {
  SourcePreposition found{i, "in the words of"};
  const std::uint32_t phrase = unit.mention_at(i + 1);
  if (!unit.is(i, "in") || phrase == kNoIndex || unit.mention(phrase).owner == kNoIndex) return found;
  const int end = unit.after_mention(i + 1);
  if (!unit.is(end - 1, "words") || end - 1 <= i + 1) return found;
  found.end = end;
  found.cue = end - 1;
  found.source.mention = unit.mention(phrase).owner;
  found.source.begin = found.source.core_begin = i + 1;
  int after = i + 1;
  while (after < end - 1 && unit.item(after).tokens.begin < unit.mention(found.source.mention).tokens.end)
    ++after;
  found.source.end = found.source.core_end = after;
  return found;
}

SourcePreposition source_preposition(const Unit& unit, int i) {
  if (unit.is(i, "according") && unit.is(i + 1, "to")) return {i + 2, "according to", Act::kSpeech};
  // "Per the coroner, ...", and not "miles per hour", "as per custom"
  const bool opens = i == 0 || unit.is_comma(i - 1);
  if (unit.is(i, "per") && opens && (unit.pos(i + 1) == Pos::kDT || unit.is_capital(i + 1)))
    return {i + 1, "according to", Act::kSpeech};
  if (!unit.is(i, "in") || !unit.is(i + 1, "the") || !unit.is(i + 3, "of")) return own_words(unit, i);
  const std::string_view noun = unit.word(i + 2);
  if (noun == "words") return {i + 4, "in the words of", Act::kSpeech};
  if (noun == "view" || noun == "opinion") return {i + 4, "in the view of", Act::kBelief};
  return {i, {}, Act::kSpeech};
}

bool is_copula(std::string_view word) {
  return word == "is" || word == "was" || word == "are" || word == "were" || word == "remains" ||
         word == "seems" || word == "seemed" || word == "feels" || word == "felt";
}

// "stacked according to size": a bare thing that nobody could ask.
bool is_mere_measure(const Unit& unit, const SourcePhrase& source) {
  const Mention& mention = unit.mention(source.mention);
  return mention.source_class == SourceClass::kUnknown && mention.name.empty() && !mention.definite &&
         mention.tokens.size() == 1;
}

}  // namespace

void apply_noun_rules(const Unit& unit, int i, Findings& findings) {
  const Pos p = unit.pos(i);
  const bool after_determiner = unit.pos(i - 1) == Pos::kDT || unit.pos(i - 1) == Pos::kPRPS;
  if (p != Pos::kNN && p != Pos::kNNS && !after_determiner) return;
  if (const NounCue* cue = find_noun_cue(unit.word(i))) NounReader(unit, i, *cue, findings).run();
}

void apply_according_to(const Unit& unit, int i, Findings& findings) {
  const SourcePreposition cue = source_preposition(unit, i);
  if (cue.end == i) return;
  Draft d;
  d.cue = {cue.cue < 0 ? i : cue.cue, cue.end};
  d.lemma = cue.lemma;
  d.act = cue.act;
  d.rule = kSourcePreposition;
  d.confidence = 93;
  d.source = cue.source;
  if (d.source.empty()) {
    d.source = source_after(unit, cue.end);
    if (d.source.empty()) d.source = source_after(unit, cue.end + 1);  // a word that the tagger missed
    if (d.source.empty() || is_mere_measure(unit, d.source)) return;
    d.source.begin = d.source.core_begin = std::min(d.source.begin, cue.end);
  }
  int end = std::max(d.source.end, cue.end);
  d.adjuncts = read_adjuncts(unit, end, false);
  const bool opens = i <= findings.covered || unit.is(i - 1, "and") || unit.is(i - 1, "but");
  if (opens) {
    const int core = std::max(d.source.core_end, cue.end);
    const Pos aside = unit.pos(core + 1);
    const bool relative =
        unit.is_comma(core) && (aside == Pos::kWP || aside == Pos::kWPS || aside == Pos::kWDT);
    int comma = relative ? std::max(d.source.end, core) : core;
    while (comma < unit.size() && !unit.is_comma(comma) && comma < i + 60) ++comma;
    d.source.end = std::min(d.source.end, comma);
    const int to = clause_end(unit, comma + 1);
    if (comma + 1 >= to) return;
    d.content.push_back({comma + 1, to});
    findings.add(std::move(d), to);
    return;
  }
  d.content.push_back({findings.covered, i});
  end = std::max(end, d.adjuncts.place_end);
  const bool resumes = unit.is_comma(end) && unit.is_comma(i - 1) && unit.pos(end + 1) != Pos::kVBG &&
                       unit.pos(end + 1) != Pos::kCC && !unit.is(end + 1, "which") &&
                       !unit.is(end + 1, "who");
  if (resumes) {
    const int to = clause_end(unit, end + 1);
    if (to > end + 1) d.content.push_back({end + 1, to});
    end = to;
  }
  findings.add(std::move(d), end);
}

void apply_viewpoint(const Unit& unit, Findings& findings) {
  const bool opens = unit.is(0, "for") || unit.is(0, "to");
  const SourcePhrase source = opens ? source_after(unit, 1) : SourcePhrase{};
  if (source.empty() || unit.mention(source.mention).source_class == SourceClass::kUnknown ||
      is_time_mention(unit, 1) || !unit.is_comma(source.core_end))
    return;
  int copula = source.core_end + 1;
  while (copula < unit.size() && !unit.is_finite_verb(copula) && !unit.is_quotation(copula)) ++copula;
  if (!is_copula(unit.word(copula))) return;
  int quote = copula + 1;
  bool negated = false;
  for (; unit.pos(quote) == Pos::kRB || unit.pos(quote) == Pos::kDT; ++quote)
    negated = negated || is_negation(unit.word(quote)) || unit.is(quote, "hardly");
  if (!unit.is_quotation(quote) || is_name_in_marks(unit, quote)) return;
  Draft d;
  d.cue = {0, 1};
  d.lemma = unit.is(0, "for") ? "for" : "to";
  d.act = Act::kJudgement;
  d.rule = kViewpoint;
  if (negated) {
    d.polarity = Polarity::kNegated;
    d.realised = false;
  }
  d.confidence = 75;
  d.label = true;
  d.source = source;
  d.source.end = source.core_end;
  d.target = unit.span(source.core_end + 1, copula);
  d.content.push_back({quote, quote + 1});
  findings.add(std::move(d), quote + 1);
}

void apply_evidential_adverb(const Unit& unit, Findings& findings) {
  for (int i = 0; i < unit.size(); ++i) {
    if (!is_evidential_adverb(unit.word(i))) continue;
    Draft d;
    d.cue = {i, i + 1};
    d.lemma = unit.is(i, "allegedly") ? "allegedly" : unit.is(i, "reportedly") ? "reportedly" : "supposedly";
    d.stance = Stance::kDistancing;
    d.link = Link::kNone;
    d.rule = "evidential adverb";
    d.confidence = 60;
    int to = unit.size();
    while (to > 0 && unit.is_end_mark(to - 1)) --to;
    if (!has_clause(unit, 0, to)) return;
    d.content.push_back({0, to});
    findings.add(std::move(d), to);
    return;
  }
}

}  // namespace whosaid
