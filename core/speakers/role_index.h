// RoleIndex: whom a description means.
//
//   Harbourmaster Idris Bello ... the harbourmaster           title of a name
//   a State Department spokesman ... the spokesman            short for a longer description
//   Norling Ferries ... the company                           last body named
//
// Only "the" points back; "a spokesman" is somebody new.

#ifndef WHOSAID_SPEAKERS_ROLE_INDEX_H_
#define WHOSAID_SPEAKERS_ROLE_INDEX_H_

#include "speakers/entities.h"
#include "speakers/name_index.h"
#include "speakers/recent_index.h"
#include "speakers/role_words.h"

namespace whosaid {

class RoleIndex {
 public:
  RoleIndex(const ArticleView& view, Entities& entities, NameIndex& names)
      : view_(view), entities_(entities), names_(names) {}

  // Remembers the roles that a mention with a name states: its title, its party.
  void learn_name(std::uint32_t m);

  // Links a mention without a name. `last_speech` is the mention that last spoke, or kNoIndex.
  void link(std::uint32_t m, std::uint32_t last_speech);

  // Mention `m`, taken for somebody new, describes `entity`, whom mention `by` means.
  void take_up(std::uint32_t m, std::uint32_t entity, std::uint32_t by);

  // The only entity in the whole article with this role, when exactly one has it: for headlines.
  std::uint32_t only_bearer(const RoleWords& role) const;

 private:
  struct Record {
    std::uint32_t entity;
    std::uint32_t mention;
    RoleWords role;
    LinkRule rule;
  };

  void add_record(std::uint32_t entity, std::uint32_t m, const RoleWords& role, LinkRule rule);
  SourceClass class_of(std::uint32_t m) const;
  std::uint32_t add_entity(std::uint32_t m);
  bool is_said_of_person(std::uint32_t m) const;
  bool link_appositive(std::uint32_t m, const RoleWords& role);
  bool link_owned(std::uint32_t m, const RoleWords& role);
  bool link_described(std::uint32_t m, const RoleWords& role);
  bool link_kind_of_body(std::uint32_t m, const RoleWords& role);
  bool link_last_body(std::uint32_t m, const RoleWords& role);
  bool link_aged(std::uint32_t m, const RoleWords& role);
  bool link_epithet(std::uint32_t m, const RoleWords& role, std::uint32_t last_speech);
  bool link_same_words(std::uint32_t m, const RoleWords& role);
  void add_new(std::uint32_t m, const RoleWords& role);
  bool matches(const RoleWords& role, const Record& record) const;
  bool said_of(std::string_view word, const Record& record) const;

  const ArticleView& view_;
  Entities& entities_;
  NameIndex& names_;
  std::vector<Record> records_;
  RecentIndex by_head_;   // index into records_
  RecentIndex by_owner_;  // entity
  RecentIndex by_words_;  // mention
  RecentIndex by_kind_;   // mention of a body's name
};

}  // namespace whosaid

#endif  // WHOSAID_SPEAKERS_ROLE_INDEX_H_
