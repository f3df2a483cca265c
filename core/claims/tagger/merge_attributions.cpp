#include "claims/tagger/merge_attributions.h"

#include <algorithm>
#include <cstdlib>

#include "claims/tagger/cue_sense.h"

namespace whosaid {
namespace {

double setting(const char* name, double otherwise) {
  const char* value = std::getenv(name);
  return value == nullptr ? otherwise : std::atof(value);
}

// The words of content that a claim is about: its ranges of tokens, what of them is quoted.
struct ContentWords {
  std::vector<Span> content;
  std::vector<Span> quoted;
  bool has_unquoted = false;
};

class Merger {
 public:
  Merger(const Sources& sources, Claims ruled, const TaggedArticle& tagged)
      : s_(sources), ruled_(std::move(ruled)), tagged_(tagged), matched_(ruled_.all.size(), false) {}

  Claims merge() {
    for (const TaggedAttribution& attribution : tagged_.attributions) take(attribution);
    Claims out;
    out.no_comment = std::move(ruled_.no_comment);
    out.warnings = std::move(ruled_.warnings);
    std::vector<std::uint32_t> place(ruled_.all.size(), kNoIndex);
    std::size_t next = 0;
    std::sort(added_.begin(), added_.end(), in_order);
    for (std::uint32_t i = 0; i < ruled_.all.size(); ++i) {
      const Claim& claim = ruled_.all[i];
      if (!kept(i)) continue;
      while (claim.parent == kNoIndex && next < added_.size() && in_order(added_[next], claim))
        out.all.push_back(added_[next++]);
      place[i] = static_cast<std::uint32_t>(out.all.size());
      out.all.push_back(claim);
    }
    for (Claim& claim : out.all) {
      if (claim.parent != kNoIndex) claim.parent = place[claim.parent];
    }
    while (next < added_.size()) out.all.push_back(added_[next++]);
    std::uint32_t utterance = 0;
    for (Claim& claim : out.all) claim.utterance = utterance++;
    return out;
  }

 private:
  // A nested claim stays with the claim that it lies in.
  bool kept(std::uint32_t i) const {
    const Claim& claim = ruled_.all[i];
    if (claim.parent != kNoIndex) return kept(claim.parent);
    return matched_[i] || !objects(claim);
  }

  static bool in_order(const Claim& a, const Claim& b) {
    return a.content.front().begin < b.content.front().begin;
  }

  Span bytes(TokenRange range) const {
    if (range.empty()) return {};
    return {s_.tokens.all[range.begin].span.begin, s_.tokens.all[range.end - 1].span.end};
  }

  std::uint32_t token_at(std::uint32_t byte) const {
    const auto& all = s_.tokens.all;
    return static_cast<std::uint32_t>(
        std::lower_bound(all.begin(), all.end(), byte,
                         [](const Token& t, std::uint32_t at) { return t.span.end <= at; }) -
        all.begin());
  }

  // --- which claim of the rules an attribution is ---

  void take(const TaggedAttribution& attribution) {
    const std::uint32_t same = find_same(attribution);
    if (same != kNoIndex) {
      const bool again = matched_[same];
      matched_[same] = true;
      if (!again) adjust(ruled_.all[same], attribution);
      return;
    }
    add(attribution);
  }

  // Claims are in order of their content but for nested ones; those near the attribution are looked at.
  std::uint32_t find_same(const TaggedAttribution& attribution) const {
    std::uint32_t best = kNoIndex;
    std::uint32_t most = 0;
    const Span around = {std::min(bytes(attribution.cue.front()).begin, bytes(attribution.content.front()).begin),
                         std::max(bytes(attribution.cue.back()).end, bytes(attribution.content.back()).end)};
    for (std::uint32_t i = first_near(around.begin); i < ruled_.all.size(); ++i) {
      const Claim& claim = ruled_.all[i];
      if (claim.parent == kNoIndex && claim.content.front().begin > around.end + kNear) break;
      if (claim.parent != kNoIndex) continue;
      std::uint32_t score = 0;
      for (const TokenRange& cue : attribution.cue) score += claim.cue.overlaps(bytes(cue)) ? 100000u : 0u;
      const std::uint32_t shared = common(attribution.content, claim.content);
      const std::uint32_t smaller = std::min(total(attribution.content), total(claim.content));
      if (2 * shared > smaller) score += shared;
      if (score > most) {
        most = score;
        best = i;
      }
    }
    return best;
  }

