// What was found, in the words that cases use: spans as their text, speakers as their names.

#ifndef WHOSAID_TESTS_FOUND_VALUES_H_
#define WHOSAID_TESTS_FOUND_VALUES_H_

#include <string>

#include "test_case.h"

namespace whosaid::tests {

bool is_claim_field(const std::string& field);

// A field of a claim of the report: "content" as a list of strings, "cue" as a string or null,
// "speaker" as the name or null, "class" as the speaker's class; flags that are not there are false.
Json field_of_claim(const Json& claim, const std::string& field, const Json& speakers);

// One line: "direct | said | Maria Lopez | The bridge is safe, + but the road is not."
std::string summary_of_claim(const Json& claim, const Json& speakers);

Json field_of_speaker(const Json& speaker, const std::string& field);

// [{"text", "role", "kept"}], one per block.
Json found_blocks(const Analysis& analysis);

// The report's claims with the fields that each of `like` has (or the usual ones).
Json found_claims(const Json& report, const Json& like);

// The value for the simple members of `expected`: sentences, tokens, mentions, noComment, language,
// warnings, text, graphemes. `like` says which fields are asked for. Discarded: there is no such member.
Json found_list(const std::string& name, const Analysis& analysis, const Json& report, const Json& like);

// Whether `words` stand, as whole words, in the content of a claim that is the speaker's own: realised,
// not negated and not hypothetical.
bool is_claimed_in(const std::string& words, const Json& claim);

}  // namespace whosaid::tests

#endif  // WHOSAID_TESTS_FOUND_VALUES_H_
