#include "claims/tagger/tag_attributions.h"

#include <algorithm>
#include <array>

namespace whosaid {
namespace {

constexpr std::uint32_t kLongestSequence = 1500;  // tokens
constexpr std::uint32_t kBatch = 512;             // tokens that go through the network together
constexpr std::size_t kNowhere = ~std::size_t{0};

std::size_t index(RoleTag tag) { return static_cast<std::size_t>(tag); }

// Spans of one role, in order, as positions in the sequence.
std::vector<TokenRange> spans_of(const std::vector<RoleTag>& tags, RoleTag begin, RoleTag inside) {
  std::vector<TokenRange> spans;
  bool open = false;
  for (std::uint32_t i = 0; i < tags.size(); ++i) {
    if (tags[i] == begin || (tags[i] == inside && !open)) {
      spans.push_back({i, i + 1});
      open = true;
    } else if (tags[i] == inside) {
      spans.back().end = i + 1;
    } else {
      open = false;
    }
  }
  return spans;
}

// The sum of one kind of score over a span.
template <std::size_t kCount>
void add_scores(const TokenScores* scores, TokenRange span,
                std::array<std::int32_t, kCount> TokenScores::*kind, std::array<std::int64_t, kCount>& sums) {
  for (std::uint32_t i = span.begin; i < span.end; ++i) {
    for (std::size_t k = 0; k < kCount; ++k) sums[k] += (scores[i].*kind)[k];
  }
}

// The span that a link from `here` leads to, by its number; kNowhere when none is the best answer. Spans are
// told by where they begin, in order.
std::size_t follow_link(const std::vector<std::uint32_t>& begins, std::uint32_t here,
                        const std::array<std::int64_t, kLinkCount>& scores) {
  const auto before =
      static_cast<std::ptrdiff_t>(std::lower_bound(begins.begin(), begins.end(), here) - begins.begin());
  const auto after =
      static_cast<std::ptrdiff_t>(std::upper_bound(begins.begin(), begins.end(), here) - begins.begin());
  const std::array<std::ptrdiff_t, kLinkCount - 1> ends = {before - 2, before - 1, after, after + 1};
  std::size_t choice = kNowhere;
  std::int64_t most = scores[kLinkCount - 1];
  for (std::size_t k = 0; k < ends.size(); ++k) {
    if (ends[k] < 0 || ends[k] >= static_cast<std::ptrdiff_t>(begins.size()) || scores[k] <= most) continue;
    most = scores[k];
    choice = static_cast<std::size_t>(ends[k]);
  }
  return choice;
}

std::int16_t clamp16(std::int32_t value) {
  return static_cast<std::int16_t>(std::clamp<std::int32_t>(value, -32767, 32767));
}

class ArticleTagger {
 public:
  ArticleTagger(const AttributionModel& model, const std::vector<TokenFeatures>& features)
      : model_(model), features_(features) {
    out_.cue_margin.resize(features.size());
    out_.content_margin.resize(features.size());
  }

  // Sequences follow each other.
  void take(TokenRange sequence) {
    if (sequence.empty()) return;
    if (!batch_.empty() && sequence.end - batch_.front().begin > kBatch) flush();
    batch_.push_back(sequence);
  }

  TaggedArticle finish() {
    flush();
    return std::move(out_);
  }

 private:
  void flush() {
    if (batch_.empty()) return;
    const std::uint32_t first = batch_.front().begin;
    for (TokenRange& sequence : batch_) sequence = {sequence.begin - first, sequence.end - first};
    const std::vector<TokenScores> scores = model_.score(features_.data() + first, batch_);
    for (const TokenRange& sequence : batch_) {
      const TokenScores* own = scores.data() + sequence.begin;
      for (std::uint32_t i = 0; i < sequence.size(); ++i) note_margins(first + sequence.begin + i, own[i]);
      link(first + sequence.begin, own, model_.best_tags(own, sequence.size()));
    }
    batch_.clear();
  }

  void note_margins(std::uint32_t token, const TokenScores& scores) {
    const auto lead = [&](RoleTag begin, RoleTag inside) {
      return clamp16(std::max(scores.tags[index(begin)], scores.tags[index(inside)]) -
                     scores.tags[index(RoleTag::kOutside)]);
    };
    out_.cue_margin[token] = lead(RoleTag::kCueBegin, RoleTag::kCue);
    out_.content_margin[token] = lead(RoleTag::kContentBegin, RoleTag::kContent);
  }

