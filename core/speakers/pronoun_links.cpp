#include "speakers/pronoun_links.h"

#include <algorithm>
#include <string_view>
#include <vector>

namespace whosaid {

namespace {

enum class PronounKind { kHe, kShe, kIt, kThey, kNone };

PronounKind kind_of(std::string_view word) {
  if (word == "he" || word == "him" || word == "his" || word == "himself") return PronounKind::kHe;
  if (word == "she" || word == "her" || word == "hers" || word == "herself") return PronounKind::kShe;
  if (word == "it" || word == "its" || word == "itself") return PronounKind::kIt;
  if (word == "they" || word == "them" || word == "their" || word == "themselves") return PronounKind::kThey;
  return PronounKind::kNone;
}

// A pronoun of another language counts by its gender alone.
PronounKind kind_of_mention(const ArticleView& view, std::uint32_t m) {
  const Mention& mention = view.mention(m);
  const PronounKind kind = kind_of(view.word(mention.head));
  if (kind != PronounKind::kNone || mention.number == Number::kPlural) return kind;
  if (mention.gender == Gender::kMale) return PronounKind::kHe;
  return mention.gender == Gender::kFemale ? PronounKind::kShe : PronounKind::kNone;
}

// How much each fact about a candidate counts. Chosen so that the subject of the sentence before
// outweighs a nearer object, and whoever spoke last outweighs an earlier subject; a later subject ends
// that advantage.
constexpr int kBase = 100;
constexpr int kPerSentence = -14;
constexpr int kPerParagraph = -8;
constexpr int kSubject = 24;
constexpr int kSource = 4;
constexpr int kLastSpeech = 18;
constexpr int kOwner = -12;
constexpr int kAfterPreposition = -8;
constexpr int kLoneName = -20;     // "Cambridge": one capital word that was never seen doing something
constexpr int kGenderStated = 36;  // in this sentence or the one before
constexpr int kFarGender = 12;     // further up
constexpr int kFits = 20;          // "it" for a body, "they" for several
constexpr int kPronounBefore = 8;
constexpr int kMargin = 8;  // less between the two best: undecided
constexpr int kLeast = 60;  // less than this is no candidate at all
constexpr std::uint32_t kNearMentions = 60;
constexpr std::uint32_t kNearParagraphs = 2;
constexpr std::uint32_t kNearSentences = 4;
constexpr std::size_t kMostNames = 16;  // in what a pronoun says

struct Candidate {
  std::uint32_t entity = kNoIndex;
  std::uint32_t mention = kNoIndex;
  int score = 0;
};

// Words that stand for nobody in particular.
bool is_nobody(std::string_view word) {
  static constexpr std::string_view kWords[] = {"anybody", "anyone", "everybody", "everyone",
                                                "nobody",  "none",   "one"};
  for (std::string_view w : kWords) {
    if (w == word) return true;
  }
  return false;
}

bool is_plural_class(SourceClass c) { return c == SourceClass::kCollective; }

// What grammar says against or for an entity as the meaning of a pronoun; kNever excludes it.
constexpr int kNever = -1000;

int fit_he_or_she(PronounKind kind, const Entity& e) {
  const Gender wanted = kind == PronounKind::kHe ? Gender::kMale : Gender::kFemale;
  const bool person_class = e.source_class == SourceClass::kNamed || e.source_class == SourceClass::kRole ||
                            e.source_class == SourceClass::kSpokesperson ||
                            e.source_class == SourceClass::kAnonymous;
  if (e.body || !person_class || e.number == Number::kPlural) return kNever;
  if (e.gender != Gender::kUnstated && e.gender != wanted) return kNever;
  return e.gender == wanted ? kGenderStated : 0;
}

int fit_it(const Entity& e) {
  if (e.number == Number::kPlural || e.person) return kNever;
  if (e.body) return kFits;
  if (e.source_class == SourceClass::kDocument) return 0;
  return e.source_class == SourceClass::kNamed && e.gender == Gender::kUnstated && e.name.size() > 1 ? -30
                                                                                                     : kNever;
}

int fit_they(const Entity& e) {
  if (e.number == Number::kPlural || is_plural_class(e.source_class)) return kFits;
  if (e.body || e.source_class == SourceClass::kDocument) return -4;
  return e.gender == Gender::kUnstated ? -10 : kNever;
}

int fit(PronounKind kind, const Entity& e) {
  if (kind == PronounKind::kIt) return fit_it(e);
  return kind == PronounKind::kThey ? fit_they(e) : fit_he_or_she(kind, e);
}

class PronounSearch {
 public:
  PronounSearch(const ArticleView& view, const Entities& entities, std::uint32_t m, std::uint32_t last_speech)
      : view_(view), entities_(entities), m_(m), last_speech_(last_speech), kind_(kind_of_mention(view, m)) {}

  bool run() {
    if (kind_ == PronounKind::kNone) return false;
    if (named_just_before()) return true;
    find_own_names();
    for (std::uint32_t back = 1; back <= kNearMentions && back <= m_; ++back) {
      if (!consider(m_ - back)) break;
    }
    return best_.entity != kNoIndex;
  }

