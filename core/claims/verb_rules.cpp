// Rules for cue verbs: where source and content stand around them.

#include <algorithm>

#include "claims/cue_lexicon.h"
#include "claims/rules.h"
#include "claims/verb_groups.h"

namespace whosaid {
namespace {

bool is_subordinator_if(std::string_view w) { return w == "if" || w == "unless" || w == "lest"; }

bool is_question_word(const Unit& unit, int i, std::string_view lemma) {
  const std::string_view w = unit.word(i);
  const Pos p = unit.pos(i);
  if (w == "whether") return true;
  if (w == "if") return lemma == "ask" || lemma == "wonder" || lemma == "question";
  return p == Pos::kWRB || p == Pos::kWP || p == Pos::kWPS || (p == Pos::kWDT && w != "that");
}

// One cue verb and everything that the rules ask about it.
class VerbReader {
 public:
  VerbReader(const Unit& unit, const VerbGroup& group, Findings& findings)
      : unit_(unit), g_(group), cue_(*group.cue), findings_(findings) {}

  void run() {
    if (g_.infinitive || g_.declined || unrealised_participle()) return;
    if (g_.passive) return passive();
    find_source();
    if (conditional()) return;
    if (!inverted_ && attributes_left() && take_left()) return;
    if (inverted_) {
      take_left();
      return;
    }
    take_right();
  }

 private:
  bool frame(std::uint16_t bits) const { return (cue_.frames & bits) != 0; }

  Draft draft(std::string_view rule, int confidence) const {
    Draft d;
    d.cue = {g_.begin, g_.end};
    d.lemma = cue_.lemma;
    d.act = cue_.act;
    d.stance = cue_.stance;
    d.source = source_;
    d.adjuncts = adjuncts_;
    d.second_hand = second_hand_;
    d.rule = rule;
    d.confidence = static_cast<std::uint8_t>(confidence);
    if (g_.hypothetical) {
      d.polarity = Polarity::kHypothetical;
      d.realised = false;
    }
    if (cue_.lemma == "deny" || cue_.lemma == "dispute" || cue_.lemma == "refute") {
      d.polarity = Polarity::kDenied;
    }
    if (g_.negated) {
      d.polarity = Polarity::kNegated;
      d.realised = false;
    }
    return d;
  }

  // "stopped short of promising", "without saying": nothing was said.
  bool unrealised_participle() const {
    if (!g_.participle) return false;
    const std::string_view w = unit_.word(g_.left - 1);
    return w == "of" || w == "without" || w == "from" || w == "before" || w == "instead" || w == "not" ||
           g_.negated;
  }

  // ---- source

  void find_source() {
    const int before = g_.left - 1;
    const bool after_quote =
        unit_.is_quotation(before) || (punctuation(before) && unit_.is_quotation(before - 1));
    const bool after_comma = unit_.is_comma(before) || unit_.is_dash(before) || before < 0;
    const bool bare =
        g_.begin == g_.head && (unit_.pos(g_.head) == Pos::kVBD || unit_.pos(g_.head) == Pos::kVBZ ||
                                unit_.pos(g_.head) == Pos::kVBP || unit_.pos(g_.head) == Pos::kVBN);
    if (bare && (after_quote || (after_comma && before >= 0)) &&
        frame(kFrameClause | kFrameQuoteOnly | kFrameQuestion | kFrameLabel)) {
      const SourcePhrase right = source_after(unit_, after_adverbs(g_.end));
      const bool leads_on =
          !right.empty() && !unit_.is_finite_verb(right.end) && !is_time_mention(unit_, right.begin);
      if (leads_on && (after_quote ? !frame(kFrameAddressee) || !clause_follows(right.end)
                                   : inverts_after_comma(right))) {
        source_ = right;
        inverted_ = true;
        adjuncts_ = read_adjuncts(unit_, right.end, frame(kFrameAddressee));
        return;
      }
    }
    second_hand_ =
        unit_.is(before, "as") && (unit_.is(before - 1, "quoted") || unit_.is(before - 1, "cited"));
    source_ = second_hand_                             ? quoted_person(before - 1)
              : g_.participle && !with_before_source() ? SourcePhrase{}
                                                       : source_before(unit_, g_.left);
    if (source_.empty()) source_ = shared_source(before);
    adjuncts_ = read_adjuncts(unit_, g_.end, takes_hearer());
  }

