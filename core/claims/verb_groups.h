// Verb groups: a cue verb with what its auxiliaries say about it.
//
//   Rao has never publicly said     negated, not realised
//   Lowry is expected to tell       hypothetical
//   tolls were said to rise         passive

#ifndef WHOSAID_CLAIMS_VERB_GROUPS_H_
#define WHOSAID_CLAIMS_VERB_GROUPS_H_

#include <cstdint>
#include <string_view>

#include "claims/cue_lexicon.h"
#include "claims/units.h"

namespace whosaid {

struct VerbGroup {
  const VerbCue* cue = nullptr;
  int begin = 0;  // first item: an auxiliary, or the verb
  int end = 0;    // one past the verb and its particle
  int head = 0;   // the verb
  int left = 0;   // begin, or the first of the adverbs before it: where a subject must end
  bool passive = false;
  bool negated = false;
  bool hypothetical = false;  // will say, is expected to say
  bool questioned = false;    // did he say
  bool declined = false;      // declined to say
  bool participle = false;    // "adding that" without an auxiliary
  bool infinitive = false;    // "to say" that no verb governs, or that is not a statement of anybody
  bool finite = false;
};

// What a word before "to say" makes of the saying.
enum class Governor : std::uint8_t { kUnknown, kDeclines, kPlans, kFails, kDoes };
Governor governor_of(std::string_view word);

// "not", "n't", "never", "cannot"
bool is_negation(std::string_view word);

// What stands before its subject in a question: "did", "has", "is", "will", "n't".
bool is_auxiliary(std::string_view word);

// "avoided saying": what it governs was not said.
bool is_avoidance(std::string_view word);

// "would only say", "would later write": that much was said. `before`: the word before the adverb `word`.
bool undoes_modal(std::string_view before, std::string_view word);

// The group around the cue verb at item `i`; cue is null when the word there is no cue verb.
VerbGroup read_verb_group(const Unit& unit, int i);

}  // namespace whosaid

#endif  // WHOSAID_CLAIMS_VERB_GROUPS_H_