  void link(std::uint32_t first, const TokenScores* scores, const std::vector<RoleTag>& tags) {
    const auto cues = spans_of(tags, RoleTag::kCueBegin, RoleTag::kCue);
    const auto sources = spans_of(tags, RoleTag::kSourceBegin, RoleTag::kSource);
    std::vector<TaggedAttribution> found;
    std::vector<std::uint32_t> cue_begins, source_begins;
    for (const TokenRange& cue : cues) {
      std::array<std::int64_t, 2> continues{};
      add_scores(scores, cue, &TokenScores::continues, continues);
      if (found.empty() || continues[1] <= continues[0]) {
        found.emplace_back();
        cue_begins.push_back(cue.begin);
      }
      found.back().cue.push_back(cue);
    }
    for (const TokenRange& source : sources) source_begins.push_back(source.begin);
    for (const TokenRange& content : spans_of(tags, RoleTag::kContentBegin, RoleTag::kContent)) {
      std::array<std::int64_t, kLinkCount> to_cue{};
      add_scores(scores, content, &TokenScores::to_cue, to_cue);
      const std::size_t cue = follow_link(cue_begins, content.begin, to_cue);
      if (cue != kNowhere) found[cue].content.push_back(content);
    }
    for (TaggedAttribution& attribution : found) {
      if (attribution.content.empty()) continue;
      std::array<std::int64_t, kLinkCount> to_source{};
      for (const TokenRange& cue : attribution.cue)
        add_scores(scores, cue, &TokenScores::to_source, to_source);
      const std::size_t source = follow_link(source_begins, attribution.cue.front().begin, to_source);
      if (source != kNowhere) attribution.source = shifted(sources[source], first);
      attribution.margin = mean_margin(attribution, first);
      for (TokenRange& range : attribution.cue) range = shifted(range, first);
      for (TokenRange& range : attribution.content) range = shifted(range, first);
      out_.attributions.push_back(std::move(attribution));
    }
  }

  static TokenRange shifted(TokenRange range, std::uint32_t by) { return {range.begin + by, range.end + by}; }

  // The weaker of cue and content, each on average over its tokens. Ranges still count from `first`.
  std::int32_t mean_margin(const TaggedAttribution& attribution, std::uint32_t first) const {
    const auto mean = [&](const std::vector<TokenRange>& ranges, const std::vector<std::int16_t>& margins) {
      std::int64_t sum = 0;
      std::int64_t count = 0;
      for (const TokenRange& range : ranges) {
        for (std::uint32_t i = range.begin; i < range.end; ++i, ++count) sum += margins[first + i];
      }
      return static_cast<std::int32_t>(sum / std::max<std::int64_t>(count, 1));
    };
    return std::min(mean(attribution.cue, out_.cue_margin), mean(attribution.content, out_.content_margin));
  }

  const AttributionModel& model_;
  const std::vector<TokenFeatures>& features_;
  std::vector<TokenRange> batch_;
  TaggedArticle out_;
};

}  // namespace

TaggedArticle tag_attributions(const AttributionModel& model, const Sources& sources,
                               const std::vector<TokenFeatures>& features) {
  ArticleTagger tagger(model, features);
  TokenRange sequence;
  for (std::size_t s = 0; s < sources.sentences.size(); ++s) {
    const TokenRange range = sources.tokens.of_sentence[s];
    const bool goes_on = s > 0 && sources.sentences[s].block == sources.sentences[s - 1].block;
    if (!goes_on || sequence.size() + range.size() > kLongestSequence) {
      tagger.take(sequence);
      sequence = {range.begin, range.begin};
    }
    sequence.end = range.end;
    while (sequence.size() > kLongestSequence) {
      tagger.take({sequence.begin, sequence.begin + kLongestSequence});
      sequence.begin += kLongestSequence;
    }
  }
  tagger.take(sequence);
  return tagger.finish();
}

std::string dump(const TaggedArticle& tagged, std::string_view text, const Tokens& tokens) {
  std::string out;
  const auto words = [&](TokenRange range) {
    return slice(text, {tokens.all[range.begin].span.begin, tokens.all[range.end - 1].span.end});
  };
  const auto add = [&](const std::vector<TokenRange>& ranges) {
    for (std::size_t i = 0; i < ranges.size(); ++i) {
      if (i > 0) out += " + ";
      out += words(ranges[i]);
    }
  };
  for (const TaggedAttribution& attribution : tagged.attributions) {
    if (!out.empty()) out += "; ";
    if (!attribution.source.empty()) out += std::string(words(attribution.source)) + " ";
    out += "[";
    add(attribution.cue);
    out += "] ";
    add(attribution.content);
  }
  return out;
}

}  // namespace whosaid