  // "with critics saying that ...": the participle has a subject of its own.
  bool with_before_source() const {
    const SourcePhrase phrase = source_before(unit_, g_.left);
    return !phrase.empty() && unit_.is(phrase.begin - 1, "with");
  }

  // "Falk was quoted as saying"
  SourcePhrase quoted_person(int quoted) const {
    int left = quoted;
    while (left > 0 && (unit_.is_verb(left - 1) || unit_.pos(left - 1) == Pos::kRB)) --left;
    return source_before(unit_, left);
  }

  bool clause_follows(int i) const { return unit_.is(i, "that") || unit_.is(i, ":"); }

  // ", said the lobbyist." and not "Tierney, of Drumsillagh, denied the theft, worth ..."
  bool inverts_after_comma(const SourcePhrase& right) const {
    if (!frame(kFrameClause | kFrameQuestion) || frame(kFrameAddressee)) return false;
    const SourceClass source_class = unit_.mention(right.mention).source_class;
    if (source_class == SourceClass::kUnknown || source_class == SourceClass::kPronoun) return false;
    const int end = read_adjuncts(unit_, right.end, false).place_end;
    const bool ends =
        end >= unit_.size() || unit_.is_comma(end) || unit_.is_end_mark(end) || unit_.is_dash(end);
    if (!ends) return false;
    const bool person = source_class != SourceClass::kDocument && source_class != SourceClass::kOrganisation;
    return person || source_before(unit_, g_.left).empty();
  }

  int after_adverbs(int i) const {
    while (unit_.pos(i) == Pos::kRB) ++i;
    return i;
  }

  bool takes_hearer() const { return frame(kFrameAddressee) || (cue_.lemma == "ask" && hearer_follows()); }

  // "asked the board: ...", but not "asked the board to ..."
  bool hearer_follows() const {
    if (unit_.mention_at(g_.end) == kNoIndex) return false;
    const int after = unit_.after_mention(g_.end);
    return unit_.is(after, ":") || unit_.is_comma(after) || unit_.is_quotation(after) ||
           is_question_word(unit_, after, cue_.lemma);
  }

  bool punctuation(int i) const { return unit_.is_comma(i) || unit_.is_dash(i) || unit_.is_end_mark(i); }

  // "..., adding that", "and said", "asked whether ...": the source of the verb before.
  SourcePhrase shared_source(int before) const {
    const std::string_view w = unit_.word(before);
    const bool joined = w == "and" || w == "but" || w == "then" || unit_.is_comma(before) || w == "or" ||
                        unit_.pos(before) == Pos::kRB;
    if (g_.participle || joined || w == "to" || w == "by" || w == "in") {
      const bool set_off = unit_.is_comma(before) || joined;
      if (!findings_.last.empty() && (set_off || !g_.participle)) return findings_.last;
      return subject_of_clause(unit_, g_.left);
    }
    return {};
  }

  // "If the minister says ...": nobody has said anything.
  bool conditional() const {
    int begin = source_.empty() || inverted_ ? g_.left : source_.begin;
    for (int i = begin - 1; i >= std::max(0, begin - 2); --i) {
      if (is_subordinator_if(unit_.word(i)) && (i == 0 || !unit_.is_capital(i))) return true;
    }
    return false;
  }

  // ---- content before the attribution

  int attribution_begin() const {
    return inverted_ || source_.empty() || source_.begin > g_.begin ? g_.left : source_.begin;
  }

  bool ends_attribution(int i) const {
    if (i >= unit_.size() || unit_.is_comma(i) || unit_.is_end_mark(i) || unit_.is_dash(i) ||
        unit_.is_quotation(i))
      return true;
    const std::string_view w = unit_.word(i);
    return w == "as" || w == "when" || w == "while" || w == "after" || w == "before" || w == ")" ||
           w == "because" || w == "who" || w == "and" || w == "but" || w == "in" || w == "at" ||
           w == "during" || w == "with" || w == "of" || w == "about";
  }

