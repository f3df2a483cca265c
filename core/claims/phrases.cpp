#include "claims/phrases.h"

#include <algorithm>
#include <array>

#include "claims/cue_lexicon.h"
#include "mentions/noun_phrases.h"

namespace whosaid {
namespace {

constexpr int kReach = 60;  // items looked at to either side: keeps every rule linear

// Prepositions that tie a phrase to the noun before it, rather than to a verb.
bool ties_to_noun(std::string_view w) {
  static constexpr std::array<std::string_view, 19> kWords = {
      "about",  "across", "against", "at", "behind", "between", "by", "for",   "from", "in",
      "inside", "like",   "near",    "of", "on",     "outside", "to", "under", "with"};
  return std::find(kWords.begin(), kWords.end(), w) != kWords.end();
}

bool is_wh(const Unit& unit, int i) {
  const std::string_view w = unit.word(i);
  return w == "who" || w == "which" || w == "whose" || w == "whom" ||
         (w == "that" && (unit.pos(i) == Pos::kWDT || unit.pos(i) == Pos::kWP));
}

bool is_participle_or_adjective(const Unit& unit, int i) {
  const Pos p = unit.pos(i);
  return p == Pos::kVBN || p == Pos::kVBG || p == Pos::kJJ;
}

bool is_person_or_body(const Unit& unit, std::uint32_t mention) {
  return mention != kNoIndex && unit.mention(mention).source_class != SourceClass::kUnknown;
}

// Reads a subject from right to left.
class LeftReader {
 public:
  explicit LeftReader(const Unit& unit) : unit_(unit) {}

  SourcePhrase read(int left) {
    SourcePhrase phrase;
    int last = over_small_words(left - 1);
    if (is_wh(unit_, last)) return antecedent(last);
    if (unit_.is_comma(last)) return over_commas(last);
    last = skip_time(last);
    const bool noun = unit_.mention_ending(last) != kNoIndex;
    if (noun) phrase = chain(last);
    if (const int relative = restrictive_clause(noun ? phrase.begin : left, left); relative > 0) {
      phrase = chain(relative - 1);
      phrase.end = left;
      return phrase;
    }
    if (!noun) return phrase;
    const bool brackets = unit_.is(left - 1, ")") && last < left - 1;
    if (brackets || (closes_subject(unit_.word(left - 1)) && last == left - 2)) phrase.end = left;
    take_role_before(phrase);
    return phrase;
  }

 private:
  // "A woman who found the letter | said", "A farmer I met in the square | said": where the clause begins
  // that tells which woman; -1 when what stands before the verb is its own subject. `from`: the noun phrase
  // before the verb.
  int restrictive_clause(int from, int left) const {
    constexpr int kLongest = 12;  // items
    for (int i = left - 1; i > std::max(0, left - kLongest); --i) {
      if (unit_.is_comma(i) || unit_.is_dash(i) || unit_.is_quotation(i) || unit_.is_end_mark(i) ||
          unit_.is(i, ":"))
        return -1;
      const bool contact = i < from && unit_.pos(i) == Pos::kPRP && unit_.is_finite_verb(i + 1);
      if (!is_wh(unit_, i) && !contact) continue;
      const std::uint32_t antecedent = unit_.mention_ending(i - 1);
      if (antecedent == kNoIndex || unit_.mention(antecedent).source_class == SourceClass::kPronoun)
        return -1;
      const bool opens = starts_clause(chain(i - 1).begin);
      return opens && has_verb_before(i + 1, from) ? i : -1;
    }
    return -1;
  }

  // Whether the clause has its verb before item `to`, and not one like "think", whose own clause might begin
  // there.
  bool has_verb_before(int from, int to) const {
    for (int i = to - 1; i >= from; --i) {
      if (!unit_.is_finite_verb(i) && unit_.pos(i) != Pos::kVBN) continue;
      const VerbCue* cue = find_verb_cue(unit_.word(i));
      const bool takes_clause = cue != nullptr && (cue->frames & kFrameClause) != 0 && i + 1 == to;
      return !takes_clause || cue->lemma == "find" || cue->lemma == "write" || cue->lemma == "read" ||
             cue->lemma == "see";
    }
    return false;
  }

