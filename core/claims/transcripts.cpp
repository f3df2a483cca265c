#include "claims/transcripts.h"

#include <algorithm>
#include <array>

#include "tokens/name_particles.h"

namespace whosaid {
namespace {

constexpr std::uint32_t kLongestLabel = 7;  // tokens

enum class LabelKind : std::uint8_t { kNoLabel, kCapitals, kName, kQuestion, kAnswer };

struct Candidate {
  LabelledBlock block;
  LabelKind kind = LabelKind::kNoLabel;
  bool spoken = false;    // sounds like speech
  bool sentence = false;  // the words end as sentences do
};

// Reads the label of one block.
class LabelReader {
 public:
  explicit LabelReader(const Sources& sources) : s_(sources) { find_introduced(); }

  Candidate read(std::uint32_t sentence, TokenRange range) const {
    Candidate candidate;
    std::uint32_t begin = range.begin;
    if (begin < range.end && is_bullet(word(begin))) ++begin;
    std::uint32_t colon = begin;
    while (colon < range.end && colon < begin + kLongestLabel && word(colon) != ":") ++colon;
    if (colon == begin || colon + 1 >= range.end || word(colon) != ":") return candidate;
    if (s_.tokens.all[colon + 1].pos == Pos::kQuote) return candidate;
    candidate.block = {s_.sentences[sentence].block, sentence, {begin, colon}, {colon + 1, range.end}};
    candidate.kind = kind_of({begin, colon});
    const BlockRole role = s_.blocks[candidate.block.block].role;
    if (role == BlockRole::kHeadline || role == BlockRole::kCaption) candidate.kind = LabelKind::kNoLabel;
    if (role == BlockRole::kListItem || begin > range.begin) candidate.block.venue = Venue::kList;
    if (candidate.kind == LabelKind::kQuestion) candidate.block.part = BlockPart::kNothing;
    if (candidate.kind == LabelKind::kQuestion || candidate.kind == LabelKind::kAnswer)
      candidate.block.venue = Venue::kQa;
    candidate.sentence = ends_sentence(candidate.block.words);
    candidate.spoken =
        candidate.sentence && (sounds_spoken(candidate.block.words) || is_introduced(candidate.block.label));
    return candidate;
  }

 private:
  std::string_view word(std::uint32_t i) const { return slice(s_.lower, s_.tokens.all[i].span); }

  static bool is_bullet(std::string_view w) {
    return w == "\u2022" || w == "-" || w == "*" || w == "\u2013" || w == "\u00B7" || w == "\u25CF";
  }

  bool ends_sentence(TokenRange words) const {
    std::uint32_t last = words.end - 1;
    while (last > words.begin && s_.tokens.all[last].pos == Pos::kQuote) --last;
    const std::string_view w = word(last);
    return w == "." || w == "!" || w == "?" || w == "\u2026" || w == "...";
  }

  // Speaks of itself, asks, or goes on in small letters.
  bool sounds_spoken(TokenRange words) const {
    if (word(words.end - 1) == "?") return true;
    const Token& first = s_.tokens.all[words.begin];
    if ((first.shape & (kCapital | kDigit)) == 0 && (first.shape & kWord) != 0) return true;
    for (std::uint32_t t = words.begin; t < words.end; ++t) {
      const std::string_view w = word(t);
      if (w == "i" || w == "we" || w == "my" || w == "our" || w == "us" || w == "me") return true;
    }
    return false;
  }

  // Whether the label's last word is the surname of somebody with a title: "Senator Paloma Vidal ... VIDAL:
  // ..."
  bool is_introduced(TokenRange label) const {
    return std::binary_search(introduced_.begin(), introduced_.end(), word(label.end - 1));
  }

  void find_introduced() {
    for (const Mention& mention : s_.mentions) {
      if (mention.title.size() > 0 && mention.name.size() > 0) introduced_.push_back(word(mention.head));
    }
    std::sort(introduced_.begin(), introduced_.end());
  }

