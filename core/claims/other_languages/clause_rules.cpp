#include "claims/other_languages/clause_rules.h"

#include <algorithm>
#include <iterator>

namespace whosaid {
namespace {

constexpr int kNear = 16;  // items between a cue and its quotation
constexpr int kMostLabel = 8;

struct VerbMeaning {
  std::string_view lemma;
  Act act;
  Polarity polarity;
};
constexpr VerbMeaning kMeanings[] = {
    {"écrire", Act::kWriting, Polarity::kAsserted},    {"tweeter", Act::kWriting, Polarity::kAsserted},
    {"schreiben", Act::kWriting, Polarity::kAsserted}, {"twittern", Act::kWriting, Polarity::kAsserted},
    {"escribir", Act::kWriting, Polarity::kAsserted},  {"scrivere", Act::kWriting, Polarity::kAsserted},
    {"napisać", Act::kWriting, Polarity::kAsserted},   {"skriva", Act::kWriting, Polarity::kAsserted},
    {"написать", Act::kWriting, Polarity::kAsserted},  {"كتب", Act::kWriting, Polarity::kAsserted},
    {"nier", Act::kSpeech, Polarity::kDenied},         {"démentir", Act::kSpeech, Polarity::kDenied},
    {"negar", Act::kSpeech, Polarity::kDenied},        {"negare", Act::kSpeech, Polarity::kDenied},
    {"smentire", Act::kSpeech, Polarity::kDenied},     {"zaprzeczyć", Act::kSpeech, Polarity::kDenied},
    {"förneka", Act::kSpeech, Polarity::kDenied},      {"отрицать", Act::kSpeech, Polarity::kDenied},
    {"опровергнуть", Act::kSpeech, Polarity::kDenied}, {"نفى", Act::kSpeech, Polarity::kDenied},
    {"uważać", Act::kBelief, Polarity::kAsserted},     {"считать", Act::kBelief, Polarity::kAsserted},
    {"tro", Act::kBelief, Polarity::kAsserted},        {"tycka", Act::kBelief, Polarity::kAsserted},
    {"estimer", Act::kBelief, Polarity::kAsserted},    {"considerar", Act::kBelief, Polarity::kAsserted},
};

// Measures of other things than opinions: "selon l’âge", "según el caso".
constexpr std::string_view kMeasures[] = {"besoin", "besoins", "caso",     "casos",  "cas",
                                          "edad",   "età",     "lui-même", "modèle", "moment",
                                          "prévu",  "saison",  "type",     "tipo",   "âge"};

template <std::size_t N>
bool is_among(const std::string_view (&words)[N], std::string_view word) {
  return std::find(std::begin(words), std::end(words), word) != std::end(words);
}

// "comme l’a dit", "como dijo": what was said stands before.
constexpr std::string_view kAs[] = {"comme", "como", "come", "wie", "jak", "som", "как"};

class ClauseRules {
 public:
  ClauseRules(const ClauseReader& reader, Findings& findings)
      : r_(reader), unit_(reader.unit()), findings_(findings) {}

  void run() {
    for (int i = 0; i < r_.size(); ++i) {
      if (i < findings_.covered || !r_.is_word(i)) continue;
      if (according_to(i) || so(i)) continue;
      const OtherCue cue = r_.cue_at(i);
      if (cue.empty()) {
        unlisted_verb(i);
        continue;
      }
      if (as_somebody_said(cue) || after_quotation(cue) || before_quotation(cue) || that_clause(cue) ||
          after_clause(cue))
        continue;
      subjunctive_clause(cue);
    }
    if (findings_.drafts.empty() && !label_before_colon()) signature();
  }

 private:
  bool is_comma_or_dash(int i) const { return unit_.is_comma(i) || unit_.is_dash(i); }