  // "The island's harbour master, Ida Krol said": the second comma was left out.
  void take_role_before(SourcePhrase& phrase) const {
    if (phrase.mention == kNoIndex || unit_.mention(phrase.mention).name.empty() ||
        !unit_.is_comma(phrase.begin - 1))
      return;
    const std::uint32_t before = unit_.mention_ending(phrase.begin - 2);
    if (before == kNoIndex || unit_.mention(before).source_class != SourceClass::kRole) return;
    const int begin = unit_.mention_start(phrase.begin - 2);
    if (starts_clause(begin)) phrase.begin = begin;
  }

  // "Rep. Steve Israel (D-N.Y.) said", "A banner outside read", "Reyes himself said"
  int over_small_words(int last) const {
    if (closes_subject(unit_.word(last)) && unit_.mention_ending(last - 1) != kNoIndex) return last - 1;
    if (!unit_.is(last, ")") && !unit_.is(last, "]")) return last;
    for (int i = last - 1; i > std::max(0, last - 12); --i) {
      if (unit_.is(i, "(") || unit_.is(i, "[")) return i - 1;
    }
    return last;
  }

  // "officials on Monday said": the time is not part of the source.
  int skip_time(int last) const {
    if (unit_.mention_ending(last) == kNoIndex || !is_time_mention(unit_, unit_.mention_start(last)))
      return last;
    int before = unit_.mention_start(last) - 1;
    if (unit_.is(before, "on") || unit_.is(before, "in") || unit_.is(before, "late") ||
        unit_.is(before, "early"))
      --before;
    return unit_.mention_ending(before) != kNoIndex ? before : last;
  }

  // From the mention that ends at `last` over "of Leeds", "familiar with the talks", "released Wednesday".
  SourcePhrase chain(int last) const {
    SourcePhrase phrase;
    int begin = unit_.mention_start(last);
    std::uint32_t head = unit_.mention_ending(last);
    for (int steps = 0; steps < 6; ++steps) {
      const int before = link_before(begin);
      if (before < 0) break;
      begin = unit_.mention_start(before);
      head = unit_.mention_ending(before);
    }
    phrase.begin = phrase.core_begin = begin;
    phrase.end = phrase.core_end = last + 1;
    phrase.mention = head;
    if (head != kNoIndex && !unit_.mention(head).name.empty()) phrase.core_end = unit_.after_mention(begin);
    return phrase;
  }

  // The last item of a mention that the phrase beginning at `begin` belongs to, or -1.
  int link_before(int begin) const {
    int p = begin - 1;
    const std::string_view w = unit_.word(p);
    if (w == "and" || w == "or" || w == "&") return joint_before(p);
    if (ties_to_noun(w)) {
      --p;
      if (unit_.mention_ending(p) != kNoIndex) return ties(unit_.mention_start(p), begin) ? p : -1;
      int steps = 0;
      bool past = false;  // "Data released on Monday showed": a participle that the tagger took for a past
      while (steps < 3 && (is_participle_or_adjective(unit_, p) || unit_.pos(p) == Pos::kRB ||
                           unit_.is(p, "for") || unit_.pos(p) == Pos::kVBD)) {
        past = past || unit_.pos(p) == Pos::kVBD;
        --p;
        ++steps;
      }
      if (steps == 0 || unit_.mention_ending(p) == kNoIndex) return -1;
      const bool dated = is_time_mention(unit_, begin) && starts_clause(unit_.mention_start(p));
      return past && !dated ? -1 : p;
    }
    if (unit_.pos(p) == Pos::kVBN || unit_.pos(p) == Pos::kVBG) {
      return unit_.mention_ending(p - 1) != kNoIndex && starts_clause(unit_.mention_start(p - 1)) ? p - 1
                                                                                                  : -1;
    }
    return -1;
  }

  // A prepositional phrase at the clause's begin ("In Ohio the governor") ties to nothing.
  bool ties(int outer, int inner) const {
    const std::uint32_t mention = unit_.mention_at(outer);
    if (mention == kNoIndex || unit_.mention(mention).source_class == SourceClass::kPronoun) return false;
    return !is_time_mention(unit_, outer) && !unit_.is_verb(outer - 1) && inner > outer;
  }

