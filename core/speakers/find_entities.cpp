#include <algorithm>
#include <string_view>
#include <utility>

#include "mentions/noun_lexicon.h"
#include "mentions/noun_phrases.h"
#include "speakers/appositives.h"
#include "speakers/article_view.h"
#include "speakers/entities.h"
#include "speakers/name_index.h"
#include "speakers/pronoun_links.h"
#include "speakers/role_index.h"

namespace whosaid {

namespace {

bool is_relative_pronoun(std::string_view word) { return word == "who" || word == "which" || word == "that"; }

bool is_head_block(BlockRole role) { return role == BlockRole::kHeadline || role == BlockRole::kStandfirst; }

// "it needs", "it regrets": not the "it" of "it was raining" and "it takes two".
bool is_verb_without_doer(std::string_view word) {
  static constexpr std::string_view kWords[] = {
      "appeared", "appears", "became", "becomes", "came",  "comes", "had",   "happened",
      "has",      "is",      "looks",  "made",    "makes", "meant", "means", "remains",
      "seemed",   "seems",   "takes",  "took",    "was",   "works"};
  for (std::string_view w : kWords) {
    if (w == word) return true;
  }
  return false;
}

class EntityFinder {
 public:
  EntityFinder(const ArticleView& view, std::vector<PronounCase>* cases)
      : view_(view), names_(view, entities_), roles_(view, entities_, names_), cases_(cases) {
    entities_.links.resize(view.mention_count());
  }

  Entities run() {
    find_sources_ahead();
    for (std::uint32_t m = 0; m < view_.mention_count(); ++m) visit(m);
    link_nested_sources();
    link_headline_roles();
    name_roles_told_before();
    join_sources();
    std::stable_sort(entities_.rivals.begin(), entities_.rivals.end(),
                     [](const Rivals& a, const Rivals& b) { return a.mention < b.mention; });
    return std::move(entities_);
  }

 private:
  void visit(std::uint32_t m) {
    link_owner_first(m);
    link_source_first(m);
    link(m);
    after_link(m);
  }

  // "his lawyer": who he is must be known before the lawyer is.
  void link_owner_first(std::uint32_t m) {
    const std::uint32_t owner = view_.mention(m).owner;
    if (owner == kNoIndex || owner <= m || owner >= view_.mention_count()) return;
    link(owner);
    after_link(owner);
  }

  // Pronouns that say what stands before them, by the first mention in what they say.
  void find_sources_ahead() {
    const std::vector<Claim>& all = view_.claims().all;
    for (std::uint32_t c = 0; c < all.size(); ++c) {
      const std::uint32_t m = view_.source_of(c);
      if (m == kNoIndex || all[c].content.empty() || view_.quoted(m)) continue;
      if (view_.mention(m).source_class != SourceClass::kPronoun) continue;
      const std::uint32_t first = view_.mention_at(all[c].content.front().begin);
      if (first < m && view_.mention(first).sentence == view_.mention(m).sentence)
        sources_ahead_.push_back({first, m});
    }
    std::stable_sort(sources_ahead_.begin(), sources_ahead_.end());
  }

  // "Speeds had fallen since he arrived, she added": who said it must be known before what is said tells that
  // "he" is somebody else.
  void link_source_first(std::uint32_t m) {
    for (; next_source_ahead_ < sources_ahead_.size() && sources_ahead_[next_source_ahead_].first <= m;
         ++next_source_ahead_) {
      const std::uint32_t source = sources_ahead_[next_source_ahead_].second;
      if (source <= m || entities_.of(source) != kNoIndex) continue;
      link(source);
      after_link(source);
    }
  }

  // “He said to me, ‘Not a word,’” Halloran recalled: whom somebody else's quotation tells of is none who
  // speaks there, and somebody of whom the text around it tells.
  void link_nested_sources() {
    for (const NestedSource& nested : nested_sources_) {
      const std::uint32_t parent = view_.claims().all[view_.claim_of(nested.mention)].parent;
      const std::uint32_t teller = view_.source_of(parent);
      if (entities_.of(nested.mention) != kNoIndex || teller == kNoIndex) continue;
      if (entities_.of(teller) == kNoIndex || view_.quoted(teller)) continue;
      if (link_to_told(nested.mention, view_.claims().all[parent])) continue;
      PronounContext context{view_, entities_, nested.last_speech, counts_};
      context.teller = entities_.of(teller);
      link_pronoun(context, find_pronoun_candidates(context, nested.mention), entities_);
    }
  }