  Draft draft(std::string_view rule, const OtherCue& cue, int confidence) const {
    Draft d;
    d.rule = rule;
    d.confidence = static_cast<std::uint8_t>(confidence);
    d.cue = {cue.begin, cue.end};
    d.lemma = cue.lemma;
    for (const VerbMeaning& meaning : kMeanings) {
      if (meaning.lemma != cue.lemma) continue;
      d.act = meaning.act;
      d.polarity = meaning.polarity;
      if (meaning.polarity == Polarity::kDenied) d.stance = Stance::kDenying;
    }
    if (cue.negated) {
      d.polarity = Polarity::kNegated;
      d.realised = false;
    }
    return d;
  }

  // Puts a source into a draft; without one the next stage looks for the speaker.
  static void put_source(Draft& d, const OtherSource& source) {
    if (source.empty()) {
      d.link = Link::kCarried;
    } else {
      d.source = source.phrase;
    }
  }

  // "X dijo ... y añadió": the verb shares the source of the claim before.
  OtherSource shared_source(const OtherCue& cue) const {
    OtherSource source;
    if (findings_.last.empty()) return source;
    for (int i = findings_.covered; i < cue.begin; ++i) {
      if (!r_.is_mark(i) && !r_.is_small(i)) return source;
    }
    source.phrase = findings_.last;
    return source;
  }

  OtherSource source_of(const OtherCue& cue, int limit) const {
    if (cue.inverted) return r_.inverted_source(cue);
    OtherSource source = r_.source_before(findings_.covered, cue.begin);
    if (source.empty()) source = r_.source_after(cue.end, std::min(cue.limit, limit));
    if (source.empty()) source = shared_source(cue);
    return source;
  }

  int end_of(const OtherCue& cue, const OtherSource& source) const {
    int end = std::max({cue.end, cue.particle + 1, findings_.covered});
    if (source.phrase.begin >= cue.end) end = std::max(end, source.phrase.end);
    return end;
  }

  // The quotation left of a cue with nothing but its source between; -1 if none.
  int quotation_before(int at) const {
    for (int k = at - 1; k >= std::max(findings_.covered, at - kNear); --k) {
      if (unit_.is_quotation(k)) return k;
      if (!r_.is_word(k) && !is_comma_or_dash(k)) return -1;
    }
    return -1;
  }

  // A quotation that names something in the subject: La banda «Luna» anunció.
  bool is_in_subject(int quotation, int cue) const {
    if (is_comma_or_dash(quotation + 1) || quotation == 0 || !r_.is_word(quotation - 1)) return false;
    const char last = unit_.last_quoted(quotation);
    return cue > quotation && last != ',' && last != '?' && last != '!';
  }

  // "Q, sagte X", "Q, il a ajouté", and what the quotation goes on with after that.
  bool after_quotation(const OtherCue& cue) {
    const int quotation = quotation_before(cue.begin);
    if (quotation < 0 || is_in_subject(quotation, cue.begin)) return false;
    OtherSource source;
    if (cue.inverted) {
      source = r_.inverted_source(cue);
    } else {
      if (r_.words_between(quotation, cue.begin) > 3) source = r_.source_before(quotation + 1, cue.begin);
      if (source.empty()) source = r_.source_after(cue.end, cue.limit);
    }
    Draft d = draft("quotation, verb of saying, source", cue, 92);
    put_source(d, source);
    d.content.push_back({findings_.covered, quotation + 1});
    int end = end_of(cue, source);
    resume(d, end);
    findings_.add(std::move(d), end);
    return true;
  }

  // "Q, soupire un voisin.": between a quotation and somebody, any verb is one of saying.
  void unlisted_verb(int i) {
    if (!is_comma_or_dash(i - 1) || r_.facts(i).kinds != 0 || r_.facts(i).capital) return;
    int quotation = i - 1;
    while (quotation > findings_.covered && is_comma_or_dash(quotation)) --quotation;
    if (!unit_.is_quotation(quotation) || quotation < findings_.covered || !is_utterance(unit_, quotation))
      return;
    OtherCue cue;
    cue.begin = i;
    cue.end = i + 1;
    cue.limit = r_.size();
    const OtherSource source = r_.source_after(i + 1, r_.size());
    if (!can_speak(source) || source.phrase.begin != i + 1 || source.pronoun) return;
    if (r_.is_word(source.phrase.end) && !r_.is_small(source.phrase.end)) return;
    Draft d = draft("quotation, verb, source", cue, 75);
    put_source(d, source);
    d.content.push_back({findings_.covered, quotation + 1});
    int end = source.phrase.end;
    resume(d, end);
    findings_.add(std::move(d), end);
  }

