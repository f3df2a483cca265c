#include "claims/verb_groups.h"

#include <algorithm>
#include <array>

#include "claims/drafts.h"
#include "claims/phrases.h"

namespace whosaid {
namespace {

enum class Auxiliary : std::uint8_t { kNo, kBe, kHave, kDo, kModal };

Auxiliary auxiliary_of(const Unit& unit, int i) {
  const std::string_view w = unit.word(i);
  static constexpr std::array<std::string_view, 12> kBe = {"am",  "are",  "be",  "been",     "being", "is",
                                                           "was", "were", "'re", "\u2019re", "gets",  "got"};
  static constexpr std::array<std::string_view, 6> kHave = {"had",    "has", "have",
                                                            "having", "'ve", "\u2019ve"};
  if (unit.pos(i) == Pos::kMD) return Auxiliary::kModal;
  if (std::find(kBe.begin(), kBe.end(), w) != kBe.end()) return Auxiliary::kBe;
  if (std::find(kHave.begin(), kHave.end(), w) != kHave.end()) return Auxiliary::kHave;
  if (w == "do" || w == "does" || w == "did") return Auxiliary::kDo;
  const bool clitic = w == "'s" || w == "\u2019s" || w == "'d" || w == "\u2019d";
  if (clitic && unit.is_verb(i)) return Auxiliary::kHave;
  return Auxiliary::kNo;
}

bool is_adverb(const Unit& unit, int i) {
  const Pos p = unit.pos(i);
  return p == Pos::kRB || p == Pos::kRBR || p == Pos::kRBS;
}

struct GovernorRow {
  std::string_view word;
  Governor governor;
};

constexpr GovernorRow kGovernors[] = {
    {"declined", Governor::kDeclines}, {"declines", Governor::kDeclines}, {"declining", Governor::kDeclines},
    {"decline", Governor::kDeclines},  {"refused", Governor::kDeclines},  {"refuses", Governor::kDeclines},
    {"refusing", Governor::kDeclines}, {"refuse", Governor::kDeclines},   {"unwilling", Governor::kDeclines},
    {"expected", Governor::kPlans},    {"expects", Governor::kPlans},     {"likely", Governor::kPlans},
    {"plan", Governor::kPlans},        {"intend", Governor::kPlans},      {"want", Governor::kPlans},
    {"hope", Governor::kPlans},        {"expect", Governor::kPlans},      {"unlikely", Governor::kFails},
    {"plans", Governor::kPlans},       {"planned", Governor::kPlans},     {"planning", Governor::kPlans},
    {"intends", Governor::kPlans},     {"intended", Governor::kPlans},    {"wants", Governor::kPlans},
    {"wanted", Governor::kPlans},      {"hopes", Governor::kPlans},       {"hoped", Governor::kPlans},
    {"scheduled", Governor::kPlans},   {"due", Governor::kPlans},         {"set", Governor::kPlans},
    {"going", Governor::kPlans},       {"ready", Governor::kPlans},       {"prepared", Governor::kPlans},
    {"preparing", Governor::kPlans},   {"about", Governor::kPlans},       {"supposed", Governor::kPlans},
    {"need", Governor::kPlans},        {"needs", Governor::kPlans},       {"threatened", Governor::kPlans},
    {"poised", Governor::kPlans},      {"slated", Governor::kPlans},      {"bound", Governor::kPlans},
    {"was", Governor::kPlans},         {"were", Governor::kPlans},        {"is", Governor::kPlans},
    {"are", Governor::kPlans},         {"able", Governor::kPlans},        {"promised", Governor::kPlans},
    {"failed", Governor::kFails},      {"fails", Governor::kFails},       {"neglected", Governor::kFails},
    {"forgot", Governor::kFails},      {"used", Governor::kDoes},         {"on", Governor::kDoes},
    {"continued", Governor::kDoes},    {"continues", Governor::kDoes},    {"began", Governor::kDoes},
    {"started", Governor::kDoes},      {"seemed", Governor::kDoes},       {"seems", Governor::kDoes},
    {"appeared", Governor::kDoes},     {"appears", Governor::kDoes},      {"rushed", Governor::kDoes},
    {"quick", Governor::kDoes},        {"had", Governor::kDoes},          {"forced", Governor::kDoes},
    {"took", Governor::kDoes},         {"tended", Governor::kDoes},       {"managed", Governor::kDoes},
    {"moved", Governor::kDoes},        {"came", Governor::kDoes},         {"chose", Governor::kDoes},
};

}  // namespace

Governor governor_of(std::string_view word) {
  for (const GovernorRow& row : kGovernors) {
    if (row.word == word) return row.governor;
  }
  return Governor::kUnknown;
}

bool is_avoidance(std::string_view word) {
  static constexpr std::array<std::string_view, 7> kWords = {"avoid",      "avoided",  "avoiding", "avoids",
                                                             "considered", "resisted", "risked"};
  return std::find(kWords.begin(), kWords.end(), word) != kWords.end();
}

bool undoes_modal(std::string_view before, std::string_view word) {
  const bool past = word == "later" || word == "eventually" || word == "subsequently";
  return word == "only" || (past && before == "would");
}

namespace {

// Reads leftwards from the verb, an item a step.
class GroupReader {
 public:
  GroupReader(const Unit& unit, VerbGroup& group) : unit_(unit), group_(group) {}