  // "Ana Ruiz and Pedro Diaz", when the first begins the clause.
  int joint_before(int conjunction) const {
    const int last = conjunction - 1;
    if (unit_.mention_ending(last) == kNoIndex) return -1;
    const int begin = unit_.mention_start(last);
    return starts_clause(begin) ? last : -1;
  }

  bool starts_clause(int begin) const {
    const int p = begin - 1;
    if (p < 0 || unit_.is_quotation(p) || unit_.is_comma(p) || unit_.is_dash(p) || unit_.is_end_mark(p))
      return true;
    const std::string_view w = unit_.word(p);
    return w == "and" || w == "but" || w == "that" || w == "as" || w == "while" || w == "because" ||
           w == "after" || w == ":";
  }

  SourcePhrase antecedent(int wh) const {
    int last = wh - 1;
    if (unit_.is_comma(last)) --last;
    if (unit_.mention_ending(last) == kNoIndex) return {};
    SourcePhrase phrase = chain(last);
    phrase.relative = true;
    return phrase;
  }

  // "Hugo Lind, a surgeon at St Brendan's, said": back over what stands between the commas.
  SourcePhrase over_commas(int comma) const {
    SourcePhrase best;
    int open = comma;
    for (int i = comma - 1; i > std::max(0, comma - kReach); --i) {
      if (unit_.is_quotation(i) && !unit_.is(i - 1, "'s")) break;
      if (unit_.is_end_mark(i)) break;
      if (!unit_.is_comma(i)) continue;
      const int last = over_small_words(i - 1);
      if (unit_.mention_ending(last) == kNoIndex || !is_aside(i + 1, open)) break;
      SourcePhrase phrase = chain(last);
      const bool number = unit_.pos(phrase.end - 1) == Pos::kCD;
      const bool place = unit_.is_comma(phrase.begin - 2) &&
                         (unit_.is(phrase.begin - 1, "of") || unit_.is(phrase.begin - 1, "from"));
      open = i;
      if (number || place) continue;
      if (!best.empty() && (unit_.mention(phrase.mention).name.empty() || !starts_clause(phrase.begin)))
        break;
      phrase.end = comma;
      best = phrase;
      if (starts_clause(phrase.begin) && !unit_.is_comma(phrase.begin - 1)) break;
      if (!is_place_or_age(i + 1) && !(is_wh(unit_, i + 1) && is_role_in_commas(phrase))) break;
    }
    return best;
  }

  // "Ida Krol, a spokeswoman for the club, which runs hostels, said": the name stands before the role.
  bool is_role_in_commas(const SourcePhrase& phrase) const {
    return unit_.is_comma(phrase.begin - 1) && unit_.mention(phrase.mention).name.empty() &&
           is_person_or_body(unit_, phrase.mention);
  }

  // "D-Lakeland", "34", "of Tarn Hill": another part may stand before it.
  bool is_place_or_age(int i) const {
    return unit_.pos(i) == Pos::kCD || unit_.is(i, "of") || unit_.is(i, "from");
  }

  // Whether items [from, to) are an appositive, an age, a place or a relative clause.
  bool is_aside(int from, int to) const {
    if (from >= to) return false;
    if (is_wh(unit_, from)) return true;
    const Pos p = unit_.pos(from);
    const bool opens = unit_.mention_at(from) != kNoIndex || unit_.mention_at(from + 1) != kNoIndex ||
                       p == Pos::kIN || p == Pos::kVBN || p == Pos::kVBG || p == Pos::kJJ || p == Pos::kRB ||
                       p == Pos::kCD;
    if (!opens) return false;
    bool relative = false;
    for (int i = from; i < to; ++i) {
      relative = relative || is_wh(unit_, i);
      if (unit_.is_finite_verb(i) && !relative) return false;
    }
    return true;
  }

  const Unit& unit_;
};

// Reads a source from left to right.
class RightReader {
 public:
  explicit RightReader(const Unit& unit) : unit_(unit) {}

  SourcePhrase read(int at) {
    SourcePhrase phrase;
    if (unit_.mention_at(at) == kNoIndex) return phrase;
    phrase.begin = phrase.core_begin = at;
    phrase.mention = unit_.mention_at(at);
    int end = modifiers(at);
    phrase.core_end = unit_.mention(phrase.mention).name.empty() ? end : unit_.after_mention(at);
    end = joint(end);
    phrase.end = asides(end);
    return phrase;
  }

