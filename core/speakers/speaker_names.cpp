#include "speakers/speaker_names.h"

#include <algorithm>

#include "mentions/small_words.h"
#include "speakers/appositives.h"

namespace whosaid {

namespace {

constexpr int kMostDepth = 3;             // names inside names: "the lawyer of the brother of ..."
constexpr std::uint32_t kMostWords = 40;  // of a description

bool is_article(std::string_view w) { return w == "the" || w == "a" || w == "an"; }

bool is_article_of(std::string_view language, std::string_view w) {
  return is_article(w) || small_word(w, language).find('t') != std::string_view::npos;
}

// Offices are told apart by where they are: "U.S. Embassy in Kyiv".
bool is_told_by_place(std::string_view last) {
  return last == "embassy" || last == "consulate" || last == "university" || last == "office";
}

class NameWriter {
 public:
  NameWriter(const ArticleView& view, const Entities& entities) : view_(view), entities_(entities) {}

  std::string name_of(std::uint32_t e, int depth) const {
    const Entity& entity = entities_.all[e];
    if (!entity.phrase.empty()) return joint_name(entity, depth);
    if (entity.name.empty()) return description(entity, depth);
    std::string name;
    if (entity.given_name != kNoIndex)
      name = flat_text(view_, {entity.given_name, entity.given_name + 1}) + " ";
    return name + flat_text(view_, proper_name(entity));
  }

 private:
  // Two that speak as one: each by its name, or as it is called there, without its article.
  std::string joint_name(const Entity& entity, int depth) const {
    std::uint32_t conjunction = entity.phrase.end;
    while (conjunction > entity.phrase.begin && view_.word(conjunction) != "and") --conjunction;
    const TokenRange second{conjunction + 1, entity.phrase.end};
    if (view_.word(conjunction) != "and" || second.empty()) return phrase(entity.phrase, kNoIndex, depth);
    return one_of_two(entity.first, {entity.phrase.begin, conjunction}, depth) + " and " +
           one_of_two(entity.second, second, depth);
  }

  std::string one_of_two(std::uint32_t e, TokenRange words, int depth) const {
    if (!entities_.all[e].name.empty() && entities_.all[e].number != Number::kPlural)
      return name_of(e, depth + 1);
    if (words.size() > 1 && is_article(view_.word(words.begin))) ++words.begin;
    return phrase(words, kNoIndex, depth);
  }

  TokenRange proper_name(const Entity& entity) const {
    TokenRange name = entity.name;
    while (name.size() > 1 && is_article(view_.word(name.begin)) && !is_given_name(name.begin)) ++name.begin;
    while (name.size() > 1 && view_.pos(name.end - 1) == Pos::kPOS) --name.end;
    const Pos next = view_.pos(name.end + 1);
    const bool place = view_.word(name.end) == "in" && (next == Pos::kNNP || next == Pos::kNNPS);
    if (entity.body && place && is_told_by_place(view_.word(name.end - 1))) name.end += 2;
    return name;
  }

  // "An Yingluck"
  bool is_given_name(std::uint32_t token) const {
    return view_.word(token) == "an" && view_.pos(token) == Pos::kNNP;
  }

  std::string description(const Entity& entity, int depth) const {
    TokenRange range = described_range(view_, entity.primary);
    while (range.size() > 1 && is_article_of(view_.language(), view_.word(range.begin)) &&
           view_.word(range.begin + 1) != "few")  // "few growers" would be hardly any
      ++range.begin;
    return phrase(range, entity.primary, depth);
  }

  // The words of a range, with the entities named inside it given in full.
  std::string phrase(TokenRange range, std::uint32_t self, int depth) const {
    std::string out;
    std::uint32_t at = range.begin;
    std::uint32_t m = view_.mention_at(view_.tokens()[range.begin].span.begin);
    while (at < range.end) {
      while (m < view_.mention_count() && view_.mention(m).tokens.begin < at) ++m;
      const bool here = m < view_.mention_count() && view_.mention(m).tokens.begin == at;
      if (here && (m == self || view_.mention(m).tokens.end > range.end)) {
        ++m;
        continue;
      }
      const std::uint32_t end = here ? replace(m, range, depth, out) : at;
      if (end > at) {
        at = end;
      } else if (here) {
        ++m;
      } else {
        add_token(at++, range.begin, out);
      }
    }
    return out;
  }

