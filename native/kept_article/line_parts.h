// The parts of an article that was pasted as text: what the roles of its lines say.
//
//   • Roof: 40,000      an item of a list, without its mark
//   The board met on    rows of one paragraph, joined by spaces
//   Monday to decide

#ifndef WHOSAID_NATIVE_KEPT_ARTICLE_LINE_PARTS_H_
#define WHOSAID_NATIVE_KEPT_ARTICLE_LINE_PARTS_H_

#include <vector>

#include "kept_article/kept_article.h"

namespace whosaid {

// `blocks` are indices into Analysis::blocks, ascending. Linear.
std::vector<ArticlePart> line_parts(const Analysis& analysis, const std::vector<std::uint32_t>& blocks);

}  // namespace whosaid

#endif  // WHOSAID_NATIVE_KEPT_ARTICLE_LINE_PARTS_H_