 private:
  // Prepositional phrases and reduced clauses that belong to the noun.
  int modifiers(int at) const {
    const Mention& head = unit_.mention(unit_.mention_at(at));
    int end = unit_.after_mention(at);
    if (head.source_class == SourceClass::kPronoun) return end;
    for (int steps = 0; steps < 5; ++steps) {
      const int next = modifier(end, head);
      if (next == end) break;
      end = next;
    }
    return end;
  }

  int modifier(int i, const Mention& head) const {
    const std::string_view w = unit_.word(i);
    const bool noun = head.name.empty();
    const bool close = w == "of" || w == "with" || w == "for" || w == "from" || w == "near" ||
                       w == "against" || w == "between";
    const bool loose = noun && (w == "at" || w == "in" || w == "on" || w == "to" || w == "by" ||
                                w == "inside" || w == "outside");
    if (close || loose) {
      const int next = i + 1;
      if (unit_.mention_at(next) == kNoIndex || is_time_mention(unit_, next) || is_medium(next)) return i;
      return unit_.after_mention(next);
    }
    // "familiar with the talks", "close to him", "briefed on the matter", "released Wednesday"
    if (noun && (w == "close" || is_participle_or_adjective(unit_, i)) && unit_.pos(i) != Pos::kVBG) {
      if (ties_to_noun(unit_.word(i + 1)) && unit_.mention_at(i + 2) != kNoIndex)
        return unit_.after_mention(i + 2);
      if (unit_.mention_at(i + 1) != kNoIndex) return unit_.after_mention(i + 1);
    }
    return i;
  }

  bool is_medium(int begin) const {
    const std::uint32_t mention = unit_.mention_at(begin);
    const Span head = unit_.sources().tokens.all[unit_.mention(mention).head].span;
    return is_medium_noun(slice(unit_.sources().lower, head));
  }

  int joint(int end) const {
    const std::string_view w = unit_.word(end);
    if (w != "and" && w != "&") return end;
    const std::uint32_t other = unit_.mention_at(end + 1);
    if (!is_person_or_body(unit_, other)) return end;
    const int after = unit_.after_mention(end + 1);
    return unit_.is_finite_verb(after) ? end : after;
  }

  // ", who chairs the board", ", a surgeon", ", 58, of Grover's Landing"
  int asides(int end) const {
    int best = over_brackets(end);
    if (is_wh(unit_, end)) best = relative_end(end);
    for (int steps = 0; steps < 3 && unit_.is_comma(best); ++steps) {
      const int from = best + 1;
      int to = from;
      if (is_wh(unit_, from)) {
        to = relative_end(from);
      } else if (unit_.mention_at(from) != kNoIndex) {
        to = appositive_end(from);
      } else if (unit_.is(from, "of") && unit_.mention_at(from + 1) != kNoIndex) {
        to = unit_.after_mention(from + 1);
      }
      if (to == from) break;
      best = to;
    }
    return best;
  }

  // "Rep. Steve Israel (D-N.Y.)"
  int over_brackets(int i) const {
    if (!unit_.is(i, "(")) return i;
    for (int close = i + 1; close < std::min(unit_.size(), i + 12); ++close) {
      if (unit_.is(close, ")")) return close + 1;
    }
    return i;
  }

  int relative_end(int from) const {
    int i = from;
    while (i < unit_.size() && i < from + kReach && !unit_.is_comma(i) && !unit_.is_end_mark(i) &&
           !unit_.is_quotation(i))
      ++i;
    return i;
  }

  // An appositive ends at a comma, a quotation or the end; a verb after it makes it a clause instead.
  int appositive_end(int from) const {
    const std::uint32_t mention = unit_.mention_at(from);
    if (unit_.mention(mention).source_class == SourceClass::kPronoun) return from;
    int end = modifiers(from);
    if (is_wh(unit_, end)) end = relative_end(end);
    const bool stops =
        end >= unit_.size() || unit_.is_comma(end) || unit_.is_end_mark(end) || unit_.is_quotation(end);
    return stops ? end : from;
  }

  const Unit& unit_;
};

// Reads hearer, time, medium and place after a cue.
class AdjunctReader {
 public:
  AdjunctReader(const Unit& unit, bool hearer) : unit_(unit), hearer_(hearer) {}