  // The rest of a quotation that the attribution interrupts.
  void resume(Draft& d, int& end) const {
    for (int k = end; k < std::min(r_.size(), end + kNear); ++k) {
      if (unit_.is_quotation(k)) {
        if (k == end || !(r_.is_mark(k - 1) || unit_.is_quotation(k - 1))) return;
        d.content.push_back({k, k + 1});
        end = k + 1;
        continue;
      }
      if (r_.is_word(k) && !r_.cue_at(k).empty()) return;
    }
  }

  // "X sagte: Q", "X dijo que Q", "X calls it Q"
  bool before_quotation(const OtherCue& cue) {
    int quotation = cue.end;
    for (; quotation < r_.size() && !unit_.is_quotation(quotation); ++quotation) {
      if (quotation > cue.end + kNear + 8 || unit_.is_end_mark(quotation)) return false;
      if (r_.has(quotation, kThat | kThatIt)) return false;
      if (quotation != cue.particle && r_.is_word(quotation) && !r_.cue_at(quotation).empty()) return false;
    }
    if (!unit_.is_quotation(quotation)) return false;
    const OtherSource source = source_of(cue, quotation);
    const bool colon = r_.is_colon(quotation - 1);
    const bool beside = r_.words_between(end_of(cue, source), quotation) == 0;
    if (!colon && !beside) return false;
    if (source.empty() && !colon && !r_.drops_subjects()) return false;
    Draft d = draft(colon ? "source, verb of saying, colon" : "source, verb of saying, quotation", cue, 90);
    put_source(d, source);
    d.label = !colon && !is_utterance(unit_, quotation);
    int end = quotation;
    while (end < r_.size() && (unit_.is_quotation(end) || (!d.label && unit_.is_end_mark(end)))) ++end;
    d.content.push_back({quotation, end});
    findings_.add(std::move(d), end);
    return true;
  }

  // "X a dit que ..."
  bool that_clause(const OtherCue& cue) {
    int that = cue.end;
    while (that < r_.size() && that < cue.end + kNear && !r_.has(that, kThat | kThatIt)) {
      if (unit_.is_quotation(that) || unit_.is_end_mark(that) || r_.is_colon(that)) return false;
      ++that;
    }
    if (!r_.has(that, kThat | kThatIt)) return false;
    const OtherSource source = source_of(cue, that);
    if (source.empty() && !(r_.drops_subjects() && r_.words_between(findings_.covered, cue.begin) <= 1))
      return false;
    const int from = r_.has(that, kThatIt) || r_.facts(that).elided != 0 ? that : that + 1;
    const int to = r_.clause_end(from);
    if (r_.words_between(from, to) < 2) return false;
    Draft d = draft("clause after a verb of saying", cue, 84);
    put_source(d, source);
    d.content.push_back({from, to});
    findings_.add(std::move(d), to);
    return true;
  }

  // "Как сообщил X, ...", "Como dijo X, ..."
  bool as_somebody_said(const OtherCue& cue) {
    if (!is_among(kAs, unit_.word(cue.begin - 1)) && !is_as_with_capital(cue.begin - 1)) return false;
    if (cue.begin - 1 != findings_.covered) return false;
    const OtherSource source = r_.source_after(cue.end, cue.limit);
    const int comma = end_of(cue, source);
    if (!can_speak(source) || !unit_.is_comma(comma)) return false;
    const int to = r_.clause_end(comma + 1);
    if (r_.words_between(comma + 1, to) < 2) return false;
    Draft d = draft("as somebody said, clause", cue, 84);
    put_source(d, source);
    d.content.push_back({comma + 1, to});
    findings_.add(std::move(d), to);
    return true;
  }
  // Unit::word lowers ASCII letters only.
  bool is_as_with_capital(int i) const { return unit_.is(i, "Как"); }

