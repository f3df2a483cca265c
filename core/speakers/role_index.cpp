#include "speakers/role_index.h"

#include <algorithm>

#include "mentions/noun_lexicon.h"
#include "speakers/appositives.h"

namespace whosaid {

namespace {

constexpr std::uint32_t kNearMentions = 60;  // how far back a body is looked for
constexpr std::uint32_t kNearParagraphs = 3;

std::uint64_t head_key(std::string_view head) { return KeyHash('r').add(head).value(); }
std::uint64_t kind_key(std::string_view word) { return KeyHash('k').add(word).value(); }

// "D-Lakeland", "(R-Ohio)": the party noun that the letter stands for.
std::string_view party_of(std::string_view word) {
  if (word.size() < 2 || (word[1] != '-' && word[1] != '.')) return {};
  switch (word[0]) {
    case 'd':
      return "democrat";
    case 'r':
      return "republican";
    case 'i':
      return "independent";
    default:
      return {};
  }
}

// What any commercial or private body may be called, whatever its name says.
bool is_general_body_word(std::string_view head) {
  static constexpr std::string_view kWords[] = {
      "airline",      "bank",      "business", "charity",      "club",         "company",
      "corporation",  "developer", "firm",     "group",        "league",       "maker",
      "manufacturer", "nonprofit", "operator", "organisation", "organization", "party",
      "retailer",     "startup",   "team",     "union"};
  return std::find(std::begin(kWords), std::end(kWords), head) != std::end(kWords);
}

// Names that end in one of these are not companies.
bool is_public_body_word(std::string_view last) {
  static constexpr std::string_view kWords[] = {
      "administration", "agency", "association", "authority", "confederation", "federation",
      "society",        "bureau", "commission",  "committee", "congress",      "council",
      "county",         "court",  "department",  "embassy",   "government",    "house",
      "ministry",       "office", "parliament",  "police",    "senate",        "treasury",
      "university",     "state",  "states",      "nations",   "union"};
  return std::find(std::begin(kWords), std::end(kWords), last) != std::end(kWords);
}

bool is_person_class(SourceClass c) {
  return c == SourceClass::kRole || c == SourceClass::kSpokesperson || c == SourceClass::kAnonymous ||
         c == SourceClass::kNamed;
}

bool conflict(Gender a, Gender b) { return a != Gender::kUnstated && b != Gender::kUnstated && a != b; }

}  // namespace

void RoleIndex::add_record(std::uint32_t entity, std::uint32_t m, const RoleWords& role, LinkRule rule) {
  if (role.key.empty()) return;
  records_.push_back({entity, m, role, rule});
  by_head_.add(head_key(role.key), static_cast<std::uint32_t>(records_.size() - 1));
}

void RoleIndex::learn_name(std::uint32_t m) {
  const Mention& mention = view_.mention(m);
  const std::uint32_t entity = entities_.of(m);
  if (entity == kNoIndex) return;
  if (!mention.title.empty()) {
    add_record(entity, m, role_words(view_, mention.title), LinkRule::kTitleOfName);
  }
  if (entities_.all[entity].body && entities_.links[m].rule == LinkRule::kFirstMention) {
    const RoleWords kind = role_words(view_, mention.name);
    by_kind_.add(kind_key(view_.word(mention.name.end - 1)), m);
    if (kind.head + 1 != mention.name.end) by_kind_.add(kind_key(kind.key), m);
  }
  const std::uint32_t beside = mention.tokens.end + 1;
  const bool marked = view_.word(mention.tokens.end) == "," || view_.word(mention.tokens.end) == "(";
  const std::string_view party = marked ? party_of(view_.word(beside)) : std::string_view();
  if (!party.empty()) {
    RoleWords role;
    role.words = {beside, beside + 1};
    role.head = beside;
    role.key = party;
    add_record(entity, m, role, LinkRule::kDescribedBefore);
  }
}

// Whether a word stands in the record's description, or within it after a hyphen ("D-Lakeland").
bool RoleIndex::said_of(std::string_view word, const Record& record) const {
  const std::uint32_t end = std::max(record.role.words.end, extended_end(view_, record.mention, kNoIndex));
  const std::uint32_t begin = std::min(record.role.words.begin, view_.mention(record.mention).tokens.begin);
  for (std::uint32_t i = begin; i < end && i < begin + 40; ++i) {
    const std::string_view w = view_.word(i);
    if (full_role_word(w) == word) return true;
    if (w.size() > word.size() && w[w.size() - word.size() - 1] == '-' &&
        w.substr(w.size() - word.size()) == word) {
      return true;
    }
  }
  return false;
}

bool RoleIndex::matches(const RoleWords& role, const Record& record) const {
  for (std::uint32_t i = role.words.begin; i < role.head; ++i) {
    const std::string_view w = full_role_word(view_.word(i));
    if (view_.pos(i) != Pos::kDT && !said_of(w, record)) return false;
  }
  for (std::uint32_t i = record.role.words.begin; i < record.role.head; ++i) {
    const std::string_view w = view_.word(i);
    if (!changes_rank(w)) continue;
    bool kept = false;
    for (std::uint32_t j = role.words.begin; j < role.head; ++j) kept |= view_.word(j) == w;
    if (!kept) return false;
  }
  return true;
}

// "Six in ten respondents" is what the respondents are, and "many of his voters" what the voters are.
SourceClass RoleIndex::class_of(std::uint32_t m) const {
  const Mention& mention = view_.mention(m);
  const bool part = mention.source_class == SourceClass::kAnonymous && mention.tokens.size() == 1 &&
                    mention.number == Number::kPlural && view_.word(mention.tokens.end) == "of" &&
                    m + 1 < view_.mention_count();
  if (part && view_.mention(m + 1).source_class == SourceClass::kCollective) return SourceClass::kCollective;
  if (mention.source_class != SourceClass::kUnknown || view_.pos(mention.head) != Pos::kCD)
    return mention.source_class;
  const std::string_view link = view_.word(mention.tokens.end);
  if ((link != "in" && link != "of") || m + 1 >= view_.mention_count()) return mention.source_class;
  return view_.mention(m + 1).source_class;
}

std::uint32_t RoleIndex::add_entity(std::uint32_t m) {
  const Mention& mention = view_.mention(m);
  Entity entity;
  entity.primary = m;
  entity.source_class = class_of(m);
  entity.gender = mention.gender;
  entity.number = mention.number;
  entity.body = mention.source_class == SourceClass::kOrganisation;
  entity.person = is_person_class(mention.source_class);
  return entities_.add(entity);
}

// "the 19-year-old wing", "the club's back, who": nouns of bodies that are persons here.
bool RoleIndex::is_said_of_person(std::uint32_t m) const {
  constexpr std::string_view kAge = "-year-old";
  const TokenRange tokens = view_.mention(m).tokens;
  if (view_.word(tokens.end) == "who") return true;
  for (std::uint32_t i = tokens.begin; i < tokens.end; ++i) {
    const std::string_view word = view_.word(i);
    if (word.size() > kAge.size() && word.substr(word.size() - kAge.size()) == kAge) return true;
  }
  return false;
}

bool RoleIndex::link_appositive(std::uint32_t m, const RoleWords& role) {
  std::uint32_t name = name_beside(view_, m);
  if (name == kNoIndex) return false;
  if (entities_.of(name) == kNoIndex) {
    names_.link(name);
    learn_name(name);
  }
  const std::uint32_t e = entities_.of(name);
  if (e == kNoIndex) return false;
  Entity& entity = entities_.all[e];
  if (conflict(entity.gender, view_.mention(m).gender)) return false;
  SourceClass c = view_.mention(m).source_class;
  if (is_said_of_person(m)) c = SourceClass::kRole;
  if (entity.description == kNoIndex) entity.description = m;
  if (!entity.body && !entity.person && c == SourceClass::kOrganisation) {
    entity.body = true;
    entity.source_class = SourceClass::kOrganisation;
  }
  entity.person |= is_person_class(c) && !entity.body;
  entities_.link(m, e, LinkRule::kAppositive, name);
  add_record(e, m, role, LinkRule::kDescribedBefore);
  return true;
}

// "his lawyer" again, of the same owner.
bool RoleIndex::link_owned(std::uint32_t m, const RoleWords& role) {
  const std::uint32_t owner_mention = view_.mention(m).owner;
  if (owner_mention == kNoIndex || owner_mention >= view_.mention_count()) return false;
  const std::uint32_t owner = entities_.of(owner_mention);
  if (owner == kNoIndex) return false;
  const std::uint64_t key = KeyHash('o').add(role.key).add(std::to_string(owner)).value();
  const std::uint32_t known = by_owner_.last(key);
  if (known != kNoIndex) {
    entities_.link(m, known, LinkRule::kSameDescription, entities_.all[known].primary);
    return true;
  }
  const std::uint32_t e = add_entity(m);
  entities_.all[e].owner = owner;
  entities_.link(m, e, LinkRule::kFirstMention, kNoIndex);
  by_owner_.add(key, e);
  add_record(e, m, role, LinkRule::kLongerRole);
  return true;
}

bool RoleIndex::link_described(std::uint32_t m, const RoleWords& role) {
  const Mention& mention = view_.mention(m);
  const Record* best = nullptr;
  std::uint32_t rival = kNoIndex;
  by_head_.recent(head_key(role.key), [&](std::uint32_t index) {
    const Record& record = records_[index];
    const Entity& entity = entities_.all[record.entity];
    const bool plural = (mention.number == Number::kPlural) != (entity.number == Number::kPlural);
    if (plural || conflict(entity.gender, mention.gender) || !matches(role, record)) return false;
    if (best == nullptr) {
      best = &record;
    } else if (record.entity != best->entity && view_.paragraph(view_.mention(record.mention).sentence) ==
                                                    view_.paragraph(view_.mention(best->mention).sentence)) {
      rival = record.entity;
    }
    return false;
  });
  if (best == nullptr) return false;
  if (rival != kNoIndex) {
    entities_.rivals.push_back({m, best->entity, rival, 45, 45});
    return false;
  }
  entities_.link(m, best->entity, best->rule, best->mention);
  return true;
}

bool RoleIndex::link_kind_of_body(std::uint32_t m, const RoleWords& role) {
  const std::uint32_t name = by_kind_.last(kind_key(role.key));
  if (name == kNoIndex) return false;
  for (std::uint32_t i = role.words.begin; i < role.head; ++i) {
    bool said = false;
    for (std::uint32_t t = view_.mention(name).tokens.begin; t < view_.mention(name).tokens.end; ++t) {
      said |= view_.word(t) == view_.word(i);
    }
    if (!said) return false;
  }
  entities_.link(m, entities_.of(name), LinkRule::kKindOfBody, name);
  return true;
}

// "the company" after "Norling Ferries": the last body that was a subject, else the last one.
bool RoleIndex::link_last_body(std::uint32_t m, const RoleWords& role) {
  if (!is_general_body_word(role.key)) return false;
  std::uint32_t best = kNoIndex;
  bool best_subject = false;
  const std::uint32_t paragraph = view_.paragraph(view_.mention(m).sentence);
  for (std::uint32_t back = 1; back <= kNearMentions && back <= m; ++back) {
    const std::uint32_t other = m - back;
    if (paragraph - view_.paragraph(view_.mention(other).sentence) > kNearParagraphs) break;
    const std::uint32_t e = entities_.of(other);
    if (e == kNoIndex || !entities_.all[e].body || view_.mention(other).name.empty()) continue;
    const TokenRange name = view_.mention(other).name;
    if (is_public_body_word(view_.word(name.end - 1)) || is_place_name(view_.text_of(name))) continue;
    if (role_words(view_, name).head + 1 != name.end) continue;
    const bool subject = view_.subject(other);
    if (best == kNoIndex || (subject && !best_subject)) {
      best = other;
      best_subject = subject;
    }
    if (best_subject) break;
  }
  if (best == kNoIndex) return false;
  entities_.link(m, entities_.of(best), LinkRule::kLastBody, best);
  return true;
}

// "Madam Halimah's day starts early. The hawker, 68, is the last": an age is told of somebody known, the
// person whom the text named last.
bool RoleIndex::link_aged(std::uint32_t m, const RoleWords& role) {
  const Mention& mention = view_.mention(m);
  const std::uint32_t end = mention.tokens.end;
  const bool aged = view_.word(end) == "," && view_.pos(end + 1) == Pos::kCD && view_.word(end + 2) == ",";
  if (!aged || mention.source_class != SourceClass::kRole || mention.number == Number::kPlural) return false;
  const std::uint32_t paragraph = view_.paragraph(mention.sentence);
  for (std::uint32_t back = 1; back <= kNearMentions && back <= m; ++back) {
    const std::uint32_t other = m - back;
    if (paragraph - view_.paragraph(view_.mention(other).sentence) > 1) return false;
    const std::uint32_t e = entities_.of(other);
    if (e == kNoIndex || view_.quoted(other)) continue;
    const Entity& entity = entities_.all[e];
    const bool person =
        entity.source_class == SourceClass::kNamed && !entity.body && entity.number != Number::kPlural;
    if (!person || (!entity.person && entity.name.size() < 2)) continue;
    if (entity.description != kNoIndex || conflict(entity.gender, mention.gender)) return false;
    entities_.link(m, e, LinkRule::kEpithet, other);
    entities_.all[e].person = true;
    add_record(e, m, role, LinkRule::kDescribedBefore);
    return true;
  }
  return false;
}

// "the retired bus driver" right after Jolene Baptiste spoke.
bool RoleIndex::link_epithet(std::uint32_t m, const RoleWords& role, std::uint32_t last_speech) {
  if (last_speech == kNoIndex || !is_epithet(view_, role)) return false;
  const std::uint32_t e = entities_.of(last_speech);
  if (e == kNoIndex) return false;
  const Entity& entity = entities_.all[e];
  const Mention& mention = view_.mention(m);
  const std::uint32_t here = view_.paragraph(mention.sentence);
  const bool near = here - view_.paragraph(view_.mention(last_speech).sentence) <= 1;
  if (!near || entity.body || entity.name.empty() || entity.number == Number::kPlural) return false;
  if (entity.description != kNoIndex || conflict(entity.gender, mention.gender)) return false;
  entities_.link(m, e, LinkRule::kEpithet, last_speech);
  entities_.all[e].person = true;
  add_record(e, m, role, LinkRule::kDescribedBefore);
  return true;
}

// "Analysts", "a State Department spokesman" once more, in the same words.
bool RoleIndex::link_same_words(std::uint32_t m, const RoleWords& role) {
  const Mention& mention = view_.mention(m);
  const SourceClass c = mention.source_class;
  const bool lone = c == SourceClass::kRole || c == SourceClass::kAnonymous || c == SourceClass::kUnknown;
  const bool indefinite = view_.pos(mention.tokens.begin) == Pos::kDT && !mention.definite;
  if (lone && indefinite && mention.number != Number::kPlural) return false;
  const std::uint32_t end = extended_end(view_, m, kNoIndex);
  if (c == SourceClass::kSpokesperson && indefinite && end - role.words.begin < 2) return false;
  KeyHash key('d');
  for (std::uint32_t i = role.words.begin; i < end; ++i) key.add(view_.word(i));
  const std::uint32_t known = by_words_.last(key.value());
  by_words_.add(key.value(), m);
  if (known == kNoIndex || entities_.of(known) == kNoIndex) return false;
  entities_.link(m, entities_.of(known), LinkRule::kSameDescription, known);
  return true;
}

void RoleIndex::add_new(std::uint32_t m, const RoleWords& role) {
  const std::uint32_t e = add_entity(m);
  entities_.link(m, e, LinkRule::kFirstMention, kNoIndex);
  add_record(e, m, role, LinkRule::kLongerRole);
}

void RoleIndex::link(std::uint32_t m, std::uint32_t last_speech) {
  const Mention& mention = view_.mention(m);
  RoleWords role = role_words(view_, mention.tokens);
  if (mention.owner != kNoIndex && mention.owner < view_.mention_count()) {
    role.words.begin =
        std::max(role.words.begin, std::min(role.head, view_.mention(mention.owner).tokens.end));
    if (view_.pos(role.words.begin) == Pos::kPOS) ++role.words.begin;
  }
  if (link_appositive(m, role)) return;
  if (link_owned(m, role)) return;
  if (mention.definite) {
    if (link_described(m, role) || link_kind_of_body(m, role)) return;
    if (link_aged(m, role) || link_last_body(m, role) || link_epithet(m, role, last_speech)) return;
  }
  if (link_same_words(m, role)) return;
  add_new(m, role);
}

void RoleIndex::take_up(std::uint32_t m, std::uint32_t entity, std::uint32_t by) {
  entities_.link(m, entity, LinkRule::kAppositive, by);
  if (entities_.all[entity].description == kNoIndex) entities_.all[entity].description = m;
  add_record(entity, m, role_words(view_, view_.mention(m).tokens), LinkRule::kDescribedBefore);
}

std::uint32_t RoleIndex::only_bearer(const RoleWords& role) const {
  std::uint32_t found = kNoIndex;
  bool several = false;
  const auto look = [&](std::string_view key) {
    by_head_.recent(head_key(key), [&](std::uint32_t index) {
      const Record& record = records_[index];
      // A bearer described by the bare noun may be what the headline has more words for.
      const bool plain = record.role.words.size() == 1;
      if (entities_.all[record.entity].name.empty() || (!plain && !matches(role, record))) return false;
      several |= found != kNoIndex && found != record.entity;
      found = record.entity;
      return several;
    });
  };
  look(role.key);
  // Headlines call a secretary of state a minister, and the other way round.
  if (role.key == "minister" && found == kNoIndex) look("secretary");
  return several ? kNoIndex : found;
}

}  // namespace whosaid