  // Whether what stands left of source and verb is what was said.
  bool attributes_left() const {
    const int begin = attribution_begin();
    const int before = begin - 1;
    if (before < 0 || g_.participle || source_.relative) return false;
    if (!frame(kFrameClause | kFrameQuoteOnly | kFrameQuestion | kFrameNoun)) return false;
    if (unit_.is(adjuncts_.place_end, "that") || unit_.is(adjuncts_.place_end, ":")) return false;
    if (quotation_before(before)) return !continues_with_content();
    if (!(unit_.is_comma(before) || unit_.is_dash(before))) return false;
    if (unit_.is_comma(adjuncts_.end) && unit_.is_quotation(adjuncts_.end + 1) &&
        !quotation_in(left_floor(before), before)) {
      return false;  // Standing by the pool, she said, "..."
    }
    if (frame(kFrameQuoteOnly) && !frame(kFrameClause)) return false;
    const int next = adjuncts_.end;
    const int after_place = adjuncts_.place_end;
    const bool ends = next >= unit_.size() || unit_.is_comma(next) || unit_.is_end_mark(next) ||
                      unit_.is_dash(next) || after_place >= unit_.size() || unit_.is_end_mark(after_place) ||
                      unit_.is_comma(after_place);
    return ends && has_content_left(before);
  }

  bool quotation_in(int from, int to) const {
    for (int i = from; i < to; ++i) {
      if (unit_.is_quotation(i)) return true;
    }
    return false;
  }

  // A quotation that ends at item `before`, with its comma inside or after it: not `the "smart" city`.
  bool quotation_before(int before) const {
    if (punctuation(before) && unit_.is_quotation(before - 1)) return true;
    if (!unit_.is_quotation(before)) return false;
    const char last = unit_.last_quoted(before);
    const bool letter =
        (last >= 'a' && last <= 'z') || (last >= 'A' && last <= 'Z') || (last >= '0' && last <= '9');
    return !letter || inverted_ || is_utterance(unit_, before);
  }

  // After a quotation a full clause with "that" or a quotation of its own belongs to this verb.
  bool continues_with_content() const {
    const int next = adjuncts_.end;
    return frame(kFrameLabel) && !unit_.is_comma(next) && !unit_.is_end_mark(next) && next < unit_.size();
  }

  bool has_content_left(int before) const {
    const int from = left_floor(before);
    for (int i = from; i < before; ++i) {
      if (unit_.is_quotation(i)) return true;
    }
    return has_clause(unit_, from, before) || (unit_.is_comma(adjuncts_.end) && before > from);
  }

  int left_floor(int before) const {
    int floor = findings_.covered;
    for (int i = before - 1; i >= std::max(floor, before - 200); --i) {
      if (unit_.is(i, ";") || (unit_.is_end_mark(i) && !unit_.is_quotation(i + 1))) return i + 1;
    }
    return floor;
  }

  bool take_left() {
    const int before = attribution_begin() - 1;
    if (before < 0) return false;
    ItemRange left{left_floor(before), before + 1};
    const int quote = unit_.is_quotation(before) ? before : before - 1;
    const bool quoted = quote >= 0 && unit_.is_quotation(quote);
    if (quoted && (stands_alone(quote, left.begin) || headline())) left.begin = quote;
    if (left.begin > before) return false;
    const bool closes = !quoted && closes_unit();
    if (closes) left.begin = sentence_begin(before);
    Draft d = draft(quoted ? "quotation before its attribution" : "clause before its attribution",
                    quoted ? 97 : 88);
    d.content.push_back(left);
    int end = inverted_ ? std::max(source_.end, adjuncts_.place_end) : std::max(g_.end, adjuncts_.place_end);
    end = add_rest(d, end, quoted);
    question(d, quoted ? quote : -1);
    if (closes) enclose(left.begin);
    findings_.add(std::move(d), end);
    return true;
  }

  // An attribution at the end of the unit covers all before it: earlier claims are nested in it.
  bool closes_unit() const {
    const int end = inverted_ ? std::max(source_.end, adjuncts_.place_end) : adjuncts_.place_end;
    return end >= unit_.size() || unit_.is_end_mark(end) || unit_.is_comma(end);
  }

  int sentence_begin(int before) const {
    for (int i = before - 1; i >= std::max(0, before - 200); --i) {
      if (unit_.is(i, ";") || (unit_.is_end_mark(i) && !unit_.is_quotation(i + 1))) return i + 1;
      if (unit_.is_comma(i) && unit_.is(i + 1, "but") && i < findings_.covered + 1) return i + 1;
    }
    return before > 200 ? findings_.covered : 0;
  }