  LabelKind kind_of(TokenRange label) const {
    const std::string_view first = word(label.begin);
    if (label.size() == 1 && first == "q") return LabelKind::kQuestion;
    if (label.size() == 1 && first == "a") return LabelKind::kAnswer;
    if (is_no_speaker(first)) return LabelKind::kNoLabel;
    bool capitals = true;
    bool names = true;
    std::uint32_t particles = 0;
    for (std::uint32_t i = label.begin; i < label.end; ++i) {
      const Token& token = s_.tokens.all[i];
      if ((token.shape & kWord) == 0) {
        capitals = capitals && (word(i) == "." || word(i) == "(" || word(i) == ")" || word(i) == ",");
        names = false;
        continue;
      }
      const bool initial = token.span.size() <= 2 && (token.shape & kCapital) != 0;
      capitals = capitals && ((token.shape & kAllCaps) != 0 || initial);
      const bool particle = i > label.begin && is_name_particle(word(i));  // "Ursula van der Laan:"
      particles += particle;
      names = names && ((token.shape & kCapital) != 0 || particle);
    }
    if (capitals) return LabelKind::kCapitals;
    return names && label.size() - particles <= 4 && is_mention(label) ? LabelKind::kName
                                                                       : LabelKind::kNoLabel;
  }

  // Headings that end in a colon and name nobody.
  static bool is_no_speaker(std::string_view w) {
    static constexpr std::array<std::string_view, 14> kWords = {
        "advertisement", "correction", "editor",  "live",   "more",   "note",    "photo",
        "photos",        "read",       "related", "source", "update", "updated", "watch"};
    return std::find(kWords.begin(), kWords.end(), w) != kWords.end();
  }

  bool is_mention(TokenRange label) const {
    const auto found = std::lower_bound(
        s_.mentions.begin(), s_.mentions.end(), label.begin,
        [](const Mention& mention, std::uint32_t token) { return mention.tokens.begin < token; });
    return found != s_.mentions.end() && found->tokens == label && !found->name.empty();
  }

  const Sources& s_;
  std::vector<std::string_view> introduced_;  // sorted
};

// How many labels of a kind there are, and how their words sound.
struct LabelCount {
  int all = 0;
  int spoken = 0;
  int sentences = 0;

  // Lists explain things in the same layout ("Price range: $18"): of a transcript most lines are sentences,
  // and some sound like speech.
  bool is_speech() const { return all >= 2 && 3 * sentences >= 2 * all && 3 * spoken >= all; }
};

}  // namespace

std::vector<LabelledBlock> find_labelled_blocks(const Sources& s) {
  const LabelReader reader(s);
  std::vector<Candidate> candidates;
  std::array<LabelCount, 5> counts{};
  for (std::uint32_t i = 0; i < s.sentences.size();) {
    std::uint32_t next = i;
    while (next < s.sentences.size() && s.sentences[next].block == s.sentences[i].block) ++next;
    Candidate candidate = reader.read(i, {s.tokens.of_sentence[i].begin, s.tokens.of_sentence[next - 1].end});
    LabelCount& count = counts[static_cast<std::size_t>(candidate.kind)];
    ++count.all;
    count.spoken += candidate.spoken ? 1 : 0;
    count.sentences += candidate.sentence ? 1 : 0;
    if (candidate.kind != LabelKind::kNoLabel) candidates.push_back(candidate);
    i = next;
  }
  const auto count = [&](LabelKind kind) { return counts[static_cast<std::size_t>(kind)]; };
  const bool dialogue = count(LabelKind::kQuestion).all > 0 && count(LabelKind::kAnswer).all > 0;
  std::vector<LabelledBlock> blocks;
  for (const Candidate& candidate : candidates) {
    const bool answered = candidate.kind == LabelKind::kQuestion || candidate.kind == LabelKind::kAnswer;
    if (answered ? dialogue : count(candidate.kind).is_speech()) blocks.push_back(candidate.block);
  }
  return blocks;
}

Claim make_labelled_claim(const Sources& s, const LabelledBlock& block) {
  Claim claim;
  claim.form = ClaimForm::kDirect;
  claim.venue = block.venue;
  claim.link = Link::kStructural;
  claim.content.push_back(span_of(s.tokens, block.words));
  claim.quoted = claim.content;
  claim.sentence = block.sentence;
  claim.block = block.block;
  claim.rule = block.rule;
  claim.confidence = block.confidence;
  if (s.text[claim.content.front().end - 1] == '?') claim.polarity = Polarity::kQuestion;
  if (block.venue == Venue::kQa) return claim;
  claim.source = claim.source_core = span_of(s.tokens, block.label);
  for (auto mention =
           std::lower_bound(s.mentions.begin(), s.mentions.end(), block.label.begin,
                            [](const Mention&m, std::uint32_t token) { return m.tokens.begin < token; });
       mention != s.mentions.end() && mention->tokens.begin < block.label.end; ++mention) {
    if (mention->tokens.end > block.label.end) continue;
    claim.source_mention = static_cast<std::uint32_t>(mention - s.mentions.begin());
    claim.source_class = mention->source_class;
    break;
  }
  return claim;
}

}  // namespace whosaid
