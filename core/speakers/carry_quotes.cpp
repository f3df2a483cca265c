// Carried quotations: words in quotation marks with nobody beside them.
//
//   The head teacher, Moira Kent, was furious.
//   “Nobody rang us.”                              subject of the sentence before

#include <algorithm>
#include <map>
#include <set>

#include "speakers/attributions.h"

namespace whosaid {

namespace {

constexpr std::uint8_t kMostConfidence = 70;  // a carried speaker is a guess, shown as one
constexpr std::uint32_t kMostBack = 6;        // claims, looked at for a neighbour

bool waits_for_speaker(const Claim& claim, const Attribution& attribution) {
  const bool open = claim.source.empty() &&
                    (claim.link == Link::kCarried || claim.link == Link::kNone || claim.venue == Venue::kQa);
  const bool body =
      claim.venue == Venue::kBody || claim.venue == Venue::kBlockquote || claim.venue == Venue::kQa;
  return open && body && claim.source_class != SourceClass::kImpersonal && attribution.speaker == kNoIndex;
}

class QuoteCarrier {
 public:
  QuoteCarrier(const ArticleView& view, const Entities& entities, Attributions& attributions)
      : view_(view), entities_(entities), attributions_(attributions) {}

  void run() {
    const std::vector<Claim>& all = view_.claims().all;
    for (std::uint32_t c = 0; c < all.size(); ++c) {
      if (waits_for_speaker(all[c], attributions_[c]) && !view_.in_heading(all[c])) carry(c);
    }
  }

 private:
  void carry(std::uint32_t c) {
    const Claim& claim = view_.claims().all[c];
    if (from_utterance(c)) return;
    if (claim.venue == Venue::kQa) return answer_of_guest(c);
    const bool quotation = claim.form == ClaimForm::kDirect || claim.link == Link::kCarried;
    if (!quotation || claim.content.empty()) return;
    const std::uint32_t before = speech_before(c);
    if (before != kNoIndex && view_.claims().all[before].block == claim.block) {
      if (view_.claims().all[before].sentence + 1 < claim.sentence && from_person_before(c)) return;
      return take(c, before, LinkRule::kSameParagraph);
    }
    if (from_turn(c)) return;
    if (from_subject_before(c)) return;
    if (before != kNoIndex && paragraphs_between(before, c) <= 1) take(c, before, LinkRule::kQuoteBefore);
  }

  // An interview's answers are the person's whom its introduction is about.
  void answer_of_guest(std::uint32_t c) {
    if (!looked_for_guest_) find_guest(c);
    if (guest_ == kNoIndex) return;
    Attribution& attribution = attributions_[c];
    attribution.speaker = entities_.of(guest_);
    attribution.evidence.push_back({facts_of(LinkRule::kOnlyPerson).words, {view_.span_of(guest_)}});
    attribution.confidence = facts_of(LinkRule::kOnlyPerson).confidence;
  }

  // The person named most often before the first answer, at least twice unless nobody else is named.
  void find_guest(std::uint32_t c) {
    looked_for_guest_ = true;
    constexpr std::uint32_t kMostMentions = 400;  // of an interview's introduction
    const std::uint32_t end =
        std::min(view_.mention_at(view_.claims().all[c].content.front().begin), kMostMentions);
    std::map<std::uint32_t, std::uint32_t> counts;  // entity -> times named
    for (std::uint32_t m = 0; m < end; ++m) {
      if (is_person(entities_.of(m))) ++counts[entities_.of(m)];
    }
    std::uint32_t guest = kNoIndex;
    std::uint32_t most = 0;
    std::uint32_t second = 0;
    for (const auto& [entity, count] : counts) {
      second = std::max(second, std::min(count, most));
      if (count > most) guest = entity;
      most = std::max(most, count);
    }
    if (guest == kNoIndex || most == second) return;
    guest_ = entities_.all[guest].primary;
  }

  bool is_person(std::uint32_t e) const {
    if (e == kNoIndex) return false;
    const Entity& entity = entities_.all[e];
    return entity.source_class == SourceClass::kNamed && !entity.body && entity.name.size() >= 2;
  }

  bool from_utterance(std::uint32_t c) {
    const Claim& claim = view_.claims().all[c];
    for (std::uint32_t back = 1; back <= kMostBack && back <= c; ++back) {
      const Claim& other = view_.claims().all[c - back];
      if (other.utterance != claim.utterance || attributions_[c - back].speaker == kNoIndex) continue;
      if (other.parent != kNoIndex) continue;
      take(c, c - back, LinkRule::kSameUtterance);
      return true;
    }
    return false;
  }

  // The last claim before that is somebody's own words, not nested in another's.
  std::uint32_t speech_before(std::uint32_t c) const {
    for (std::uint32_t back = 1; back <= kMostBack && back <= c; ++back) {
      const Claim& other = view_.claims().all[c - back];
      if (other.venue != Venue::kBody) break;
      if (other.parent == kNoIndex && attributions_[c - back].speaker != kNoIndex) return c - back;
    }
    return kNoIndex;
  }

  std::uint32_t paragraphs_between(std::uint32_t a, std::uint32_t b) const {
    const std::vector<Claim>& all = view_.claims().all;
    return view_.paragraph(all[b].sentence) - view_.paragraph(all[a].sentence);
  }

