// Joining: a quotation that goes on after its attribution, or in the next paragraph, is one claim.
//
//   "The bridge is safe," said Ana Lopez.    claim 0, with its source
//   "The road is not."                       goes on: more words of claim 0

#ifndef WHOSAID_CLAIMS_JOIN_CLAIMS_H_
#define WHOSAID_CLAIMS_JOIN_CLAIMS_H_

#include <cstdint>
#include <vector>

#include "claims/claims.h"
#include "claims/drafts.h"
#include "claims/units.h"

namespace whosaid {

// The words of `more` behind those of `claim`.
void append_words(Claim& claim, const Claim& more);

// Which claim each quotation belongs to.
class QuotationClaims {
 public:
  explicit QuotationClaims(std::size_t quotations) : claims_(quotations, kNoIndex) {}

  // Index of the claim; kNoIndex when it belongs to none.
  std::uint32_t of(std::uint32_t quotation) const { return claims_[quotation]; }
  void set(std::uint32_t quotation, std::uint32_t claim) { claims_[quotation] = claim; }

  // The claim with which the draft's first quotation goes on; kNoIndex when it begins anew.
  std::uint32_t continued(const Unit& unit, const Draft& draft) const;

  // The draft's quotations belong to `claim`.
  void remember(const Unit& unit, const Draft& draft, std::uint32_t claim);

  // Adds `claim`, made of the draft, or joins it to the one with which it goes on, which takes its source
  // if it had none. Index of the claim that has the words.
  std::uint32_t add_or_join(const Unit& unit, const Draft& draft, Claim claim, std::vector<Claim>& all);

 private:
  std::vector<std::uint32_t> claims_;  // [quotations]
};

}  // namespace whosaid

#endif  // WHOSAID_CLAIMS_JOIN_CLAIMS_H_