  static constexpr std::uint32_t kNear = 2000;  // bytes

  std::uint32_t first_near(std::uint32_t byte) const {
    const auto found = std::partition_point(
        ruled_.all.begin(), ruled_.all.end(), [&](const Claim& c) { return c.content.front().begin + kNear < byte; });
    return static_cast<std::uint32_t>(found - ruled_.all.begin());
  }

  std::uint32_t total(const std::vector<TokenRange>& ranges) const {
    std::uint32_t size = 0;
    for (const TokenRange& range : ranges) size += bytes(range).size();
    return size;
  }
  static std::uint32_t total(const std::vector<Span>& spans) {
    std::uint32_t size = 0;
    for (const Span& span : spans) size += span.size();
    return size;
  }

  std::uint32_t common(const std::vector<TokenRange>& ranges, const std::vector<Span>& spans) const {
    std::uint32_t shared = 0;
    for (const TokenRange& range : ranges) {
      const Span a = bytes(range);
      for (const Span& b : spans) {
        if (a.overlaps(b)) shared += std::min(a.end, b.end) - std::max(a.begin, b.begin);
      }
    }
    return shared;
  }

  // --- what the tagger changes of it ---

  void adjust(Claim& claim, const TaggedAttribution& attribution) {
    static const int take_content = static_cast<int>(setting("WS_CONTENT", 1));
    static const int take_source = static_cast<int>(setting("WS_SOURCE", 1));
    static const int take_cue = static_cast<int>(setting("WS_CUE", 0));
    if (claim.link != Link::kExplicit) return;
    if (take_content == 3 || (take_content != 0 && (take_content == 1 || claim.form == ClaimForm::kIndirect) &&
                              claim.form != ClaimForm::kDirect)) {
      const ContentWords words = content_words(attribution);
      if (!words.content.empty() && covers_quoted(words, claim) && !(setting("WS_STAND", 1) != 0 && stands(claim, words))) {
        claim.content = words.content;
        if (claim.form == ClaimForm::kIndirect && !words.quoted.empty())
          claim.form = words.has_unquoted ? ClaimForm::kMixed : ClaimForm::kDirect;
        claim.quoted = words.quoted;
      }
    }
    if (take_cue != 0 && !claim.cue.empty()) {
      const Span cue = {bytes(attribution.cue.front()).begin, bytes(attribution.cue.front()).end};
      if (take_cue == 2 || cue.overlaps(claim.cue)) claim.cue = cue;
    }
    if (claim.source.empty() && claim.source_class == SourceClass::kUnknown) set_source(claim, attribution);
    if (take_source != 0 && !attribution.source.empty() && !claim.source.empty() &&
        (take_source == 2 || take_source == 3 || claim.form == ClaimForm::kIndirect)) {
      const Span source = bytes(attribution.source);
      if (!claim.source.overlaps(source)) {
        set_source(claim, attribution);
      } else if (take_source >= 3) {
        claim.source = source;
      }
    }
  }

  // Whether the rule knows more of the content's ends than the tagger was taught.
  bool stands(const Claim& claim, const ContentWords& words) const {
    static const int mask = static_cast<int>(setting("WS_MASK", 255));
    if ((mask & 1) && !claim.realised) return true;
    if ((mask & 2) && !claim.target.empty()) return true;
    if ((mask & 4) && claim.rule == "label in quotation marks") return true;
    if ((mask & 8) && (claim.rule == "clause after a cue noun" || claim.rule == "infinitive after a cue noun")) return true;
    if ((mask & 16) && claim.rule == "clause in a relative clause") return true;
    if ((mask & 32) && claim.rule == "thing judged") return true;
    if ((mask & 64) && claim.rule == "gerund after the cue") return true;
    if (!(mask & 128)) return false;
    // The narrator goes on: ", but the match went on".
    const std::uint32_t end = claim.content.back().end;
    if (words.content.back().end > end) {
      std::uint32_t next = token_at(end);
      if (next < s_.tokens.all.size() && slice(s_.lower, s_.tokens.all[next].span) == ",") ++next;
      if (next < s_.tokens.all.size()) {
        const std::string_view word = slice(s_.lower, s_.tokens.all[next].span);
        return word == "but" || word == "while" || word == "although" || word == "though";
      }
    }
    return false;
  }