  // “I asked the nurse, ‘Who is it?’ and she said, ‘Nobody’”: who stands before the pronoun in the quotation.
  bool link_to_told(std::uint32_t m, const Claim& told) {
    const Gender wanted = view_.mention(m).gender;
    for (std::uint32_t other = m; other > 0; --other) {
      const Mention& it = view_.mention(other - 1);
      if (told.content.empty() || view_.span_of(other - 1).begin < told.content.front().begin) return false;
      const bool person = it.source_class == SourceClass::kRole || it.source_class == SourceClass::kNamed ||
                          (it.source_class == SourceClass::kAnonymous && it.tokens.size() > 1);
      if (!person || it.possessive || it.number == Number::kPlural || !view_.quoted(other - 1)) continue;
      if (it.gender != Gender::kUnstated && it.gender != wanted) continue;
      if (entities_.of(other - 1) == kNoIndex && it.name.empty()) roles_.link(other - 1, kNoIndex);
      if (entities_.of(other - 1) == kNoIndex) return false;
      entities_.link(m, entities_.of(other - 1), LinkRule::kPronounNearest, other - 1);
      return true;
    }
    return false;
  }

  void link(std::uint32_t m) {
    const Mention& mention = view_.mention(m);
    if (entities_.of(m) != kNoIndex) return;
    if (mention.source_class == SourceClass::kPronoun) return link_by_weights(m);
    if (is_relative_pronoun(view_.word(mention.head)) && view_.pos(mention.head) != Pos::kNNP)
      return link_relative(m);
    if (is_time(m) || is_yours(m)) return;
    if (mention.definite && mention.tokens.size() == 2 && is_nationality(view_.word(mention.head)))
      return roles_.link(m, last_speech_);
    if (is_headline_title(m)) return headline_roles_.push_back(m);
    if (!mention.name.empty()) return link_name(m);
    if (names_.link_lone_word(m)) return;
    if (view_.quoted(m) && view_.claim_of(m) == kNoIndex) return;
    if (mention.source_class == SourceClass::kUnknown && view_.claim_of(m) == kNoIndex) return;
    if (is_bare_headline_role(m)) return;
    roles_.link(m, last_speech_);
  }

  void link_by_weights(std::uint32_t m) {
    const PronounContext context{view_, entities_, last_speech_, counts_, cases_ != nullptr};
    const PronounCase pronoun = find_pronoun_candidates(context, m);
    link_pronoun(context, pronoun, entities_);
    if (entities_.of(m) == kNoIndex && is_nested_source(m)) nested_sources_.push_back({m, last_speech_});
    link_fronted(m);
    if (cases_ != nullptr) cases_->push_back(pronoun);
  }

  bool is_nested_source(std::uint32_t m) const {
    const std::uint32_t claim = view_.claim_of(m);
    return view_.quoted(m) && claim != kNoIndex && view_.claims().all[claim].parent != kNoIndex &&
           view_.mention(m).gender != Gender::kUnstated;
  }

  // "A former nurse, she rows at dawn": once it is known who she is, so is the nurse.
  void link_fronted(std::uint32_t pronoun) {
    constexpr std::uint32_t kReach = 6;
    if (entities_.of(pronoun) == kNoIndex) return;
    for (std::uint32_t back = 1; back <= kReach && back <= pronoun; ++back) {
      const std::uint32_t m = pronoun - back;
      if (view_.mention(m).sentence != view_.mention(pronoun).sentence) return;
      if (!view_.mention(m).name.empty() || !is_fronted(view_, m, pronoun)) continue;
      const std::uint32_t before = entities_.of(m);
      for (std::uint32_t between = m + 1; between < pronoun; ++between) {  // "with ink on his cuffs"
        if (before != kNoIndex && entities_.of(between) == before)
          entities_.links[between].entity = entities_.of(pronoun);
      }
      return roles_.take_up(m, entities_.of(pronoun), pronoun);
    }
  }

