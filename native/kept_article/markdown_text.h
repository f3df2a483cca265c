// Text and inline markup as Markdown has them.

#ifndef WHOSAID_NATIVE_KEPT_ARTICLE_MARKDOWN_TEXT_H_
#define WHOSAID_NATIVE_KEPT_ARTICLE_MARKDOWN_TEXT_H_

#include <string>
#include <string_view>

#include "kept_article/kept_article.h"

namespace whosaid {

// Text that reads the same once Markdown is taken off. `begins_block`: it stands at the head of a line.
std::string markdown_escaped(std::string_view text, bool begins_block);

// "[words](address)". `words` is Markdown already.
std::string markdown_link(const std::string& words, std::string_view address);

// A part's text. Lines that the page breaks are parted by `line_break`.
std::string markdown_of(const RichText& text, std::string_view line_break);

}  // namespace whosaid

#endif  // WHOSAID_NATIVE_KEPT_ARTICLE_MARKDOWN_TEXT_H_
