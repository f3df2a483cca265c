#include <algorithm>

#include "blocks/blocks.h"
#include "blocks/decode_groups.h"
#include "blocks/find_dateline.h"
#include "blocks/html/block_model.h"
#include "blocks/html/find_page_blocks.h"
#include "blocks/line_model.h"
#include "blocks/live_entries.h"
#include "blocks/name_roles.h"
#include "blocks/page_features.h"

namespace whosaid {
namespace {

// A sentence pasted alone says nothing about its page: it is what the reader wants to see analysed.
Block only_block(const Line& line, const LineFeatures& features) {
  Block block;
  block.span = line.span;
  block.role = features.has(LineFeature::kStartsBullet) ? BlockRole::kListItem : BlockRole::kParagraph;
  block.kept = true;
  block.score = 100;
  block.reason = "the only line of the text";
  return block;
}

// What a line is beside the others: by the sequence, unless that contradicts the decision about the line.
LineGroup group_of(const LineFeatures& features, LineGroup decoded, bool kept) {
  if (decoded == LineGroup::kHeadline || decoded == LineGroup::kStandfirst || is_kept(decoded) == kept)
    return decoded;
  if (!kept) return LineGroup::kAside;
  return features.has(LineFeature::kStartsBullet) ? LineGroup::kListItem : LineGroup::kParagraph;
}

Block make_block(const Line& line, const LineFeatures& features, const LineScore& score,
                 const GroupDecision& decision, bool above_headline) {
  const LineGroup group = group_of(features, decision.group, score.score > 0);
  const NamedRole named = name_role(features, {group, above_headline});
  Block block;
  block.span = line.span;
  block.role = named.role;
  block.kept = is_kept(group);
  block.score = block.kept == (score.score > 0) ? score.score : decision.margin;
  block.reason = named.reason;
  return block;
}

// In a short text little stands around a line for the trees to see: there the order of the groups has a say
// too, the more the fewer lines there are.
constexpr std::size_t kManyLines = 160;
constexpr std::size_t kFewLines = 60;
constexpr std::int32_t kMostMargin = 300;  // hundredths

void add_margins(std::vector<LineScore>& scores, const std::vector<GroupDecision>& decisions) {
  const auto say = static_cast<std::int32_t>(kManyLines - std::max(kFewLines, scores.size()));
  constexpr auto kWhole = static_cast<std::int32_t>(kManyLines - kFewLines);
  for (std::size_t i = 0; i < scores.size(); ++i) {
    const std::int32_t margin = std::clamp<std::int32_t>(decisions[i].margin, -kMostMargin, kMostMargin);
    scores[i].score =
        static_cast<std::int16_t>(std::clamp(scores[i].score + margin * say / kWhole, -30000, 30000));
  }
}

// What speaks for a line that stands in a live blog: more than neighbours without prose speak against it.
constexpr std::int16_t kLiveEntry = 300;  // hundredths

void add_live_entries(std::vector<LineScore>& scores, const std::vector<LineProfile>& profiles) {
  const std::vector<bool> live = find_live_entries(profiles);
  for (std::size_t i = 0; i < scores.size(); ++i) {
    if (live[i]) scores[i].score = static_cast<std::int16_t>(std::min(scores[i].score + kLiveEntry, 30000));
  }
}

Blocks find_line_blocks(const Document& document, const std::vector<Line>& lines,
                        const std::vector<LineProfile>& profiles) {
  std::vector<LineScore> scores = score_lines(embedded_line_model(), profiles);
  if (lines.size() < kManyLines) add_margins(scores, decode_groups(profiles, {}));
  add_live_entries(scores, profiles);
  const std::vector<GroupDecision> decisions = decode_groups(profiles, scores);
  Blocks blocks;
  blocks.reserve(lines.size());
  std::vector<bool> unnamed(lines.size());  // dropped, and nothing says what for
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const LineFeatures& features = profiles[i].features;
    const bool above_headline = i + 1 < lines.size() && decisions[i + 1].group == LineGroup::kHeadline;
    Block block = lines.size() == 1 ? only_block(lines[i], features)
                                    : make_block(lines[i], features, scores[i], decisions[i], above_headline);
    if (block.kept && features.has(LineFeature::kStartsDateline))
      block.dateline = find_dateline(document.text, block.span);
    unnamed[i] = !block.kept && block.role == BlockRole::kOther;
    blocks.push_back(block);
  }
  if (std::find(unnamed.begin(), unnamed.end(), true) != unnamed.end()) {
    const std::vector<std::string_view> reasons = reasons_against(embedded_line_model(), profiles, unnamed);
    for (std::size_t i = 0; i < blocks.size(); ++i) {
      if (!reasons[i].empty() && scores[i].score <= 0) blocks[i].reason = reasons[i];
    }
  }
  return blocks;
}

}  // namespace

std::string_view role_name(BlockRole role) {
  static constexpr std::string_view kNames[kBlockRoleCount] = {
      "headline", "kicker",   "standfirst", "byline",  "date",   "dateline", "paragraph",
      "heading",  "listItem", "blockquote", "caption", "credit", "ad",       "promo",
      "related",  "share",    "newsletter", "comment", "legal",  "nav",      "other"};
  return kNames[static_cast<std::size_t>(role)];
}

Blocks find_blocks(const Document& document, bool keep_all) {
  Blocks blocks;
  if (document.page) {
    blocks = find_page_blocks(document, embedded_block_model());
  } else {
    const std::vector<Line> lines = split_lines(document.text);
    blocks = find_line_blocks(document, lines, read_page_profiles(document.text, lines, document.language));
  }
  for (Block& block : blocks) block.kept = block.kept || keep_all;
  return blocks;
}

std::string dump(const Blocks& blocks, std::string_view text) {
  std::string out;
  for (const Block& block : blocks) {
    out += std::string(block.kept ? "+ " : "- ") + std::string(role_name(block.role)) + "  " +
           std::string(slice(text, block.span)) + "\n";
  }
  return out;
}

}  // namespace whosaid
