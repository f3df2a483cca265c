#include <algorithm>

#include "speakers/article_view.h"
#include "speakers/attributions.h"
#include "speakers/describe_speakers.h"
#include "speakers/entities.h"
#include "speakers/speakers.h"

namespace whosaid {

namespace {

// Which entities speak, numbered in the order of their first mention.
class SpeakerNumbers {
 public:
  explicit SpeakerNumbers(const Entities& entities)
      : entities_(entities), of_(entities.all.size(), kNoIndex) {}

  void mark(std::uint32_t entity) {
    if (entity != kNoIndex) of_[entity] = 0;
  }

  std::vector<std::uint32_t> number() {
    std::vector<std::uint32_t> speaking;
    for (std::uint32_t e = 0; e < of_.size(); ++e) {
      if (of_[e] != kNoIndex) speaking.push_back(e);
    }
    const auto first = first_mentions();
    std::stable_sort(speaking.begin(), speaking.end(),
                     [&](std::uint32_t a, std::uint32_t b) { return first[a] < first[b]; });
    for (std::uint32_t i = 0; i < speaking.size(); ++i) of_[speaking[i]] = i;
    return speaking;
  }

  std::uint32_t of(std::uint32_t entity) const { return entity == kNoIndex ? kNoIndex : of_[entity]; }

 private:
  std::vector<std::uint32_t> first_mentions() const {
    std::vector<std::uint32_t> first;
    first.reserve(entities_.all.size());
    for (const Entity& entity : entities_.all) first.push_back(entity.primary);
    for (std::uint32_t m = static_cast<std::uint32_t>(entities_.links.size()); m > 0; --m) {
      const std::uint32_t e = entities_.links[m - 1].entity;
      if (e != kNoIndex) first[e] = std::min(first[e], m - 1);
    }
    return first;
  }

  const Entities& entities_;
  std::vector<std::uint32_t> of_;  // [entities] speaker, kNoIndex: silent
};

// Who had no comment: the body, where its spokesperson declined for it.
std::uint32_t silent_party(const ArticleView& view, const Entities& entities, std::uint32_t m) {
  if (m == kNoIndex) return kNoIndex;
  const Mention& party = view.mention(m);
  const std::string_view link = view.word(party.tokens.end);
  if (party.source_class != SourceClass::kSpokesperson || (link != "for" && link != "of"))
    return entities.of(m);
  for (std::uint32_t next = m + 1; next < view.mention_count() && next <= m + 3; ++next) {
    if (view.mention(next).tokens.begin != party.tokens.end + 1) continue;
    const std::uint32_t e = entities.of(next);
    const bool body = e != kNoIndex && !entities.all[e].person && !entities.all[e].name.empty();
    return body ? e : entities.of(m);
  }
  return entities.of(m);
}

void add_mentions(const ArticleView& view, const Entities& entities, const SpeakerNumbers& numbers,
                  std::vector<Speaker>& speakers) {
  for (std::uint32_t m = 0; m < view.mention_count(); ++m) {
    const std::uint32_t s = numbers.of(entities.of(m));
    if (s == kNoIndex) continue;
    std::vector<Span>& spans = speakers[s].mentions;
    const Span span = view.span_of(m);
    if (spans.empty() || spans.back().end <= span.begin) spans.push_back(span);
  }
}

// Two that speak as one are mentioned where both are named together.
void add_joint_mentions(const ArticleView& view, const Entities& entities, const SpeakerNumbers& numbers,
                        std::vector<Speaker>& speakers) {
  for (const JointSource& both : entities.joint) {
    const std::uint32_t s = numbers.of(both.entity);
    if (s == kNoIndex || !speakers[s].mentions.empty()) continue;
    speakers[s].mentions.push_back(view.span(entities.all[both.entity].phrase));
  }
}

void renumber(const SpeakerNumbers& numbers, Attribution& attribution) {
  attribution.speaker = numbers.of(attribution.speaker);
  std::vector<Alternative> kept;
  for (const Alternative& other : attribution.alternatives) {
    const std::uint32_t s = numbers.of(other.speaker);
    if (s != kNoIndex && s != attribution.speaker) kept.push_back({s, other.confidence});
  }
  attribution.alternatives = kept;
}

}  // namespace

Speakers find_speakers(const Document& document, const Blocks& blocks, const std::vector<Sentence>& sentences,
                       const Tokens& tokens, const Mentions& mentions, const Claims& claims) {
  const ArticleView view(document, blocks, sentences, tokens, mentions, claims);
  const Entities entities = find_entities(view);
  Speakers speakers;
  speakers.of_claim = attribute_claims(view, entities);
  SpeakerNumbers numbers(entities);
  for (const Attribution& attribution : speakers.of_claim) numbers.mark(attribution.speaker);
  for (std::uint32_t n = 0; n < claims.no_comment.size(); ++n) {
    speakers.of_no_comment.push_back(silent_party(view, entities, view.party_of(n)));
    numbers.mark(speakers.of_no_comment.back());
  }
  for (std::uint32_t e : numbers.number()) speakers.all.push_back(describe_speaker(view, entities, e));
  add_mentions(view, entities, numbers, speakers.all);
  add_joint_mentions(view, entities, numbers, speakers.all);
  for (Attribution& attribution : speakers.of_claim) renumber(numbers, attribution);
  for (std::uint32_t& party : speakers.of_no_comment) party = numbers.of(party);
  speakers.voices = measure_voices(document.text, tokens, claims, speakers.of_claim, speakers.all.size());
  return speakers;
}

}  // namespace whosaid
