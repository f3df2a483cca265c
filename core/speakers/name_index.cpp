#include "speakers/name_index.h"

#include <algorithm>
#include <string>
#include <unordered_set>
#include <utility>

#include "mentions/noun_lexicon.h"
#include "speakers/other_names.h"
#include "tokens/name_particles.h"

namespace whosaid {

namespace {

std::uint64_t full_key(const NameWords& name) {
  KeyHash key('n');
  for (std::size_t i = 0; i < name.size; ++i) key.add(name.words[i]);
  return key.value();
}
std::uint64_t surname_key(std::string_view word) { return KeyHash('s').add(word).value(); }
std::uint64_t given_key(std::string_view word) { return KeyHash('g').add(word).value(); }
std::uint64_t short_key(std::string_view word) { return KeyHash('b').add(word).value(); }

std::string without_full_stops(std::string_view word) {
  std::string out;
  for (char c : word) {
    if (c != '.') out += c;
  }
  return out;
}
std::uint64_t acronym_key(std::string_view word) {
  return KeyHash('a').add(without_full_stops(word)).value();
}

// Words that begin so many names of bodies that alone they name none.
bool begins_many_names(std::string_view word) {
  static constexpr std::string_view kWords[] = {
      "american", "associated", "british", "central", "city",          "european", "federal",
      "first",    "general",    "global",  "great",   "international", "national", "new",
      "north",    "northern",   "public",  "royal",   "south",         "southern", "state",
      "supreme",  "the",        "united",  "western", "world",         "east",     "west"};
  for (std::string_view w : kWords) {
    if (w == word) return true;
  }
  return false;
}

bool conflict(Gender a, Gender b) { return a != Gender::kUnstated && b != Gender::kUnstated && a != b; }

bool is_body(SourceClass source_class) { return source_class == SourceClass::kOrganisation; }

}  // namespace

NameIndex::NameIndex(const ArticleView& view, Entities& entities) : view_(view), entities_(entities) {
  full_name_entity_.assign(view.mention_count(), kNoIndex);
  collect_full_names();
  learn_genders();
}

// "Jean Rao" is a woman where the article later says "Ms Rao", nobody else is called Rao, and nobody just
// "Rao": else "Mr Rao" may be her husband or her dog.
void NameIndex::learn_genders() {
  std::unordered_set<std::uint64_t> bare;
  for (const Mention& mention : view_.mentions()) {
    if (mention.name.size() == 1 && mention.title.empty())
      bare.insert(surname_key(view_.word(mention.name.begin)));
  }
  for (std::uint32_t m = 0; m < view_.mention_count(); ++m) {
    const Mention& mention = view_.mention(m);
    if (mention.name.size() != 1 || mention.title.size() != 1 || mention.gender == Gender::kUnstated)
      continue;
    if ((noun_facts(view_.word(mention.title.begin), view_.language()).kinds & kHonorific) == 0) continue;
    const NameWords name = name_words(view_, mention.name);
    if (name.size == 0 || bare.count(surname_key(name.last())) > 0) continue;
    std::uint32_t bearer = kNoIndex;
    std::uint32_t others = 0;
    full_.recent(surname_key(name.last()), [&](std::uint32_t e) {
      if (words_of(e).last() != name.last() || entities_.all[e].body || e == bearer) return false;
      if (bearer == kNoIndex) {
        bearer = e;
      } else {
        ++others;
      }
      return others > 0;
    });
    if (bearer != kNoIndex && others == 0 && entities_.all[bearer].gender == Gender::kUnstated)
      entities_.all[bearer].gender = mention.gender;
  }
}

void NameIndex::collect_full_names() {
  for (std::uint32_t m = 0; m < view_.mention_count(); ++m) {
    const Mention& mention = view_.mention(m);
    if (mention.name.size() < 2 || mention.number == Number::kPlural) continue;
    const NameWords name = name_words(view_, mention.name);
    if (name.size < 2) continue;
    const std::uint32_t bearer = bearer_of_other_name(view_, m);
    std::uint32_t entity = bearer == kNoIndex ? kNoIndex : full_name_entity_[bearer];
    if (entity != kNoIndex) {
      aliases_.add(full_key(name), entity);
      aliases_.add(surname_key(name.last()), entity);
    }
    if (entity == kNoIndex) entity = find_full_name(m, name);
    if (entity == kNoIndex) {
      entity = add_entity(m);
      full_.add(full_key(name), entity);
      full_.add(surname_key(name.last()), entity);
      for (std::uint64_t key : {surname_key(name.last()), short_key(name.first())}) {
        if (later_.last(key) == kNoIndex) later_.add(key, entity);
      }
    }
    // "De Blasio" in a headline is a surname, and "Bill de Blasio" the name.
    if (const NameWords known = words_of(entity);
        known.size < name.size && ends_with(name, known) && is_name_particle(known.first())) {
      entities_.all[entity].primary = m;
      entities_.all[entity].name = mention.name;
    }
    full_name_entity_[m] = entity;
  }
}

// The entity that bears this full name or a variant of it.
std::uint32_t NameIndex::find_full_name(std::uint32_t m, const NameWords& name) const {
  std::uint32_t found = aliases_.last(full_key(name));
  if (found != kNoIndex && may_be(m, found)) return found;
  found = kNoIndex;
  full_.recent(full_key(name), [&](std::uint32_t e) {
    if (words_of(e) == name && may_be(m, e)) found = e;
    return found != kNoIndex;
  });
  if (found != kNoIndex || is_body(view_.mention(m).source_class)) return found;
  full_.recent(surname_key(name.last()), [&](std::uint32_t e) {
    if (entities_.all[e].body) return false;
    const NameWords other = words_of(e);
    const bool same = same_person_name(name, other) || ends_with(name, other) || ends_with(other, name);
    if (same && may_be(m, e)) found = e;
    return found != kNoIndex;
  });
  return found;
}

std::uint32_t NameIndex::add_entity(std::uint32_t m) {
  const Mention& mention = view_.mention(m);
  Entity entity;
  entity.primary = m;
  entity.name = mention.name;
  entity.source_class = mention.source_class;
  entity.gender = mention.gender;
  entity.number = mention.number;
  entity.body = is_body(mention.source_class);
  // "supplier Hanse Cell" and "film maker Ana Ruiz": a title that bodies bear, too, tells nothing.
  const bool body_title =
      !mention.title.empty() &&
      (noun_facts(view_.word(mention.title.end - 1), view_.language()).kinds & kOrganisationNoun) != 0;
  entity.person = !entity.body && !mention.title.empty() && !body_title;
  const std::uint32_t index = entities_.add(entity);
  last_seen_.resize(entities_.all.size(), m);
  return index;
}

NameWords NameIndex::words_of(std::uint32_t e) const {
  const Entity& entity = entities_.all[e];
  NameWords words;
  if (entity.given_name != kNoIndex) words = name_words(view_, {entity.given_name, entity.given_name + 1});
  const NameWords rest = name_words(view_, entity.name);
  for (std::size_t i = 0; i < rest.size && words.size < NameWords::kMost; ++i) {
    words.words[words.size++] = rest.words[i];
  }
  words.nickname = rest.nickname;
  return words;
}

bool NameIndex::may_be(std::uint32_t m, std::uint32_t e) const {
  const Mention& mention = view_.mention(m);
  const Entity& entity = entities_.all[e];
  if (conflict(mention.gender, entity.gender) || entity.number == Number::kPlural) return false;
  return !(entity.body && !mention.title.empty() && mention.source_class == SourceClass::kNamed);
}

// Makes an entity findable by parts of its name, once it has been met.
void NameIndex::learn(std::uint32_t e) {
  Entity& entity = entities_.all[e];
  if (entity.indexed) return;
  entity.indexed = true;
  const NameWords name = words_of(e);
  known_.add(full_key(name), e);
  known_.add(surname_key(name.last()), e);
  if (name.size < 2) return;
  if (!entity.body) known_.add(given_key(name.first()), e);
  if (!entity.body && !name.nickname.empty()) known_.add(given_key(name.nickname), e);
  learn_body(e, name);
}

// A name that nothing shows to be a person's may be a body's: "Granger Stone".
void NameIndex::learn_body(std::uint32_t e, const NameWords& name) {
  if (entities_.all[e].person) return;
  if (!begins_many_names(name.first())) known_.add(short_key(name.first()), e);
  if (!entities_.all[e].body) return;
  std::string acronym;
  std::string with_small_words;
  for (std::size_t i = 0; i < name.size; ++i) {
    const std::string_view word = name.words[i];
    if (word.empty()) continue;
    with_small_words += word[0];
    if (word != "of" && word != "the" && word != "and" && word != "for" && word != "in") acronym += word[0];
  }
  known_.add(acronym_key(acronym), e);
  if (with_small_words != acronym) known_.add(acronym_key(with_small_words), e);
}

NameIndex::Choice NameIndex::by_key(std::uint32_t m, std::uint64_t key, LinkRule rule) const {
  Choice choice;
  known_.recent(key, [&](std::uint32_t e) {
    if (may_be(m, e)) choice = {e, kNoIndex, rule};
    return choice.entity != kNoIndex;
  });
  return choice;
}

// Of several bearers of a surname the one last seen, unless both were named as a pair.
NameIndex::Choice NameIndex::by_surname(std::uint32_t m, const NameWords& name) const {
  Choice choice;
  bool pair = false;
  known_.recent(surname_key(name.last()), [&](std::uint32_t e) {
    const NameWords other = words_of(e);
    if (!ends_with(other, name) || !may_be(m, e) || e == choice.entity) return false;
    if (choice.entity == kNoIndex) {
      choice.entity = e;
      choice.rule = entities_.all[e].body ? LinkRule::kShortName : LinkRule::kSurname;
      return false;
    }
    pair |= entities_.all[e].pair != kNoIndex && entities_.all[e].pair == entities_.all[choice.entity].pair;
    choice.rival = e;
    if (last_seen_[e] > last_seen_[choice.entity]) std::swap(choice.entity, choice.rival);
    return false;
  });
  if (pair) choice.entity = kNoIndex;
  return choice;
}

NameIndex::Choice NameIndex::choose(std::uint32_t m, const NameWords& name) const {
  const Mention& mention = view_.mention(m);
  Choice choice = by_surname(m, name);
  if (choice.entity != kNoIndex || choice.rival != kNoIndex) return choice;
  if (name.size == 1) {
    choice = by_key(m, acronym_key(name.last()), LinkRule::kAcronym);
    const bool capitals = (view_.tokens()[mention.name.begin].shape & kAllCaps) != 0;
    if (choice.entity != kNoIndex && capitals) return choice;
    choice = by_key(m, short_key(name.first()), LinkRule::kShortName);
    if (choice.entity != kNoIndex && mention.title.empty() && !entities_.all[choice.entity].person &&
        !is_place_name(view_.text_of(mention.name))) {
      return choice;
    }
    choice = by_key(m, given_key(name.first()), LinkRule::kGivenName);
    if (choice.entity != kNoIndex && mention.title.empty()) return choice;
  }
  const std::uint32_t otherwise = name.size == 1 ? aliases_.last(surname_key(name.last())) : kNoIndex;
  if (otherwise != kNoIndex && may_be(m, otherwise)) return {otherwise, kNoIndex, LinkRule::kSurname};
  const std::uint32_t later = later_.last(surname_key(name.last()));
  const bool place = is_place_name(view_.text_of(mention.name)) && mention.title.empty();
  if (later != kNoIndex && !place && ends_with(words_of(later), name) && may_be(m, later)) {
    return {later, kNoIndex, LinkRule::kSurnameLater};
  }
  return {};
}

void NameIndex::apply(std::uint32_t m, const Choice& choice) {
  const std::uint32_t before = last_seen_[choice.entity];
  entities_.link(m, choice.entity, choice.rule, before);
  if (choice.rival != kNoIndex) {
    entities_.links[m].confidence = 75;
    entities_.rivals.push_back({m, choice.rival, kNoIndex, 25, 0});
  }
}

void NameIndex::link_full_name(std::uint32_t m, const NameWords& name) {
  std::uint32_t e = full_name_entity_[m];
  const bool met = entities_.all[e].indexed;
  if (!met && entities_.all[e].body) {
    // "the Port Authority of Calder", later "the Port Authority"
    Choice longer = by_key(m, short_key(name.first()), LinkRule::kShortName);
    if (longer.entity != kNoIndex && begins_with(words_of(longer.entity), name)) return apply(m, longer);
  }
  if (!met) {
    entities_.link(m, e, LinkRule::kFirstMention, kNoIndex);
    learn(e);
  } else {
    const bool same = words_of(e) == name;
    entities_.link(m, e, same ? LinkRule::kSameName : LinkRule::kFullNameVariant, last_seen_[e]);
  }
}

// "Nadia and Yusuf Karimi": the two together, Nadia Karimi, and Yusuf Karimi.
void NameIndex::add_pair(std::uint32_t m) {
  const TokenRange name = view_.mention(m).name;
  const std::uint64_t key = full_key(name_words(view_, name));
  if (const std::uint32_t known = known_.last(key); known != kNoIndex) {
    return entities_.link(m, known, LinkRule::kSameName, last_seen_[known]);
  }
  const std::uint32_t both = add_entity(m);
  entities_.all[both].number = Number::kPlural;
  entities_.all[both].person = true;
  entities_.all[both].indexed = true;
  known_.add(key, both);
  entities_.link(m, both, LinkRule::kFirstMention, kNoIndex);
  std::uint32_t conjunction = name.begin;
  while (conjunction < name.end && view_.word(conjunction) != "and") ++conjunction;
  if (conjunction != name.begin + 1 || conjunction + 2 >= name.end) return;
  for (const bool first : {true, false}) {
    const std::uint32_t e = add_entity(m);
    Entity& one = entities_.all[e];
    one.number = Number::kSingular;
    one.person = true;
    one.pair = m;
    one.name = first ? TokenRange{conjunction + 2, name.end} : TokenRange{conjunction + 1, name.end};
    if (first) one.given_name = name.begin;
    learn(e);
  }
}

bool NameIndex::is_new(std::uint32_t m) const {
  if (full_name_entity_[m] != kNoIndex) return false;
  const Choice choice = choose(m, name_words(view_, view_.mention(m).name));
  return choice.entity == kNoIndex && choice.rival == kNoIndex;
}

bool NameIndex::is_misspelt(std::uint32_t m, std::uint32_t entity) const {
  const Entity& other = entities_.all[entity];
  if (other.body || other.name.size() < 2 || other.number == Number::kPlural) return false;
  return differ_by_a_letter(name_words(view_, view_.mention(m).name).last(), words_of(entity).last());
}

bool NameIndex::link_lone_word(std::uint32_t m) {
  const Mention& mention = view_.mention(m);
  const bool capital = (view_.tokens()[mention.tokens.begin].shape & kCapital) != 0;
  if (mention.tokens.size() != 1 || !mention.name.empty() || !capital) return false;
  const NameWords name = name_words(view_, mention.tokens);
  if (name.size != 1) return false;
  Choice choice = by_surname(m, name);
  if (choice.entity == kNoIndex && choice.rival == kNoIndex) {
    const std::uint32_t later = later_.last(surname_key(name.last()));
    if (later != kNoIndex && ends_with(words_of(later), name))
      choice = {later, kNoIndex, LinkRule::kSurnameLater};
  }
  if (choice.entity == kNoIndex || entities_.all[choice.entity].body) return false;
  apply(m, choice);
  last_seen_[choice.entity] = m;
  return true;
}

void NameIndex::link(std::uint32_t m) {
  const Mention& mention = view_.mention(m);
  const NameWords name = name_words(view_, mention.name);
  if (name.size == 0) return;
  if (mention.number == Number::kPlural) {
    add_pair(m);
  } else if (full_name_entity_[m] != kNoIndex) {
    link_full_name(m, name);
  } else {
    Choice choice = choose(m, name);
    if (choice.entity == kNoIndex) {
      const std::uint32_t e = add_entity(m);
      entities_.link(m, e, LinkRule::kFirstMention, kNoIndex);
      if (choice.rival != kNoIndex) {
        entities_.rivals.push_back({m, choice.rival, kNoIndex, 40, 0});
      } else {
        learn(e);
      }
    } else {
      apply(m, choice);
    }
  }
  const std::uint32_t entity = entities_.of(m);
  last_seen_.resize(entities_.all.size(), m);
  last_seen_[entity] = m;
}

}  // namespace whosaid