  // Where the clause before a trailing attribution ends; -1 if the cue is not set off by a comma.
  int comma_before(int cue) const {
    int at = cue - 1;
    if (is_among(kAs, unit_.word(at))) --at;
    if (!is_comma_or_dash(at)) return -1;
    while (at > findings_.covered && is_comma_or_dash(at - 1)) --at;
    return at;
  }

  // "..., a déclaré X."
  bool after_clause(const OtherCue& cue) {
    const int comma = comma_before(cue.begin);
    if (comma < 0 || r_.words_between(findings_.covered, comma) < 3) return false;
    const OtherSource source = cue.inverted ? r_.inverted_source(cue) : r_.source_after(cue.end, cue.limit);
    if (!can_speak(source)) return false;
    const int end = end_of(cue, source);
    if (r_.is_word(end) && !r_.is_small(end)) return false;
    Draft d = draft("clause, verb of saying, source", cue, 82);
    put_source(d, source);
    d.content.push_back({findings_.covered, comma});
    findings_.add(std::move(d), end);
    return true;
  }

  // "Lorenz sagte, der Damm sei sicher."
  void subjunctive_clause(const OtherCue& cue) {
    if (r_.language() != "de") return;
    const OtherSource source = source_of(cue, r_.size());
    int comma = end_of(cue, source);
    while (comma < r_.size() && r_.is_word(comma) && comma < cue.end + kNear) ++comma;
    if (source.empty() || !unit_.is_comma(comma)) return;
    const int to = r_.clause_end(comma + 1);
    bool subjunctive = false;
    for (int i = comma + 1; i < to; ++i) subjunctive = subjunctive || r_.has(i, kSubjunctive);
    if (!subjunctive) return;
    Draft d = draft("clause in the subjunctive after a verb of saying", cue, 86);
    put_source(d, source);
    d.content.push_back({comma + 1, to});
    findings_.add(std::move(d), to);
  }

  static bool can_speak(const OtherSource& source) {
    return source.pronoun || source.named || source.phrase.mention != kNoIndex;
  }

  // Whether a phrase after "according to" is somebody: a name, a pronoun, or a noun with its article.
  bool can_judge(const OtherSource& source) const {
    if (source.empty()) return false;
    for (int i = source.phrase.begin; i < source.phrase.end; ++i) {
      if (is_among(kMeasures, unit_.word(i))) return false;
    }
    if (can_speak(source)) return true;
    const int first = source.phrase.begin;
    const bool has_articles = r_.language() == "fr" || r_.language() == "es" || r_.language() == "it";
    return !has_articles || r_.has(first, kArticle) || r_.facts(first).capital;
  }

  bool according_to(int i) {
    OtherCue cue;
    cue.begin = i;
    cue.end = i + 1;
    cue.lemma = r_.facts(i).lemma;
    if (r_.has(i, kAccordingFirst)) {
      const bool two_words = r_.has(i + 1, kAccordingSecond);
      const bool arabic_to = r_.language() == "ar" && unit_.word(i + 1).substr(0, 2) == "\u0644";
      if (!two_words && !arabic_to) return false;
      if (two_words) {
        ++cue.end;
        cue.lemma = r_.facts(i + 1).lemma;
      }
    } else if (!r_.has(i, kAccordingTo | kAccordingAfter) || r_.has(i - 1, kArticle | kOf)) {
      return false;
    }
    if (r_.has(i, kAccordingAfter)) return zufolge(cue);
    int at = cue.end;
    if (r_.has(at, kOf) && !r_.has(at, kArticle) && r_.facts(at).elided == 0) ++at;
    OtherSource source = r_.source_after(at, r_.size());
    if (!can_judge(source)) return false;
    if (!source.named && !source.pronoun && !unit_.is_comma(source.phrase.end)) source = first_noun(source);
    return r_.words_between(findings_.covered, i) <= 1 ? fronted(cue, source) : trailing(cue, source);
  }