  // “Why?” asked Ruth.  “Because,” replied Tom.  “That is no reason.”: two who answer each other, a paragraph
  // each.
  bool from_turn(std::uint32_t c) {
    if (c < 2) return false;
    const std::vector<Claim>& all = view_.claims().all;
    const std::uint32_t a = c - 2;
    const std::uint32_t b = c - 1;
    for (std::uint32_t turn : {a, b}) {
      const bool next = paragraphs_between(turn, turn + 1) == 1 && all[turn].form == ClaimForm::kDirect;
      if (!next || all[turn].venue != Venue::kBody || attributions_[turn].speaker == kNoIndex) return false;
    }
    if (attributions_[a].speaker == attributions_[b].speaker) return false;
    if (!is_alone(c) || !(is_reply(a, b) || turns_.count(b) != 0)) return false;
    take(c, a, LinkRule::kTurn);
    turns_.insert(c);
    return true;
  }

  // Whether the paragraph is the quotation and nothing else.
  bool is_alone(std::uint32_t c) const {
    const Claim& claim = view_.claims().all[c];
    const TokenRange sentence = view_.sentence_tokens(claim.sentence);
    const std::uint32_t first = view_.token_at(claim.content.front().begin);
    const bool begins = first <= sentence.begin + 1;
    return begins && (claim.sentence == 0 || view_.block_of_sentence(claim.sentence - 1) != claim.block);
  }

  bool is_reply(std::uint32_t a, std::uint32_t b) const {
    static constexpr std::string_view kReplies[] = {"answer", "counter", "reply", "respond", "retort"};
    const std::vector<Claim>& all = view_.claims().all;
    return all[a].polarity == Polarity::kQuestion || all[a].lemma == "ask" ||
           std::find(std::begin(kReplies), std::end(kReplies), all[b].lemma) != std::end(kReplies);
  }

  // "Her colleague, Idrissa Fall, put it differently. “I close my eyes.”": a sentence without a claim between
  // two quotations turns to the person it names.
  bool from_person_before(std::uint32_t c) {
    const std::uint32_t subject = subject_of(view_.claims().all[c].sentence - 1);
    if (subject == kNoIndex) return false;
    const Entity& entity = entities_.all[entities_.of(subject)];
    const bool person = entity.person && entity.source_class != SourceClass::kCollective && !entity.body;
    return person && view_.mention(subject).source_class != SourceClass::kPronoun && from_subject_before(c);
  }

  // The person or body that the sentence before is about.
  bool from_subject_before(std::uint32_t c) {
    const Claim& claim = view_.claims().all[c];
    if (claim.sentence == 0 || claim.sentence >= view_.sentence_count()) return false;
    const std::uint32_t sentence = claim.sentence - 1;
    if (view_.paragraph(claim.sentence) - view_.paragraph(sentence) > 1) return false;
    const BlockRole role = view_.role_of_sentence(sentence);
    if (role != BlockRole::kParagraph && role != BlockRole::kListItem && role != BlockRole::kStandfirst)
      return false;
    const std::uint32_t subject = subject_of(sentence);
    if (subject == kNoIndex) return false;
    const std::uint32_t e = entities_.of(subject);
    Attribution& attribution = attributions_[c];
    attribution.speaker = e;
    attribution.link = Link::kCarried;
    attribution.evidence.push_back({facts_of(LinkRule::kSubjectBefore).words, {view_.span_of(subject)}});
    attribution.confidence = std::min({kMostConfidence, facts_of(LinkRule::kSubjectBefore).confidence,
                                       entities_.links[subject].confidence});
    return true;
  }

  std::uint32_t subject_of(std::uint32_t sentence) const {
    std::uint32_t m = view_.mention_at(view_.sentence_span(sentence).begin);
    for (; m < view_.mention_count() && view_.mention(m).sentence == sentence; ++m) {
      const std::uint32_t e = entities_.of(m);
      if (e == kNoIndex || view_.quoted(m) || !view_.subject(m)) continue;
      const Entity& entity = entities_.all[e];
      if (entity.source_class == SourceClass::kDocument || entity.source_class == SourceClass::kUnknown)
        continue;
      return m;
    }
    return kNoIndex;
  }

  void take(std::uint32_t c, std::uint32_t from, LinkRule rule) {
    const Attribution& source = attributions_[from];
    Attribution& attribution = attributions_[c];
    attribution.speaker = source.speaker;
    attribution.link = Link::kCarried;
    const Claim& other = view_.claims().all[from];
    attribution.evidence.push_back(
        {facts_of(rule).words, {other.source.empty() ? other.content.front() : other.source}});
    attribution.evidence.insert(attribution.evidence.end(), source.evidence.begin(), source.evidence.end());
    attribution.confidence = std::min(facts_of(rule).confidence, source.confidence);
    if (rule != LinkRule::kSameUtterance)
      attribution.confidence = std::min(attribution.confidence, kMostConfidence);
  }

  const ArticleView& view_;
  const Entities& entities_;
  Attributions& attributions_;
  std::set<std::uint32_t> turns_;  // claims that were given to the other of two
  bool looked_for_guest_ = false;
  std::uint32_t guest_ = kNoIndex;  // mention of the interviewee
};

}  // namespace

void carry_quotes(const ArticleView& view, const Entities& entities, Attributions& attributions) {
  QuoteCarrier(view, entities, attributions).run();
}

}  // namespace whosaid