  // "your landlord", said to the reader: nobody in particular.
  bool is_yours(std::uint32_t m) const {
    const std::uint32_t owner = view_.mention(m).owner;
    return owner < view_.mention_count() && !view_.quoted(m) &&
           view_.word(view_.mention(owner).head) == "your";
  }

  // "Friday", "November 23": capitals, but nobody.
  bool is_time(std::uint32_t m) const {
    const Mention& mention = view_.mention(m);
    if (view_.claim_of(m) != kNoIndex || mention.name.empty() || !mention.title.empty()) return false;
    return is_time_word(view_.word(mention.head)) || is_time_word(view_.word(mention.name.begin));
  }

  void link_name(std::uint32_t m) {
    const std::uint32_t named = name_before_brackets(view_, m);
    if (named != kNoIndex && entities_.of(named) != kNoIndex) {
      entities_.link(m, entities_.of(named), LinkRule::kAcronym, named);
    } else if (!link_misspelt(m)) {
      names_.link(m);
    }
    roles_.learn_name(m);
  }

  // "Winter added" where only Kathleen Winters has spoken of those whose names are like it.
  bool link_misspelt(std::uint32_t m) {
    const Mention& mention = view_.mention(m);
    const bool lone = mention.name.size() == 1 && mention.title.empty() && mention.number != Number::kPlural;
    if (!lone || view_.claim_of(m) == kNoIndex || view_.quoted(m) || recent_speakers_.empty()) return false;
    std::uint32_t found = kNoIndex;
    for (std::uint32_t before : recent_speakers_) {
      if (!names_.is_misspelt(m, entities_.of(before))) continue;
      if (found != kNoIndex) return false;
      found = before;
    }
    if (found == kNoIndex || !names_.is_new(m)) return false;
    entities_.link(m, entities_.of(found), LinkRule::kMisspeltSurname, found);
    return true;
  }

  // The last who spoke, one mention each.
  void remember_speaker(std::uint32_t m) {
    constexpr std::size_t kMostSpeakers = 16;
    const std::uint32_t e = entities_.of(m);
    const auto known = std::find_if(recent_speakers_.begin(), recent_speakers_.end(),
                                    [&](std::uint32_t other) { return entities_.of(other) == e; });
    if (known != recent_speakers_.end()) recent_speakers_.erase(known);
    if (recent_speakers_.size() == kMostSpeakers) recent_speakers_.erase(recent_speakers_.begin());
    recent_speakers_.push_back(m);
  }

  // "the driver, who said": the phrase just before.
  void link_relative(std::uint32_t m) {
    std::uint32_t end = view_.mention(m).tokens.begin;
    if (end > 0 && view_.word(end - 1) == ",") --end;
    for (std::uint32_t back = 1; back <= 3 && back <= m; ++back) {
      const std::uint32_t other = m - back;
      if (view_.mention(other).tokens.end != end || entities_.of(other) == kNoIndex) continue;
      return entities_.link(m, entities_.of(other), LinkRule::kRelativePronoun, other);
    }
    link_relative_to_long_phrase(m, end);
  }

  // "a guard on the other bank, who shouted", "the notice by the door, which says": the phrase that ends
  // there.
  void link_relative_to_long_phrase(std::uint32_t m, std::uint32_t end) {
    constexpr std::uint32_t kReach = 4;
    for (std::uint32_t back = 1; back <= kReach && back <= m; ++back) {
      const std::uint32_t other = m - back;
      const Mention& it = view_.mention(other);
      if (it.sentence != view_.mention(m).sentence || it.tokens.end >= end) continue;
      if (it.source_class == SourceClass::kPronoun || extended_end(view_, other, end) != end) continue;
      if (entities_.of(other) == kNoIndex && view_.claim_of(m) != kNoIndex && !view_.quoted(m))
        roles_.link(other, last_speech_);
      if (entities_.of(other) == kNoIndex) continue;
      return entities_.link(m, entities_.of(other), LinkRule::kRelativePronoun, other);
    }
  }

