#include "mentions/names_by_case.h"

#include <algorithm>
#include <iterator>
#include <string>

#include "mentions/noun_lexicon.h"
#include "mentions/small_words.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace whosaid {
namespace {

constexpr std::uint16_t kPersonTitle = kHonorific | kTitleNoun | kRoleNoun | kSpokespersonNoun;
constexpr std::uint32_t kMostTitleWords = 4;
constexpr std::uint32_t kMostNameWords = 8;

bool has(std::string_view letters, char letter) { return letters.find(letter) != std::string_view::npos; }

bool ends_with(std::string_view word, std::string_view end) {
  return word.size() > end.size() && word.substr(word.size() - end.size()) == end;
}

// Endings of German words for people and things. Given names with such an ending are few.
constexpr std::string_view kGermanNounEndings[] = {
    "sprecher",    "meister",     "minister",  "präsident",   "leiter",       "chef",      "direktor",
    "anwalt",      "arzt",        "rat",       "richter",     "trainer",      "forscher",  "experte",
    "expertin",    "sekretär",    "besitzer",  "inhaber",     "lehrer",       "fahrer",    "führer",
    "händler",     "berater",     "politiker", "beamter",     "beamte",       "ingenieur", "präsidium",
    "vorsitzende", "beauftragte", "erin",      "istin",       "entin",        "ologin",    "rätin",
    "ärztin",      "wältin",      "chefin",    "ministerium", "ministeriums", "ung",       "schaft",
    "heit",        "keit",        "ologe",     "rektorin"};
constexpr std::string_view kGermanOtherNouns[] = {
    "anfang", "april", "august", "dezember", "ende",  "euro",     "februar", "herr",    "januar",    "juli",
    "juni",   "mai",   "mitte",  "märz",     "monat", "november", "oktober", "prozent", "september", "uhr"};

bool looks_like_german_noun(std::string_view lower) {
  if (std::binary_search(std::begin(kGermanOtherNouns), std::end(kGermanOtherNouns), lower)) return true;
  const bool man_or_woman = lower.size() > 7 && (ends_with(lower, "mann") || ends_with(lower, "frau"));
  return (man_or_woman && lower != "hermann") ||
         std::any_of(std::begin(kGermanNounEndings), std::end(kGermanNounEndings),
                     [&](std::string_view end) { return ends_with(lower, end); });
}

// Reads the tokens of one sentence as words of a language.
class CaseReader {
 public:
  CaseReader(std::string_view text, std::string_view language, const Tokens& tokens, TokenRange range)
      : text_(text), language_(language), all_(tokens.all), range_(range) {}

  bool inside(std::uint32_t i) const { return i >= range_.begin && i < range_.end; }
  bool is_word(std::uint32_t i) const { return inside(i) && (all_[i].shape & kWord) != 0; }
  std::string_view written(std::uint32_t i) const { return slice(text_, all_[i].span); }

  // The word after an elided article or preposition: "ingénieur" of "l’ingénieur".
  std::string_view stem(std::uint32_t i) const {
    const std::string_view word = written(i);
    const std::size_t straight = word.find('\'');
    const std::size_t curly = word.find("\u2019");
    const std::size_t at = std::min(straight, curly);
    if (at == std::string_view::npos || at > 5) return word;
    const std::size_t mark = straight < curly ? 1 : 3;
    return at + mark < word.size() ? word.substr(at + mark) : word;
  }
  bool is_elided(std::uint32_t i) const { return stem(i).size() != written(i).size(); }

  bool is_capital(std::uint32_t i) const {
    return is_word(i) && is_upper(decode_at(stem(i), 0).value) && all_[i].pos != Pos::kCD;
  }

  std::string_view small(std::uint32_t i) const {
    if (!is_word(i)) return {};
    return small_word(to_lower(written(i)), language_);
  }
  // What stands before the apostrophe of an elided word.
  std::string_view small_prefix(std::uint32_t i) const {
    if (!is_elided(i)) return {};
    const std::string_view word = written(i);
    const std::size_t rest = word.size() - stem(i).size();
    const std::size_t mark = word[rest - 1] == '\'' ? 1 : 3;
    return small_word(to_lower(word.substr(0, rest - mark)), language_);
  }