  // Without a comma a phrase in lower case may have run into the clause: "Według policji kierowca był".
  OtherSource first_noun(const OtherSource& source) const {
    const int begin = source.phrase.begin;
    if (r_.facts(begin).capital || r_.has(begin, kArticle) || source.phrase.end - begin < 2) return source;
    return r_.source_after(begin, begin + 1);
  }

  // "Selon X, ...", "Laut X ist ..."
  bool fronted(const OtherCue& cue, const OtherSource& source) {
    int from = source.phrase.end;
    if (unit_.is_comma(from)) {
      ++from;
    } else if (!r_.is_word(from) && !unit_.is_quotation(from)) {
      return false;
    }
    const int to = r_.clause_end(from);
    if (r_.words_between(from, to) < 2) return false;
    Draft d = draft("according to a source", cue, 88);
    put_source(d, source);
    d.content.push_back({from, to});
    findings_.add(std::move(d), to);
    return true;
  }

  // "..., selon X.", "..., selon X, ..."
  bool trailing(const OtherCue& cue, const OtherSource& source) {
    Draft d = draft("according to a source", cue, 85);
    put_source(d, source);
    d.content.push_back({findings_.covered, cue.begin});
    int end = source.phrase.end;
    if (unit_.is_comma(cue.begin - 1) && unit_.is_comma(end)) {
      const int to = r_.clause_end(end + 1);
      if (r_.words_between(end + 1, to) > 0) d.content.push_back({end + 1, to});
      end = to;
    }
    findings_.add(std::move(d), end);
    return true;
  }

  // "Der Polizei zufolge ..."
  bool zufolge(const OtherCue& cue) {
    const OtherSource source = r_.source_before(findings_.covered, cue.begin);
    return !source.empty() && fronted_after(cue, source);
  }
  bool fronted_after(const OtherCue& cue, const OtherSource& source) {
    const int to = r_.clause_end(cue.end);
    if (r_.words_between(cue.end, to) < 2) return false;
    Draft d = draft("according to a source", cue, 85);
    put_source(d, source);
    d.content.push_back({cue.end, to});
    findings_.add(std::move(d), to);
    return true;
  }

  // "..., so der Bürgermeister."
  bool so(int i) {
    if (!r_.has(i, kSo) || !is_comma_or_dash(i - 1)) return false;
    OtherCue cue;
    cue.begin = i;
    cue.end = i + 1;
    cue.limit = r_.size();
    cue.lemma = r_.facts(i).lemma;
    const OtherSource source = r_.source_after(cue.end, r_.size());
    if (source.empty() || (r_.is_word(source.phrase.end) && !r_.is_small(source.phrase.end))) return false;
    if (r_.words_between(findings_.covered, i) < 3) return false;
    Draft d = draft("clause, \"so\", source", cue, 85);
    put_source(d, source);
    d.content.push_back({findings_.covered, i});
    int end = source.phrase.end;
    resume(d, end);
    findings_.add(std::move(d), end);
    return true;
  }

  // "Lorenz: Q"
  bool label_before_colon() {
    int colon = 0;
    while (colon < r_.size() && colon <= kMostLabel && !r_.is_colon(colon)) ++colon;
    if (!r_.is_colon(colon) || !unit_.is_quotation(colon + 1)) return false;
    const OtherSource source = r_.source_after(0, colon);
    if (source.empty() || source.phrase.end != colon || !(source.named || source.phrase.mention != kNoIndex))
      return false;
    Draft d = draft("name before a colon", {}, 82);
    d.link = Link::kStructural;
    d.source = source.phrase;
    int end = colon + 1;
    while (end < r_.size() && (unit_.is_quotation(end) || unit_.is_end_mark(end))) ++end;
    d.content.push_back({colon + 1, end});
    findings_.add(std::move(d), end);
    return true;
  }