  // "the head of the alliance, Joost Haan, he has explained": the phrase that the pronoun takes up.
  bool named_just_before() {
    const std::uint32_t begin = view_.mention(m_).tokens.begin;
    if (m_ == 0 || begin < 2 || view_.word(begin - 1) != ",") return false;
    const Mention& before = view_.mention(m_ - 1);
    const std::uint32_t e = entities_.of(m_ - 1);
    if (before.tokens.end + 1 != begin || before.name.empty() || e == kNoIndex ||
        before.sentence != view_.mention(m_).sentence)
      return false;
    const std::uint32_t first = before.tokens.begin;
    const bool apart = first == view_.sentence_tokens(before.sentence).begin ||
                       view_.word(first - 1) == "," || view_.word(first - 1) == "by";
    if (!apart || fit(kind_, entities_.all[e]) == kNever) return false;
    best_ = {e, m_ - 1, kBase + kSubject};
    return true;
  }

  // Who speaks does not call himself by his name: the last words of the names in what the pronoun says.
  void find_own_names() {
    const std::uint32_t c = view_.claim_of(m_);
    if (c == kNoIndex) return;
    for (const Span content : view_.claims().all[c].content) {
      for (std::uint32_t m = view_.mention_at(content.begin);
           m < view_.mention_count() && named_in_content_.size() < kMostNames; ++m) {
        if (view_.span_of(m).begin >= content.end) break;
        if (!view_.mention(m).name.empty())
          named_in_content_.push_back(view_.word(view_.mention(m).name.end - 1));
      }
    }
  }

  bool is_named_in_content(std::uint32_t e) const {
    const TokenRange name = entities_.all[e].name;
    if (name.empty() || entities_.all[e].body) return false;
    return std::find(named_in_content_.begin(), named_in_content_.end(), view_.word(name.end - 1)) !=
           named_in_content_.end();
  }

  const Candidate& best() const { return best_; }
  const Candidate& second() const { return second_; }
  // Whether "he" or "she" may stand for a person far away.
  bool may_mean(std::uint32_t e) const {
    const bool person = kind_ == PronounKind::kHe || kind_ == PronounKind::kShe;
    return person && !view_.quoted(m_) && !entities_.all[e].name.empty() &&
           fit(kind_, entities_.all[e]) != kNever && !is_named_in_content(e);
  }
  bool decided() const {
    return best_.score >= kLeast && best_.score - second_.score >= kMargin && !only_names_tell();
  }

 private:
  // "Karim met Judge Olga Petri. ... she said": subject and object of one sentence, neither of whom spoke,
  // and whose names alone say which is a woman. The gender of a name is no knowledge.
  bool only_names_tell() const {
    if (kind_ != PronounKind::kHe && kind_ != PronounKind::kShe) return false;
    if (best_.entity == kNoIndex || second_.entity == kNoIndex || last_speech_ != kNoIndex) return false;
    const Mention& best = view_.mention(best_.mention);
    const Mention& second = view_.mention(second_.mention);
    return best.sentence == second.sentence && !view_.after_preposition(second_.mention) &&
           is_unsexed_name(best_) && is_unsexed_name(second_);
  }

  bool is_unsexed_name(const Candidate& candidate) const {
    return entities_.all[candidate.entity].gender == Gender::kUnstated &&
           view_.mention(candidate.mention).name.size() > 0 && !view_.mention(candidate.mention).possessive;
  }

  // False when everything further back is too far.
  bool consider(std::uint32_t other) {
    const Mention& pronoun = view_.mention(m_);
    const Mention& it = view_.mention(other);
    const std::uint32_t paragraphs = view_.paragraph(pronoun.sentence) - view_.paragraph(it.sentence);
    const std::uint32_t sentences = view_.depth(pronoun.sentence) - view_.depth(it.sentence);
    if (paragraphs > kNearParagraphs || sentences > kNearSentences) return false;
    const std::uint32_t e = entities_.of(other);
    if (e == kNoIndex || view_.quoted(other) != view_.quoted(m_) || is_aside(it.sentence)) return true;
    if (is_nobody(view_.word(it.head)) || is_other_pronoun(it)) return true;
    const int fitness = fit(kind_, entities_.all[e]);
    if (fitness == kNever) return true;
    if (is_thing(other) || is_place(other) || is_named_in_content(e)) return true;
    // A stated gender tells neighbours apart; it does not bring back somebody from further up.
    const int gender_fades = fitness == kGenderStated && sentences > 1 ? kFarGender - kGenderStated : 0;
    int score = kBase + fitness + gender_fades + kPerSentence * static_cast<int>(sentences) +
                kPerParagraph * static_cast<int>(paragraphs) + grammar(other);
    const bool spoke_last = last_speech_ != kNoIndex && entities_.of(last_speech_) == e;
    if (spoke_last && !other_subject_since_) score += kLastSpeech;
    other_subject_since_ |= !spoke_last && sentences > 0 && view_.subject(other);
    keep({e, other, score});
    return true;
  }

