// The kept text of an article with its claims marked: what the reading view paints.
//
//   The mayor said «the bridge is safe»¹      « » stand for the speaker's colour; ¹ leads to the list
//
// The speaker's own words (quotations) are bold, the reporter's rendering of them is not. What the
// speaker did not say as true (denied, negated, hypothetical, planned) is grey and says so.

#ifndef WHOSAID_NATIVE_ARTICLE_VIEW_H_
#define WHOSAID_NATIVE_ARTICLE_VIEW_H_

#include <string>
#include <string_view>
#include <vector>

#include "pipeline.h"
#include "wrap_text.h"

namespace whosaid {

// Whether the claim may be shown as what its speaker holds: asserted, asked or asked for, and realised.
bool is_own(const Claim& claim);

// Why it may not: "denied", "negated", "hypothetical", "not said"; empty when it may.
std::string_view disowned_as(const Claim& claim);

// The colour of each speaker, by the order of first claims: SGR codes, repeating when there are many.
std::vector<std::uint8_t> speaker_colors(const Analysis& analysis);

// The blocks' text as pieces, [blocks]; empty for dropped ones. Claims are numbered from 1.
std::vector<std::vector<Piece>> article_pieces(const Analysis& analysis);

// A number as it stands behind a claim: 12 -> "¹²".
std::string superscript(std::size_t number);

}  // namespace whosaid

#endif  // WHOSAID_NATIVE_ARTICLE_VIEW_H_
