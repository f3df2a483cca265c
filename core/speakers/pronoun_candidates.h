// Pronoun candidates: whom a pronoun could mean, and what speaks for and against each.
//
//   Elsa Moreau runs the clinic. “We lost power twice,” she said.
//   [  candidate  ]                                     she       subject, one sentence back, a name of two
//   words
//
// The facts are those that a reader would give as reasons. How much each counts was learned
// (pronoun_weights.inc, tools/train/pronouns.sh); training walks with this code, too.

#ifndef WHOSAID_SPEAKERS_PRONOUN_CANDIDATES_H_
#define WHOSAID_SPEAKERS_PRONOUN_CANDIDATES_H_

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "speakers/article_view.h"
#include "speakers/entities.h"

namespace whosaid {

enum class PronounFact : std::uint8_t {
  kSentences,         // between the two, 0 to 4; sentences that are quoted as a whole do not count
  kParagraphs,        // between the two, 0 to 2
  kSubject,           // of a verb, or a source
  kSource,            // of a claim
  kLastSpeech,        // spoke last, and nobody else was a subject since
  kPossessive,        // "Ana's"
  kAfterPreposition,  // "with Ana"
  kLoneName,          // one capital word that was never a subject, such as "Cambridge"
  kGenderNear,        // the text says the gender, in this sentence or the one before
  kGenderFar,         // the text says it, further up
  kSamePronoun,       // a pronoun of the same kind, itself understood
  kFullName,          // a name of two words or more
  kRole,              // a description
  kAnonymous,         // "a woman", "an official"
  kOwned,             // described by somebody else: "his mother"
  kFewMentions,       // of the entity so far: two or three
  kManyMentions,      // four or more
  kMain,              // the person whom the text so far is about
  kBegins,            // stands at its sentence's begin
  kBody,              // for "it" and "they": an organisation
  kSeveral,           // for "they": several people
  kDocument,          // for "it": a letter, a report
  kSinglePerson,      // for "they": one person
  kQuotedPronoun,     // the pronoun stands inside quotation marks
  kNearestSubject,    // no other candidate between is a subject
  kIntroduced,        // named in full for the first time, with a title, an age or a description
  kBareName,          // one word, first mention, of nobody who is named in full
  kObjectEnd,         // the last words of the sentence before the pronoun's: "sent an engineer. He"
  kJustIntroduced,    // introduced in the sentence before, of the same paragraph
  kOwnsNamedSubject,  // "Tessier's lawyer, Ana Ruiz, will appeal": owns a subject that is named beside it
  kAsked,             // "was asked whether": the one who answers
  kTeller,            // "Ana said she": says, in other than its own words, what the pronoun stands in
  kCount
};
inline constexpr std::size_t kPronounFacts = static_cast<std::size_t>(PronounFact::kCount);

// A fact's name as the weights' file has it.
std::string_view pronoun_fact_name(PronounFact fact);

enum class PronounKind : std::uint8_t { kHe, kShe, kIt, kThey, kNone };

struct PronounCandidate {
  std::uint32_t entity = kNoIndex;
  std::uint32_t mention = kNoIndex;
  std::array<std::int8_t, kPronounFacts> facts{};
};

// A pronoun that may be linked, with everybody it could mean, the nearest first. Several may be one entity.
struct PronounCase {
  std::uint32_t mention = kNoIndex;
  PronounKind kind = PronounKind::kNone;
  std::vector<PronounCandidate> candidates;  // at most 60
};

// The person whom most of the text so far is about: named or meant clearly more often than anybody else.
class MentionCounts {
 public:
  // `entity` was mentioned once more.
  void count(std::uint32_t entity);

  std::uint32_t of(std::uint32_t entity) const { return entity < counts_.size() ? counts_[entity] : 0; }

  // kNoIndex while nobody leads clearly.
  std::uint32_t main() const { return most_ >= kLeast && most_ >= 2 * second_ ? leader_ : kNoIndex; }

 private:
  static constexpr std::uint32_t kLeast = 5;

  std::vector<std::uint32_t> counts_;  // [entities]
  std::uint32_t leader_ = kNoIndex;
  std::uint32_t most_ = 0, second_ = 0;
};

// What was read before the pronoun.
struct PronounContext {
  const ArticleView& view;
  const Entities& entities;
  std::uint32_t last_speech = kNoIndex;  // the mention that last spoke
  const MentionCounts& counts;
  bool training = false;  // link with what was known before anything was learned
  // For a pronoun inside a quotation: the entity that tells of it, which it is not. Whom it means is then
  // looked for outside quotations.
  std::uint32_t teller = kNoIndex;
};

// Empty for pronouns that mean nobody by themselves ("I", "you"). At most 60 mentions, four sentences and two
// paragraphs back; gender and number rule candidates out.
PronounCase find_pronoun_candidates(const PronounContext& context, std::uint32_t mention);

// Whether `mention` stands in what `source` says: "he" in "Huggins said he would appeal".
bool is_source_of(const ArticleView& view, std::uint32_t source, std::uint32_t mention);

// Whether grammar lets a pronoun of this kind stand for a person far away.
bool may_be_main_person(const PronounContext& context, std::uint32_t mention, std::uint32_t entity);

}  // namespace whosaid

#endif  // WHOSAID_SPEAKERS_PRONOUN_CANDIDATES_H_