  NounFacts facts(std::uint32_t i) const {
    if (!is_word(i)) return {};
    const std::string lower = to_lower(stem(i));
    const NounFacts facts = noun_facts(lower, language_);
    return facts.kinds == 0 && language_ == "sv" ? definite_facts(lower) : facts;
  }

  bool is_german() const { return language_ == "de"; }

  bool is_noun_like(std::uint32_t i) const {
    return facts(i).kinds != 0 || (is_german() && looks_like_german_noun(to_lower(stem(i))));
  }

  // Swedish writes its article at the end: "rektorn", "kommunalrådet".
  NounFacts definite_facts(std::string_view lower) const {
    for (const std::string_view end : {"en", "et", "n", "t"}) {
      if (lower.size() < end.size() + 3 || !ends_with(lower, end)) continue;
      const NounFacts facts = noun_facts(lower.substr(0, lower.size() - end.size()), language_);
      if (facts.kinds != 0) return facts;
    }
    return {};
  }

  // Before a given name and a surname, a German word in -er that is no given name itself: a trade.
  bool is_agent(std::uint32_t i) const {
    static constexpr std::string_view kGivenNames[] = {"alexander", "dieter", "günter", "günther", "holger",
                                                       "kaspar",    "oliver", "peter",  "rainer",  "reiner",
                                                       "rüdiger",   "volker", "walter", "werner",  "xaver"};
    const std::string lower = to_lower(stem(i));
    return ends_with(lower, "er") &&
           std::find(std::begin(kGivenNames), std::end(kGivenNames), lower) == std::end(kGivenNames);
  }

  // One past the run of capitals that begins at `i`, over particles between two capitals.
  std::uint32_t run_end(std::uint32_t i, std::uint32_t limit) const {
    std::uint32_t end = i;
    while (end < limit && end < i + kMostNameWords) {
      if (is_capital(end) && (end == i || !has(small(end), 't'))) {
        ++end;
      } else {
        const std::uint32_t next = after_particles(end);
        if (end == i || next == end || next >= limit || !is_capital(next)) break;
        // A head noun before "of" makes a role of a place; a given name goes on with its particle.
        if (facts(end - 1).kinds != 0) break;
        end = next;
      }
    }
    return end;
  }

 private:
  // "de la", "von", "van der": at most two particles.
  std::uint32_t after_particles(std::uint32_t i) const {
    static constexpr std::string_view kParticles[] = {"af",    "al",  "av",  "ben", "bin", "da", "de", "del",
                                                      "della", "den", "der", "di",  "do",  "du", "el", "la",
                                                      "le",    "los", "van", "von", "y",   "zu", "zur"};
    std::uint32_t at = i;
    while (at < i + 2 && is_word(at) &&
           std::binary_search(std::begin(kParticles), std::end(kParticles), written(at)))
      ++at;
    return at;
  }

  std::string_view text_;
  std::string_view language_;
  const std::vector<Token>& all_;
  TokenRange range_;
};

// Cuts nouns off the front of a run of capitals. Empty when the run names nobody.
TokenRange name_of_run(const CaseReader& reader, TokenRange run, bool after_article, bool after_of) {
  TokenRange name = run;
  while (name.size() > 1 && reader.is_noun_like(name.begin)) ++name.begin;
  if (reader.is_german() && name.size() > 2 && reader.is_agent(name.begin)) ++name.begin;
  const bool cut = name.begin > run.begin;
  if (after_of && !(reader.is_german() && cut && name.size() > 1)) return {};
  if (name.size() == 1 && reader.is_noun_like(name.begin)) return {};
  if (reader.is_german() && name.size() == 1 && after_article && !cut) return {};
  return name;
}

// The phrases of one sentence.
class CaseFinder {
 public:
  CaseFinder(std::string_view text, std::string_view language, const Tokens& tokens, std::uint32_t sentence,
             Mentions& mentions)
      : text_(text),
        language_(language),
        tokens_(tokens),
        sentence_(sentence),
        range_(tokens.of_sentence[sentence]),
        reader_(text, language, tokens, range_),
        mentions_(mentions) {}

  void run() {
    std::uint32_t i = range_.begin;
    bool begins = true;
    while (i < range_.end) {
      if (!reader_.is_word(i)) {
        begins = begins || tokens_.all[i].pos == Pos::kQuote;
        ++i;
        continue;
      }
      begin_ = begins ? i : begin_;
      begins = false;
      i = std::max(i + 1, take(i));
    }
  }

