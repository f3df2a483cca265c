// The article alone as a page of HTML: elements without class, style or script, all text escaped, links and
// pictures only of the web.

#ifndef WHOSAID_NATIVE_KEPT_ARTICLE_WRITE_HTML_H_
#define WHOSAID_NATIVE_KEPT_ARTICLE_WRITE_HTML_H_

#include <string>

#include "kept_article/kept_article.h"

namespace whosaid {

std::string write_html(const KeptArticle& article);

}  // namespace whosaid

#endif  // WHOSAID_NATIVE_KEPT_ARTICLE_WRITE_HTML_H_
