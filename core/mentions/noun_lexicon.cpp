#include "mentions/noun_lexicon.h"

#include <algorithm>
#include <iterator>
#include <string>

#include "mentions/noun_table.h"

namespace whosaid {

namespace {

constexpr std::uint16_t kPersonKinds =
    kHonorific | kTitleNoun | kRoleNoun | kSpokespersonNoun | kCollectiveNoun | kAnonymousNoun;

bool ends_with(std::string_view word, std::string_view end) {
  // Nearly always the last byte tells already.
  return word.size() >= end.size() && (end.empty() || word.back() == end.back()) &&
         word.substr(word.size() - end.size()) == end;
}

NounFacts facts_of_letters(std::string_view letters) {
  NounFacts facts;
  for (char letter : letters) {
    switch (letter) {
      case 'h':
        facts.kinds |= kHonorific;
        break;
      case 't':
        facts.kinds |= kTitleNoun | kRoleNoun;
        break;
      case 'r':
        facts.kinds |= kRoleNoun;
        break;
      case 's':
        facts.kinds |= kSpokespersonNoun;
        break;
      case 'o':
        facts.kinds |= kOrganisationNoun;
        break;
      case 'c':
        facts.kinds |= kCollectiveNoun;
        break;
      case 'a':
        facts.kinds |= kAnonymousNoun;
        break;
      case 'd':
        facts.kinds |= kDocumentNoun;
        break;
      case 'f':
        facts.gender = Gender::kFemale;
        break;
      case 'm':
        facts.gender = Gender::kMale;
        break;
      case 'p':
        facts.number = Number::kPlural;
        break;
      default:
        break;
    }
  }
  if (facts.kinds & kPersonKinds) facts.kinds |= kAnimateNoun;
  if (facts.kinds != 0 && facts.number == Number::kUnstated && !(facts.kinds & kCollectiveNoun)) {
    facts.number = Number::kSingular;
  }
  return facts;
}

// Endings that make a noun a person who does something. The rest of the word needs a vowel, so that
// "her" and "fist" are no agents; what else only looks like one stands in the table.
constexpr std::string_view kAgentEndings[] = {"woman", "person", "man", "er", "or", "ist", "ian"};

std::string_view agent_ending(std::string_view word) {
  if (word.size() < 5) return {};
  for (std::string_view ending : kAgentEndings) {
    if (!ends_with(word, ending)) continue;
    const std::string_view stem = word.substr(0, word.size() - ending.size());
    return stem.find_first_of("aeiouy") == std::string_view::npos ? std::string_view() : ending;
  }
  return {};
}

NounFacts facts_of_agent(std::string_view word) {
  const std::string_view ending = agent_ending(word);
  if (ending.empty()) return {};
  NounFacts facts = facts_of_letters(ending == "woman" ? "rf" : ending == "man" ? "rm" : "r");
  facts.guessed = true;
  return facts;
}

// The facts of a word as it stands in the table or is made by an agent ending.
NounFacts facts_of_singular(const NounTable& table, std::string_view word) {
  const std::string_view letters = table.find(word);
  if (!letters.empty()) return facts_of_letters(letters);
  return facts_of_agent(word);
}

struct PluralEnding {
  std::string_view plural;
  std::string_view singular;
};
constexpr PluralEnding kPluralEndings[] = {{"women", "woman"}, {"men", "man"}, {"people", "person"},
                                           {"ies", "y"},       {"ves", "fe"},  {"es", ""},
                                           {"s", ""}};

// Several people are a collective; several ministries are still bodies, several letters documents.
NounFacts plural_of(NounFacts facts) {
  if (facts.kinds & (kHonorific | kTitleNoun | kRoleNoun)) facts.kinds |= kCollectiveNoun;
  facts.kinds &= static_cast<std::uint16_t>(~(kHonorific | kTitleNoun | kRoleNoun));
  facts.number = Number::kPlural;
  return facts;
}

NounFacts facts_of_plural(const NounTable& table, std::string_view word) {
  if (ends_with(word, "ss")) return {};
  for (const PluralEnding& ending : kPluralEndings) {
    if (word.size() <= ending.plural.size() + 1 || !ends_with(word, ending.plural)) continue;
    std::string singular(word.substr(0, word.size() - ending.plural.size()));
    singular += ending.singular;
    const NounFacts facts = facts_of_singular(table, singular);
    if (facts.kinds != 0) return plural_of(facts);
  }
  return {};
}

// "ex-wife", "co-chair", "singer-songwriter", "fact-checkers": the last part says what it is.
NounFacts facts_of_compound(const NounTable& table, std::string_view word) {
  const std::size_t hyphen = word.rfind('-');
  if (hyphen == std::string_view::npos || hyphen + 1 == word.size()) return {};
  const std::string_view last = word.substr(hyphen + 1);
  NounFacts facts = facts_of_singular(table, last);
  if (facts.kinds == 0) facts = facts_of_plural(table, last);
  facts.kinds &= static_cast<std::uint16_t>(~(kHonorific | kDocumentNoun | kOrganisationNoun));
  return facts.kinds & kAnimateNoun ? facts : NounFacts{};
}

NounFacts english_facts(const NounTable& table, std::string_view word) {
  const std::string_view letters = table.find(word);
  if (!letters.empty()) return facts_of_letters(letters);
  NounFacts facts = facts_of_plural(table, word);
  if (facts.kinds == 0) facts = facts_of_compound(table, word);
  if (facts.kinds == 0) facts = facts_of_agent(word);
  return facts;
}

bool is_ascii_capital(char c) { return c >= 'A' && c <= 'Z'; }

// "ICC", "U.S.", "AT&T", "MI5": two to six capitals, perhaps with full stops, digits and "&".
bool is_acronym(std::string_view word) {
  int capitals = 0;
  for (char c : word) {
    if (is_ascii_capital(c)) {
      ++capitals;
    } else if (c != '.' && c != '&' && !(c >= '0' && c <= '9')) {
      return false;
    }
  }
  return capitals >= 2 && capitals <= 6;
}

std::string lower_ascii(std::string_view text) {
  std::string out(text);
  for (char& c : out) {
    if (is_ascii_capital(c)) c = static_cast<char>(c + 32);
  }
  return out;
}

std::string_view without_possessive(std::string_view name) {
  for (std::string_view end : {"'s", "\u2019s", "'", "\u2019"}) {
    if (ends_with(name, end)) return name.substr(0, name.size() - end.size());
  }
  return name;
}

std::string_view last_word(std::string_view name) {
  const std::size_t space = name.rfind(' ');
  return space == std::string_view::npos ? name : name.substr(space + 1);
}

// "ministry of fisheries": what stands before the first "of", "for" or "in" names the kind of body.
std::string_view before_preposition(std::string_view lower) {
  std::size_t best = std::string_view::npos;
  for (std::string_view word : {" of ", " for ", " in ", " without "}) {
    const std::size_t at = lower.find(word);
    if (at < best) best = at;
  }
  return best == std::string_view::npos ? std::string_view() : lower.substr(0, best);
}

bool is_body_word(const NounTable& table, std::string_view word) {
  while (!word.empty() && (word.back() == '.' || word.back() == ',')) word.remove_suffix(1);
  if (body_name_table().has(word)) return true;
  return (table.find(word).find('o') != std::string_view::npos);
}

// "Pharmacists United" has two words; a lone "Walkers" may be a family.
bool begins_with_people(const NounTable& table, std::string_view lower) {
  const std::size_t space = lower.find(' ');
  if (space == std::string_view::npos) return false;
  const NounFacts facts = facts_of_plural(table, lower.substr(0, space));
  return (facts.kinds & kCollectiveNoun) != 0 && !facts.guessed;  // not "Dolores Lund"
}

// Surnames that end like several people: "Ivy Saunders", "Jan Kuipers".
bool is_surname_in_ers(std::string_view lower) {
  static constexpr std::string_view kSurnames[] = {
      "ahlers",    "albers",  "bakkers",   "beckers", "bowers",  "carruthers", "childers", "conyers",
      "cuypers",   "ehlers",  "gaspers",   "jaspers", "jonkers", "kuipers",    "kuypers",  "landers",
      "lubbers",   "masters", "meyers",    "mulders", "peppers", "reijnders",  "reuters",  "saunders",
      "scheffers", "sellers", "schippers", "sievers", "snyders", "struthers",  "timmers",  "travers",
      "vickers",   "walters", "weavers",   "willers", "withers", "wouters",    "wolters"};
  return std::find(std::begin(kSurnames), std::end(kSurnames), lower) != std::end(kSurnames);
}

bool ends_with_people(const NounTable& table, std::string_view lower) {
  const std::string_view last = last_word(lower);
  if (last.size() == lower.size() || table.find(last).find('p') != std::string_view::npos) return false;
  return (facts_of_plural(table, last).kinds & kCollectiveNoun) != 0 && ends_with(last, "ers") &&
         !is_surname_in_ers(last);
}

}  // namespace

NounFacts noun_facts(std::string_view lower, std::string_view language) {
  if (ends_with(lower, ".")) lower.remove_suffix(1);
  if (lower.empty() || lower.size() > 40) return {};
  const NounTable& table = noun_table(language);
  if (language == "en" || table.empty()) return english_facts(noun_table_of<kEnglishNouns>(), lower);
  return facts_of_letters(table.find(lower));
}

SourceClass classify_head(std::string_view lower_head, bool plural, std::string_view language) {
  const NounFacts facts = noun_facts(lower_head, language);
  struct Choice {
    std::uint16_t kinds;
    SourceClass source_class;
  };
  static constexpr Choice kChoices[] = {{kSpokespersonNoun, SourceClass::kSpokesperson},
                                        {kAnonymousNoun, SourceClass::kAnonymous},
                                        {kOrganisationNoun, SourceClass::kOrganisation},
                                        {kDocumentNoun, SourceClass::kDocument},
                                        {kCollectiveNoun, SourceClass::kCollective}};
  // "analyst" and "developer" can be bodies too, but the person is the more likely speaker.
  const bool person = (facts.kinds & (kTitleNoun | kRoleNoun)) != 0 && facts.number != Number::kPlural;
  for (const Choice& choice : kChoices) {
    if (person && choice.kinds != kSpokespersonNoun && choice.kinds != kAnonymousNoun) continue;
    if (facts.kinds & choice.kinds) return choice.source_class;
  }
  if (!person) return SourceClass::kUnknown;
  return plural ? SourceClass::kCollective : SourceClass::kRole;
}

bool is_place_name(std::string_view name) {
  std::string key = lower_ascii(without_possessive(name));
  if (ends_with(key, ".")) key.pop_back();
  for (char& c : key) {
    if (c == ' ') c = '-';
  }
  return place_table().has(key);
}

SourceClass classify_name(std::string_view name, std::string_view language) {
  name = without_possessive(name);
  const std::string lower = lower_ascii(name);
  const std::string_view words(lower);
  const NounTable& own = noun_table(language);
  const NounTable& table = own.empty() ? noun_table_of<kEnglishNouns>() : own;
  const bool one_word = words.find(' ') == std::string_view::npos;
  if (one_word && is_acronym(name)) {
    const std::uint16_t kinds = noun_facts(words, language).kinds;
    return kinds & (kTitleNoun | kRoleNoun) ? SourceClass::kRole : SourceClass::kOrganisation;
  }
  if (is_place_name(name) || words == "white house") return SourceClass::kOrganisation;
  const std::string_view kind = before_preposition(words);
  if (!kind.empty() && is_body_word(table, last_word(kind))) return SourceClass::kOrganisation;
  // In a transcript's "AMY ROLLO" every word is in capitals.
  const bool shouted = name.find_first_of("abcdefghijklmnopqrstuvwxyz") == std::string_view::npos;
  if (is_body_word(table, last_word(words)) || (!shouted && is_acronym(last_word(name)))) {
    return SourceClass::kOrganisation;
  }
  const bool body = begins_with_people(table, words) || ends_with_people(table, words) ||
                    words.find(" & ") != std::string_view::npos;
  return body ? SourceClass::kOrganisation : SourceClass::kNamed;
}

}  // namespace whosaid
