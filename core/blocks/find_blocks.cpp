#include "blocks/blocks.h"
#include "blocks/decode_groups.h"
#include "blocks/find_dateline.h"
#include "blocks/html/block_model.h"
#include "blocks/html/find_page_blocks.h"
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

Block make_block(const Line& line, const LineFeatures& features, const GroupDecision& decision,
                 bool above_headline) {
  const NamedRole named = name_role(features, {decision.group, above_headline});
  Block block;
  block.span = line.span;
  block.role = named.role;
  block.kept = is_kept(decision.group);
  block.score = decision.margin;
  block.reason = named.reason;
  return block;
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
  const std::string_view text = document.text;
  const std::vector<Line> lines = document.page ? page_lines(text, document.page->blocks) : split_lines(text);
  const std::vector<LineFeatures> features = read_page_features(text, lines, document.language);
  if (document.page) {
    Blocks blocks = find_page_blocks(document, features, embedded_block_trees());
    for (Block& block : blocks) block.kept = block.kept || keep_all;
    return blocks;
  }
  const std::vector<GroupDecision> decisions = decode_groups(features);
  Blocks blocks;
  blocks.reserve(lines.size());
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const bool above_headline = i + 1 < lines.size() && decisions[i + 1].group == LineGroup::kHeadline;
    Block block = lines.size() == 1 ? only_block(lines[i], features[i])
                                    : make_block(lines[i], features[i], decisions[i], above_headline);
    if (block.kept && features[i].has(LineFeature::kStartsDateline))
      block.dateline = find_dateline(text, block.span);
    block.kept = block.kept || keep_all;
    blocks.push_back(block);
  }
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
