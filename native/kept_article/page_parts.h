// The parts of an article on a page: what its elements say of each block.
//
//   blockquote < p "We waited"      kParagraph in a quotation
//   figure < figcaption "The silo"  kFigure with the figure's picture
//   tr < td "Roof", td "40,000"     one row of a kTable

#ifndef WHOSAID_NATIVE_KEPT_ARTICLE_PAGE_PARTS_H_
#define WHOSAID_NATIVE_KEPT_ARTICLE_PAGE_PARTS_H_

#include <string>
#include <vector>

#include "kept_article/kept_article.h"

namespace whosaid {

// `blocks` are indices into Analysis::blocks, ascending; `address` is the page's own. Precondition: the
// document is a page. Linear, but for the depth of elements.
std::vector<ArticlePart> page_parts(const Analysis& analysis, const std::vector<std::uint32_t>& blocks,
                                    const std::string& address);

}  // namespace whosaid

#endif  // WHOSAID_NATIVE_KEPT_ARTICLE_PAGE_PARTS_H_
