#include "mentions/noun_phrases.h"

#include <algorithm>
#include <array>

#include "mentions/noun_lexicon.h"

namespace whosaid {
namespace {

constexpr std::array<std::string_view, 54> kTimeWords = {
    "afternoon", "april",    "aug.",     "august",   "day",      "days",     "dec.",      "december",
    "evening",   "feb.",     "february", "friday",   "hour",     "hours",    "jan.",      "january",
    "july",      "june",     "march",    "may",      "midnight", "minute",   "minutes",   "moment",
    "moments",   "monday",   "month",    "monthly",  "months",   "morning",  "night",     "nov.",
    "november",  "oct.",     "october",  "saturday", "second",   "seconds",  "sept.",     "september",
    "sunday",    "thursday", "today",    "tomorrow", "tonight",  "tuesday",  "wednesday", "week",
    "weekend",   "weekends", "weeks",    "year",     "years",    "yesterday"};

bool is_noun(Pos pos) { return pos == Pos::kNN || pos == Pos::kNNS || pos == Pos::kNNP || pos == Pos::kNNPS; }
bool is_name_noun(Pos pos) { return pos == Pos::kNNP || pos == Pos::kNNPS; }
bool is_adjective(Pos pos) { return pos == Pos::kJJ || pos == Pos::kJJR || pos == Pos::kJJS; }

// Reads one sentence from left to right and cuts phrases out of it.
class Chunker {
 public:
  Chunker(std::string_view lower, const Tokens& tokens, TokenRange sentence, std::vector<NounPhrase>& out)
      : lower_(lower), all_(tokens.all), sentence_(sentence), out_(out) {}

  void run() {
    for (std::uint32_t at = sentence_.begin; at < sentence_.end;) {
      const std::uint32_t end = phrase_end(at);
      at = end > at ? end : at + 1;
    }
  }

 private:
  Pos pos(std::uint32_t i) const { return i < sentence_.end ? all_[i].pos : Pos::kUnknown; }
  std::string_view word(std::uint32_t i) const { return slice(lower_, all_[i].span); }
  bool time(std::uint32_t i) const {
    return pos(i) != Pos::kMD && is_time_word(word(i)) && !is_surname_like_a_time(i);
  }

  // "Theresa May", "Doris Day", "Lord Evening"; not "President Rao Thursday", "Pastor Lind May 3" and titles.
  bool is_surname_like_a_time(std::uint32_t i) const {
    static constexpr std::array<std::string_view, 9> kWords = {"april", "august", "day",    "evening", "june",
                                                               "march", "may",    "moment", "night"};
    if (i == sentence_.begin || pos(i) != Pos::kNNP || pos(i - 1) != Pos::kNNP || pos(i + 1) == Pos::kCD)
      return false;
    const bool capitals = (all_[i].shape & kCapital) != 0 && (all_[i - 1].shape & kCapital) != 0;
    if (!capitals || (all_[i].shape & kAllCaps) != 0 || is_time_word(word(i - 1))) return false;
    return std::find(kWords.begin(), kWords.end(), word(i)) != kWords.end() && !is_name_noun(pos(i + 1));
  }

  // "On Monday | Ana Ruiz said", "Yesterday | Justice Wren": not "the Sunday Times", "Monday Night Club".
  bool is_day(std::uint32_t i) const {
    static constexpr std::array<std::string_view, 7> kWeekdays = {"friday",   "monday",  "saturday", "sunday",
                                                                  "thursday", "tuesday", "wednesday"};
    const std::string_view w = word(i);
    if (w == "yesterday" || w == "today" || w == "tomorrow") return true;
    return i > sentence_.begin && pos(i - 1) == Pos::kIN &&
           std::find(kWeekdays.begin(), kWeekdays.end(), w) != kWeekdays.end();
  }

  // Whether token `i` may stand inside a phrase that began at `begin`.
  bool continues(std::uint32_t begin, std::uint32_t i) const {
    const Pos p = pos(i);
    // "on Friday night | one of his advisers"
    if (p == Pos::kCD && i > begin && time(i - 1) && (all_[i].shape & kDigit) == 0) return false;
    if (i == begin + 1 && is_name_noun(p) && is_day(begin) && !time(i)) return false;
    if (is_noun(p) || p == Pos::kCD || p == Pos::kFW) return i == begin || !time(i) || !is_noun(pos(i - 1));
    if (is_adjective(p)) return true;
    if (i == begin) return p == Pos::kDT || p == Pos::kPDT || p == Pos::kPRPS;
    if (p == Pos::kDT) return pos(i - 1) == Pos::kPDT;
    if (p == Pos::kVBG || p == Pos::kVBN) return modifies_noun(i) && !is_noun(pos(i - 1));
    if (p == Pos::kRB || p == Pos::kRBS || p == Pos::kRBR) {
      return pos(i - 1) == Pos::kDT &&
             (is_adjective(pos(i + 1)) || pos(i + 1) == Pos::kVBN || pos(i + 1) == Pos::kCD);
    }
    if (p == Pos::kQuote) return nickname_end(i) > i;
    if (word(i) == "&") return is_name_noun(pos(i - 1)) && is_name_noun(pos(i + 1));
    return false;
  }

