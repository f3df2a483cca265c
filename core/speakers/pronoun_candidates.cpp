#include "speakers/pronoun_candidates.h"

#include <algorithm>

#include "mentions/noun_lexicon.h"
#include "speakers/appositives.h"

namespace whosaid {

namespace {

constexpr std::uint32_t kNearMentions = 60;
constexpr std::uint32_t kNearParagraphs = 2;
constexpr std::uint32_t kNearSentences = 4;
constexpr std::size_t kMostNames = 16;  // in what a pronoun says

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

bool is_person_pronoun(PronounKind kind) { return kind == PronounKind::kHe || kind == PronounKind::kShe; }

bool is_verb(Pos pos) { return pos >= Pos::kVB && pos <= Pos::kVBZ; }

// Words that stand for nobody in particular.
bool is_nobody(std::string_view word) {
  static constexpr std::string_view kWords[] = {"anybody", "anyone", "everybody", "everyone",
                                                "nobody",  "none",   "one"};
  return std::find(std::begin(kWords), std::end(kWords), word) != std::end(kWords);
}

// "my Lord", "Your Honour": who is spoken to, never whom one speaks of.
bool is_form_of_address(const ArticleView& view, const Mention& it) {
  static constexpr std::string_view kForms[] = {"excellency", "honor", "honour",  "lady",
                                                "lord",       "lords", "majesty", "worship"};
  const std::string_view owner = view.word(it.tokens.begin);
  return (owner == "my" || owner == "your") &&
         std::find(std::begin(kForms), std::end(kForms), view.word(it.head)) != std::end(kForms);
}

bool may_be_he_or_she(PronounKind kind, const Entity& e) {
  const Gender wanted = kind == PronounKind::kHe ? Gender::kMale : Gender::kFemale;
  const bool person_class = e.source_class == SourceClass::kNamed || e.source_class == SourceClass::kRole ||
                            e.source_class == SourceClass::kSpokesperson ||
                            e.source_class == SourceClass::kAnonymous;
  if (e.body || !person_class || e.number == Number::kPlural) return false;
  return e.gender == Gender::kUnstated || e.gender == wanted;
}

bool may_be_it(const Entity& e) {
  if (e.number == Number::kPlural || e.person) return false;
  if (e.body || e.source_class == SourceClass::kDocument) return true;
  return e.source_class == SourceClass::kNamed && e.gender == Gender::kUnstated && e.name.size() > 1;
}

bool may_be_they(const Entity& e) {
  if (e.number == Number::kPlural || e.source_class == SourceClass::kCollective) return true;
  return e.body || e.source_class == SourceClass::kDocument || e.gender == Gender::kUnstated;
}

bool may_be(PronounKind kind, const Entity& e) {
  if (kind == PronounKind::kIt) return may_be_it(e);
  return kind == PronounKind::kThey ? may_be_they(e) : may_be_he_or_she(kind, e);
}

class CandidateFinder {
 public:
  CandidateFinder(const PronounContext& context, std::uint32_t m)
      : context_(context), view_(context.view), entities_(context.entities), m_(m) {
    found_.mention = m;
    found_.kind = kind_of_mention(view_, m);
  }

  PronounCase run() {
    if (found_.kind == PronounKind::kNone) return std::move(found_);
    find_named_in_content();
    find_barred();
    for (std::uint32_t back = 1; back <= kNearMentions && back <= m_; ++back) {
      if (!consider(m_ - back)) break;
    }
    return std::move(found_);
  }

  bool may_be_main(std::uint32_t e) {
    find_named_in_content();
    return is_person_pronoun(found_.kind) && !view_.quoted(m_) && !entities_.all[e].name.empty() &&
           may_be(found_.kind, entities_.all[e]) && !is_named_in_content(e);
  }

