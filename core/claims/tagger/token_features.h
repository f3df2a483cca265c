// Token features: what the attribution tagger sees of a token. Training and tagging both call this.
//
//   token     word, first and last letters, shape     as hashes and classes
//             part of speech, mention, quotation      what the stages before found
//             rule                                    what the rules take it for
//             lexicon                                 whether it is a word of reporting at all
//
// The words of names are masked: who speaks must not decide whether somebody speaks.

#ifndef WHOSAID_CLAIMS_TAGGER_TOKEN_FEATURES_H_
#define WHOSAID_CLAIMS_TAGGER_TOKEN_FEATURES_H_

#include <array>
#include <cstdint>
#include <vector>

#include "claims/claims.h"
#include "claims/units.h"

namespace whosaid {

// The classes that a token falls into, each with values from 0 to its size - 1.
enum class TokenClass : std::uint8_t { kShape, kPos, kQuotation, kMention, kRule, kLexicon, kPlace };
inline constexpr std::size_t kTokenClassCount = 7;
inline constexpr std::array<std::uint8_t, kTokenClassCount> kTokenClassSizes = {16, 39, 10, 22, 12, 20, 8};

struct TokenFeatures {
  std::uint32_t word = 0;    // hash of the word, case folded, digits as 0; of a name: one for all names
  std::uint32_t prefix = 0;  // hash of its first three bytes
  std::uint32_t suffix = 0;  // hash of its last three bytes
  std::array<std::uint8_t, kTokenClassCount> classes{};  // by TokenClass
};

// The features of every token, parallel to sources.tokens.all. `ruled` are the claims that the rules
// found. Linear.
std::vector<TokenFeatures> find_token_features(const Sources& sources, const Claims& ruled);

}  // namespace whosaid

#endif  // WHOSAID_CLAIMS_TAGGER_TOKEN_FEATURES_H_
