#include "claims/tagger/cue_sense.h"

#include <algorithm>
#include <array>

#include "claims/cue_lexicon.h"
#include "claims/verb_groups.h"

namespace whosaid {
namespace {

struct ThoughtWord {
  std::string_view stem;  // what the word begins with
  std::string_view lemma;
  Act act;
};

// Words of thinking, wanting and judging that report no speech and so stand in no frame of the cue lexicon.
constexpr std::array<ThoughtWord, 44> kThoughtWords = {{
    {"aim", "aim", Act::kIntention},         {"appreciat", "appreciate", Act::kJudgement},
    {"assum", "assume", Act::kBelief},       {"attempt", "attempt", Act::kIntention},
    {"aware", "aware", Act::kBelief},        {"bet", "bet", Act::kBelief},
    {"concern", "concern", Act::kJudgement}, {"conclu", "conclude", Act::kBelief},
    {"confiden", "confident", Act::kBelief}, {"consider", "consider", Act::kBelief},
    {"decid", "decide", Act::kIntention},    {"decision", "decide", Act::kIntention},
    {"desire", "desire", Act::kIntention},   {"determin", "determine", Act::kIntention},
    {"doubt", "doubt", Act::kBelief},        {"effort", "effort", Act::kIntention},
    {"expect", "expect", Act::kBelief},      {"eager", "eager", Act::kIntention},
    {"fear", "fear", Act::kBelief},          {"feel", "feel", Act::kBelief},
    {"felt", "feel", Act::kBelief},          {"hate", "hate", Act::kJudgement},
    {"hop", "hope", Act::kIntention},        {"idea", "idea", Act::kBelief},
    {"inten", "intend", Act::kIntention},    {"kn", "know", Act::kBelief},
    {"like", "like", Act::kJudgement},       {"look", "look", Act::kIntention},
    {"mull", "mull", Act::kIntention},       {"oppos", "oppose", Act::kJudgement},
    {"plan", "plan", Act::kIntention},       {"prefer", "prefer", Act::kJudgement},
    {"prepar", "prepare", Act::kIntention},  {"ready", "ready", Act::kIntention},
    {"reali", "realise", Act::kBelief},      {"seek", "seek", Act::kIntention},
    {"sought", "seek", Act::kIntention},     {"support", "support", Act::kJudgement},
    {"think", "think", Act::kBelief},        {"thought", "think", Act::kBelief},
    {"try", "try", Act::kIntention},         {"tri", "try", Act::kIntention},
    {"want", "want", Act::kIntention},       {"worr", "worry", Act::kBelief},
}};

const ThoughtWord* find_thought(std::string_view lower) {
  for (const ThoughtWord& word : kThoughtWords) {
    if (lower.substr(0, word.stem.size()) == word.stem) return &word;
  }
  return nullptr;
}

bool leaves_unsaid(std::string_view lower) {
  return is_negation(lower) || lower == "no" || lower == "without" || lower == "declined" ||
         lower == "refused" || lower == "failed";
}

bool is_modal(std::string_view lower) {
  return lower == "will" || lower == "would" || lower == "could" || lower == "might" || lower == "may" ||
         lower == "should" || lower == "if" || lower == "'ll" || lower == "\u2019ll" || lower == "shall";
}

bool is_directive(std::string_view lemma) {
  return lemma == "urge" || lemma == "order" || lemma == "demand" || lemma == "instruct" ||
         lemma == "command";
}

class SenseReader {
 public:
  explicit SenseReader(const Sources& sources) : s_(sources) {}

  CueSense read(const std::vector<TokenRange>& cue) {
    sense_.head = cue.back().end - 1;
    for (const TokenRange& range : cue) {
      for (std::uint32_t i = range.begin; i < range.end; ++i) take_word(i);
    }
    const std::uint32_t first = cue.front().begin;
    const std::uint32_t sentence_begin = begin_of_sentence(first);
    for (std::uint32_t i = first; i > sentence_begin && i + 2 > first; --i) take_auxiliary(i - 1);
    if (told_) modal_ = false;
    if (modal_) sense_.polarity = Polarity::kHypothetical;
    if (negated_) sense_.polarity = Polarity::kNegated;
    if (sense_.stance == Stance::kDenying && !negated_) sense_.polarity = Polarity::kDenied;
    if (is_directive(sense_.lemma) && sense_.polarity == Polarity::kAsserted)
      sense_.polarity = Polarity::kDirective;
    sense_.realised = !negated_ && !modal_;
    return sense_;
  }