 private:
  // Who speaks does not call himself by his name: the names in what the pronoun says.
  void find_named_in_content() {
    const std::uint32_t c = view_.claim_of(m_);
    if (c == kNoIndex) return;
    for (const Span content : view_.claims().all[c].content) {
      for (std::uint32_t m = view_.mention_at(content.begin);
           m < view_.mention_count() && named_in_content_.size() < kMostNames; ++m) {
        if (view_.span_of(m).begin >= content.end) break;
        const TokenRange name = view_.mention(m).name;
        if (!name.empty()) named_in_content_.push_back(name);
      }
    }
  }

  bool is_named_in_content(std::uint32_t e) const {
    const TokenRange name = entities_.all[e].name;
    if (name.empty() || entities_.all[e].body) return false;
    return std::any_of(named_in_content_.begin(), named_in_content_.end(), [&](TokenRange said) {
      const std::string_view word = view_.word(said.end - 1);
      return word == view_.word(name.end - 1) || (said.size() == 1 && word == view_.word(name.begin));
    });
  }

  // Whom grammar keeps the pronoun from meaning: who accuses "her" is not she, and "a former nurse, she"
  // describes her rather than somebody else.
  void find_barred() {
    constexpr std::uint32_t kReach = 8;
    for (std::uint32_t back = 1; back <= kReach && back <= m_; ++back) {
      const std::uint32_t other = m_ - back;
      if (view_.mention(other).sentence != view_.mention(m_).sentence) return;
      const std::uint32_t e = entities_.of(other);
      if (e != kNoIndex && (is_fronted(view_, other, m_) || is_subject_of_object(other)))
        barred_.push_back(e);
    }
  }

  bool is_barred(std::uint32_t e) const {
    return std::find(barred_.begin(), barred_.end(), e) != barred_.end();
  }

  // "A plumber has accused her": the pronoun is the object of the verb whose subject `other` is.
  bool is_subject_of_object(std::uint32_t other) const {
    const std::uint32_t at = view_.mention(m_).tokens.begin;
    const std::string_view w = view_.word(at);
    const bool object = view_.pos(at) == Pos::kPRP && (w == "him" || w == "her" || w == "them") && at > 0;
    if (!object || !is_verb(view_.pos(at - 1)) || !view_.subject(other)) return false;
    std::uint32_t finite = 0;
    for (std::uint32_t t = view_.mention(other).tokens.end; t < at; ++t) {
      const Pos pos = view_.pos(t);
      if (view_.word(t) == "," || view_.word(t) == "that" || pos == Pos::kWP || pos == Pos::kWDT ||
          pos == Pos::kWRB)
        return false;
      const bool perfect = pos == Pos::kVBD && view_.word(t - 1) == "having";  // "denies having met him"
      if ((pos == Pos::kVBD || pos == Pos::kVBZ || pos == Pos::kVBP || pos == Pos::kMD) && !perfect) ++finite;
    }
    return finite == 1;
  }

  // False when everything further back is too far.
  bool consider(std::uint32_t other) {
    const Mention& pronoun = view_.mention(m_);
    const Mention& it = view_.mention(other);
    const std::uint32_t paragraphs = view_.paragraph(pronoun.sentence) - view_.paragraph(it.sentence);
    const std::uint32_t sentences = view_.depth(pronoun.sentence) - view_.depth(it.sentence);
    if (paragraphs > kNearParagraphs || sentences > kNearSentences) return false;
    const std::uint32_t e = entities_.of(other);
    const bool told = context_.teller != kNoIndex;
    const bool quoted = view_.quoted(m_) && !told;
    if (e == kNoIndex || view_.quoted(other) != quoted || is_aside(it.sentence)) return true;
    if (told && e == context_.teller) return true;
    if (is_nobody(view_.word(it.head)) || is_other_pronoun(it) || is_form_of_address(view_, it)) return true;
    if (!may_be(found_.kind, entities_.all[e])) return true;
    if (is_told_of_in_the_lead(other)) return true;
    if (is_thing(other) || is_place(other) || is_named_in_content(e) || is_barred(e)) return true;
    add(other, static_cast<std::int8_t>(sentences), static_cast<std::int8_t>(paragraphs));
    return true;
  }