  // "the burning house", "the elected mayor"
  bool modifies_noun(std::uint32_t i) const {
    return is_noun(pos(i + 1)) || is_adjective(pos(i + 1)) || pos(i + 1) == Pos::kVBN;
  }

  // The end of a nickname in quotation marks between two parts of a name, or `i`.
  std::uint32_t nickname_end(std::uint32_t i) const {
    if (!is_name_noun(pos(i - 1))) return i;
    for (std::uint32_t close = i + 2; close <= i + 4; ++close) {
      if (pos(close) == Pos::kQuote) {
        return (all_[close + 0].shape & kSpaceBefore) == 0 && is_name_noun(pos(close + 1)) ? close + 1 : i;
      }
      if (pos(close) == Pos::kPunct) return i;
    }
    return i;
  }

  std::uint32_t run_end(std::uint32_t begin) const {
    std::uint32_t at = begin;
    while (at < sentence_.end && continues(begin, at))
      at = pos(at) == Pos::kQuote ? nickname_end(at) : at + 1;
    // "Ana and Luis Serrano": a lone given name shares the surname of the next.
    if (at == begin + 1 && is_name_noun(pos(begin)) && at + 2 < sentence_.end && word(at) == "and" &&
        is_name_noun(pos(at + 1)) && is_name_noun(pos(at + 2)) && !time(at + 1)) {
      at += 3;
      while (is_name_noun(pos(at)) && !time(at)) ++at;
    }
    while (at > begin && !ends_phrase(begin, at - 1)) --at;
    return at;
  }

  // A phrase may end in a noun, in a number, or in an adjective after "the" ("the injured").
  bool ends_phrase(std::uint32_t begin, std::uint32_t last) const {
    const Pos p = pos(last);
    if (is_noun(p) || p == Pos::kCD || p == Pos::kFW) return true;
    if (last == begin) return (p == Pos::kDT && stands_alone(begin)) || are_people(begin);
    if (is_adjective(p) && is_known_noun(last)) return true;
    return is_adjective(p) && pos(begin) == Pos::kDT && !is_noun(pos(last + 1)) && !has_noun(begin, last);
  }

  // "a lobbyist familiar with": an adjective after the noun is not its end.
  bool has_noun(std::uint32_t begin, std::uint32_t end) const {
    for (std::uint32_t i = begin; i < end; ++i) {
      if (is_noun(pos(i))) return true;
    }
    return false;
  }

  // "some", "others", "those", "this": determiners that are a phrase by themselves before a verb.
  bool stands_alone(std::uint32_t i) const {
    const std::string_view w = word(i);
    return w != "the" && w != "a" && w != "an" && w != "every" && w != "no";
  }

  // "an employment tribunal", "one respondent": a noun that looks like an adjective.
  bool is_known_noun(std::uint32_t i) const {
    const NounFacts facts = noun_facts(word(i), "en");
    return facts.kinds != 0 && !facts.guessed;
  }

  // "many in the town believed", "several said"
  bool are_people(std::uint32_t i) const {
    const std::string_view w = word(i);
    if (!is_adjective(pos(i)) || (w != "many" && w != "several" && w != "few")) return false;
    const Pos next = pos(i + 1);
    return next == Pos::kIN || next == Pos::kVBD || next == Pos::kVBP || next == Pos::kMD || next == Pos::kWP;
  }

  // "six in ten respondents", "one in every five voters"; `begin` if it is not one.
  std::uint32_t proportion_end(std::uint32_t begin) const {
    if (pos(begin) != Pos::kCD || word(begin + 1 < sentence_.end ? begin + 1 : begin) != "in") return begin;
    std::uint32_t rest = begin + 2;
    if (rest < sentence_.end && word(rest) == "every") ++rest;
    if (pos(rest) != Pos::kCD) return begin;
    const std::uint32_t end = run_end(rest);
    return end > rest + 1 ? end : begin;
  }

  std::uint32_t phrase_end(std::uint32_t begin) {
    if (pos(begin) == Pos::kPRP) {
      out_.push_back({{begin, begin + 1}, begin});
      return begin + 1;
    }
    std::uint32_t end = proportion_end(begin);
    if (end == begin) end = run_end(begin);
    if (end == begin && pos(begin) == Pos::kPRPS) end = begin + 1;  // "told her he would"
    if (end == begin) return begin;
    std::uint32_t owned_from = begin;
    while (pos(end) == Pos::kPOS) {
      const std::uint32_t next = run_end(end + 1);
      if (next == end + 1) break;
      owned_from = end + 1;
      end = next;
    }
    const bool pronoun_owner = pos(begin) == Pos::kPRPS && owned_from == begin && end > begin + 1;
    out_.push_back({{begin, end}, pronoun_owner ? begin + 1 : owned_from});
    return end;
  }

  std::string_view lower_;
  const std::vector<Token>& all_;
  TokenRange sentence_;
  std::vector<NounPhrase>& out_;
};

}  // namespace

bool is_time_word(std::string_view lower) {
  return std::binary_search(kTimeWords.begin(), kTimeWords.end(), lower);
}

void find_noun_phrases(std::string_view lower, const Tokens& tokens, TokenRange sentence,
                       std::vector<NounPhrase>& phrases) {
  Chunker(lower, tokens, sentence, phrases).run();
}

}  // namespace whosaid
