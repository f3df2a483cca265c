#include <algorithm>
#include <array>

#include "mentions/mentions.h"
#include "mentions/names.h"
#include "mentions/names_by_case.h"
#include "mentions/noun_lexicon.h"
#include "mentions/noun_phrases.h"
#include "text/ascii.h"

namespace whosaid {
namespace {

struct PronounFacts {
  std::string_view lower;
  Gender gender;
  Number number;
  bool possessive;
};

constexpr std::array<PronounFacts, 26> kPronouns = {{
    {"he", Gender::kMale, Number::kSingular, false},
    {"her", Gender::kFemale, Number::kSingular, true},
    {"hers", Gender::kFemale, Number::kSingular, false},
    {"herself", Gender::kFemale, Number::kSingular, false},
    {"him", Gender::kMale, Number::kSingular, false},
    {"himself", Gender::kMale, Number::kSingular, false},
    {"his", Gender::kMale, Number::kSingular, true},
    {"i", Gender::kUnstated, Number::kSingular, false},
    {"it", Gender::kUnstated, Number::kSingular, false},
    {"its", Gender::kUnstated, Number::kSingular, true},
    {"itself", Gender::kUnstated, Number::kSingular, false},
    {"me", Gender::kUnstated, Number::kSingular, false},
    {"mine", Gender::kUnstated, Number::kSingular, false},
    {"my", Gender::kUnstated, Number::kSingular, true},
    {"our", Gender::kUnstated, Number::kPlural, true},
    {"ours", Gender::kUnstated, Number::kPlural, false},
    {"she", Gender::kFemale, Number::kSingular, false},
    {"their", Gender::kUnstated, Number::kPlural, true},
    {"theirs", Gender::kUnstated, Number::kPlural, false},
    {"them", Gender::kUnstated, Number::kPlural, false},
    {"themselves", Gender::kUnstated, Number::kPlural, false},
    {"they", Gender::kUnstated, Number::kPlural, false},
    {"us", Gender::kUnstated, Number::kPlural, false},
    {"we", Gender::kUnstated, Number::kPlural, false},
    {"you", Gender::kUnstated, Number::kUnstated, false},
    {"your", Gender::kUnstated, Number::kUnstated, true},
}};

const PronounFacts* pronoun_facts(std::string_view lower) {
  const auto found =
      std::lower_bound(kPronouns.begin(), kPronouns.end(), lower,
                       [](const PronounFacts& facts, std::string_view word) { return facts.lower < word; });
  return found != kPronouns.end() && found->lower == lower ? &*found : nullptr;
}

// Makes the mentions of one sentence after another.
class MentionFinder {
 public:
  MentionFinder(std::string_view text, std::string_view language, const Tokens& tokens)
      : text_(text), language_(language), tokens_(tokens), lower_(ascii_lower(text)) {}

  void add_sentence(std::uint32_t sentence) {
    phrases_.clear();
    find_noun_phrases(lower_, tokens_, tokens_.of_sentence[sentence], phrases_);
    join_names(lower_, language_, tokens_, phrases_);
    for (const NounPhrase& phrase : phrases_) add_phrase(phrase, sentence);
  }

  Mentions take() { return std::move(mentions_); }

 private:
  std::string_view word(std::uint32_t i) const { return slice(lower_, tokens_.all[i].span); }

  void add_phrase(const NounPhrase& phrase, std::uint32_t sentence) {
    const bool owned = phrase.owned_from > phrase.tokens.begin;
    const std::uint32_t index = static_cast<std::uint32_t>(mentions_.size());
    const bool proper = owned && is_one_name(phrase);
    mentions_.push_back(
        describe(phrase.tokens, proper || !owned ? phrase.tokens.begin : phrase.owned_from, sentence));
    if (!owned || proper) return;
    mentions_[index].owner = index + 1;
    mentions_[index].definite = true;
    add_owner(phrase, sentence);
  }

  // The part before the last possessive mark, itself perhaps owned.
  void add_owner(const NounPhrase& phrase, std::uint32_t sentence) {
    std::uint32_t end = phrase.owned_from;
    if (end > phrase.tokens.begin + 1 && tokens_.all[end - 1].pos == Pos::kPOS) --end;
    std::uint32_t from = phrase.tokens.begin;
    for (std::uint32_t i = phrase.tokens.begin; i + 1 < end; ++i) {
      if (tokens_.all[i].pos == Pos::kPOS) from = i + 1;
    }
    Mention owner = describe({phrase.tokens.begin, end}, from, sentence);
    owner.possessive = true;
    mentions_.push_back(owner);
  }

  // "Tipton County Sheriff's Office": a possessive inside the name of a body.
  bool is_one_name(const NounPhrase& phrase) const {
    for (std::uint32_t i = phrase.tokens.begin; i < phrase.tokens.end; ++i) {
      const Token& token = tokens_.all[i];
      if (token.pos == Pos::kPRPS) return false;
      if (token.pos != Pos::kPOS && token.pos != Pos::kDT && (token.shape & kCapital) == 0) return false;
    }
    return (noun_facts(word(phrase.tokens.end - 1), language_).kinds & kOrganisationNoun) != 0;
  }