  void add(std::uint32_t other, std::int8_t sentences, std::int8_t paragraphs) {
    const Mention& it = view_.mention(other);
    const Entity& entity = entities_.all[entities_.of(other)];
    PronounCandidate candidate;
    candidate.entity = entities_.of(other);
    candidate.mention = other;
    const auto set = [&](PronounFact fact, int value) {
      candidate.facts[static_cast<std::size_t>(fact)] = static_cast<std::int8_t>(value);
    };
    const bool subject = view_.subject(other);
    const bool person = is_person_pronoun(found_.kind);
    const bool pronoun = it.source_class == SourceClass::kPronoun;
    const bool spoke_last =
        context_.last_speech != kNoIndex && entities_.of(context_.last_speech) == candidate.entity;
    const std::uint32_t count = context_.counts.of(candidate.entity);
    const bool states = person && entity.gender != Gender::kUnstated;
    const bool several = entity.number == Number::kPlural || entity.source_class == SourceClass::kCollective;
    set(PronounFact::kSentences, sentences);
    set(PronounFact::kParagraphs, paragraphs);
    set(PronounFact::kSubject, subject);
    set(PronounFact::kSource, view_.claim_of(other) != kNoIndex);
    set(PronounFact::kLastSpeech, spoke_last && !other_subject_since_);
    set(PronounFact::kPossessive, it.possessive);
    set(PronounFact::kAfterPreposition, view_.after_preposition(other));
    set(PronounFact::kLoneName,
        !subject && entity.name.size() == 1 && !entity.person && entity.gender == Gender::kUnstated);
    set(PronounFact::kGenderNear, states && sentences <= 1);
    set(PronounFact::kGenderFar, states && sentences > 1);
    set(PronounFact::kSamePronoun, pronoun && kind_of_mention(view_, other) == found_.kind);
    set(PronounFact::kFullName, entity.name.size() >= 2);
    set(PronounFact::kRole, entity.name.empty() && entity.source_class != SourceClass::kAnonymous);
    set(PronounFact::kAnonymous, entity.source_class == SourceClass::kAnonymous);
    set(PronounFact::kOwned, entity.owner != kNoIndex);
    set(PronounFact::kFewMentions, count == 2 || count == 3);
    set(PronounFact::kManyMentions, count >= 4);
    set(PronounFact::kMain, context_.counts.main() == candidate.entity);
    set(PronounFact::kBegins, it.tokens.begin <= view_.sentence_tokens(it.sentence).begin + 1);
    set(PronounFact::kBody, !person && (entity.body || has_title_of_bodies(entity)));
    set(PronounFact::kSeveral, found_.kind == PronounKind::kThey && several);
    set(PronounFact::kDocument,
        found_.kind == PronounKind::kIt && entity.source_class == SourceClass::kDocument);
    set(PronounFact::kSinglePerson, found_.kind == PronounKind::kThey && !several && !entity.body &&
                                        entity.source_class != SourceClass::kDocument);
    set(PronounFact::kQuotedPronoun, view_.quoted(m_));
    set(PronounFact::kNearestSubject, subject && !subject_since_);
    const bool first = entities_.links[other].rule == LinkRule::kFirstMention;
    const bool set_off = view_.word(it.tokens.end) == "," || view_.word(it.tokens.end) == "(";
    set(PronounFact::kIntroduced, first && it.name.size() >= 2 && (!it.title.empty() || set_off));
    set(PronounFact::kBareName, first && entity.name.size() == 1 && it.title.empty());
    const bool ends = it.tokens.end + 1 >= view_.sentence_tokens(it.sentence).end;
    set(PronounFact::kObjectEnd, ends && sentences == 1);
    const bool introduced = candidate.facts[static_cast<std::size_t>(PronounFact::kIntroduced)] != 0;
    set(PronounFact::kJustIntroduced, introduced && sentences == 1 && paragraphs == 0);
    set(PronounFact::kOwnsNamedSubject, it.possessive && owns_named_subject(other));
    set(PronounFact::kAsked, is_asked(it));
    set(PronounFact::kTeller, !view_.quoted(m_) && is_source_of(view_, other, m_));
    other_subject_since_ = other_subject_since_ || (!spoke_last && sentences > 0 && subject);
    subject_since_ = subject_since_ || subject;
    found_.candidates.push_back(candidate);
  }

