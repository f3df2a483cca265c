#include <algorithm>

#include "speakers/attributions.h"

namespace whosaid {

namespace {

constexpr int kMostHops = 4;
// Hundredths. A name that is as likely wrong as right is not shown: a wrong one is worse than none.
constexpr std::uint8_t kLeastConfidence = 50;

Span shown_words(const ArticleView& view, std::uint32_t mention) { return view.span_of(mention); }

// From the claim's source back to the mention that names the entity, a hop for each rule.
void add_hops(const ArticleView& view, const Entities& entities, std::uint32_t m, Attribution& attribution) {
  int confidence = 100;
  for (int hop = 0; hop < kMostHops && m != kNoIndex; ++hop) {
    const MentionLink& link = entities.links[m];
    confidence = std::min(confidence, static_cast<int>(link.confidence)) - (hop > 0 ? 1 : 0);
    if (link.rule == LinkRule::kFirstMention) break;
    Evidence evidence{facts_of(link.rule).words, {shown_words(view, m)}};
    if (link.before != kNoIndex) evidence.spans.push_back(shown_words(view, link.before));
    attribution.evidence.push_back(evidence);
    if (!entities.all[link.entity].name.empty() && !view.mention(m).name.empty()) break;
    m = link.before;
  }
  attribution.confidence = static_cast<std::uint8_t>(std::max(confidence, 0));
}

void add_alternatives(const Entities& entities, std::uint32_t m, Attribution& attribution) {
  const auto found =
      std::lower_bound(entities.rivals.begin(), entities.rivals.end(), m,
                       [](const Rivals& r, std::uint32_t mention) { return r.mention < mention; });
  if (found == entities.rivals.end() || found->mention != m) return;
  const auto add = [&](std::uint32_t e, std::uint8_t confidence) {
    if (e != kNoIndex && e != attribution.speaker) attribution.alternatives.push_back({e, confidence});
  };
  add(found->first, found->first_confidence);
  add(found->second, found->second_confidence);
}

Attribution attribute(const ArticleView& view, const Entities& entities, std::uint32_t c) {
  Attribution attribution;
  const Claim& claim = view.claims().all[c];
  attribution.link = claim.link;
  const std::uint32_t m = view.source_of(c);
  if (m == kNoIndex) return attribution;
  attribution.speaker = entities.of(m);
  if (attribution.speaker != kNoIndex) add_hops(view, entities, m, attribution);
  add_alternatives(entities, m, attribution);
  return attribution;
}

// “He said to me, ‘I might have let that go,’ and I said, ‘You might have,’” Lyne recounted: the "I" inside a
// quotation is whose words it is.
void resolve_first_person(const ArticleView& view, Attributions& attributions) {
  const std::vector<Claim>& all = view.claims().all;
  for (std::uint32_t c = 0; c < all.size(); ++c) {
    const std::uint32_t m = view.source_of(c);
    if (all[c].parent == kNoIndex || attributions[c].speaker != kNoIndex || m == kNoIndex) continue;
    if (view.word(view.mention(m).head) != "i" || !view.quoted(m)) continue;
    const Attribution& outer = attributions[all[c].parent];
    if (outer.speaker == kNoIndex) continue;
    const LinkRuleFacts& facts = facts_of(LinkRule::kFirstPerson);
    attributions[c].speaker = outer.speaker;
    attributions[c].evidence.push_back({facts.words, {view.span_of(m)}});
    attributions[c].evidence.insert(attributions[c].evidence.end(), outer.evidence.begin(),
                                    outer.evidence.end());
    attributions[c].confidence = std::min(facts.confidence, outer.confidence);
  }
}

// Who is too unsure becomes the first of the alternatives.
void withhold_guesses(Attributions& attributions) {
  for (Attribution& attribution : attributions) {
    if (attribution.speaker == kNoIndex || attribution.confidence >= kLeastConfidence) continue;
    attribution.alternatives.insert(attribution.alternatives.begin(),
                                    {attribution.speaker, attribution.confidence});
    attribution.speaker = kNoIndex;
    attribution.confidence = 0;
    attribution.evidence.clear();
  }
}

}  // namespace

Attributions attribute_claims(const ArticleView& view, const Entities& entities) {
  Attributions attributions;
  const auto count = static_cast<std::uint32_t>(view.claims().all.size());
  attributions.reserve(count);
  for (std::uint32_t c = 0; c < count; ++c) attributions.push_back(attribute(view, entities, c));
  for (const JointSource& both : entities.joint) attributions[both.claim].speaker = both.entity;
  carry_quotes(view, entities, attributions);
  resolve_first_person(view, attributions);
  match_headlines(view, attributions);
  withhold_guesses(attributions);
  return attributions;
}

}  // namespace whosaid