  Mention describe(TokenRange range, std::uint32_t from, std::uint32_t sentence) const {
    Mention mention;
    mention.tokens = range;
    mention.sentence = sentence;
    mention.head = range.end - 1;
    if (range.size() == 1) {
      if (const PronounFacts* facts = pronoun_facts(word(range.begin));
          facts != nullptr && is_pronoun(range.begin)) {
        mention.source_class = SourceClass::kPronoun;
        mention.gender = facts->gender;
        mention.number = facts->number;
        mention.possessive = facts->possessive && tokens_.all[range.begin].pos == Pos::kPRPS;
        return mention;
      }
    }
    mention.definite = is_definite(range.begin);
    const NameParts parts = split_name(lower_, language_, tokens_, {from, range.end});
    mention.title = parts.title;
    mention.name = parts.name;
    if (!parts.name.empty()) mention.head = parts.name.end - 1;
    classify(mention);
    return mention;
  }

  bool is_pronoun(std::uint32_t i) const {
    return tokens_.all[i].pos == Pos::kPRP || tokens_.all[i].pos == Pos::kPRPS;
  }

  bool is_definite(std::uint32_t first) const {
    const std::string_view w = word(first);
    return w == "the" || w == "that" || w == "this" || w == "these" || w == "those" ||
           tokens_.all[first].pos == Pos::kPRPS;
  }

  void classify(Mention& mention) const {
    const Pos head_pos = tokens_.all[mention.head].pos;
    const NounFacts head = noun_facts(word(mention.head), language_);
    mention.gender = head.gender;
    const bool plural = head_pos == Pos::kNNS || head_pos == Pos::kNNPS;
    if (!mention.name.empty()) {
      mention.number = joint(mention.name) ? Number::kPlural : Number::kSingular;
      mention.gender = title_gender(mention.title);
      const Span name{tokens_.all[mention.name.begin].span.begin, tokens_.all[mention.head].span.end};
      const bool person = title_says_person(mention.title);
      mention.source_class = person                           ? SourceClass::kNamed
                             : title_says_body(mention.title) ? SourceClass::kOrganisation
                                                              : classify_name(slice(text_, name), language_);
      if (mention.name.size() == 1 && !person && (head.kinds & kAnimateNoun) != 0 &&
          mention.tokens.size() == 1) {
        mention.source_class = SourceClass::kNamed;
      }
      return;
    }
    mention.number = head.number != Number::kUnstated ? head.number
                     : plural                         ? Number::kPlural
                                                      : Number::kSingular;
    mention.source_class = is_time_word(word(mention.head))
                               ? SourceClass::kUnknown
                               : classify_head(word(mention.head), plural, language_);
  }

  bool joint(TokenRange name) const {
    for (std::uint32_t i = name.begin; i < name.end; ++i) {
      if (word(i) == "and") return true;
    }
    return false;
  }

  bool title_says_person(TokenRange title) const {
    for (std::uint32_t i = title.begin; i < title.end; ++i) {
      if ((noun_facts(word(i), language_).kinds &
           (kHonorific | kTitleNoun | kRoleNoun | kSpokespersonNoun)) != 0)
        return true;
    }
    return false;
  }

  // "carmaker Caldera", "the retailer Norvik": what stands right before the name is a kind of body.
  bool title_says_body(TokenRange title) const {
    return !title.empty() && (noun_facts(word(title.end - 1), language_).kinds & kOrganisationNoun) != 0;
  }

  Gender title_gender(TokenRange title) const {
    for (std::uint32_t i = title.end; i > title.begin; --i) {
      const Gender gender = noun_facts(word(i - 1), language_).gender;
      if (gender != Gender::kUnstated) return gender;
    }
    return Gender::kUnstated;
  }

  std::string_view text_;
  std::string_view language_;
  const Tokens& tokens_;
  std::string lower_;
  std::vector<NounPhrase> phrases_;
  Mentions mentions_;
};

// English is tagged; a text too short to tell is taken for it.
bool is_read_by_tags(std::string_view language) {
  return language.empty() || language == "und" || language.substr(0, 2) == "en";
}

}  // namespace

std::string_view source_class_name(SourceClass source_class) {
  static constexpr std::string_view kNames[] = {"named",        "pronoun",    "role",     "spokesperson",
                                                "organisation", "collective", "document", "anonymous",
                                                "impersonal",   "unknown"};
  return kNames[static_cast<int>(source_class)];
}

Mentions find_mentions(std::string_view text, std::string_view language,
                       const std::vector<Sentence>& sentences, const Tokens& tokens) {
  if (!is_read_by_tags(language)) {
    Mentions mentions;
    for (std::uint32_t s = 0; s < sentences.size(); ++s) {
      find_mentions_by_case(text, language, tokens, s, mentions);
    }
    return mentions;
  }
  MentionFinder finder(text, language, tokens);
  for (std::uint32_t s = 0; s < sentences.size(); ++s) finder.add_sentence(s);
  return finder.take();
}

std::string dump(const Mentions& mentions, const Tokens& tokens, std::string_view text) {
  const auto words = [&](TokenRange range) {
    return range.empty() ? std::string()
                         : std::string(slice(text, {tokens.all[range.begin].span.begin,
                                                    tokens.all[range.end - 1].span.end}));
  };
  std::string out;
  for (const Mention& mention : mentions) {
    out += std::to_string(tokens.all[mention.tokens.begin].span.begin) + "  " +
           std::string(source_class_name(mention.source_class)) + "  " + words(mention.tokens);
    if (!mention.title.empty()) out += "  title [" + words(mention.title) + "]";
    if (!mention.name.empty()) out += "  name [" + words(mention.name) + "]";
    out += "\n";
  }
  return out;
}

}  // namespace whosaid