  void add_token(std::uint32_t t, std::uint32_t begin, std::string& out) const {
    if (t > begin && (view_.tokens()[t].shape & kSpaceBefore) != 0) out += ' ';
    out += slice(view_.text(), view_.tokens()[t].span);
  }

  // Writes the full name for mention `m`; gives the token after it, or 0 when there is none to write.
  std::uint32_t replace(std::uint32_t m, TokenRange range, int depth, std::string& out) const {
    const std::uint32_t e = entities_.of(m);
    const Mention& mention = view_.mention(m);
    if (e == kNoIndex || depth >= kMostDepth || entities_.all[e].name.empty() || !tells_more(m, e)) return 0;
    if (!out.empty()) out += ' ';
    const bool article =
        !mention.name.empty() && mention.title.empty() && is_article(view_.word(mention.tokens.begin));
    if (article) out += "the ";
    out += name_of(e, depth + 1);
    if (mention.source_class == SourceClass::kPronoun && mention.possessive) out += "’s";
    return std::min(mention.tokens.end, range.end);
  }

  // Whether the full name says more than the words that stand there: not "Seabird Centre" for "the Westman
  // Seabird Centre", and no name for a description that only may mean it.
  bool tells_more(std::uint32_t m, std::uint32_t e) const {
    constexpr int kSure = 75;  // of a description, in hundredths
    const Mention& mention = view_.mention(m);
    if (mention.source_class == SourceClass::kPronoun) return true;
    if (mention.name.empty()) return entities_.links[m].confidence >= kSure;
    const std::uint32_t written = mention.tokens.end - mention.tokens.begin;
    const bool given = entities_.all[e].given_name != kNoIndex;
    return entities_.all[e].name.size() + (given ? 1 : 0) >= written || mention.possessive;
  }

  const ArticleView& view_;
  const Entities& entities_;
};

// Whether [begin, end) goes on with a description: "two people | briefed on the matter", without what commas
// set off and without a clause of its own.
bool is_one_phrase(const ArticleView& view, std::uint32_t begin, std::uint32_t end) {
  constexpr std::uint32_t kLongest = 12;
  if (end <= begin || end > begin + kLongest || view.pos(begin) == Pos::kCC) return false;
  for (std::uint32_t t = begin; t < end; ++t) {
    const Pos pos = view.pos(t);
    const bool bracket = view.word(t) == "(" || view.word(t) == "[";
    if (pos == Pos::kPunct || pos == Pos::kQuote || pos == Pos::kWP || pos == Pos::kWDT || bracket)
      return false;
  }
  return true;
}

}  // namespace

std::string flat_text(const ArticleView& view, TokenRange range) {
  std::string out;
  for (std::uint32_t t = range.begin; t < range.end && t < view.tokens().size(); ++t) {
    const Token& token = view.tokens()[t];
    if (t > range.begin && (token.shape & kSpaceBefore) != 0) out += ' ';
    out += slice(view.text(), token.span);
  }
  return out;
}

TokenRange described_range(const ArticleView& view, std::uint32_t m) {
  TokenRange range = view.mention(m).tokens;
  const std::uint32_t c = view.claim_of(m);
  if (c == kNoIndex) {
    range.end = extended_end(view, m, kNoIndex);
    return range;
  }
  const Claim& claim = view.claims().all[c];
  const std::uint32_t whole = claim.source.empty() ? range.end : view.token_at(claim.source.end - 1) + 1;
  const std::uint32_t core =
      claim.source_core.empty() ? range.end : view.token_at(claim.source_core.end - 1) + 1;
  const std::uint32_t end = is_one_phrase(view, range.end, whole)
                                ? whole
                                : std::max(extended_end(view, m, std::max(whole, range.end)), core);
  const bool tells_who = view.mention(m).source_class == SourceClass::kAnonymous && view.word(end) == "who" &&
                         view.word(end + 1) == "gave";
  range.end = std::min(std::max(range.end, tells_who ? std::max(whole, end) : end), range.begin + kMostWords);
  while (range.size() > 1 && view.pos(range.end - 1) == Pos::kPunct) --range.end;
  return range;
}

std::string speaker_name(const ArticleView& view, const Entities& entities, std::uint32_t entity) {
  return NameWriter(view, entities).name_of(entity, 0);
}

}  // namespace whosaid