  void enclose(int from) {
    const int outer = static_cast<int>(findings_.drafts.size());
    for (auto draft = findings_.drafts.rbegin(); draft != findings_.drafts.rend(); ++draft) {
      if (draft->content.front().begin < from) break;
      if (draft->inside < 0) draft->inside = outer;
    }
  }

  bool headline() const { return unit_.sources().blocks[unit_.block()].role == BlockRole::kHeadline; }

  // A quotation that is an utterance by itself, not the end of the reporter's own clause.
  bool stands_alone(int quote, int from) const {
    const int p = quote - 1;
    if (p < from) return true;
    if (unit_.is_quotation(p)) return stands_alone(p, from);
    const bool symbol = unit_.pos(p) == Pos::kSYM;
    const bool set_off =
        unit_.is_comma(p) || unit_.is(p, ":") || unit_.is_end_mark(p) || unit_.is_dash(p) || symbol;
    return set_off && is_utterance(unit_, quote);
  }

  // What follows the attribution and goes on with the same utterance.
  int add_rest(Draft& d, int end, bool quoted) const {
    int next = end;
    if (quoted) {
      // Skip to a quotation that follows at once or after what tells how it was said.
      int i = next;
      while (i < unit_.size() && i < next + 30 && !unit_.is_quotation(i) && !unit_.is_end_mark(i)) ++i;
      const bool resumes =
          unit_.is_quotation(i) && (punctuation(i - 1) || i == next) && !cue_between(next, i);
      if (!resumes) return end;
      int to = i + 1;
      while (to < unit_.size() && (unit_.is_quotation(to) || punctuation(to))) ++to;
      if (to < unit_.size() && !unit_.is_quotation(i)) return end;
      d.content.push_back({i, to});
      return to;
    }
    if (!unit_.is_comma(next) && !unit_.is_dash(next)) return end;
    const int from = next + 1;
    if (from >= unit_.size() || unit_.pos(from) == Pos::kVBG || unit_.is(from, "who") ||
        unit_.is(from, "which"))
      return end;
    const int to = clause_end(unit_, from);
    const bool verb = has_verb(from, to);
    if (!verb || unit_.pos(from) == Pos::kCC) return end;
    d.content.push_back({from, to});
    return to;
  }

  bool cue_between(int from, int to) const {
    for (int i = from; i < to; ++i) {
      if (unit_.is_verb(i) && find_verb_cue(unit_.word(i)) != nullptr) return true;
    }
    return false;
  }

  bool has_verb(int from, int to) const {
    for (int i = from; i < to; ++i) {
      if (unit_.is_verb(i)) return true;
    }
    return false;
  }

  void question(Draft& d, int quote) const {
    if (frame(kFrameQuestion) && cue_.lemma != "say" && cue_.lemma != "tell" && cue_.lemma != "write") {
      if (d.polarity == Polarity::kAsserted && (quote < 0 || unit_.last_quoted(quote) == '?'))
        d.polarity = Polarity::kQuestion;
    }
  }

  // ---- content after the cue

  void take_right() {
    if (frame(kFrameLabel) && label()) return;
    if (frame(kFrameFigure) && figure()) return;
    if (frame(kFrameAccusation) && accusation()) return;
    if (frame(kFrameBlame) && blame()) return;
    if (frame(kFrameObjectInfinitive) && object_infinitive()) return;
    for (const int from : {adjuncts_.end, adjuncts_.place_end, later_that(), g_.end}) {
      if (clause(from)) return;
    }
    if (frame(kFrameNoun) && noun()) return;
    if (frame(kFrameJudged) && judged()) return;
  }

  // "said in a statement posted on its website that ...": past all that has no verb of its own.
  int later_that() const {
    for (int i = g_.end; i < std::min(unit_.size(), g_.end + 18); ++i) {
      if (unit_.is(i, "that") && unit_.pos(i) == Pos::kIN) return i;
      if (unit_.is_finite_verb(i) || unit_.is_comma(i) || unit_.is_quotation(i) || unit_.is_end_mark(i))
        break;
    }
    return unit_.size();
  }

  bool sourceless() const { return source_.empty(); }

