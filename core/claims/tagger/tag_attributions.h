// Attributions: what the trained tagger finds, as ranges of tokens.
//
//   Officials rejected the idea that tolls had risen .
//   [source ] [cue   ] [content --------------------]
//
// Spans come from the best tags of each paragraph; each content goes to the cue that its tokens point to,
// each cue to the source that it points to.

#ifndef WHOSAID_CLAIMS_TAGGER_TAG_ATTRIBUTIONS_H_
#define WHOSAID_CLAIMS_TAGGER_TAG_ATTRIBUTIONS_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "claims/tagger/attribution_model.h"
#include "claims/units.h"

namespace whosaid {

struct TaggedAttribution {
  std::vector<TokenRange> cue;      // in order; never empty
  TokenRange source;                // empty: none
  std::vector<TokenRange> content;  // in order; never empty
  std::int32_t margin = 0;          // by how much its tags lead over "no attribution", 1/256 of a logarithm
};

struct TaggedArticle {
  std::vector<TaggedAttribution> attributions;  // by paragraph, in it by cue
  std::vector<std::int16_t> cue_margin;         // [tokens]: how much speaks for a cue here, against nothing
  std::vector<std::int16_t> content_margin;     // [tokens]: the same for content
};

// Linear in the tokens; paragraphs longer than some thousand words are taken in parts.
TaggedArticle tag_attributions(const AttributionModel& model, const Sources& sources,
                               const std::vector<TokenFeatures>& features);

// The attributions in one line: "officials [rejected] that tolls had risen; she [said] no".
std::string dump(const TaggedArticle& tagged, std::string_view text, const Tokens& tokens);

}  // namespace whosaid

#endif  // WHOSAID_CLAIMS_TAGGER_TAG_ATTRIBUTIONS_H_