  Adjuncts read(int at) {
    Adjuncts found;
    int i = at;
    bool places = false;
    if (hearer_) i = take_hearer(i, found);
    for (int steps = 0; steps < 8; ++steps) {
      int next = take_time(i, found);
      if (next == i) next = take_medium(i, found);
      if (next == i) next = take_adverb(i);
      if (next == i) next = take_listener(i, found);
      if (next != i) {
        i = next;
        if (!places) found.end = i;
        continue;
      }
      next = take_place(i);
      if (next == i) break;
      if (!places) found.end = i;
      places = true;
      i = next;
    }
    if (!places) found.end = i;
    found.place_end = i;
    return found;
  }

 private:
  int take_hearer(int i, Adjuncts& found) const {
    if (unit_.mention_at(i) == kNoIndex || is_time_mention(unit_, i)) return i;
    int end = unit_.after_mention(i);
    if (unit_.is_finite_verb(end)) return i;
    while ((unit_.is(end, "of") || unit_.is(end, "and")) && unit_.mention_at(end + 1) != kNoIndex) {
      if (unit_.is_finite_verb(unit_.after_mention(end + 1))) break;
      end = unit_.after_mention(end + 1);
    }
    found.addressee = unit_.span(i, end);
    return end;
  }

  int take_time(int i, Adjuncts& found) const {
    int begin = i;
    int at = over_as_early_as(i);
    const std::string_view w = unit_.word(at);
    if (w == "on" || w == "in" || w == "at" || w == "late" || w == "early" || w == "earlier" ||
        w == "later" || w == "during" || w == "since" || w == "by") {
      ++at;
    }
    if (unit_.is(at, "late") || unit_.is(at, "early")) ++at;
    if (unit_.mention_at(at) == kNoIndex || !is_time_mention(unit_, at)) return i;
    int end = unit_.after_mention(at);
    while (unit_.mention_at(end) != kNoIndex && is_time_mention(unit_, end)) end = unit_.after_mention(end);
    if (found.when.empty()) found.when = unit_.span(begin, end);
    return end;
  }

  // "as early as May", "as far back as 2019"
  int over_as_early_as(int i) const {
    if (!unit_.is(i, "as")) return i;
    const std::string_view w = unit_.word(i + 1);
    int at = i + 2;
    if (w == "far" && (unit_.is(at, "back") || unit_.is(at, "ago"))) ++at;
    if (w == "long" && unit_.is(at, "ago")) ++at;
    const bool tells_when =
        w == "early" || w == "late" || w == "recently" || w == "lately" || w == "far" || w == "long";
    return tells_when && unit_.is(at, "as") ? at + 1 : i;
  }

  int take_medium(int i, Adjuncts& found) const {
    const std::string_view w = unit_.word(i);
    const bool preposition =
        w == "in" || w == "on" || w == "at" || w == "during" || w == "via" || w == "through" || w == "by";
    if (!preposition || unit_.mention_at(i + 1) == kNoIndex) return i;
    if (!names_medium(i + 1)) return i;
    int end = unit_.after_mention(i + 1);
    while ((unit_.is(end, "on") || unit_.is(end, "with") || unit_.is(end, "to") || unit_.is(end, "for") ||
            unit_.is(end, "in") || unit_.is(end, "from") || unit_.is(end, "at") || unit_.is(end, "of")) &&
           unit_.mention_at(end + 1) != kNoIndex && !is_time_mention(unit_, end + 1)) {
      end = unit_.after_mention(end + 1);
      while (end < unit_.size() && unit_.inside(end) && unit_.mention_at(end) != kNoIndex &&
             unit_.is_capital(end)) {
        end = unit_.after_mention(end);
      }
    }
    if (found.medium.empty()) found.medium = unit_.span(i + 1, end);
    return end;
  }

  bool names_medium(int begin) const {
    const Mention& mention = unit_.mention(unit_.mention_at(begin));
    for (std::uint32_t t = mention.tokens.begin; t < mention.tokens.end; ++t) {
      if (is_medium_noun(slice(unit_.sources().lower, unit_.sources().tokens.all[t].span))) return true;
    }
    return false;
  }