  // "that ...", ": ...", a quotation, a question word, "to ...", or a clause without a sign.
  bool clause(int from) {
    if (from >= unit_.size()) return false;
    int at = from;
    while (unit_.is_comma(at) || unit_.is(at, ":")) ++at;
    const bool colon = at > from;
    if (unit_.is_quotation(at) && frame(kFrameClause | kFrameQuoteOnly | kFrameNoun | kFrameQuestion))
      return quotation(at, colon);
    if (colon && !unit_.is(at - 1, ":") && !unit_.is(at, "that")) return false;
    const bool that = unit_.is(at, "that") && unit_.pos(at) != Pos::kDT;
    if (that && frame(kFrameClause) && unit_.is_quotation(at + 1)) return quotation(at + 1, false);
    if (that && frame(kFrameClause) && at + 2 < unit_.size())
      return accept_clause(at + 1, "clause after the cue", 95);
    if (is_question_word(unit_, at, cue_.lemma) && frame(kFrameQuestion) && !colon)
      return accept_question(at);
    if (unit_.is(at, "to") && frame(kFrameInfinitive) &&
        (unit_.pos(at + 1) == Pos::kVB || unit_.is_quotation(at + 1))) {
      return accept_clause(at, "infinitive after the cue", 85);
    }
    if (that || !frame(kFrameClause)) return false;
    if (in_relative_clause()) return relative(at);
    const int end = clause_end(unit_, at);
    if (colon && unit_.is(at - 1, ":")) return accept_clause(at, "words after a colon", 85);
    if (finds_things() && (unit_.is_quotation(at + 1) || g_.hypothetical)) return false;
    if (!begins_clause(at) || (!has_clause(unit_, at, end) && !must_be_clause(at, end)) || disagrees())
      return false;
    return accept_clause(at, "clause without a sign after the cue", 88);
  }

  // "can find the 'Hall of Innovation'": verbs that take things as often as clauses.
  bool finds_things() const {
    return cue_.lemma == "find" || cue_.lemma == "show" || cue_.lemma == "discover" || cue_.lemma == "feel" ||
           cue_.lemma == "understand" || cue_.lemma == "remember" || cue_.lemma == "imagine";
  }

  // "the public radio show The Docket": a noun that the tagger took for a verb does not agree.
  bool disagrees() const {
    if (unit_.pos(g_.head) != Pos::kVBP || g_.begin != g_.head || source_.empty() ||
        source_.mention == kNoIndex)
      return false;
    const Mention& subject = unit_.mention(source_.mention);
    return subject.number == Number::kSingular && subject.source_class != SourceClass::kPronoun &&
           subject.source_class != SourceClass::kCollective &&
           subject.source_class != SourceClass::kOrganisation && cue_.lemma != "say";
  }

  // "said" takes no object: several words after it are a clause, even when the tagger sees no verb.
  bool must_be_clause(int at, int end) const {
    return (cue_.lemma == "say" || cue_.lemma == "insist" || cue_.lemma == "add") && end - at >= 5 &&
           unit_.mention_at(at) != kNoIndex;
  }

  bool begins_clause(int at) const {
    const Pos p = unit_.pos(at);
    if (unit_.mention_at(at) != kNoIndex) return true;
    return p == Pos::kDT || p == Pos::kPRP || p == Pos::kEX || p == Pos::kRB || p == Pos::kJJ ||
           p == Pos::kVBG || p == Pos::kIN || p == Pos::kCD || p == Pos::kWRB || p == Pos::kNN ||
           p == Pos::kNNS || p == Pos::kJJR || p == Pos::kJJS;
  }

  // "which critics say": the clause lacks what "which" stands for.
  bool in_relative_clause() const {
    if (source_.empty() || source_.relative || inverted_) return false;
    const std::string_view w = unit_.word(source_.begin - 1);
    return w == "which" || w == "who" || w == "whom" ||
           (w == "that" && unit_.pos(source_.begin - 1) == Pos::kWDT);
  }

  // "The law, which critics say targets migrants, passed": up to the next comma.
  bool relative(int at) {
    int to = at;
    const int limit = clause_end(unit_, at);
    while (to < limit && !unit_.is_comma(to)) ++to;
    if (to == at) return false;
    Draft d = draft("clause in a relative clause", 80);
    const SourcePhrase thing = source_before(unit_, source_.begin);
    if (!thing.empty()) d.target = unit_.span(thing.begin, thing.end);
    d.content.push_back({at, to});
    findings_.add(std::move(d), to);
    return true;
  }

  bool accept_clause(int from, std::string_view rule, int confidence) {
    if (sourceless() && !has_quotation(from)) return false;
    const int to = clause_end(unit_, from);
    Draft d = draft(rule, confidence);
    d.content.push_back({from, to});
    findings_.add(std::move(d), to);
    return true;
  }

