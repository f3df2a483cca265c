// Entities: the people and bodies of an article, and which mention is whose.
//
//   Mayor Lena Brandt ... the mayor ... she         one entity, three mentions
//
// Every mention that was linked keeps the rule and the earlier mention it rests on, so the way from a
// claim to a name can be told step by step.

#ifndef WHOSAID_SPEAKERS_ENTITIES_H_
#define WHOSAID_SPEAKERS_ENTITIES_H_

#include <cstdint>
#include <vector>

#include "mentions/mentions.h"
#include "speakers/link_rules.h"
#include "text/span.h"

namespace whosaid {

struct Entity {
  std::uint32_t primary = kNoIndex;        // the mention that names or describes it best
  std::uint32_t title_mention = kNoIndex;  // the mention whose title is shown
  std::uint32_t description = kNoIndex;    // an appositive: "the transport secretary"
  std::uint32_t owner = kNoIndex;          // entity: Tillery, of "Tillery's lawyer"
  std::uint32_t pair = kNoIndex;           // joint mention that this one was named in
  SourceClass source_class = SourceClass::kUnknown;
  Gender gender = Gender::kUnstated;
  Number number = Number::kUnstated;
  bool person = false;   // the text says that it is a person: a title, "he", "who"
  bool body = false;     // a body by name, or by "it"
  bool indexed = false;  // known to the name index
  TokenRange phrase;     // two sources joined by "and", as written; else empty
  std::uint32_t first = kNoIndex, second = kNoIndex;  // entities: the two
  TokenRange name;  // differs from the primary's name for one of a pair: "Nadia" + "Karimi"
  std::uint32_t given_name = kNoIndex;  // token; one of a pair, whose surname the name ends in
};

struct MentionLink {
  std::uint32_t entity = kNoIndex;
  std::uint32_t before = kNoIndex;  // the mention it was linked by
  LinkRule rule = LinkRule::kFirstMention;
  std::uint8_t confidence = 0;  // hundredths, of this hop
};

// Other entities that a mention might have meant.
struct Rivals {
  std::uint32_t mention = kNoIndex;
  std::uint32_t first = kNoIndex;   // entity
  std::uint32_t second = kNoIndex;  // entity
  // Hundredths; together with the confidence in whom the mention was linked to at most 100.
  std::uint8_t first_confidence = 0;
  std::uint8_t second_confidence = 0;
};

// A claim whose source is two at once.
struct JointSource {
  std::uint32_t claim = kNoIndex;
  std::uint32_t entity = kNoIndex;
};

struct Entities {
  std::vector<Entity> all;
  std::vector<Rivals> rivals;      // in the order of their mentions
  std::vector<JointSource> joint;  // in the order of their claims
  std::vector<MentionLink> links;  // [mentions]

  std::uint32_t of(std::uint32_t mention) const { return links[mention].entity; }
  std::uint32_t add(const Entity& entity) {
    all.push_back(entity);
    return static_cast<std::uint32_t>(all.size() - 1);
  }
  void link(std::uint32_t mention, std::uint32_t entity, LinkRule rule, std::uint32_t before) {
    links[mention] = {entity, before, rule, facts_of(rule).confidence};
  }
};

class ArticleView;
struct PronounCase;

// Links every mention outside quotations that can be a source, in one pass from the first to the last.
// `cases`, unless null, gets every pronoun with whom it could mean: training learns from them.
Entities find_entities(const ArticleView& view, std::vector<PronounCase>* cases = nullptr);

}  // namespace whosaid

#endif  // WHOSAID_SPEAKERS_ENTITIES_H_