  void run() {
    int i = group_.head - 1;
    for (int steps = 0; i >= 0 && steps < 10; ++steps) {
      if (!take(i)) break;
      i = (group_.begin < i ? group_.begin : i) - 1;
    }
    group_.left = i + 1;
    const Pos p = unit_.pos(group_.head);
    group_.passive = be_ && (p == Pos::kVBN || p == Pos::kVBD || p == Pos::kJJ);
    group_.finite = unit_.is_finite_verb(group_.begin) || (auxiliaries_ > 0 && !to_);
    group_.hypothetical = planned_ || (modal_ && !told_);
    if (p == Pos::kVBP && auxiliaries_ == 0 && bare_infinitive()) group_.infinitive = true;
    const bool untagged = p == Pos::kVBN && auxiliaries_ == 0 && !to_;
    group_.participle = p == Pos::kVBG && auxiliaries_ == 0;
    if (untagged) group_.finite = false;
    if (to_ && !governed_) group_.infinitive = true;
    if (p == Pos::kVB && auxiliaries_ == 0 && !to_) {
      // A bare infinitive under "hear" or "make"; elsewhere the tagger took a past ("read") for one.
      group_.infinitive = bare_infinitive();
      group_.finite = !group_.infinitive;
    }
  }

 private:
  bool bare_infinitive() const {
    static constexpr std::array<std::string_view, 16> kGoverning = {
        "hear", "heard", "hears", "help",   "helped", "helps", "let",   "lets",
        "made", "make",  "makes", "making", "saw",    "see",   "watch", "watched"};
    for (int i = group_.begin - 1; i >= 0 && i >= group_.begin - 5; --i) {
      if (std::find(kGoverning.begin(), kGoverning.end(), unit_.word(i)) != kGoverning.end()) return true;
      if (unit_.pos(i) == Pos::kMD || unit_.pos(i) == Pos::kCC) return unit_.pos(i) == Pos::kMD;
    }
    return group_.begin == 0 && unit_.pos(group_.head) == Pos::kVB;
  }

  bool take(int i) {
    const std::string_view w = unit_.word(i);
    if (is_negation(w)) {
      group_.negated = true;
      if (w != "never") group_.begin = i;
      return true;
    }
    const Auxiliary auxiliary = auxiliary_of(unit_, i);
    if (auxiliary != Auxiliary::kNo) return take_auxiliary(i, auxiliary, w);
    if (w == "to" && (unit_.pos(i) == Pos::kTO || unit_.pos(i) == Pos::kIN)) return take_to(i);
    told_ = told_ || undoes_modal(unit_.word(i - 1), w);
    if (closes_subject(w) && unit_.mention_ending(i - 1) != kNoIndex) return false;
    if (is_adverb(unit_, i)) return true;
    return w == "far" || w == "so" || is_nearly(i);
  }

  // "all but confirmed"
  bool is_nearly(int i) const {
    return (unit_.is(i, "but") && unit_.is(i - 1, "all")) || (unit_.is(i, "all") && unit_.is(i + 1, "but"));
  }

  bool take_auxiliary(int i, Auxiliary auxiliary, std::string_view w) {
    ++auxiliaries_;
    group_.begin = i;
    if (auxiliary == Auxiliary::kBe) be_ = true;
    if (auxiliary == Auxiliary::kModal && !(w == "'d" || w == "\u2019d")) modal_ = true;
    return true;
  }

  // "went out of his way to say"
  bool goes_out_of_way(int way) const {
    return unit_.is(way, "way") && unit_.is(way - 2, "of") && unit_.is(way - 3, "out") &&
           unit_.is_verb(way - 4);
  }