  // A headline's "minister", without an article, waits until the body has told who it is.
  bool is_bare_headline_role(std::uint32_t m) {
    const Mention& mention = view_.mention(m);
    const bool role = mention.source_class == SourceClass::kRole ||
                      mention.source_class == SourceClass::kSpokesperson ||
                      mention.source_class == SourceClass::kAnonymous;
    if (!role || view_.claim_of(m) == kNoIndex) return false;
    const bool bare = mention.tokens.size() == 1 && mention.number != Number::kPlural &&
                      mention.owner == kNoIndex && !view_.quoted(m);
    if (!bare && !is_head_block(view_.role_of_sentence(mention.sentence))) return false;
    headline_roles_.push_back(m);
    return true;
  }

  // A headline's "Mayor denies claim": an office with the capital of a first word, unless somebody is called
  // so.
  bool is_headline_title(std::uint32_t m) const {
    const Mention& mention = view_.mention(m);
    if (mention.tokens.size() != 1 || mention.name.empty() || view_.claim_of(m) == kNoIndex) return false;
    if (!is_head_block(view_.role_of_sentence(mention.sentence))) return false;
    const NounFacts facts = noun_facts(view_.word(mention.head), view_.language());
    return (facts.kinds & kTitleNoun) != 0 && !facts.guessed && names_.is_new(m);
  }

  void link_headline_roles() {
    for (std::uint32_t m : headline_roles_) {
      const RoleWords role = role_words(view_, view_.mention(m).tokens);
      const std::uint32_t only = roles_.only_bearer(role);
      if (only != kNoIndex) {
        entities_.link(m, only, LinkRule::kHeadlineRole, entities_.all[only].primary);
      } else {
        roles_.link(m, kNoIndex);
      }
    }
  }

  // "... the mayor said. Mayor Ida Wren wants ...": leads name a role before they name who has it. Only when
  // one alone has it, named soon after.
  void name_roles_told_before() {
    std::vector<std::uint32_t> into(entities_.all.size(), kNoIndex);
    bool any = false;
    for (std::uint32_t m = 0; m < entities_.links.size(); ++m) {
      const std::uint32_t bearer = bearer_told_later(m);
      if (bearer == kNoIndex) continue;
      into[entities_.of(m)] = bearer;
      entities_.link(m, bearer, LinkRule::kHeadlineRole, entities_.all[bearer].primary);
      any = true;
    }
    if (!any) return;
    const auto move = [&](std::uint32_t& entity) {
      if (entity != kNoIndex && into[entity] != kNoIndex) entity = into[entity];
    };
    for (MentionLink& link : entities_.links) move(link.entity);
    for (Rivals& rivals : entities_.rivals) {
      move(rivals.first);
      move(rivals.second);
    }
  }

  std::uint32_t bearer_told_later(std::uint32_t m) const {
    constexpr std::uint32_t kSoon = 12;  // sentences
    const MentionLink& link = entities_.links[m];
    const Mention& mention = view_.mention(m);
    if (link.rule != LinkRule::kFirstMention || link.entity == kNoIndex) return kNoIndex;
    if (mention.source_class != SourceClass::kRole || !mention.definite ||
        mention.number == Number::kPlural || mention.owner != kNoIndex || !mention.name.empty() ||
        view_.quoted(m))
      return kNoIndex;
    const RoleWords role = role_words(view_, mention.tokens);
    if (role.words.size() != 1) return kNoIndex;
    const std::uint32_t bearer = roles_.only_bearer(role);
    if (bearer == kNoIndex || bearer == link.entity) return kNoIndex;
    const Entity& named = entities_.all[bearer];
    const std::uint32_t first = named.primary;
    if (first == kNoIndex || first <= m || view_.mention(first).sentence > mention.sentence + kSoon)
      return kNoIndex;
    const Gender gender = entities_.all[link.entity].gender;
    const bool other =
        gender != Gender::kUnstated && named.gender != Gender::kUnstated && gender != named.gender;
    return other ? kNoIndex : bearer;
  }

