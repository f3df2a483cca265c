#include "claims/interviews.h"

#include <algorithm>
#include <array>
#include <initializer_list>

namespace whosaid {
namespace {

constexpr std::uint32_t kLongestQuestion = 300;  // bytes
constexpr int kFewestPlainQuestions = 3;         // an article may ask its readers something once or twice

struct Place {
  std::uint32_t sentence = kNoIndex;  // the block's first; kNoIndex when it has none
  TokenRange tokens;
};

class InterviewReader {
 public:
  InterviewReader(const Sources& sources, const std::vector<bool>& bold)
      : s_(sources), bold_(bold), places_(sources.blocks.size()) {
    for (std::uint32_t i = 0; i < s_.sentences.size(); ++i) {
      Place& place = places_[s_.sentences[i].block];
      const TokenRange range = s_.tokens.of_sentence[i];
      if (place.sentence == kNoIndex) place = {i, range};
      place.tokens.end = range.end;
    }
  }

  std::vector<LabelledBlock> read() {
    if (bold_.empty() || !is_interview()) {
      plain_ = true;
      if (!is_interview()) return {};
    }
    read_answers();
    return std::move(found_);
  }

 private:
  std::string_view text_of(std::uint32_t block) const { return slice(s_.text, s_.blocks[block].span); }
  std::string_view word(std::uint32_t token) const { return slice(s_.lower, s_.tokens.all[token].span); }
  bool is_bold(std::uint32_t block) const { return block < bold_.size() && bold_[block]; }

  bool is_question(std::uint32_t block) const {
    const Place& place = places_[block];
    if (place.sentence == kNoIndex || s_.blocks[block].span.size() > kLongestQuestion ||
        text_of(block).back() != '?')
      return false;
    const BlockRole role = s_.blocks[block].role;
    if (role != BlockRole::kParagraph && role != BlockRole::kHeading && role != BlockRole::kOther)
      return false;
    if (!plain_) return is_bold(block);
    return s_.blocks[block].kept && s_.tokens.all[place.tokens.begin].pos != Pos::kQuote;
  }

  bool is_answer(std::uint32_t block) const {
    if (block >= places_.size() || places_[block].sentence == kNoIndex || is_question(block)) return false;
    const BlockRole role = s_.blocks[block].role;
    if (role != BlockRole::kParagraph && role != BlockRole::kListItem) return false;
    return !is_bold(block);
  }

  bool has_word(std::uint32_t block, std::initializer_list<std::string_view> words) const {
    const TokenRange range = places_[block].tokens;
    for (std::uint32_t t = range.begin; t < range.end; ++t) {
      if (std::find(words.begin(), words.end(), word(t)) != words.end()) return true;
    }
    return false;
  }

  bool speaks_of_itself(std::uint32_t block) const { return has_word(block, {"i", "my", "me", "we", "our"}); }

  // Asked about what the reader did, felt or thinks: "did you", "were you", "do you think".
  bool asks_somebody(std::uint32_t block) const {
    const std::string_view lower = slice(s_.lower, s_.blocks[block].span);
    static constexpr std::array<std::string_view, 13> kAsking = {
        "did you",     "were you",        "have you",      "had you",    "do you think",
        "do you feel", "do you remember", "would you say", "your first", "your own",
        "made you",    "makes you",       "surprised you"};
    return std::any_of(kAsking.begin(), kAsking.end(),
                       [&](std::string_view words) { return lower.find(words) != std::string_view::npos; });
  }

  // Questions and answers tell an interview from a list of questions that readers ask: those answer with
  // "you", a guest answers with "I".
  bool is_interview() const {
    int questions = 0, evidence = 0, of_itself = 0;
    for (std::uint32_t b = 0; b + 1 < places_.size(); ++b) {
      if (!is_question(b) || !is_answer(b + 1)) continue;
      ++questions;
      const bool guest = speaks_of_itself(b + 1);
      of_itself += guest ? 1 : 0;
      evidence += asks_somebody(b) ? 2 : 0;
      evidence += guest ? 1 : has_word(b + 1, {"you", "your"}) ? -2 : 0;
    }
    if (plain_) return questions >= kFewestPlainQuestions && 2 * of_itself > questions;
    return questions > 0 && evidence > questions;
  }

  // The block in which the answer to the question in `question` ends, exclusive. Behind the last question the
  // reporter may speak again: of unmarked text only what speaks of itself is still the answer.
  std::uint32_t end_of_answer(std::uint32_t question) const {
    std::uint32_t end = question + 1;
    while (is_answer(end)) ++end;
    const bool last = end >= places_.size() || !is_question(end);
    if (!plain_ || !last) return end;
    std::uint32_t own = question + 2;
    while (own < end && speaks_of_itself(own)) ++own;
    return own;
  }

  LabelledBlock labelled(std::uint32_t block, BlockPart part) const {
    LabelledBlock out;
    out.block = block;
    out.sentence = places_[block].sentence;
    out.words = places_[block].tokens;
    out.venue = Venue::kQa;
    out.part = part;
    out.rule = part == BlockPart::kNothing ? ""
               : plain_                    ? "answer to a question"
                                           : "answer to a question set in bold";
    out.confidence = plain_ ? 70 : 75;
    return out;
  }

  void read_answers() {
    for (std::uint32_t b = 0; b < places_.size(); ++b) {
      if (!is_question(b) || !is_answer(b + 1)) continue;
      found_.push_back(labelled(b, BlockPart::kNothing));
      const std::uint32_t end = end_of_answer(b);
      for (std::uint32_t a = b + 1; a < end; ++a) {
        if (s_.blocks[a].kept)
          found_.push_back(labelled(a, a == b + 1 ? BlockPart::kClaim : BlockPart::kGoesOn));
      }
    }
  }

  const Sources& s_;
  const std::vector<bool>& bold_;
  std::vector<Place> places_;  // [blocks]
  bool plain_ = false;         // no markup tells the questions
  std::vector<LabelledBlock> found_;
};

}  // namespace

std::vector<LabelledBlock> find_interview(const Sources& sources, const std::vector<bool>& bold) {
  return InterviewReader(sources, bold).read();
}

}  // namespace whosaid