 private:
  std::string_view word(std::uint32_t token) const { return slice(s_.lower, s_.tokens.all[token].span); }

  std::uint32_t begin_of_sentence(std::uint32_t token) const {
    const auto& ranges = s_.tokens.of_sentence;
    const auto sentence =
        std::upper_bound(ranges.begin(), ranges.end(), token,
                         [](std::uint32_t at, TokenRange range) { return at < range.begin; });
    return sentence == ranges.begin() ? token : (sentence - 1)->begin;
  }

  // "has yet to say", "stopped short of saying"
  bool holds_back(std::uint32_t i) const {
    const std::string_view next = i + 1 < s_.tokens.all.size() ? word(i + 1) : std::string_view();
    return (word(i) == "yet" && next == "to") || (word(i) == "short" && next == "of");
  }

  void take_word(std::uint32_t i) {
    const std::string_view lower = word(i);
    const bool avoids =
        is_avoidance(lower) && i + 1 < s_.tokens.all.size() && s_.tokens.all[i + 1].pos == Pos::kVBG;
    negated_ = negated_ || leaves_unsaid(lower) || holds_back(i) || avoids;
    modal_ = modal_ || is_modal(lower);
    told_ = told_ || undoes_modal(i == 0 ? std::string_view() : word(i - 1), lower);
    take_governor(i, governor_of(lower));
    if (strength_ < 3) {
      const bool particle = i + 1 < s_.tokens.all.size();
      const VerbCue* cue = particle ? find_particle_cue(lower, word(i + 1)) : nullptr;
      if (cue == nullptr) cue = find_verb_cue(lower);
      if (cue != nullptr) return know(i, cue->lemma, cue->act, cue->stance, 3);
    }
    if (strength_ < 2) {
      if (const NounCue* cue = find_noun_cue(lower)) return know(i, cue->noun, cue->act, cue->stance, 2);
      if (lower == "according") return know(i, "according to", Act::kSpeech, Stance::kNeutral, 2);
    }
    if (strength_ < 1 && lower.size() > 2) {
      if (const ThoughtWord* thought = find_thought(lower))
        know(i, thought->lemma, thought->act, Stance::kNeutral, 1);
    }
  }

  // "plan to say"
  void take_governor(std::uint32_t i, Governor governor) {
    if (governor == Governor::kUnknown || i + 2 >= s_.tokens.all.size() || word(i + 1) != "to") return;
    const VerbCue* said = find_verb_cue(word(i + 2));
    if (said == nullptr || (said->frames & kFrameClause) == 0) return;
    modal_ = modal_ || governor == Governor::kPlans;
    negated_ = negated_ || governor == Governor::kFails || governor == Governor::kDeclines;
  }

  void know(std::uint32_t head, std::string_view lemma, Act act, Stance stance, int strength) {
    sense_.head = head;
    sense_.lemma = lemma;
    sense_.act = act;
    sense_.stance = stance;
    strength_ = strength;
  }

  void take_auxiliary(std::uint32_t i) {
    const Pos pos = s_.tokens.all[i].pos;
    if (pos != Pos::kRB && pos != Pos::kMD && !leaves_unsaid(word(i))) return;
    negated_ = negated_ || leaves_unsaid(word(i));
    modal_ = modal_ || is_modal(word(i));
  }

  const Sources& s_;
  CueSense sense_;
  int strength_ = 0;
  bool negated_ = false;
  bool modal_ = false;
  bool told_ = false;  // the modal tells no plan
};

}  // namespace

CueSense find_cue_sense(const Sources& sources, const std::vector<TokenRange>& cue) {
  return SenseReader(sources).read(cue);
}

}  // namespace whosaid