  void after_link(std::uint32_t m) {
    const std::uint32_t e = entities_.of(m);
    if (e == kNoIndex) return;
    Entity& entity = entities_.all[e];
    const Mention& mention = view_.mention(m);
    if (!view_.quoted(m) && entities_.links[m].rule != LinkRule::kMainPerson) counts_.count(e);
    if (tells_gender(m) && entity.gender == Gender::kUnstated) entity.gender = mention.gender;
    const bool person_pronoun =
        mention.source_class == SourceClass::kPronoun && mention.gender != Gender::kUnstated;
    if (person_pronoun || is_called_by_surname(entity, m)) entity.person = true;
    keep_title(entity, m);
    const std::uint32_t claim = view_.claim_of(m);
    if (claim == kNoIndex) return;
    note_it(entity, claim);
    const bool running = !is_head_block(view_.role_of_sentence(mention.sentence)) && !view_.quoted(m);
    if (!running || view_.claims().all[claim].parent != kNoIndex) return;
    last_speech_ = m;
    remember_speaker(m);
  }

  // What a pronoun tells holds for all that comes, so it must be sure: "Memon said that Ali had changed his
  // mind" may tell of either.
  bool tells_gender(std::uint32_t m) const {
    constexpr std::uint8_t kSure = 80;
    if (entities_.links[m].confidence < kSure) return false;
    const std::uint32_t teller = entities_.links[m].before;
    const bool pronoun = view_.mention(m).source_class == SourceClass::kPronoun && !view_.subject(m);
    return !pronoun || teller >= m || !is_source_of(view_, teller, m) || !names_another(teller, m);
  }

  // Whether somebody else is named between what the teller says and the pronoun `m` in it.
  bool names_another(std::uint32_t teller, std::uint32_t m) const {
    constexpr std::uint32_t kMost = 32;  // mentions: no longer sentence is read
    for (std::uint32_t other = m; other > teller + 1 && other + kMost > m; --other) {
      const std::uint32_t e = entities_.of(other - 1);
      if (view_.mention(other - 1).name.empty() || e == kNoIndex || entities_.all[e].body) continue;
      if (e != entities_.of(teller) && is_source_of(view_, teller, other - 1)) return true;
    }
    return false;
  }

  // "Lindgren" after "Maja Lindgren": bodies are called by their first words. Places of two words may be too.
  bool is_called_by_surname(const Entity& entity, std::uint32_t m) const {
    return entities_.links[m].rule == LinkRule::kSurname && !entity.body && view_.subject(m) &&
           entity.source_class == SourceClass::kNamed;
  }

  // The longest title that is more than Mr or Ms, else the first.
  void keep_title(Entity& entity, std::uint32_t m) {
    const TokenRange title = view_.mention(m).title;
    if (title.empty() || entities_.links[m].rule == LinkRule::kAppositive) return;
    if (entity.title_mention == kNoIndex) {
      entity.title_mention = m;
      return;
    }
    const TokenRange kept = view_.mention(entity.title_mention).title;
    const bool honorific = (noun_facts(view_.word(kept.begin), view_.language()).kinds & kHonorific) != 0;
    const bool new_honorific =
        (noun_facts(view_.word(title.begin), view_.language()).kinds & kHonorific) != 0;
    if ((honorific && !new_honorific) || (honorific == new_honorific && title.size() > kept.size())) {
      entity.title_mention = m;
    }
  }

  // "Granger Stone says it needs ...": what calls itself "it" is a body.
  void note_it(Entity& entity, std::uint32_t c) {
    const Claim& claim = view_.claims().all[c];
    if (claim.content.empty() || claim.form == ClaimForm::kDirect) return;
    if (entity.source_class != SourceClass::kNamed || entity.person || entity.gender != Gender::kUnstated)
      return;
    const std::uint32_t first = view_.token_at(claim.content.front().begin);
    if (view_.word(first) != "its" && !(view_.word(first) == "it" && does_something(first + 1))) return;
    entity.body = true;
    entity.source_class = SourceClass::kOrganisation;
  }