 private:
  // Adds the mention that begins at `i`, if any; returns where to go on.
  std::uint32_t take(std::uint32_t i) {
    const std::string_view small = reader_.small(i);
    if (is_pronoun(i, small)) return i + 1;
    if (!small.empty() && !has(small, 't')) return i;
    const std::uint32_t end = phrase_end(i);
    if (end == i) return i;
    return add({i, end}) ? end : i;
  }

  bool is_pronoun(std::uint32_t i, std::string_view small) {
    std::string_view letters = small;
    if (letters.empty()) letters = inverted_pronoun(reader_.written(i));
    if (!has(letters, 'r')) return false;
    Mention mention;
    mention.tokens = {i, i + 1};
    mention.head = i;
    mention.sentence = sentence_;
    mention.source_class = SourceClass::kPronoun;
    mention.gender = has(letters, 'f')   ? Gender::kFemale
                     : has(letters, 'm') ? Gender::kMale
                                         : Gender::kUnstated;
    mentions_.push_back(mention);
    return true;
  }

  // "dit-il", "a-t-elle".
  std::string_view inverted_pronoun(std::string_view word) const {
    const std::size_t hyphen = word.rfind('-');
    if (language_ != "fr" || hyphen == std::string_view::npos) return {};
    const std::string_view letters = small_word(word.substr(hyphen + 1), language_);
    return has(letters, 'r') ? letters : std::string_view();
  }

  // A capital that is not just that of a small word at the beginning of a sentence.
  bool is_name_word(std::uint32_t i) const {
    return reader_.is_capital(i) && (i != begin_ || reader_.small(i).empty());
  }

  // One past the phrase: an article, words of a title, a run of capitals.
  std::uint32_t phrase_end(std::uint32_t i) const {
    const bool article = has(reader_.small(i), 't') || has(reader_.small_prefix(i), 't');
    std::uint32_t at = has(reader_.small(i), 't') ? i + 1 : i;
    if (!article && !is_name_word(i) && reader_.facts(i).kinds == 0) return i;
    std::uint32_t words = 0;
    bool noun = false;  // a known noun has been read: only "of" or a name goes on after it
    while (reader_.is_word(at) && !is_name_word(at) && words <= kMostTitleWords) {
      const std::string_view small = reader_.small(at);
      const bool link = has(small, 'o') || (has(small, 't') && at > i && has(reader_.small(at - 1), 'o'));
      if (!small.empty() && !link) break;
      const bool known = reader_.facts(at).kinds != 0;
      const bool after_link = at > i && !reader_.small(at - 1).empty();
      if (noun && !known && !link && !after_link && !has(reader_.small_prefix(at), 'o')) break;
      noun = noun || known;
      ++words;
      ++at;
    }
    std::uint32_t end = is_name_word(at) ? reader_.run_end(at, range_.end) : at;
    if (reader_.is_german() && has(reader_.small(end), 'o') && reader_.is_capital(end + 1)) {
      end = reader_.run_end(end + 1, range_.end);
    }
    while (end > i && !reader_.small(end - 1).empty()) --end;
    return end;
  }

  bool add(TokenRange phrase) {
    const NameParts parts = split_name_by_case(text_, language_, tokens_, phrase, begin_);
    Mention mention;
    mention.tokens = phrase;
    mention.sentence = sentence_;
    mention.definite = has(reader_.small(phrase.begin), 't');
    if (!parts.name.empty()) {
      if (parts.title.empty() && parts.name.size() == 1 &&
          (reader_.is_german() || parts.name.begin == begin_)) {
        return false;
      }
      mention.tokens.end = parts.name.end;
      describe_name(parts, mention);
    } else if (!describe_role(mention)) {
      return false;
    }
    mentions_.push_back(mention);
    return true;
  }

  void describe_name(const NameParts& parts, Mention& mention) const {
    mention.name = parts.name;
    mention.title = parts.title;
    mention.head = parts.name.end - 1;
    mention.number = Number::kSingular;
    bool person = false;
    for (std::uint32_t i = parts.title.begin; i < parts.title.end; ++i) {
      const NounFacts facts = reader_.facts(i);
      if (facts.gender != Gender::kUnstated) mention.gender = facts.gender;
      person = person || (facts.kinds & kPersonTitle) != 0;
    }
    const Span name{tokens_.all[parts.name.begin].span.begin, tokens_.all[mention.head].span.end};
    mention.source_class = person ? SourceClass::kNamed : classify_name(slice(text_, name), language_);
  }

