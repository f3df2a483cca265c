// Headline quotations: the words of a headline, looked for in what the body says that somebody said.
//
//   Islanders ‘treated like cattle’                 headline
//   ‘We were treated like cattle,’ said MacVane     exact: the same words, quoted in the body too
//
// exact: the words stand in a quotation. altered: in a paraphrase, or most of them in their order.
// absent: neither; then nobody is named.

#include <algorithm>

#include "speakers/attributions.h"

namespace whosaid {

namespace {

constexpr std::size_t kMostHeadlineClaims = 24;  // beyond this the input is no article
constexpr std::size_t kMostBodyClaims = 2000;
constexpr std::size_t kMostWords = 60;  // of a headline quotation that are compared
constexpr std::size_t kMostBodyWords = 400;

using Words = std::vector<std::string_view>;

bool is_head_venue(Venue venue) { return venue == Venue::kHeadline || venue == Venue::kStandfirst; }

Words words_of(const ArticleView& view, const std::vector<Span>& spans, std::size_t most) {
  Words words;
  for (const Span& span : spans) {
    for (std::uint32_t t = view.token_at(span.begin); t < view.tokens().size() && words.size() < most; ++t) {
      const Token& token = view.tokens()[t];
      if (token.span.begin >= span.end) break;
      if ((token.shape & kWord) != 0) words.push_back(view.word(t));
    }
  }
  return words;
}

bool contains(const Words& body, const Words& wanted) {
  return std::search(body.begin(), body.end(), wanted.begin(), wanted.end()) != body.end();
}

// How many of the wanted words stand in the body in their order; a greedy count.
std::size_t in_order(const Words& body, const Words& wanted) {
  std::size_t found = 0;
  auto at = body.begin();
  for (std::string_view word : wanted) {
    const auto next = std::find(at, body.end(), word);
    if (next == body.end()) continue;
    ++found;
    at = next + 1;
  }
  return found;
}

enum Support { kAbsent, kMost, kParaphrased, kExact };

Support support(const Words& wanted, const Words& quoted, const Words& content) {
  if (contains(quoted, wanted)) return kExact;
  if (contains(content, wanted)) return kParaphrased;
  const bool enough = wanted.size() >= 3 && in_order(content, wanted) * 4 >= wanted.size() * 3;
  return enough ? kMost : kAbsent;
}

std::string_view support_name(Support s) {
  return s == kExact ? "exact" : s == kAbsent ? "absent" : "altered";
}

class HeadlineMatcher {
 public:
  HeadlineMatcher(const ArticleView& view, Attributions& attributions)
      : view_(view), attributions_(attributions) {}

  void run() {
    const std::vector<Claim>& all = view_.claims().all;
    for (std::uint32_t c = 0; c < all.size(); ++c) {
      if (is_head_venue(all[c].venue) || view_.in_heading(all[c])) {
        if (!all[c].quoted.empty() && headlines_.size() < kMostHeadlineClaims) headlines_.push_back(c);
      } else if (body_.size() < kMostBodyClaims && all[c].realised && all[c].parent == kNoIndex) {
        body_.push_back(c);
      }
    }
    if (headlines_.empty()) return;
    for (std::uint32_t c : headlines_) match(c);
  }

 private:
  void match(std::uint32_t c) {
    const Words wanted = words_of(view_, view_.claims().all[c].quoted, kMostWords);
    if (wanted.empty()) return;
    Support best = kAbsent;
    std::uint32_t found = kNoIndex;
    const std::uint32_t own = attributions_[c].speaker;
    for (std::uint32_t b : body_) {
      const Claim& claim = view_.claims().all[b];
      const Support s = support(wanted, words_of(view_, claim.quoted, kMostBodyWords),
                                words_of(view_, claim.content, kMostBodyWords));
      // The headline's own speaker counts before others with the same words.
      const bool same_speaker = own != kNoIndex && s != kAbsent && attributions_[b].speaker == own;
      if (s > best || (s == best && same_speaker && attributions_[found].speaker != own)) {
        best = s;
        found = b;
      }
    }
    if (!view_.in_heading(view_.claims().all[c])) attributions_[c].headline_support = support_name(best);
    if (found != kNoIndex && own == kNoIndex && view_.claims().all[c].source.empty()) infer(c, found, best);
  }

  void infer(std::uint32_t c, std::uint32_t found, Support s) {
    const Attribution& body = attributions_[found];
    if (body.speaker == kNoIndex) return;
    Attribution& attribution = attributions_[c];
    attribution.speaker = body.speaker;
    attribution.link = Link::kInferred;
    const std::vector<Span>& words = view_.claims().all[found].content;
    attribution.evidence.push_back({facts_of(LinkRule::kHeadlineWords).words, words});
    attribution.evidence.insert(attribution.evidence.end(), body.evidence.begin(), body.evidence.end());
    const std::uint8_t most = s == kMost ? 55 : facts_of(LinkRule::kHeadlineWords).confidence;
    attribution.confidence = std::min(body.confidence, most);
  }

  const ArticleView& view_;
  Attributions& attributions_;
  std::vector<std::uint32_t> headlines_, body_;
};

}  // namespace

void match_headlines(const ArticleView& view, Attributions& attributions) {
  HeadlineMatcher(view, attributions).run();
}

}  // namespace whosaid
