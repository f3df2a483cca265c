// NameIndex: whose name a name is.
//
//   Councillor Bram Visser ... Visser            surname of a full name
//   International Criminal Court ... the ICC     acronym of a name
//
// Full names of the whole article are known from the beginning, so that a headline's surname finds
// the full name in the body. Two people of one surname stay two; a surname that fits both of a pair
// is nobody's.

#ifndef WHOSAID_SPEAKERS_NAME_INDEX_H_
#define WHOSAID_SPEAKERS_NAME_INDEX_H_

#include "speakers/entities.h"
#include "speakers/name_words.h"
#include "speakers/recent_index.h"

namespace whosaid {

class NameIndex {
 public:
  NameIndex(const ArticleView& view, Entities& entities);

  // Links a mention that has a name: to an entity that bears it, or to a new one.
  void link(std::uint32_t m);

  // Whether nobody named before or later in full bears the name of this mention.
  bool is_new(std::uint32_t m) const;

  // Whether the surname of `entity` is this mention's name but for a letter.
  bool is_misspelt(std::uint32_t m, std::uint32_t entity) const;

  // Links a capital word that was not taken for a name ("Marsh said") when a full name ends in it.
  bool link_lone_word(std::uint32_t m);

 private:
  struct Choice {
    std::uint32_t entity = kNoIndex;
    std::uint32_t rival = kNoIndex;
    LinkRule rule = LinkRule::kFirstMention;
  };

  void collect_full_names();
  void learn_genders();
  std::uint32_t find_full_name(std::uint32_t m, const NameWords& name) const;
  std::uint32_t add_entity(std::uint32_t m);
  void add_pair(std::uint32_t m);
  void learn(std::uint32_t entity);
  void learn_body(std::uint32_t entity, const NameWords& name);

  NameWords words_of(std::uint32_t entity) const;
  bool may_be(std::uint32_t m, std::uint32_t entity) const;
  Choice choose(std::uint32_t m, const NameWords& name) const;
  Choice by_surname(std::uint32_t m, const NameWords& name) const;
  Choice by_key(std::uint32_t m, std::uint64_t key, LinkRule rule) const;
  void link_full_name(std::uint32_t m, const NameWords& name);
  void apply(std::uint32_t m, const Choice& choice);

  const ArticleView& view_;
  Entities& entities_;
  RecentIndex full_;                             // every full name, in order
  RecentIndex aliases_;                          // other full names that the text says somebody bears
  RecentIndex later_;                            // first bearer of a surname or short form in the article
  RecentIndex known_;                            // names met so far, by kind of key
  std::vector<std::uint32_t> full_name_entity_;  // [mentions] kNoIndex unless a full name
  std::vector<std::uint32_t> last_seen_;         // [entities] mention
};

}  // namespace whosaid

#endif  // WHOSAID_SPEAKERS_NAME_INDEX_H_
