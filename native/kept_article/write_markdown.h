// The article alone as Markdown (CommonMark, with the pipe tables of GitHub's).
//
//   # What becomes of the silo
//
//   *Ilse Maro · 2031-10-22 · [Tally](https://tally.example/silo)*
//
//   The harbour board met on [Monday](https://tally.example/monday) ...
//
// All text is escaped: what it says is never taken for markup.

#ifndef WHOSAID_NATIVE_KEPT_ARTICLE_WRITE_MARKDOWN_H_
#define WHOSAID_NATIVE_KEPT_ARTICLE_WRITE_MARKDOWN_H_

#include <string>

#include "kept_article/kept_article.h"

namespace whosaid {

std::string write_markdown(const KeptArticle& article);

}  // namespace whosaid

#endif  // WHOSAID_NATIVE_KEPT_ARTICLE_WRITE_MARKDOWN_H_