  int take_adverb(int i) const {
    const Pos p = unit_.pos(i);
    const bool adverb = (p == Pos::kRB || p == Pos::kRBR) && unit_.word(i).size() > 2;
    if (!adverb) return i;
    return unit_.is(i, "as") || unit_.is(i, "just") || unit_.is(i, "only") || unit_.is(i, "nearly") ||
                   unit_.is(i, "about") || unit_.is(i, "almost") || unit_.is(i, "more") || unit_.is(i, "not")
               ? i
               : i + 1;
  }

  // "said to reporters"
  int take_listener(int i, Adjuncts& found) const {
    if (hearer_ || !(unit_.is(i, "to") || unit_.is(i, "with"))) return i;
    if (!is_person_or_body(unit_, unit_.mention_at(i + 1))) return i;
    const int end = unit_.after_mention(i + 1);
    if (found.addressee.empty()) found.addressee = unit_.span(i + 1, end);
    return end;
  }

  int take_place(int i) const {
    const std::string_view w = unit_.word(i);
    const bool preposition = w == "in" || w == "at" || w == "on" || w == "from" || w == "during" ||
                             w == "after" || w == "before" || w == "outside" || w == "near" || w == "of" ||
                             w == "following" || w == "over" || w == "about";
    if (!preposition || unit_.mention_at(i + 1) == kNoIndex) return i;
    return unit_.after_mention(i + 1);
  }

  const Unit& unit_;
  bool hearer_;
};

}  // namespace

bool is_time_mention(const Unit& unit, int begin) {
  const std::uint32_t index = unit.mention_at(begin);
  if (index == kNoIndex) return false;
  const Mention& mention = unit.mention(index);
  const Sources& s = unit.sources();
  const std::string_view first = slice(s.lower, s.tokens.all[mention.tokens.begin].span);
  const std::string_view head = slice(s.lower, s.tokens.all[mention.head].span);
  const bool count = head == "times" && mention.tokens.size() > 1;  // "1,900 times"
  return count || is_time_word(head) ||
         (is_time_word(first) && mention.name.size() == mention.tokens.size()) ||
         (mention.tokens.size() == 1 && head.size() == 4 && (head[0] == '1' || head[0] == '2') &&
          (s.tokens.all[mention.head].shape & kDigit) != 0);
}

bool is_subordinator(std::string_view word) {
  static constexpr std::array<std::string_view, 13> kWords = {
      "although", "though", "while", "whereas", "when", "because", "since",
      "after",    "before", "once",  "until",   "if",   "as"};
  return std::find(kWords.begin(), kWords.end(), word) != kWords.end();
}

bool closes_subject(std::string_view word) {
  static constexpr std::array<std::string_view, 14> kWords = {
      "above",  "alone",  "below",  "both",    "here",     "herself", "himself",
      "inside", "itself", "nearby", "outside", "overhead", "there",   "themselves"};
  return std::find(kWords.begin(), kWords.end(), word) != kWords.end();
}

SourcePhrase source_before(const Unit& unit, int left) { return LeftReader(unit).read(left); }
SourcePhrase source_after(const Unit& unit, int at) { return RightReader(unit).read(at); }

namespace {

// "The magistrate granted bail and warned": after the subject that a sentence begins with, before an object.
// A tagger may take such a verb for a participle.
bool is_first_verb(const Unit& unit, int v) {
  return unit.pos(v) == Pos::kVBN && unit.mention_ending(v - 1) != kNoIndex &&
         unit.mention_start(v - 1) == 0 && unit.mention_at(v + 1) != kNoIndex;
}

}  // namespace

SourcePhrase subject_of_clause(const Unit& unit, int i) {
  for (int v = i - 1; v > std::max(-1, i - kReach); --v) {
    if (!unit.is_finite_verb(v) && !is_first_verb(unit, v)) continue;
    int left = v;
    while (left > 0 && (unit.pos(left - 1) == Pos::kRB || unit.is_finite_verb(left - 1))) --left;
    const SourcePhrase phrase = source_before(unit, left);
    if (!phrase.empty()) return phrase;
  }
  return {};
}

Adjuncts read_adjuncts(const Unit& unit, int at, bool hearer) { return AdjunctReader(unit, hearer).read(at); }

}  // namespace whosaid
