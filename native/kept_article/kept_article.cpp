#include "kept_article/kept_article.h"

#include "kept_article/line_parts.h"
#include "kept_article/page_parts.h"
#include "kept_article/web_address.h"

namespace whosaid {
namespace {

bool is_caption(const Block& block) {
  return block.role == BlockRole::kCaption || block.role == BlockRole::kCredit;
}

// The index of the headline; kNoIndex when no kept block is one.
std::uint32_t headline_of(const Blocks& blocks) {
  for (std::uint32_t i = 0; i < blocks.size(); ++i) {
    if (blocks[i].kept && blocks[i].role == BlockRole::kHeadline) return i;
  }
  return kNoIndex;
}

// The kept blocks but for the headline, and the captions between the first and the last of all.
std::vector<std::uint32_t> chosen_blocks(const Blocks& blocks, std::uint32_t headline) {
  std::uint32_t last = 0;
  for (std::uint32_t i = 0; i < blocks.size(); ++i) {
    if (blocks[i].kept) last = i;
  }
  std::vector<std::uint32_t> chosen;
  bool begun = false;
  for (std::uint32_t i = 0; i <= last && i < blocks.size(); ++i) {
    begun = begun || blocks[i].kept;
    if (i != headline && (blocks[i].kept || (begun && is_caption(blocks[i])))) chosen.push_back(i);
  }
  return chosen;
}

// The lead picture that the page states, where the article neither begins with one nor shows it later.
void add_lead_picture(const Metadata& metadata, KeptArticle& article) {
  const std::string image = web_address(metadata.image, article.url);
  if (image.empty()) return;
  bool in_text = false;
  for (const ArticlePart& part : article.parts) {
    in_text = in_text || part.kind == ArticlePart::Kind::kParagraph;
    if (!part.image.empty() && (!in_text || part.image == image)) return;
  }
  ArticlePart figure;
  figure.kind = ArticlePart::Kind::kFigure;
  figure.image = image;
  for (const std::string& words : {metadata.image_caption, metadata.image_credit}) {
    if (words.empty()) continue;
    if (!figure.text.empty()) figure.text.push_back({" ", {}, false, false, false});
    figure.text.push_back({words, {}, false, false, false});
  }
  article.parts.insert(article.parts.begin(), std::move(figure));
}

}  // namespace

KeptArticle keep_article(const Analysis& analysis) {
  const Metadata& metadata = analysis.metadata;
  const std::uint32_t headline = headline_of(analysis.blocks);
  KeptArticle article;
  article.title = headline == kNoIndex
                      ? metadata.title
                      : std::string(slice(analysis.document.text, analysis.blocks[headline].span));
  article.authors = metadata.authors;
  article.published = metadata.published;
  article.site = metadata.site;
  article.url = web_address(metadata.url, {});
  article.language = metadata.language.empty() ? std::string(analysis.document.language) : metadata.language;
  const std::vector<std::uint32_t> chosen = chosen_blocks(analysis.blocks, headline);
  if (!analysis.document.page) {
    article.parts = line_parts(analysis, chosen);
    return article;
  }
  article.parts = page_parts(analysis, chosen, article.url);
  add_lead_picture(metadata, article);
  return article;
}

}  // namespace whosaid
