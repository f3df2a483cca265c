// The text of a page's blocks in pieces of one style: links, strong and emphasised words.
//
//   Mending <a href=/roof>the <b>old</b> roof</a>     "Mending " | "the " /roof | "old" /roof strong | "
//   roof" /roof

#ifndef WHOSAID_NATIVE_KEPT_ARTICLE_RICH_TEXT_H_
#define WHOSAID_NATIVE_KEPT_ARTICLE_RICH_TEXT_H_

#include <string_view>
#include <vector>

#include "html/page.h"
#include "kept_article/kept_article.h"

namespace whosaid {

// Goes through the page once: spans must be asked for in the order of the text. The page must outlive it.
class RichTextReader {
 public:
  // `address` is the page's own, which makes the links absolute.
  RichTextReader(const Page& page, std::string_view text, std::string_view address);

  RichText read(Span span);

 private:
  struct Edge {
    std::uint32_t at;
    std::uint32_t element;  // index in Page::inlines
    bool begins;
  };

  void pass(const Edge& edge);
  TextPiece styled(std::uint32_t begin, std::uint32_t end) const;

  const Page& page_;
  std::string_view text_;
  std::string_view address_;
  std::vector<Edge> edges_;  // by place
  std::size_t passed_ = 0;
  int strong_ = 0;  // how many such elements are open
  int emphasis_ = 0;
  std::vector<std::uint32_t> links_;  // that are open
};

}  // namespace whosaid

#endif  // WHOSAID_NATIVE_KEPT_ARTICLE_RICH_TEXT_H_