  bool accept_question(int at) {
    const int to = clause_end(unit_, at);
    const bool opening = sourceless() && g_.begin == 0;
    if (sourceless() && !opening) return false;
    Draft d = draft("question after the cue", 88);
    if (d.polarity == Polarity::kAsserted &&
        (cue_.lemma == "ask" || cue_.lemma == "wonder" || cue_.lemma == "question")) {
      d.polarity = Polarity::kQuestion;
    }
    int end = to;
    for (int i = at; opening && i < to; ++i) {
      if (unit_.is_comma(i)) {
        end = i;
        break;
      }
    }
    if (opening) {
      d.link = Link::kNone;
      d.source = {};
    }
    d.content.push_back({at, end});
    findings_.add(std::move(d), end);
    return true;
  }

  bool has_quotation(int from) const {
    for (int i = from; i < std::min(unit_.size(), from + 60); ++i) {
      if (unit_.is_quotation(i)) return true;
    }
    return false;
  }

  // A quotation straight after the cue: the utterance itself, or the beginning of a clause.
  bool quotation(int at, bool) {
    int to = at + 1;
    while (to < unit_.size() && (unit_.is_quotation(to) || (punctuation(to) && unit_.is_quotation(to + 1))))
      ++to;
    const bool ends = to >= unit_.size() || punctuation(to) || unit_.pos(to) == Pos::kCC ||
                      unit_.pos(to) == Pos::kIN || unit_.pos(to) == Pos::kRB || unit_.is(to, ")");
    if (!ends && frame(kFrameClause)) return accept_clause(at, "clause after the cue", 88);
    Draft d = draft("quotation after its cue", 96);
    d.content.push_back({at, to});
    question(d, at);
    findings_.add(std::move(d), to);
    return true;
  }

  bool noun() {
    if (unit_.pos(g_.end) == Pos::kVBG) return accept_clause(g_.end, "gerund after the cue", 85);
    for (const int at : {adjuncts_.end, g_.end}) {
      const int to = noun_content_end(unit_, at);
      if (to == at || sourceless()) continue;
      const std::uint32_t mention = unit_.mention_at(at);
      if (unit_.mention(mention).source_class == SourceClass::kPronoun || is_time_mention(unit_, at))
        continue;
      if (unit_.is(to, ":") && unit_.is_quotation(to + 1)) return quotation(to + 1, true);
      if (unit_.is_quotation(to) && unit_.word(to - 1) != "of") return quotation(to, true);
      Draft d = draft("thing announced, promised or named", 75);
      d.content.push_back({at, to});
      findings_.add(std::move(d), to);
      return true;
    }
    return false;
  }

  bool judged() {
    const int to = noun_content_end(unit_, g_.end);
    if (to == g_.end || sourceless() || unit_.mention(source_.mention).source_class == SourceClass::kUnknown)
      return false;
    Draft d = draft("thing judged", 60);
    d.content.push_back({g_.end, to});
    findings_.add(std::move(d), to);
    return true;
  }

  // "called the delay 'grotesque'": the quoted words; else the thing and what it is called.
  bool label() {
    int quote = -1;
    for (int i = g_.end; i < std::min(unit_.size(), g_.end + 25); ++i) {
      if (unit_.is_quotation(i)) {
        quote = i;
        break;
      }
      if (unit_.is_end_mark(i) || (unit_.is_finite_verb(i) && i > g_.end)) break;
    }
    if (quote >= 0 && frame(kFrameJudged) && !unit_.is(quote - 1, "as")) quote = -1;
    const bool names_it = quote == g_.end && g_.begin == g_.head && !what_clause();
    if (names_it) return false;  // a scheme called "Safe Haul"
    if (quote < 0) return plain_label();
    Draft d = draft("label in quotation marks", 90);
    d.label = true;
    int to = quote + 1;
    while (unit_.is(to, "and") && unit_.is_quotation(to + 1)) to += 2;
    d.content.push_back({quote, quote + 1});
    for (int i = quote + 2; i < to; i += 2) d.content.push_back({i, i + 1});
    if (unit_.mention_at(g_.end) != kNoIndex) d.target = unit_.span(g_.end, unit_.after_mention(g_.end));
    findings_.add(std::move(d), to);
    return true;
  }