  static bool covers_quoted(const ContentWords& words, const Claim& claim) {
    return std::all_of(claim.quoted.begin(), claim.quoted.end(), [&](const Span& quoted) {
      return std::any_of(words.content.begin(), words.content.end(),
                         [&](const Span& span) { return span.contains(quoted); });
    });
  }

  void set_source(Claim& claim, const TaggedAttribution& attribution) {
    if (attribution.source.empty()) return;
    const TokenRange range = attribution.source;
    claim.source = claim.source_core = bytes(range);
    auto mention = std::lower_bound(
        s_.mentions.begin(), s_.mentions.end(), range.begin,
        [](const Mention& m, std::uint32_t token) { return m.tokens.begin < token; });
    for (; mention != s_.mentions.end() && mention->tokens.begin < range.end; ++mention) {
      if (mention->tokens.end > range.end) continue;
      claim.source_mention = static_cast<std::uint32_t>(mention - s_.mentions.begin());
      claim.source_class = mention->source_class;
      claim.source_core = bytes(mention->tokens);
      break;
    }
  }

  // --- a claim that the rules did not find ---

  void add(const TaggedAttribution& attribution) {
    static const auto least = static_cast<std::int32_t>(setting("WS_LEAST", 0));
    if (attribution.margin < least) return;
    const ContentWords words = content_words(attribution);
    if (words.content.empty()) return;
    const CueSense sense = find_cue_sense(s_, attribution.cue);
    if (setting("WS_GATE", 1) != 0 && !worth_adding(attribution, words)) return;
    Claim claim;
    claim.content = words.content;
    claim.quoted = words.quoted;
    claim.form = words.quoted.empty()  ? ClaimForm::kIndirect
                 : words.has_unquoted ? ClaimForm::kMixed
                                      : ClaimForm::kDirect;
    claim.cue = {bytes(attribution.cue.front()).begin, bytes(attribution.cue.front()).end};
    claim.lemma = sense.lemma;
    claim.act = sense.act;
    claim.stance = sense.stance;
    claim.polarity = sense.polarity;
    claim.realised = sense.realised;
    claim.rule = "found by the trained tagger";
    claim.confidence = confidence_of(attribution.margin);
    const std::uint32_t token = token_at(claim.content.front().begin);
    claim.sentence = sentence_of(token);
    claim.block = s_.sentences[claim.sentence].block;
    claim.venue = venue_of(s_.blocks[claim.block].role);
    set_source(claim, attribution);
    if (claim.source.empty()) claim.link = Link::kNone;
    added_.push_back(std::move(claim));
  }

  std::string_view word(std::uint32_t token) const { return slice(s_.lower, s_.tokens.all[token].span); }

  // Nothing that was not said, and no bare thing: "declined to comment", "its donations".
  bool worth_adding(const TaggedAttribution& attribution, const ContentWords& words) const {
    for (const TokenRange& cue : attribution.cue) {
      for (std::uint32_t i = cue.begin; i < cue.end; ++i) {
        const std::string_view w = word(i);
        if (w == "declined" || w == "refused" || w == "declines" || w == "refuses" || w == "declining" ||
            w == "refusing" || w == "can" || w == "could")
          return false;
      }
    }
    int count = 0;
    bool verb = false;
    for (const TokenRange& range : attribution.content) {
      for (std::uint32_t i = range.begin; i < range.end; ++i) {
        const Token& t = s_.tokens.all[i];
        if ((t.shape & kWord) != 0) ++count;
        verb = verb || (t.pos >= Pos::kVB && t.pos <= Pos::kVBZ) || t.pos == Pos::kMD;
      }
    }
    static const double least_words = setting("WS_WORDS", 3);
    return verb || count >= least_words;
  }

  static std::uint8_t confidence_of(std::int32_t margin) {
    return static_cast<std::uint8_t>(std::clamp(50 + margin / 32, 50, 90));
  }

  std::uint32_t sentence_of(std::uint32_t token) const {
    const auto& ranges = s_.tokens.of_sentence;
    const auto after = std::upper_bound(ranges.begin(), ranges.end(), token,
                                        [](std::uint32_t at, TokenRange range) { return at < range.begin; });
    return after == ranges.begin() ? 0 : static_cast<std::uint32_t>(after - ranges.begin() - 1);
  }

