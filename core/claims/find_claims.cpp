#include "claims/claims.h"
#include "claims/headline_names.h"
#include "claims/other_languages/find_other_claims.h"
#include "claims/quotations.h"
#include "claims/rule_claims.h"
#include "claims/tagger/attribution_model.h"
#include "claims/tagger/attribution_words.h"
#include "claims/tagger/merge_attributions.h"
#include "claims/tagger/tag_attributions.h"
#include "claims/units.h"
#include "text/ascii.h"

namespace whosaid {
namespace {

Claims tag_and_merge(const AttributionModel& model, const Sources& sources, Claims ruled) {
  const TaggedArticle tagged = tag_attributions(model, sources, find_token_features(sources, ruled));
  return merge_attributions(sources, std::move(ruled), tagged);
}

// "No 10", "No. 10", "no fewer than twelve"
bool is_number_or_comparison(const Sources& sources, std::uint32_t token) {
  const std::string_view word = word_of(sources, token);
  return word == "fewer" || word == "less" || word == "." || (sources.tokens.all[token].shape & kDigit) != 0;
}

// "Not one of the witnesses", "Hardly anyone", "Not everybody"
bool denies_subject(const Sources& sources, std::uint32_t first) {
  const std::string_view word = word_of(sources, first);
  if (word != "not" && word != "hardly" && word != "scarcely" && word != "barely") return false;
  if (first + 1 >= sources.tokens.all.size()) return false;
  const std::string_view next = word_of(sources, first + 1);
  return next == "one" || next == "a" || next == "all" || next == "every" || next.substr(0, 3) == "any" ||
         next.substr(0, 5) == "every";
}

// The source may be "anyone" alone, behind "not" of the same sentence.
bool is_denied_subject(const Sources& sources, std::uint32_t first) {
  const std::string_view word = word_of(sources, first);
  const bool any = word.substr(0, 3) == "any" || word.substr(0, 5) == "every";
  const bool begins = first == sources.tokens.of_sentence[sentence_of(sources, first)].begin;
  return denies_subject(sources, first) || (any && !begins && denies_subject(sources, first - 1));
}

// "Nobody has said 'sorry'", "No minister claimed that", "Few believe" (but not "A few"): what nobody said is
// nobody's claim.
void negate_claims_of_nobody(const Sources& sources, Claims& claims) {
  for (Claim& claim : claims.all) {
    if (claim.source.empty()) continue;
    const std::uint32_t first = token_at(sources, claim.source.begin);
    const std::string_view word = word_of(sources, first);
    const bool bare = word == "no" && first + 1 < sources.tokens.all.size();
    const bool counted = bare && is_number_or_comparison(sources, first + 1);
    const bool nobody = word == "nobody" || word == "nothing" || word == "none" || word == "neither" ||
                        (bare && !counted) || word == "few" || is_denied_subject(sources, first);
    if (!nobody) continue;
    if (claim.polarity != Polarity::kQuestion && claim.polarity != Polarity::kDirective)
      claim.polarity = Polarity::kNegated;  // "Neither would say": "would" makes it no hypothesis
    claim.realised = false;
    claim.source_class = SourceClass::kImpersonal;
    claim.source_mention = kNoIndex;
  }
}

}  // namespace

Claims find_claims(const Document& document, const Blocks& blocks, const std::vector<Sentence>& sentences,
                   const Tokens& tokens, const Mentions& mentions) {
  const std::string lower = ascii_lower(document.text);
  const Quotations quotations = pair_quotation_marks(document.text, sentences, tokens);
  const Sources sources{document.text, lower,    blocks,     sentences,
                        tokens,        mentions, quotations, document.page ? &*document.page : nullptr};
  if (!is_english(document.language)) return find_other_claims(sources, document.language);
  Claims ruled = find_claims_by_rules(sources);
  const AttributionModel* model = embedded_attribution_model();
  Claims claims = model == nullptr ? std::move(ruled) : tag_and_merge(*model, sources, std::move(ruled));
  negate_claims_of_nobody(sources, claims);
  leave_out_headline_names(sources, claims);
  return claims;
}

std::string dump(const Claims& claims, std::string_view text) {
  std::string out;
  for (const Claim& claim : claims.all) {
    out += std::string(form_name(claim.form)) + "/" + std::string(act_name(claim.act)) + "/" +
           std::string(polarity_name(claim.polarity)) + "  " + std::string(slice(text, claim.source)) +
           "  [" + std::string(slice(text, claim.cue)) + "] ";
    for (const Span& span : claim.content) out += " + " + std::string(slice(text, span));
    out += "   (" + std::string(claim.rule) + ")\n";
  }
  for (const NoComment& silence : claims.no_comment) {
    out += "no comment  " + std::string(slice(text, silence.party)) + "  [" +
           std::string(slice(text, silence.span)) + "]\n";
  }
  return out;
}

}  // namespace whosaid
