#include "speakers/other_names.h"

#include <algorithm>

#include "speakers/appositives.h"

namespace whosaid {

namespace {

constexpr std::uint32_t kBracket = 30;  // tokens between brackets after a name, at most

template <std::size_t N>
bool is_one_of(const std::string_view (&words)[N], std::string_view word) {
  return std::find(std::begin(words), std::end(words), word) != std::end(words);
}

// The full name that ends before token `end`, or before brackets that end there.
std::uint32_t full_name_ending_at(const ArticleView& view, std::uint32_t m, std::uint32_t end) {
  constexpr std::uint32_t kReach = 8;  // mentions: names and dates between the brackets, too
  if (end > 0 && view.word(end - 1) == ")") {
    const std::uint32_t close = end - 1;
    while (end > 0 && close - end < kBracket && view.word(end) != "(") --end;
    if (view.word(end) != "(") return kNoIndex;
  }
  for (std::uint32_t back = 1; back <= kReach && back <= m; ++back) {
    const Mention& before = view.mention(m - back);
    if (before.tokens.end == end && before.name.size() >= 2 && !before.possessive) return m - back;
  }
  return kNoIndex;
}

// "also known as", "known professionally as": not "the bridge known as Long Tom", which names a thing.
bool is_known_as(const ArticleView& view, std::uint32_t begin) {
  static constexpr std::string_view kBefore[] = {"also",     "best",     "better",
                                                 "commonly", "formerly", "previously"};
  if (begin < 3 || view.word(begin - 1) != "as") return false;
  if (view.word(begin - 2) == "known") return is_one_of(kBefore, view.word(begin - 3));
  static constexpr std::string_view kBetween[] = {"better", "professionally"};
  return view.word(begin - 3) == "known" && is_one_of(kBetween, view.word(begin - 2));
}

// The token of "name" or "pseudonym" in "whose real name is" and "was a pen name of", before token `begin`.
std::uint32_t name_noun_before(const ArticleView& view, std::uint32_t begin) {
  static constexpr std::string_view kKinds[] = {"birth", "full", "legal", "pen", "real", "stage"};
  static constexpr std::string_view kLinks[] = {"for", "is", "of", "was"};
  if (begin < 4 || !is_one_of(kLinks, view.word(begin - 1))) return kNoIndex;
  const std::uint32_t noun = begin - 2;
  const bool name = view.word(noun) == "name" && is_one_of(kKinds, view.word(noun - 1));
  if (!name && view.word(noun) != "pseudonym") return kNoIndex;
  return name ? noun - 1 : noun;
}

// Behind "also known as" the name may stand further back: "Rosa Lindgren of Hull, also known as".
std::uint32_t full_name_near(const ArticleView& view, std::uint32_t m, std::uint32_t end) {
  constexpr std::uint32_t kReach = 5;  // tokens
  const std::uint32_t beside =
      full_name_ending_at(view, m, end > 0 && view.word(end - 1) == "," ? end - 1 : end);
  if (beside != kNoIndex) return beside;
  for (std::uint32_t back = 1; back <= 3 && back <= m; ++back) {
    const Mention& other = view.mention(m - back);
    if (other.sentence != view.mention(m).sentence || other.tokens.end + kReach < end) return kNoIndex;
    if (other.name.size() >= 2) return m - back;
  }
  return kNoIndex;
}

// "Higuchi Natsu" in brackets after "Natsu Higuchi". In a cast list stands somebody else.
bool share_a_word(const ArticleView& view, TokenRange a, TokenRange b) {
  constexpr std::uint32_t kLongestName = 8;  // tokens
  if (a.size() > kLongestName || b.size() > kLongestName) return false;
  for (std::uint32_t i = a.begin; i < a.end; ++i) {
    for (std::uint32_t j = b.begin; j < b.end; ++j) {
      if (view.word(i) == view.word(j)) return true;
    }
  }
  return false;
}

}  // namespace

std::uint32_t bearer_of_other_name(const ArticleView& view, std::uint32_t m) {
  const Mention& it = view.mention(m);
  const std::uint32_t begin = it.tokens.begin;
  const std::uint32_t bracketed = name_before_brackets(view, m);
  if (bracketed != kNoIndex && view.mention(bracketed).name.size() >= 2 &&
      share_a_word(view, view.mention(bracketed).name, it.name))
    return bracketed;
  if (is_known_as(view, begin)) return full_name_near(view, m, begin - 3);
  if (begin >= 3 && view.word(begin - 1) == "born" &&
      (view.word(begin - 2) == "," || view.word(begin - 2) == "("))
    return full_name_ending_at(view, m, begin - 2);
  const std::uint32_t noun = name_noun_before(view, begin);
  if (noun == kNoIndex || noun < 2) return kNoIndex;
  std::uint32_t before = noun - 1;  // "a", "whose", "the"
  if (view.word(before) == "whose")
    return full_name_ending_at(view, m, view.word(before - 1) == "," ? before - 1 : before);
  if (view.pos(before) == Pos::kDT || view.pos(before) == Pos::kPRPS) --before;
  const bool copula = view.word(before) == "was" || view.word(before) == "is";
  return copula ? full_name_ending_at(view, m, before) : kNoIndex;
}

}  // namespace whosaid