  // For "he" and "she": "the Man of the Match award" has capitals, but no title and an article.
  bool is_thing(std::uint32_t other) const {
    const Mention& it = view_.mention(other);
    if (kind_ == PronounKind::kIt || kind_ == PronounKind::kThey || it.name.empty()) return false;
    return !entities_.all[entities_.of(other)].person && it.title.empty() &&
           view_.pos(it.tokens.begin) == Pos::kDT;
  }

  // For "he" and "she": "at Cambridge", "Trinity College, Cambridge", one word that nothing shows to be a
  // person's.
  bool is_place(std::uint32_t other) const {
    const Mention& it = view_.mention(other);
    const Entity& entity = entities_.all[entities_.of(other)];
    if (kind_ == PronounKind::kIt || kind_ == PronounKind::kThey || it.name.size() != 1 || !it.title.empty())
      return false;
    if (entity.person || entity.name.size() > 1 || entity.gender != Gender::kUnstated || view_.subject(other))
      return false;
    const std::uint32_t begin = it.tokens.begin;
    const std::string_view before = begin > 0 ? view_.word(begin - 1) : std::string_view();
    const bool in_place =
        before == "in" || before == "at" || before == "from" || before == "near" || before == "into";
    const bool behind_name = before == "," && other > 0 && view_.mention(other - 1).tokens.end + 1 == begin &&
                             !view_.mention(other - 1).name.empty();
    return in_place || behind_name;
  }

  bool is_other_pronoun(const Mention& it) const {
    return it.source_class == SourceClass::kPronoun && kind_of(view_.word(it.head)) != kind_;
  }

  // Captions and headlines stand outside the running text.
  bool is_aside(std::uint32_t sentence) const {
    if (view_.block_of_sentence(sentence) == view_.block_of_sentence(view_.mention(m_).sentence))
      return false;
    const BlockRole role = view_.role_of_sentence(sentence);
    return role == BlockRole::kCaption || role == BlockRole::kHeadline || role == BlockRole::kStandfirst ||
           role == BlockRole::kHeading;
  }

  int grammar(std::uint32_t other) const {
    const Mention& it = view_.mention(other);
    int score = 0;
    if (view_.subject(other)) score += kSubject;
    if (view_.claim_of(other) != kNoIndex) score += kSource;
    const Entity& entity = entities_.all[entities_.of(other)];
    const bool lone_name = entity.name.size() == 1 && !entity.person && entity.gender == Gender::kUnstated;
    if (lone_name && !view_.subject(other)) score += kLoneName;
    if (it.possessive) score += kOwner;
    if (view_.after_preposition(other)) score += kAfterPreposition;
    if (it.source_class == SourceClass::kPronoun && kind_of(view_.word(it.head)) == kind_)
      score += kPronounBefore;
    return score;
  }

  void keep(const Candidate& candidate) {
    if (candidate.entity == best_.entity) {
      if (candidate.score > best_.score) best_ = candidate;
    } else if (candidate.score > best_.score) {
      second_ = best_;
      best_ = candidate;
    } else if (candidate.score > second_.score) {
      second_ = candidate;
    }
  }

  const ArticleView& view_;
  const Entities& entities_;
  std::uint32_t m_;
  std::uint32_t last_speech_;
  PronounKind kind_;
  bool other_subject_since_ = false;  // after the last speech somebody else was a subject
  std::vector<std::string_view> named_in_content_;
  Candidate best_, second_;
};

}  // namespace

void MainPerson::count(std::uint32_t entity) {
  if (entity >= counts_.size()) counts_.resize(entity + 1);
  const std::uint32_t count = ++counts_[entity];
  if (entity == leader_) {
    most_ = count;
  } else if (count > most_) {
    second_ = most_;
    most_ = count;
    leader_ = entity;
  } else {
    second_ = std::max(second_, count);
  }
}

void link_pronoun(const ArticleView& view, Entities& entities, std::uint32_t m, std::uint32_t last_speech,
                  const MainPerson& main) {
  PronounSearch search(view, entities, m, last_speech);
  if (!search.run()) {
    const std::uint32_t e = main.entity();
    if (e != kNoIndex && search.may_mean(e))
      entities.link(m, e, LinkRule::kMainPerson, entities.all[e].primary);
    return;
  }
  const Candidate& best = search.best();
  if (!search.decided()) {
    entities.rivals.push_back({m, best.entity, search.second().entity});
    return;
  }
  const bool speaker = last_speech != kNoIndex && entities.of(last_speech) == best.entity;
  const LinkRule rule = speaker                      ? LinkRule::kPronounLastSpeaker
                        : view.subject(best.mention) ? LinkRule::kPronounSubject
                                                     : LinkRule::kPronounNearest;
  entities.link(m, best.entity, rule, best.mention);
  if (search.second().entity != kNoIndex) {
    entities.rivals.push_back({m, search.second().entity, kNoIndex});
    const int margin = best.score - search.second().score;
    if (margin < 30) entities.links[m].confidence = static_cast<std::uint8_t>(60 + margin / 2);
  }
}

}  // namespace whosaid