  // "Lupe Fonua and Merete Dahl said": two people who speak as one.
  void join_sources() {
    const std::vector<Claim>& all = view_.claims().all;
    for (std::uint32_t c = 0; c < all.size(); ++c) {
      const std::uint32_t m = view_.source_of(c);
      const Span core = all[c].source;
      if (m == kNoIndex || core.empty() || entities_.of(m) == kNoIndex) continue;
      const std::uint32_t end = view_.token_at(core.end - 1) + 1;
      const std::uint32_t other = joined_mention(m, end);
      if (other != kNoIndex) join(c, m, other, view_.mention(other).tokens.end);
    }
  }

  // The mention after "and" with which the phrase ends; kNoIndex if the phrase is no such pair.
  std::uint32_t joined_mention(std::uint32_t m, std::uint32_t end) const {
    const std::uint32_t conjunction = extended_end(view_, m, end);
    if (conjunction + 1 >= end || view_.word(conjunction) != "and") return kNoIndex;
    for (std::uint32_t other = m + 1; other < view_.mention_count() && other <= m + 4; ++other) {
      if (view_.mention(other).tokens.begin != conjunction + 1) continue;
      const bool known = entities_.of(other) != kNoIndex && entities_.of(other) != entities_.of(m);
      if (is_second_role(m, other)) return kNoIndex;
      return known && view_.mention(other).tokens.end <= end ? other : kNoIndex;
    }
    return kNoIndex;
  }

  // "The former first lady and senator": one article, one person.
  bool is_second_role(std::uint32_t m, std::uint32_t other) const {
    const auto is_role = [&](const Mention& it) {
      return it.name.empty() && it.source_class == SourceClass::kRole && it.number != Number::kPlural;
    };
    const Mention& second = view_.mention(other);
    const Pos first = view_.pos(second.tokens.begin);
    const bool determined = first == Pos::kDT || first == Pos::kPRPS || first == Pos::kCD;
    return is_role(view_.mention(m)) && view_.mention(m).definite && is_role(second) && !determined &&
           second.owner == kNoIndex;
  }

  void join(std::uint32_t c, std::uint32_t m, std::uint32_t other, std::uint32_t end) {
    const std::uint64_t both = (static_cast<std::uint64_t>(entities_.of(m)) << 32) | entities_.of(other);
    std::uint32_t e = pairs_.last(both);
    if (e == kNoIndex) {
      Entity entity;
      entity.primary = m;
      entity.phrase = {view_.mention(m).tokens.begin, end};
      entity.first = entities_.of(m);
      entity.second = entities_.of(other);
      entity.number = Number::kPlural;
      const SourceClass first = entities_.all[entities_.of(m)].source_class;
      const SourceClass second = entities_.all[entities_.of(other)].source_class;
      entity.source_class = first == second ? first : SourceClass::kCollective;
      e = entities_.add(entity);
      pairs_.add(both, e);
    }
    entities_.joint.push_back({c, e});
  }

  bool does_something(std::uint32_t verb) const {
    const Pos pos = view_.pos(verb);
    return (pos == Pos::kVBZ || pos == Pos::kVBD) && !is_verb_without_doer(view_.word(verb));
  }

  const ArticleView& view_;
  Entities entities_;
  NameIndex names_;
  RoleIndex roles_;
  RecentIndex pairs_;  // entity of two that speak as one
  std::uint32_t last_speech_ = kNoIndex;
  std::vector<std::uint32_t> recent_speakers_;  // mentions
  // Of sources that stand behind what they say: the first mention there, and the source.
  std::vector<std::pair<std::uint32_t, std::uint32_t>> sources_ahead_;
  std::size_t next_source_ahead_ = 0;
  // A pronoun inside a quotation that is a source there, and who had spoken before.
  struct NestedSource {
    std::uint32_t mention;
    std::uint32_t last_speech;
  };
  std::vector<NestedSource> nested_sources_;
  MentionCounts counts_;
  std::vector<PronounCase>* cases_;  // every pronoun that was met, for training; or null
  std::vector<std::uint32_t> headline_roles_;
};

}  // namespace

Entities find_entities(const ArticleView& view, std::vector<PronounCase>* cases) {
  return EntityFinder(view, cases).run();
}

}  // namespace whosaid