  // "expected to say": what governs the infinitive says whether it was said.
  bool take_to(int i) {
    if (to_ || unit_.pos(group_.head) != Pos::kVB) return false;
    to_ = true;
    int before = i - 1;
    if (is_negation(unit_.word(before)) || is_adverb(unit_, before)) {
      group_.negated = group_.negated || is_negation(unit_.word(before));
      --before;
    }
    if (goes_out_of_way(before)) {
      governed_ = true;
      group_.begin = before - 4;
      // "declined to go out of her way to say"
      if (unit_.is(before - 5, "to") && governor_of(unit_.word(before - 6)) == Governor::kDeclines)
        group_.declined = true;
      return true;
    }
    const Governor governor = governor_of(unit_.word(before));
    if (governor == Governor::kUnknown) return false;
    governed_ = true;
    group_.begin = before;
    if (governor == Governor::kDeclines) group_.declined = true;
    if (governor == Governor::kPlans) planned_ = true;
    if (governor == Governor::kFails) group_.negated = true;
    if (governor == Governor::kDoes && unit_.is(before, "on")) {
      group_.begin = before - 1;
      told_ = told_ || unit_.is(before - 2, "would");
    }
    be_ = false;
    return true;
  }

  const Unit& unit_;
  VerbGroup& group_;
  int auxiliaries_ = 0;
  bool be_ = false;
  bool modal_ = false;
  bool told_ = false;  // the modal tells no plan
  bool planned_ = false;
  bool to_ = false;
  bool governed_ = false;
};

// "put it bluntly:", "put it another way:"
int after_manner(const Unit& unit, int i) {
  while (is_adverb(unit, i)) ++i;
  if ((unit.is(i, "this") || unit.is(i, "another")) && unit.is(i + 1, "way")) return i + 2;
  return unit.is(i, "like") && unit.is(i + 1, "this") ? i + 2 : i;
}

// "As Koroma put it:", "..., as she puts it."
bool puts_it(const Unit& unit, int i) {
  constexpr int kLongestSubject = 8;  // items
  if (!(unit.is(i, "put") || unit.is(i, "puts")) || !unit.is(i + 1, "it")) return false;
  const int after = after_manner(unit, i + 2);
  if (unit.is(after, ":")) return true;
  // "put it bluntly: '...'", and not "put it 'on hold'"
  if (unit.is_quotation(after) && (after > i + 2 || is_utterance(unit, after))) return true;
  const bool ends = after >= unit.size() || unit.is(after, ":") || unit.is_comma(after) ||
                    unit.is_end_mark(after) || unit.is_dash(after) || unit.is_quotation(after);
  for (int before = i - 1; ends && before >= std::max(0, i - kLongestSubject); --before) {
    if (unit.is(before, "as") || unit.is(before, "how")) return true;
  }
  return false;
}

// "summed it up": the particle behind its object.
const VerbCue* cue_around_it(const Unit& unit, int i) {
  return unit.is(i + 1, "it") ? find_particle_cue(unit.word(i), unit.word(i + 2)) : nullptr;
}

}  // namespace

bool is_negation(std::string_view w) {
  return w == "not" || w == "n't" || w == "n\u2019t" || w == "never" || w == "neither" || w == "nor" ||
         w == "cannot";
}

bool is_auxiliary(std::string_view w) {
  static constexpr std::array<std::string_view, 22> kWords = {
      "are",   "can",  "could", "did",      "do",    "does",  "had",    "has", "have", "is",   "may",
      "might", "must", "n't",   "n\u2019t", "ought", "shall", "should", "was", "were", "will", "would"};
  return std::find(kWords.begin(), kWords.end(), w) != kWords.end();
}

VerbGroup read_verb_group(const Unit& unit, int i) {
  VerbGroup group;
  const std::string_view w = unit.word(i);
  // "It is alleged that": a participle that the tagger took for an adjective.
  const bool participle = unit.pos(i) == Pos::kJJ && w.size() > 4 && w.substr(w.size() - 2) == "ed" &&
                          auxiliary_of(unit, i - 1) == Auxiliary::kBe;
  if (!unit.is_verb(i) && unit.pos(i) != Pos::kUnknown && !participle) return group;
  group.head = group.begin = group.left = i;
  group.end = i + 1;
  if ((w == "wanted" || w == "wants" || w == "want") && unit.is(i + 1, "to") && unit.is(i + 2, "know")) {
    group.cue = find_verb_cue("asked");
    group.end = i + 3;
  } else if (puts_it(unit, i)) {
    group.cue = find_verb_cue("said");
    const int after = after_manner(unit, i + 2);
    group.end = unit.is(after - 1, "way") || unit.is(after - 1, "this") ? after : i + 2;
  } else if (const VerbCue* cue = find_particle_cue(w, unit.word(i + 1))) {
    group.cue = cue;
    group.end = i + 2;
  } else if (const VerbCue* around = cue_around_it(unit, i)) {
    group.cue = around;
    group.end = i + 3;
  } else {
    group.cue = find_verb_cue(w);
  }
  if (group.cue != nullptr) GroupReader(unit, group).run();
  return group;
}

}  // namespace whosaid
