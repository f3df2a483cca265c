#include "claims/join_claims.h"

#include <utility>

namespace whosaid {
namespace {

void adopt_source(Claim& open, const Claim& claim) {
  open.source = claim.source;
  open.source_core = claim.source_core;
  open.source_mention = claim.source_mention;
  open.source_class = claim.source_class;
  open.cue = claim.cue;
  open.lemma = claim.lemma;
  open.link = claim.link;
}

}  // namespace

void append_words(Claim& claim, const Claim& more) {
  claim.content.insert(claim.content.end(), more.content.begin(), more.content.end());
  claim.quoted.insert(claim.quoted.end(), more.quoted.begin(), more.quoted.end());
}

std::uint32_t QuotationClaims::continued(const Unit& unit, const Draft& draft) const {
  for (const ItemRange& range : draft.content) {
    for (int i = range.begin; i < range.end; ++i) {
      if (!unit.is_quotation(i)) continue;
      const std::uint32_t before = unit.quotation(i).continues;
      return before == kNoIndex ? kNoIndex : claims_[before];
    }
  }
  return kNoIndex;
}

void QuotationClaims::remember(const Unit& unit, const Draft& draft, std::uint32_t claim) {
  for (const ItemRange& range : draft.content) {
    for (int i = range.begin; i < range.end; ++i) {
      if (unit.is_quotation(i)) claims_[unit.item(i).quotation] = claim;
    }
  }
}

std::uint32_t QuotationClaims::add_or_join(const Unit& unit, const Draft& draft, Claim claim,
                                           std::vector<Claim>& all) {
  std::uint32_t index = continued(unit, draft);
  if (index != kNoIndex) {
    append_words(all[index], claim);
    if (all[index].source.empty()) adopt_source(all[index], claim);
  } else {
    index = static_cast<std::uint32_t>(all.size());
    all.push_back(std::move(claim));
  }
  remember(unit, draft, index);
  return index;
}

}  // namespace whosaid
