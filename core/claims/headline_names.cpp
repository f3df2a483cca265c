#include "claims/headline_names.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include "claims/rules.h"
#include "claims/tagger/attribution_words.h"

namespace whosaid {
namespace {

constexpr std::size_t kLongestName = 6;            // words; longer ones are sentences
constexpr std::uint32_t kMostHeadlineClaims = 24;  // beyond this the input is no article

using Words = std::vector<std::string_view>;

bool is_head(const Blocks& blocks, std::uint32_t block) {
  return blocks[block].role == BlockRole::kHeadline || blocks[block].role == BlockRole::kStandfirst;
}

class NameFinder {
 public:
  NameFinder(const Sources& sources, const Claims& claims) : s_(sources), claims_(claims) {}

  bool is_name(const Claim& claim) const {
    if (claim.rule != kQuotedHeadline || claim.form != ClaimForm::kMixed || !claim.source.empty())
      return false;
    const Words words = words_of(claim.quoted.front());
    if (words.empty() || words.size() > kLongestName || is_said(words)) return false;
    return is_named_in_body(words);
  }

 private:
  Words words_of(Span span) const {
    Words words;
    for (std::uint32_t t = token_at(s_, span.begin); t < s_.tokens.all.size(); ++t) {
      const Token& token = s_.tokens.all[t];
      if (token.span.begin >= span.end) break;
      if ((token.shape & kWord) != 0) words.push_back(word_of(s_, t));
    }
    return words;
  }

  bool is_said(const Words& words) const {
    return std::any_of(claims_.all.begin(), claims_.all.end(), [&](const Claim& claim) {
      if (is_head(s_.blocks, claim.block)) return false;
      return std::any_of(claim.content.begin(), claim.content.end(), [&](Span span) {
        const Words said = words_of(span);
        return std::search(said.begin(), said.end(), words.begin(), words.end()) != said.end();
      });
    });
  }

  // The body puts the same words in marks; that they are nobody's claim is known by now.
  bool is_named_in_body(const Words& words) const {
    return std::any_of(s_.quotations.begin(), s_.quotations.end(), [&](const Quotation& quotation) {
      return !is_head(s_.blocks, quotation.block) && !quotation.tokens.empty() &&
             words_of(span_of(s_.tokens, quotation.tokens)) == words;
    });
  }

  const Sources& s_;
  const Claims& claims_;
};

}  // namespace

void leave_out_headline_names(const Sources& sources, Claims& claims) {
  std::vector<std::uint32_t> place(claims.all.size(), kNoIndex);  // of each claim that stays
  const NameFinder finder(sources, claims);
  std::uint32_t looked_at = 0, next = 0;
  std::vector<bool> name(claims.all.size(), false);
  for (std::uint32_t i = 0; i < claims.all.size(); ++i) {
    const bool look = claims.all[i].rule == kQuotedHeadline && looked_at++ < kMostHeadlineClaims;
    name[i] = look && finder.is_name(claims.all[i]);
    if (!name[i]) place[i] = next++;
  }
  if (next == claims.all.size()) return;
  for (std::uint32_t i = 0; i < claims.all.size(); ++i) {
    if (name[i]) continue;
    Claim& claim = claims.all[i];
    if (claim.parent != kNoIndex) claim.parent = place[claim.parent];
    claim.utterance = place[i];
    if (place[i] != i) claims.all[place[i]] = std::move(claim);
  }
  claims.all.resize(next);
}

}  // namespace whosaid