  // "what it called 'a disappointing experience'", "which he called 'a farce'"
  bool what_clause() const {
    const std::string_view w = unit_.word(source_.begin - 1);
    return !source_.empty() && (w == "what" || w == "which" || w == "that");
  }

  // "put the losses at a million"
  bool figure() {
    if (sourceless() || unit_.mention_at(g_.end) == kNoIndex) return false;
    const int to = noun_content_end(unit_, g_.end);
    for (int i = g_.end + 1; i < to; ++i) {
      if (!unit_.is(i, "at") || !figure_follows(i + 1)) continue;
      Draft d = draft("figure given", 75);
      d.content.push_back({g_.end, to});
      findings_.add(std::move(d), to);
      return true;
    }
    return false;
  }

  bool figure_follows(int from) const {
    for (int i = from; i < std::min(unit_.size(), from + 5); ++i) {
      if (unit_.inside(i) && !unit_.is_quotation(i) &&
          (unit_.sources().tokens.all[unit_.item(i).tokens.begin].shape & kDigit) != 0) {
        return true;
      }
    }
    return false;
  }

  bool plain_label() {
    const int target = g_.end;
    if (sourceless() || unit_.mention_at(target) == kNoIndex || frame(kFrameJudged)) return false;
    int after = unit_.after_mention(target);
    const bool as = unit_.is(after, "as");
    if (as) ++after;
    const bool predicate = as || unit_.mention_at(after) != kNoIndex || unit_.pos(after) == Pos::kJJ ||
                           unit_.pos(after) == Pos::kDT;
    if (!predicate) return false;
    const int to = clause_end(unit_, after);
    Draft d = draft("label", 70);
    d.target = unit_.span(target, unit_.after_mention(target));
    d.content.push_back({target, to});
    findings_.add(std::move(d), to);
    return true;
  }

  // "accused the bank of hiding losses"
  bool accusation() {
    for (int i = g_.end; i < std::min(unit_.size(), g_.end + 20); ++i) {
      if (unit_.is_end_mark(i)) return false;
      if (!unit_.is(i, "of") || i == g_.end) continue;
      const Pos p = unit_.pos(i + 1);
      const bool owned =
          unit_.mention_at(i + 1) != kNoIndex && unit_.mention_ending(i - 1) != kNoIndex && later_of(i + 1);
      if (owned && p != Pos::kVBG) continue;
      Draft d = draft("accusation", 90);
      d.target = unit_.span(g_.end, i);
      const int to = clause_end(unit_, i + 1);
      d.content.push_back({i + 1, to});
      d.label = unit_.is_quotation(i + 1);
      findings_.add(std::move(d), to);
      return true;
    }
    return false;
  }

  // "the head of the bank of hiding": the accusation's "of" is the one before an -ing form.
  bool later_of(int from) const {
    for (int i = from; i < std::min(unit_.size(), from + 12); ++i) {
      if (unit_.is(i, "of") && (unit_.pos(i + 1) == Pos::kVBG || unit_.is_quotation(i + 1))) return true;
    }
    return false;
  }

  // "blamed the bank for the losses", "blamed a fault"
  bool blame() {
    const int to = noun_content_end(unit_, g_.end);
    if (to == g_.end || sourceless()) return false;
    Draft d = draft("blame", 85);
    for (int i = g_.end; i < to; ++i) {
      if (unit_.is_verb(i) || unit_.pos(i) == Pos::kWP || unit_.pos(i) == Pos::kWDT) break;
      if (!unit_.is(i, "for")) continue;
      d.target = unit_.span(g_.end, i);
      d.content.push_back({i + 1, to});
      findings_.add(std::move(d), to);
      return true;
    }
    d.content.push_back({g_.end, to});
    findings_.add(std::move(d), to);
    return true;
  }

  // "urged drivers to refuse night shifts"
  bool object_infinitive() {
    const int target = g_.end;
    if (sourceless() || unit_.mention_at(target) == kNoIndex) return false;
    for (int i = unit_.after_mention(target); i < std::min(unit_.size(), target + 20); ++i) {
      if (unit_.is_finite_verb(i) || unit_.is_end_mark(i) || unit_.is_quotation(i) || unit_.is(i, "that"))
        return false;
      if (!unit_.is(i, "to") || unit_.pos(i + 1) != Pos::kVB) continue;
      Draft d = draft("request", 90);
      const int to = clause_end(unit_, i);
      d.content.push_back({target, to});
      if (d.polarity == Polarity::kAsserted) d.polarity = Polarity::kDirective;
      d.adjuncts.addressee = unit_.span(target, unit_.after_mention(target));
      findings_.add(std::move(d), to);
      return true;
    }
    return false;
  }

