#include "claims/other_languages/clause_reader.h"

#include <algorithm>

#include "mentions/names_by_case.h"
#include "mentions/noun_lexicon.h"
#include "text/unicode.h"

namespace whosaid {
namespace {

constexpr int kLongestSource = 16;   // items
constexpr int kLongestSplit = 18;    // items between the halves of a German verb
constexpr int kLongestClause = 400;  // items; bounds the work of one cue
constexpr std::uint32_t kSmallKinds =
    kArticle | kOf | kPronoun | kStopWord | kTimeWord | kNegation | kAnd | kThat | kThatIt;

bool starts_with(std::string_view text, std::string_view begin) {
  return text.size() >= begin.size() && text.substr(0, begin.size()) == begin;
}

bool begins_with_al(std::string_view word) { return starts_with(word, "\u0627\u0644"); }

}  // namespace

ClauseReader::ClauseReader(const Unit& unit, std::string_view language, std::vector<OtherWordFacts>& facts)
    : unit_(unit), language_(language), facts_(facts) {
  facts_.clear();
  facts_.reserve(static_cast<std::size_t>(unit.size()) + 1);
  for (int i = 0; i < unit.size(); ++i) {
    const bool word = is_word(i);
    facts_.push_back(word ? other_word_facts(slice(unit.sources().text, unit.span(i, i + 1)), language)
                          : OtherWordFacts{});
  }
  facts_.push_back({});
}

const OtherWordFacts& ClauseReader::facts(int i) const {
  return facts_[static_cast<std::size_t>(unit_.inside(i) ? i : unit_.size())];
}

bool ClauseReader::is_word(int i) const {
  return unit_.inside(i) && !unit_.is_quotation(i) &&
         (unit_.sources().tokens.all[unit_.item(i).tokens.begin].shape & kWord) != 0;
}

bool ClauseReader::is_small(int i) const { return facts(i).elided == 0 && has(i, kSmallKinds); }

bool ClauseReader::is_mark(int i) const { return unit_.inside(i) && !unit_.is_quotation(i) && !is_word(i); }

bool ClauseReader::drops_subjects() const {
  return language_ == "es" || language_ == "it" || language_ == "pl" || language_ == "ru" ||
         language_ == "ar";
}

// The particle that a split verb's lemma begins with, before a mark or the clause's end.
int ClauseReader::separated_particle(int verb) const {
  const std::string_view lemma = facts(verb).lemma;
  for (int k = verb + 1; k < std::min(size(), verb + kLongestSplit); ++k) {
    if (!is_word(k)) {
      if (unit_.is_end_mark(k) || is_colon(k) || unit_.is_quotation(k)) return -1;
      continue;
    }
    if (is_word(k + 1) || unit_.word(k).size() < 2 || !starts_with(lemma, unit_.word(k))) continue;
    return k;
  }
  return -1;
}

// "hat die Polizei gesagt": the participle before a mark or the clause's end.
int ClauseReader::separated_participle(int auxiliary) const {
  for (int k = auxiliary + 1; k < std::min(size(), auxiliary + kLongestSplit); ++k) {
    if (!is_word(k)) return -1;
    if (has(k, kSaid) && !is_word(k + 1)) return k;
  }
  return -1;
}

OtherCue ClauseReader::cue_at(int i) const {
  OtherCue cue;
  cue.limit = size();
  const OtherWordFacts& word = facts(i);
  cue.negated = has(i, kNegation) || has(i - 1, kNegation) || has(i + 1, kNegation);
  cue.inverted = word.inverted != 0;
  if (has(i, kSplitVerb)) {
    cue.particle = separated_particle(i);
    if (cue.particle >= 0) {
      cue.begin = i;
      cue.end = i + 1;
      cue.limit = cue.particle;
      cue.lemma = word.lemma;
      return cue;
    }
  }
  if (has(i, kHas)) {
    int k = i + 1;
    while (k < i + 4 && has(k, kNegation | kTimeWord | kPronoun) && !has(k, kSaid)) ++k;
    if (!has(k, kSaid) && language_ == "de") {
      k = separated_participle(i);
      if (k > i) {
        cue.particle = cue.limit = k;
        cue.begin = i;
        cue.end = i + 1;
        cue.lemma = facts(k).lemma;
        return cue;
      }
    }
    if (k > i && has(k, kSaid)) {
      cue.begin = i;
      cue.end = k + 1;
      cue.lemma = facts(k).lemma;
      return cue;
    }
  }
  // A capital inside a sentence is a noun or a name: "die Sagen", "Sa".
  const bool noun = word.capital && i > 0 && is_word(i - 1);
  if (!has(i, kSays) || noun) return cue;
  cue.begin = i;
  cue.end = i + 1;
  cue.lemma = word.lemma;
  return cue;
}

// One past the words from `at` that can be one phrase.
int ClauseReader::phrase_end(int at, int limit) const {
  int i = at;
  bool capital_before = false;
  bool named = false;  // a run of capitals has ended
  for (; i < limit && i < at + kLongestSource; ++i) {
    if (!is_word(i)) break;
    const OtherWordFacts& word = facts(i);
    // The capital of a sentence's first word says nothing when it is a title: "Rzeczniczka szpitala".
    const bool title =
        i == 0 && word.capital &&
        noun_facts(to_lower(slice(unit_.sources().text, unit_.span(0, 1))), language_).kinds != 0;
    const bool capital = word.capital && !title;
    if (!capital || i == at) {
      if ((word.kinds & (kStopWord | kTimeWord | kNegation | kThat | kThatIt | kPronoun)) != 0 && !capital)
        break;
      if (!capital && (word.kinds & (kSays | kHas | kSplitVerb)) != 0 && (word.kinds & kArticle) == 0) break;
    }
    if ((word.kinds & kAnd) != 0 && !capital) {
      if (!named && !capital_before) break;
      if (!facts(i + 1).capital && !has(i + 1, kArticle)) break;
      if (!cue_at(i + 1).empty()) break;
      named = capital_before = false;
      continue;
    }
    const bool link = (word.kinds & (kOf | kArticle)) != 0 || word.elided != 0;
    if (capital_before && !capital) named = true;
    // After a name only "of" goes on; in German an article in the genitive, too.
    if (named && !capital && !link && !facts(i - 1).elided && !has(i - 1, kOf | kArticle)) break;
    capital_before = capital;
  }
  while (i > at && is_small(i - 1)) --i;
  return i;
}

// Arabic writes no capitals: what follows titles and words with the article is the name.
int ClauseReader::caseless_name(int begin, int end) const {
  int name = begin;
  const auto is_title = [&](int i) {
    const std::uint16_t kinds = noun_facts(unit_.word(i), language_).kinds;
    return begins_with_al(unit_.word(i)) || (kinds & static_cast<std::uint16_t>(~kCollectiveNoun)) != 0;
  };
  while (name + 1 < end && is_title(name)) ++name;
  if (name > begin) return is_title(name) ? end : name;
  // "عمدة القرية يوسف منصور": an unknown title and what it belongs to.
  if (end - begin >= 3 && begins_with_al(unit_.word(begin + 1)) &&
      unit_.word(begin) != "\u0639\u0628\u062F") {
    name = begin + 2;
    while (name + 1 < end && begins_with_al(unit_.word(name))) ++name;
    return name;
  }
  return begins_with_al(unit_.word(begin)) ? end : begin;
}

OtherSource ClauseReader::describe(int begin, int end) const {
  OtherSource source;
  SourcePhrase& phrase = source.phrase;
  phrase.begin = phrase.core_begin = begin;
  phrase.end = phrase.core_end = end;
  if (begin >= end) return source;
  if (language_ == "ar") {
    const int name = caseless_name(begin, end);
    source.named = name < end;
    if (name < end) phrase.core_begin = name;
    const std::uint32_t role = unit_.mention_at(begin);
    if (name == end && role != kNoIndex) phrase.mention = role;
    return source;
  }
  const Sources& s = unit_.sources();
  const TokenRange tokens{unit_.item(begin).tokens.begin, unit_.item(end - 1).tokens.end};
  const std::uint32_t first = begin == 0 || !is_word(begin - 1) ? tokens.begin : kNoIndex;
  const NameParts parts = split_name_by_case(s.text, language_, s.tokens, tokens, first);
  source.named = !parts.name.empty();
  for (int i = begin; i < end; ++i) {
    const TokenRange at = unit_.item(i).tokens;
    if (source.named && at.begin == parts.name.begin) phrase.core_begin = i;
    if (source.named && at.begin + 1 == parts.name.end) phrase.core_end = i + 1;
    const std::uint32_t mention = unit_.item(i).inside;
    if (mention == kNoIndex || phrase.mention != kNoIndex) continue;
    const Mention& found = unit_.mention(mention);
    const bool same_name = source.named && found.name == parts.name;
    const bool same_role = !source.named && found.name.empty() && found.tokens.begin >= tokens.begin;
    if (same_name || same_role) phrase.mention = mention;
  }
  return source;
}

OtherSource ClauseReader::source_after(int at, int limit) const {
  OtherSource source;
  int i = at;
  while (i < limit && has(i, kTimeWord | kNegation) && !facts(i).capital) ++i;
  if (has(i, kPronoun) && !has(i, kArticle)) {
    source.phrase.begin = source.phrase.core_begin = i;
    source.phrase.end = source.phrase.core_end = i + 1;
    source.phrase.mention = unit_.mention_at(i);
    source.pronoun = true;
    return source;
  }
  const int end = phrase_end(i, limit);
  if (end > i && !has(i, kOf)) return describe(i, end);
  int behind = after_hearer(i, limit);
  if (has(behind, kOf | kStopWord)) behind = after_hearer(behind, limit);
  if (behind == i) return source;
  const OtherSource found = describe(behind, phrase_end(behind, limit));
  return found.named || found.phrase.mention != kNoIndex ? found : source;
}

// "dijo a los periodistas la portavoz", "sagte am Montag die Ministerin": past one short phrase.
int ClauseReader::after_hearer(int at, int limit) const {
  if (!has(at, kStopWord | kOf) && !(facts(at).elided != 0)) return at;
  int i = at + 1;
  if (has(i, kArticle) && facts(i).elided == 0) ++i;
  const int first = i;
  while (i < limit && i < first + 2 && is_word(i) && (i == first || !facts(i).capital) &&
         (i == first || !is_small(i)) && facts(i).elided == 0)
    ++i;
  while (i < limit && has(i, kTimeWord)) ++i;
  return i > first && is_word(i) ? i : at;
}

OtherSource ClauseReader::inverted_source(const OtherCue& cue) const {
  OtherSource source;
  source.phrase.begin = source.phrase.core_begin = cue.begin;
  source.phrase.end = source.phrase.core_end = cue.begin + 1;
  source.phrase.mention = unit_.mention_at(cue.begin);
  source.pronoun = true;
  return source;
}

OtherSource ClauseReader::source_before(int from, int left) const {
  from = std::max(from, left - 28);
  int end = left;
  while (end > from && !is_mark(end - 1) && !unit_.is_quotation(end - 1) &&
         has(end - 1, kTimeWord | kNegation) && !facts(end - 1).capital)
    --end;
  int segment = end;
  const int appositive_end = end - 1;
  const bool appositive = end > from && (unit_.is_comma(end - 1) || unit_.is(end - 1, ")"));
  if (appositive) {
    int k = end - 2;
    while (k > from && !unit_.is_comma(k) && !unit_.is(k, "(")) --k;
    if (k <= from) return {};
    end = k;
  }
  segment = end;
  while (segment > from && !is_mark(segment - 1) && !unit_.is_quotation(segment - 1)) --segment;
  for (int i = segment; i < end; ++i) {
    if (is_mark(i)) continue;
    if (i > segment && has(i - 1, kStopWord | kOf) && facts(i - 1).elided == 0) continue;
    if (has(i, kPronoun) && !has(i, kArticle)) {
      if (end - i > 3) continue;
      return source_after(i, i + 1);
    }
    const bool begins = has(i, kArticle) || (facts(i).capital && !is_small(i)) || i == segment;
    if (!begins || (is_small(i) && !has(i, kArticle))) continue;
    const int to = phrase_end(i, end);
    int rest = to;
    while (rest < end && rest < to + 3 && !facts(rest).capital && is_word(rest)) ++rest;
    if (to <= i || rest < end || (to == i + 1 && has(i, kArticle) && facts(i).elided == 0)) continue;
    OtherSource source = describe(i, to);
    const bool plain = !has(i, kArticle) && !facts(i).capital;
    if (plain && !source.named && source.phrase.mention == kNoIndex) continue;
    if (appositive) add_appositive(source, end + 1, appositive_end);
    return source;
  }
  return {};
}

// "Le préfet, Anselme Quirin, a dit": the name may stand in the apposition.
void ClauseReader::add_appositive(OtherSource& source, int begin, int end) const {
  if (begin >= end) return;
  const OtherSource name = describe(begin, end);
  source.phrase.end = end;
  const bool whole = name.phrase.core_begin == begin;
  if (source.named || !name.named || !whole) return;
  source.named = true;
  source.phrase.core_begin = name.phrase.core_begin;
  source.phrase.core_end = name.phrase.core_end;
  source.phrase.mention = name.phrase.mention;
}

int ClauseReader::words_between(int from, int to) const {
  int words = 0;
  for (int i = from; i < to; ++i) words += is_word(i) ? 1 : unit_.is_quotation(i) ? 3 : 0;
  return words;
}

int ClauseReader::clause_end(int from) const {
  const int limit = std::min(size(), from + kLongestClause);
  int i = from;
  for (; i < limit; ++i) {
    if (unit_.is_end_mark(i) && (i + 1 >= size() || unit_.is(i, ";") || unit_.is_quotation(i + 1))) break;
    if (i <= from + 1) continue;
    if (!unit_.is_comma(i) && !has(i, kAnd)) continue;
    int next = i + 1;
    if (has(next, kAnd)) ++next;
    const OtherCue cue = cue_at(next);
    const bool continues_elsewhere =
        !cue.empty() && (has(next - 1, kAnd) || !source_after(cue.end, cue.limit).empty());
    if (continues_elsewhere) break;
    if (unit_.is_comma(i) &&
        (has(next, kAccordingTo) || (has(next, kAccordingFirst) && has(next + 1, kAccordingSecond))))
      break;
  }
  return i;
}

}  // namespace whosaid
