// Pronoun links: whom "she", "he", "it" and "they" mean.
//
//   Elsa Moreau runs the clinic. “We lost power twice,” she said.      she -> Elsa Moreau
//
// Candidates near by are scored by distance, grammar, who spoke last, and gender where the text
// states it. When two are about equally good, the pronoun stays unlinked and both are rivals.

#ifndef WHOSAID_SPEAKERS_PRONOUN_LINKS_H_
#define WHOSAID_SPEAKERS_PRONOUN_LINKS_H_

#include <cstdint>
#include <vector>

#include "speakers/article_view.h"
#include "speakers/entities.h"

namespace whosaid {

// The person whom most of the text so far is about: named or meant clearly more often than anybody else.
class MainPerson {
 public:
  // `entity` was mentioned once more.
  void count(std::uint32_t entity);

  // kNoIndex while nobody leads clearly.
  std::uint32_t entity() const { return most_ >= kLeast && most_ >= 2 * second_ ? leader_ : kNoIndex; }

 private:
  static constexpr std::uint32_t kLeast = 5;

  std::vector<std::uint32_t> counts_;  // [entities]
  std::uint32_t leader_ = kNoIndex;
  std::uint32_t most_ = 0, second_ = 0;
};

// Links the pronoun at mention `m`, or leaves it. `last_speech` is the mention that last spoke; `main` is
// meant where nobody stands near.
void link_pronoun(const ArticleView& view, Entities& entities, std::uint32_t m, std::uint32_t last_speech,
                  const MainPerson& main);

}  // namespace whosaid

#endif  // WHOSAID_SPEAKERS_PRONOUN_LINKS_H_
