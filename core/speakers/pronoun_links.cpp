#include "speakers/pronoun_links.h"

#include <algorithm>

namespace whosaid {

namespace {

constexpr int kDistantConfidence = 60;
constexpr int kUnsureConfidence = 45;  // of the better of two that are not taken

// How much each fact counts, in sixteenths of a natural logarithm of odds.
struct PronounWeights {
  std::array<int, kPronounFacts> facts;
  int alone;   // a candidate without a second, below this, is none
  int least;   // the best of several below this is none
  int margin;  // less between the two best: undecided
};

// How often the best candidate is right, by its lead over the second.
struct PronounConfidence {
  int margin;
  int hundredths;
};

#include "speakers/pronoun_weights.inc"

// Before anything was learned: nearness, subjects, the last speech, stated gender. Training links with these,
// so that what it learns does not hang on what was learned before.
constexpr PronounWeights kFirstWeights = {{-14, -8, 24, 4, 18, -12, -8, -20, 36, 12, 8}, -40, -40, 8};

const PronounWeights& weights_of(PronounKind kind, bool training) {
  if (training) return kFirstWeights;
  if (kind == PronounKind::kIt) return kItWeights;
  return kind == PronounKind::kThey ? kTheyWeights : kHeAndSheWeights;
}

int confidence_of(int margin) {
  int found = kPronounConfidence[0].hundredths;
  for (const PronounConfidence& knot : kPronounConfidence) {
    if (margin >= knot.margin) found = knot.hundredths;
  }
  return found;
}

struct Weighed {
  std::uint32_t entity = kNoIndex;
  std::uint32_t mention = kNoIndex;
  int score = -1000000;
  bool introduced = false;  // in full, with a title or a description
  bool bare_name = false;
};

// The best mention of each of the two best entities.
struct Ranking {
  Weighed best, second;

  void add(const Weighed& candidate) {
    if (candidate.entity == best.entity) {
      if (candidate.score > best.score) best = candidate;
    } else if (candidate.score > best.score) {
      second = best;
      best = candidate;
    } else if (candidate.score > second.score) {
      second = candidate;
    }
  }
};

Ranking rank(const PronounCase& pronoun, const PronounWeights& weights) {
  Ranking ranking;
  for (const PronounCandidate& candidate : pronoun.candidates) {
    const auto has = [&](PronounFact fact) { return candidate.facts[static_cast<std::size_t>(fact)] != 0; };
    Weighed weighed{candidate.entity, candidate.mention, 0, has(PronounFact::kIntroduced),
                    has(PronounFact::kBareName)};
    for (std::size_t i = 0; i < kPronounFacts; ++i) weighed.score += weights.facts[i] * candidate.facts[i];
    ranking.add(weighed);
  }
  return ranking;
}

bool is_unsexed_name(const PronounContext& context, const Weighed& candidate) {
  return context.entities.all[candidate.entity].gender == Gender::kUnstated &&
         !context.view.mention(candidate.mention).name.empty() &&
         !context.view.mention(candidate.mention).possessive;
}

// "Karim met Olga Petri. ... she said": subject and object of one sentence, neither of whom spoke, and whose
// names alone say which is a woman. The gender of a name is no knowledge. That one of the two is introduced
// in full, with a title, and the other only called by one name is some: articles introduce so whom they go on
// to quote.
bool only_names_tell(const PronounContext& context, PronounKind kind, const Ranking& ranking) {
  if (kind != PronounKind::kHe && kind != PronounKind::kShe) return false;
  if (ranking.second.entity == kNoIndex || context.last_speech != kNoIndex) return false;
  if (ranking.best.introduced && ranking.second.bare_name) return false;
  const Mention& best = context.view.mention(ranking.best.mention);
  const Mention& second = context.view.mention(ranking.second.mention);
  return best.sentence == second.sentence && !context.view.after_preposition(ranking.second.mention) &&
         is_unsexed_name(context, ranking.best) && is_unsexed_name(context, ranking.second);
}

// "the head of the alliance, Joost Haan, he has explained": the phrase that the pronoun takes up.
std::uint32_t taken_up(const PronounContext& context, const PronounCase& pronoun) {
  const ArticleView& view = context.view;
  const std::uint32_t m = pronoun.mention;
  const std::uint32_t begin = view.mention(m).tokens.begin;
  if (m == 0 || begin < 2 || view.word(begin - 1) != ",") return kNoIndex;
  const Mention& before = view.mention(m - 1);
  if (before.tokens.end + 1 != begin || before.name.empty()) return kNoIndex;
  const std::uint32_t first = before.tokens.begin;
  const bool apart = first == view.sentence_tokens(before.sentence).begin || view.word(first - 1) == "," ||
                     view.word(first - 1) == "by";
  const bool candidate = std::any_of(pronoun.candidates.begin(), pronoun.candidates.end(),
                                     [m](const PronounCandidate& c) { return c.mention == m - 1; });
  return apart && candidate ? m - 1 : kNoIndex;
}

LinkRule rule_of(const PronounContext& context, const Weighed& best) {
  const bool spoke =
      context.last_speech != kNoIndex && context.entities.of(context.last_speech) == best.entity;
  if (spoke) return LinkRule::kPronounLastSpeaker;
  return context.view.subject(best.mention) ? LinkRule::kPronounSubject : LinkRule::kPronounNearest;
}

void link_far(const PronounContext& context, std::uint32_t m, Entities& entities) {
  const std::uint32_t main = context.counts.main();
  if (main == kNoIndex || !may_be_main_person(context, m, main)) return;
  entities.link(m, main, LinkRule::kMainPerson, entities.all[main].primary);
  entities.links[m].confidence = kDistantConfidence;
}

}  // namespace

void link_pronoun(const PronounContext& context, const PronounCase& pronoun, Entities& entities) {
  const std::uint32_t m = pronoun.mention;
  if (pronoun.kind == PronounKind::kNone) return;
  if (pronoun.candidates.empty()) return link_far(context, m, entities);
  if (const std::uint32_t name = taken_up(context, pronoun); name != kNoIndex)
    return entities.link(m, entities.of(name), LinkRule::kPronounSubject, name);
  const PronounWeights& weights = weights_of(pronoun.kind, context.training);
  const Ranking ranking = rank(pronoun, weights);
  const bool alone = ranking.second.entity == kNoIndex;
  const int margin = ranking.best.score - (alone ? weights.alone : ranking.second.score);
  if (ranking.best.score < (alone ? weights.alone : weights.least) || (!alone && margin < weights.margin) ||
      only_names_tell(context, pronoun.kind, ranking)) {
    if (ranking.best.score < (alone ? weights.alone : weights.least)) link_far(context, m, entities);
    if (entities.of(m) != kNoIndex) return;
    const int chance = alone ? kUnsureConfidence : std::min(confidence_of(margin), kUnsureConfidence);
    entities.rivals.push_back({m, ranking.best.entity, ranking.second.entity,
                               static_cast<std::uint8_t>(chance),
                               static_cast<std::uint8_t>(std::min(100 - chance, chance))});
    return;
  }
  entities.link(m, ranking.best.entity, rule_of(context, ranking.best), ranking.best.mention);
  entities.links[m].confidence = static_cast<std::uint8_t>(confidence_of(margin));
  // Of what the best leaves, the second has nearly all.
  const int rest = std::min(100 - confidence_of(margin), confidence_of(margin));
  if (!alone)
    entities.rivals.push_back({m, ranking.second.entity, kNoIndex, static_cast<std::uint8_t>(rest), 0});
}

}  // namespace whosaid