  // "Tessier's lawyer, Ana Ruiz, will appeal": the phrase around the owner is a subject and has a name.
  bool owns_named_subject(std::uint32_t other) const {
    for (std::uint32_t back = 1; back <= 2 && back <= other; ++back) {
      const std::uint32_t owned = other - back;
      if (view_.mention(owned).owner != other) continue;
      const std::uint32_t e = entities_.of(owned);
      return e != kNoIndex && !entities_.all[e].name.empty() && view_.subject(owned);
    }
    return false;
  }

  // "Battery maker Hanse Cell": a title that bodies bear, and people.
  bool has_title_of_bodies(const Entity& entity) const {
    const TokenRange title = view_.mention(entity.primary).title;
    return !title.empty() &&
           (noun_facts(view_.word(title.end - 1), view_.language()).kinds & kOrganisationNoun) != 0;
  }

  // "The spokesman was asked whether ..."
  bool is_asked(const Mention& it) const {
    const std::string_view verb = view_.word(it.tokens.end);
    return (verb == "was" || verb == "were") && view_.word(it.tokens.end + 1) == "asked";
  }

  // "A mother has pleaded for help.  Elsa Moreau said ... she": leads tell of people by what they are, whom
  // the article then names. Once somebody who is named has spoken, in a paragraph below, the pronoun does not
  // go back to the lead's.
  bool is_told_of_in_the_lead(std::uint32_t other) const {
    if (!is_person_pronoun(found_.kind) || context_.last_speech == kNoIndex) return false;
    const Entity& told = entities_.all[entities_.of(other)];
    const std::uint32_t speaker = entities_.of(context_.last_speech);
    if (!told.name.empty() || told.primary == kNoIndex || speaker == kNoIndex) return false;
    const Mention& first = view_.mention(told.primary);
    const bool unnamed = !first.definite && first.owner == kNoIndex && first.number != Number::kPlural;
    return unnamed &&
           view_.paragraph(view_.mention(other).sentence) <
               view_.paragraph(view_.mention(context_.last_speech).sentence) &&
           !entities_.all[speaker].name.empty() && may_be(found_.kind, entities_.all[speaker]);
  }

  // For "he" and "she": "the Man of the Match award" has capitals, but no title and an article of its own,
  // and "Jan 1" ends in a number. "The Gulls' Hideo Sakuraba" has the article of his club.
  bool is_thing(std::uint32_t other) const {
    const Mention& it = view_.mention(other);
    if (!is_person_pronoun(found_.kind) || it.name.empty()) return false;
    if (entities_.all[entities_.of(other)].person || !it.title.empty()) return false;
    // "Der Merkur", "Les Nouvelles": papers of other languages
    const std::string_view w = view_.word(it.tokens.begin);
    const bool foreign = it.name.size() == 2 && (w == "der" || w == "die" || w == "das" || w == "les") &&
                         (view_.tokens()[it.tokens.begin].shape & kCapital) != 0;
    const bool article = foreign || (view_.pos(it.tokens.begin) == Pos::kDT && it.owner == kNoIndex);
    return article || (view_.tokens()[it.name.end - 1].shape & kDigit) != 0;
  }