  // Q — X
  void signature() {
    if (!unit_.is_quotation(0) || !unit_.is_dash(1)) return;
    const OtherSource source = r_.source_after(2, r_.size());
    int end = source.phrase.end;
    if (source.empty() || !source.named) return;
    while (end < r_.size() && !unit_.is_quotation(end) && (unit_.is_comma(end) || unit_.is_end_mark(end)))
      ++end;
    if (end < r_.size()) return;
    Draft d = draft("signature after a dash", {}, 85);
    d.link = Link::kStructural;
    d.source = source.phrase;
    d.content.push_back({0, 1});
    findings_.add(std::move(d), r_.size());
  }

  const ClauseReader& r_;
  const Unit& unit_;
  Findings& findings_;
};

Draft spoken(std::string_view rule, const OtherCue& cue, const OtherSource& source) {
  Draft d;
  d.rule = rule;
  d.verbatim = true;
  d.cue = {cue.begin, cue.end};
  d.lemma = cue.lemma;
  if (source.empty()) {
    d.link = Link::kCarried;
  } else {
    d.source = source.phrase;
  }
  return d;
}

}  // namespace

void apply_clause_rules(const ClauseReader& reader, Findings& findings) {
  ClauseRules(reader, findings).run();
}

void find_incise(const ClauseReader& reader, Findings& findings) {
  const Unit& unit = reader.unit();
  for (int i = 1; i < reader.size(); ++i) {
    if (!unit.is_comma(i - 1) || !reader.is_word(i)) continue;
    const OtherCue cue = reader.cue_at(i);
    if (cue.empty()) continue;
    const OtherSource source =
        cue.inverted ? reader.inverted_source(cue) : reader.source_after(cue.end, cue.limit);
    if (source.empty()) continue;
    const int end = std::max(cue.end, source.phrase.end);
    if (reader.is_word(end) || unit.is_quotation(end)) continue;
    Draft d = spoken("attribution inside the quotation marks", cue, source);
    d.content.push_back({0, i});
    if (end + 1 < reader.size()) d.content.push_back({end + 1, reader.size()});
    findings.add(std::move(d), reader.size());
    return;
  }
}

void find_dash_speech(const ClauseReader& reader, Findings& findings) {
  const Unit& unit = reader.unit();
  if (!unit.is_dash(0) || unit.is(0, "-")) return;
  for (int i = 2; i < reader.size(); ++i) {
    if (!reader.is_word(i) || !(unit.is_dash(i - 1) || unit.is_comma(i - 1))) continue;
    const OtherCue cue = reader.cue_at(i);
    if (cue.empty()) continue;
    const OtherSource source =
        cue.inverted ? reader.inverted_source(cue) : reader.source_after(cue.end, cue.limit);
    if (source.empty() && !reader.drops_subjects()) continue;
    int to = i;
    while (to > 1 && (unit.is_dash(to - 1) || unit.is_comma(to - 1))) --to;
    Draft d = spoken("speech after a dash", cue, source);
    d.content.push_back({1, to});
    int rest = std::max(cue.end, source.phrase.end);
    while (rest < reader.size() && !unit.is_dash(rest) && !unit.is_end_mark(rest)) ++rest;
    const bool dash = unit.is_dash(rest);
    while (rest < reader.size() && reader.is_mark(rest) &&
           (unit.is_dash(rest) || unit.is_comma(rest) || unit.is_end_mark(rest)))
      ++rest;
    bool reported = false;
    for (int k = rest; k < reader.size(); ++k)
      reported = reported || !reader.cue_at(k).empty() || unit.is_quotation(k);
    if (rest < reader.size() && (dash || !reported)) d.content.push_back({rest, reader.size()});
    findings.add(std::move(d), reader.size());
    return;
  }
}

bool is_reported_mood(const ClauseReader& reader) {
  const Unit& unit = reader.unit();
  for (int i = 1; i < reader.size(); ++i) {
    if (unit.is_quotation(i)) return false;
    if (!reader.has(i, kSubjunctive) || reader.facts(i).capital) continue;
    const bool first_person = unit.is(i - 1, "ich") || unit.is(i + 1, "ich");
    const bool phrase = unit.is(i - 1, "es") && unit.is(i + 1, "denn");
    if (!first_person && !phrase) return true;
  }
  return false;
}

}  // namespace whosaid
