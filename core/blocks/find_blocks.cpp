#include "blocks/blocks.h"
#include "text/unicode.h"

namespace whosaid {

std::string_view role_name(BlockRole role) {
  static constexpr std::string_view kNames[kBlockRoleCount] = {
      "headline", "kicker", "standfirst", "byline", "date", "dateline", "paragraph", "heading", "listItem", "blockquote",
      "caption", "credit", "ad", "promo", "related", "share", "newsletter", "comment", "legal", "nav", "other"};
  return kNames[static_cast<int>(role)];
}

Blocks find_blocks(const Document& document, bool /*keep_all*/) {
  Blocks blocks;
  const std::string& text = document.text;
  std::uint32_t begin = 0;
  while (begin < text.size()) {
    std::uint32_t end = static_cast<std::uint32_t>(std::min(text.find('\n', begin), text.size()));
    Span span{begin, end};
    while (span.begin < span.end && is_space(static_cast<unsigned char>(text[span.begin]))) ++span.begin;
    while (span.begin < span.end && is_space(static_cast<unsigned char>(text[span.end - 1]))) --span.end;
    if (!span.empty()) {
      Block block;
      block.span = span;
      block.role = BlockRole::kParagraph;
      block.kept = true;
      block.reason = "not decided yet";
      blocks.push_back(block);
    }
    begin = end + 1;
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