  // For "he" and "she": "at Cambridge", "Trinity College, Cambridge", "in Morant Bay", a name that nothing
  // shows to be a person's.
  bool is_place(std::uint32_t other) const {
    const Mention& it = view_.mention(other);
    const Entity& entity = entities_.all[entities_.of(other)];
    if (!is_person_pronoun(found_.kind) || it.name.empty() || !it.title.empty()) return false;
    if (entity.person || entity.gender != Gender::kUnstated || view_.subject(other)) return false;
    const std::uint32_t begin = it.tokens.begin;
    const std::string_view before = begin > 0 ? view_.word(begin - 1) : std::string_view();
    if (entity.name.size() > 1)  // "A plumber in Morant Bay has accused her"
      return before == "in" || before == "at" || before == "near" || before == "into";
    const bool in_place =
        before == "in" || before == "at" || before == "from" || before == "near" || before == "into";
    const bool behind_name = before == "," && other > 0 && view_.mention(other - 1).tokens.end + 1 == begin &&
                             !view_.mention(other - 1).name.empty();
    return in_place || behind_name;
  }

  bool is_other_pronoun(const Mention& it) const {
    return it.source_class == SourceClass::kPronoun && kind_of(view_.word(it.head)) != found_.kind;
  }

  // Captions and headlines stand outside the running text.
  bool is_aside(std::uint32_t sentence) const {
    if (view_.block_of_sentence(sentence) == view_.block_of_sentence(view_.mention(m_).sentence))
      return false;
    const BlockRole role = view_.role_of_sentence(sentence);
    return role == BlockRole::kCaption || role == BlockRole::kHeadline || role == BlockRole::kStandfirst ||
           role == BlockRole::kHeading;
  }

  const PronounContext& context_;
  const ArticleView& view_;
  const Entities& entities_;
  std::uint32_t m_;
  PronounCase found_;
  bool other_subject_since_ = false;   // after the last speech somebody else was a subject
  bool subject_since_ = false;         // a candidate nearer than this one was a subject
  std::vector<std::uint32_t> barred_;  // entities
  std::vector<TokenRange> named_in_content_;
};

}  // namespace

std::string_view pronoun_fact_name(PronounFact fact) {
  static constexpr std::string_view kNames[kPronounFacts] = {"sentences",
                                                             "paragraphs",
                                                             "subject",
                                                             "source",
                                                             "lastSpeech",
                                                             "possessive",
                                                             "afterPreposition",
                                                             "loneName",
                                                             "genderNear",
                                                             "genderFar",
                                                             "samePronoun",
                                                             "fullName",
                                                             "role",
                                                             "anonymous",
                                                             "owned",
                                                             "fewMentions",
                                                             "manyMentions",
                                                             "main",
                                                             "begins",
                                                             "body",
                                                             "several",
                                                             "document",
                                                             "singlePerson",
                                                             "quotedPronoun",
                                                             "nearestSubject",
                                                             "introduced",
                                                             "bareName",
                                                             "objectEnd",
                                                             "justIntroduced",
                                                             "ownsNamedSubject",
                                                             "asked",
                                                             "teller"};
  return kNames[static_cast<std::size_t>(fact)];
}

void MentionCounts::count(std::uint32_t entity) {
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

bool is_source_of(const ArticleView& view, std::uint32_t source, std::uint32_t mention) {
  const std::uint32_t c = view.claim_of(source);
  if (c == kNoIndex) return false;
  const std::uint32_t at = view.span_of(mention).begin;
  const std::vector<Span>& content = view.claims().all[c].content;
  return std::any_of(content.begin(), content.end(),
                     [at](Span span) { return span.begin <= at && at < span.end; });
}

PronounCase find_pronoun_candidates(const PronounContext& context, std::uint32_t mention) {
  return CandidateFinder(context, mention).run();
}

bool may_be_main_person(const PronounContext& context, std::uint32_t mention, std::uint32_t entity) {
  return CandidateFinder(context, mention).may_be_main(entity);
}

}  // namespace whosaid