  bool has_articles() const {
    return language_ == "fr" || language_ == "de" || language_ == "es" || language_ == "it";
  }

  // "le maire de Lyon", "die Polizei": the first known noun is the head.
  bool describe_role(Mention& mention) const {
    if (!mention.definite && !has(reader_.small_prefix(mention.tokens.begin), 't') &&
        !reader_.is_capital(mention.tokens.begin) && mention.tokens.size() > 1 && has_articles())
      return false;
    for (std::uint32_t i = mention.tokens.begin; i < mention.tokens.end; ++i) {
      if (has(reader_.small(i), 'o')) return false;
      const NounFacts facts = reader_.facts(i);
      if (facts.kinds == 0) continue;
      mention.head = i;
      mention.gender = facts.gender;
      mention.number = facts.number;
      mention.source_class =
          classify_head(to_lower(reader_.stem(i)), facts.number == Number::kPlural, language_);
      return true;
    }
    return false;
  }

  std::string_view text_;
  std::string_view language_;
  const Tokens& tokens_;
  std::uint32_t sentence_;
  TokenRange range_;
  CaseReader reader_;
  Mentions& mentions_;
  std::uint32_t begin_ = kNoIndex;  // the word whose capital only begins a sentence
};

// Scripts without capitals: only a pronoun that is a word by itself.
void find_caseless_pronouns(std::string_view text, const Tokens& tokens, std::uint32_t sentence,
                            Mentions& mentions) {
  const TokenRange range = tokens.of_sentence[sentence];
  for (std::uint32_t i = range.begin; i < range.end; ++i) {
    const std::string_view word = slice(text, tokens.all[i].span);
    const bool he = word == "\u5F7C" || word == "\u4ED6";  // 彼 他
    const bool she = word == "\u5979";                     // 她
    if (!he && !she) continue;
    if (i > range.begin && (tokens.all[i - 1].shape & kWord) != 0) continue;
    Mention mention;
    mention.tokens = {i, i + 1};
    if (i + 1 < range.end && slice(text, tokens.all[i + 1].span) == "\u5973") ++mention.tokens.end;  // 彼女
    mention.head = i;
    mention.sentence = sentence;
    mention.source_class = SourceClass::kPronoun;
    mention.gender = she || mention.tokens.size() > 1 ? Gender::kFemale : Gender::kMale;
    mentions.push_back(mention);
  }
}

}  // namespace

NameParts split_name_by_case(std::string_view text, std::string_view language, const Tokens& tokens,
                             TokenRange phrase, std::uint32_t sentence_begin) {
  const CaseReader reader(text, language, tokens, phrase);
  NameParts parts;
  std::uint32_t first = phrase.begin;
  if (has(reader.small(first), 't')) ++first;
  for (std::uint32_t i = first; i < phrase.end; ++i) {
    if (!reader.is_capital(i)) continue;
    const std::uint32_t end = reader.run_end(i, phrase.end);
    const bool only_begins = i == sentence_begin && end == i + 1 && phrase.end > end && reader.is_word(end);
    const bool after_of =
        i > phrase.begin &&
        (has(reader.small(i - 1), 'o') ||
         (i > phrase.begin + 1 && has(reader.small(i - 1), 't') && has(reader.small(i - 2), 'o')));
    const bool after_article = i > phrase.begin && has(reader.small(i - 1), 't');
    const TokenRange name = only_begins ? TokenRange{}
                                        : name_of_run(reader, {i, end}, after_article,
                                                      after_of || has(reader.small_prefix(i), 'o'));
    if (!name.empty()) {
      parts.name = name;
      parts.title = {first, name.begin};
      return parts;
    }
    i = end - 1;
  }
  return parts;
}

void find_mentions_by_case(std::string_view text, std::string_view language, const Tokens& tokens,
                           std::uint32_t sentence, Mentions& mentions) {
  if (language == "ja" || language == "zh") return find_caseless_pronouns(text, tokens, sentence, mentions);
  CaseFinder(text, language, tokens, sentence, mentions).run();
}

}  // namespace whosaid