  static Venue venue_of(BlockRole role) {
    switch (role) {
      case BlockRole::kHeadline:
        return Venue::kHeadline;
      case BlockRole::kStandfirst:
        return Venue::kStandfirst;
      case BlockRole::kCaption:
        return Venue::kCaption;
      case BlockRole::kBlockquote:
        return Venue::kBlockquote;
      case BlockRole::kListItem:
        return Venue::kList;
      default:
        return Venue::kBody;
    }
  }

  ContentWords content_words(const TaggedAttribution& attribution) const {
    ContentWords words;
    for (TokenRange range : attribution.content) {
      range = trimmed(range);
      if (range.empty()) continue;
      std::uint32_t quoted_tokens = 0;
      std::vector<Span> quoted;
      for (auto q = first_quotation(range.begin); q != s_.quotations.end() && q->with_marks.begin < range.end; ++q) {
        if (q->parent != kNoIndex) continue;
        const TokenRange shared = {std::max(q->tokens.begin, range.begin), std::min(q->tokens.end, range.end)};
        if (shared.empty()) continue;
        quoted.push_back(bytes(shared));
        quoted_tokens += std::min(q->with_marks.end, range.end) - std::max(q->with_marks.begin, range.begin);
      }
      words.quoted.insert(words.quoted.end(), quoted.begin(), quoted.end());
      if (range.size() == 1 && (s_.tokens.all[range.begin].pos == Pos::kWDT || s_.tokens.all[range.begin].pos == Pos::kWP)) continue;
      if (quoted_tokens >= range.size()) {
        words.content.insert(words.content.end(), quoted.begin(), quoted.end());
      } else {
        words.has_unquoted = true;
        words.content.push_back(bytes(range));
      }
    }
    return words;
  }

  // The last quotation that begins at or before the token, or what comes after it.
  Quotations::const_iterator first_quotation(std::uint32_t token) const {
    auto q = std::lower_bound(s_.quotations.begin(), s_.quotations.end(), token,
                              [](const Quotation& a, std::uint32_t at) { return a.with_marks.begin < at; });
    for (int back = 0; back < 4 && q != s_.quotations.begin(); ++back) --q;
    while (q != s_.quotations.end() && q->with_marks.end <= token) ++q;
    return q;
  }

  bool is_loose(std::uint32_t token) const {
    const Token& t = s_.tokens.all[token];
    if (t.pos == Pos::kQuote || (t.shape & kWord) != 0) return false;
    const std::string_view word = slice(s_.lower, t.span);
    return word == "," || word == "." || word == ":" || word == ";" || word == "-" || word == "--" ||
           word == "\u2014" || word == "\u2013";
  }

  TokenRange trimmed(TokenRange range) const {
    while (!range.empty() && is_loose(range.begin)) ++range.begin;
    if (range.size() > 1 && slice(s_.lower, s_.tokens.all[range.begin].span) == "that" &&
        s_.tokens.all[range.begin].pos == Pos::kIN)
      ++range.begin;
    while (!range.empty() && is_loose(range.end - 1)) --range.end;
    return range;
  }

  // --- a claim that only the rules found ---

  // Whether the tagger is sure enough that nothing is attributed there.
  bool objects(const Claim& claim) const {
    if (!claim.quoted.empty() || claim.link != Link::kExplicit || claim.cue.empty()) return false;
    static const double object = setting("WS_OBJECT", -1000);
    std::int64_t sum = 0;
    std::int64_t count = 0;
    for (std::uint32_t i = token_at(claim.cue.begin);
         i < s_.tokens.all.size() && s_.tokens.all[i].span.begin < claim.cue.end; ++i, ++count)
      sum += tagged_.cue_margin[i];
    return count > 0 && static_cast<double>(sum) / static_cast<double>(count) < object;
  }

  const Sources& s_;
  Claims ruled_;
  const TaggedArticle& tagged_;
  std::vector<bool> matched_;  // [ruled_.all]
  std::vector<Claim> added_;
};

}  // namespace

Claims merge_attributions(const Sources& sources, Claims ruled, const TaggedArticle& tagged) {
  return Merger(sources, std::move(ruled), tagged).merge();
}

}  // namespace whosaid
