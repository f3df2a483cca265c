// Attributions: which entity each claim belongs to, and how one knows.
//
//   "We waited," Reyes said.       explicit   the source's entity
//   "Nobody came."                 carried    the speaker before, or the subject of the sentence before
//   'Treated like cattle'          inferred   a headline's words, found in a body claim

#ifndef WHOSAID_SPEAKERS_ATTRIBUTIONS_H_
#define WHOSAID_SPEAKERS_ATTRIBUTIONS_H_

#include <string_view>
#include <vector>

#include "speakers/article_view.h"
#include "speakers/entities.h"
#include "speakers/speakers.h"

namespace whosaid {

// An attribution before speakers are numbered: Attribution::speaker is an index into Entities::all.
using Attributions = std::vector<Attribution>;

// One for each claim: those with a source first, then carried ones, then headlines.
Attributions attribute_claims(const ArticleView& view, const Entities& entities);

// Gives quotations without a source their neighbour's speaker. Confidence stays at 70 or below.
void carry_quotes(const ArticleView& view, const Entities& entities, Attributions& attributions);

// Gives quotations in headlines and standfirsts without a source the speaker of the body claim with
// the same words, and says for all of them how the body supports the words.
void match_headlines(const ArticleView& view, Attributions& attributions);

}  // namespace whosaid

#endif  // WHOSAID_SPEAKERS_ATTRIBUTIONS_H_