  // ---- passives

  void passive() {
    const SourcePhrase subject = source_before(unit_, g_.left);
    if (unit_.is(g_.head, "quoted")) return;
    if (!subject.empty() && unit_.is(subject.begin, "it") && frame(kFrameClause)) return impersonal(subject);
    if (frame(kFrameEvidential) && unit_.is(g_.end, "to") && !subject.empty()) return raised(subject);
    if (frame(kFrameLabel | kFrameAccusation)) return passive_with_agent(subject);
    if (frame(kFrameAddressee) && unit_.is(g_.end, "by")) return told_by(subject);
  }

  // "Passengers were told by a steward that the engine had overheated."
  void told_by(const SourcePhrase& subject) {
    source_ = source_after(unit_, g_.end + 1);
    if (source_.empty()) return;
    source_.end = source_.core_end;
    adjuncts_ = read_adjuncts(unit_, source_.end, false);
    if (!unit_.is(adjuncts_.place_end, "that")) return;
    if (!subject.empty()) adjuncts_.addressee = unit_.span(subject.begin, subject.end);
    accept_clause(adjuncts_.place_end + 1, "clause after a passive with its agent", 90);
  }

  // "It was announced that tolls will rise."
  void impersonal(const SourcePhrase&) {
    adjuncts_ = read_adjuncts(unit_, g_.end, false);
    const int at = adjuncts_.place_end;
    if (!unit_.is(at, "that")) return;
    Draft d = draft("impersonal passive", 85);
    d.impersonal = true;
    d.link = Link::kNone;
    const int to = clause_end(unit_, at + 1);
    d.content.push_back({at + 1, to});
    findings_.add(std::move(d), to);
  }

  // "The suspect is believed to have crossed the border."
  void raised(const SourcePhrase& subject) {
    const int to = clause_end(unit_, g_.end);
    Draft d = draft("evidential passive", 75);
    d.impersonal = true;
    d.link = Link::kNone;
    d.source = {};
    d.content.push_back({subject.begin, subject.end});
    d.content.push_back({g_.end, to});
    findings_.add(std::move(d), to);
  }

  // "was accused by the union of hiding losses", "was branded 'a disgrace' by fans"
  void passive_with_agent(const SourcePhrase& subject) {
    int by = -1;
    int quote = -1;
    int of = -1;
    for (int i = g_.end; i < std::min(unit_.size(), g_.end + 30) && !unit_.is_end_mark(i); ++i) {
      if (unit_.is(i, "by") && by < 0) by = i;
      if (unit_.is_quotation(i) && quote < 0) quote = i;
      if (unit_.is(i, "of") && of < 0 && frame(kFrameAccusation)) of = i;
    }
    if (by >= 0) source_ = source_after(unit_, by + 1);
    if (quote < 0 && of < 0) return;
    if (source_.empty() && quote < 0) return;
    Draft d = draft(of >= 0 ? "accusation" : "label in quotation marks", 80);
    if (!subject.empty()) d.target = unit_.span(subject.begin, subject.end);
    if (d.source.empty()) d.link = Link::kNone;
    if (frame(kFrameAccusation) && of >= 0) {
      const int to = by > of ? by : clause_end(unit_, of + 1);
      d.content.push_back({of + 1, to});
      findings_.add(std::move(d), std::max(to, source_.end));
      return;
    }
    d.label = true;
    d.content.push_back({quote, quote + 1});
    findings_.add(std::move(d), std::max(quote + 1, source_.end));
  }

  const Unit& unit_;
  const VerbGroup& g_;
  const VerbCue& cue_;
  Findings& findings_;
  SourcePhrase source_;
  Adjuncts adjuncts_;
  bool inverted_ = false;
  bool second_hand_ = false;
};

}  // namespace

void apply_verb_rules(const Unit& unit, int i, Findings& findings) {
  const VerbGroup group = read_verb_group(unit, i);
  if (group.cue == nullptr) return;
  VerbReader(unit, group, findings).run();
}

}  // namespace whosaid
