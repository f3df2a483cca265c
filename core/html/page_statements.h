// What a page says of itself in its markup: <meta>, <link>, the images it shows.
//
//   <meta property="og:title" content="Ferry sinks">   "og:title", "Ferry sinks"
//   <link rel=canonical href=/news/1>                  "link:canonical", "/news/1"

#ifndef WHOSAID_HTML_PAGE_STATEMENTS_H_
#define WHOSAID_HTML_PAGE_STATEMENTS_H_

#include <string>
#include <string_view>

#include "html/page.h"
#include "html/tokenizer.h"

namespace whosaid {

// Adds what a <meta> or <link> says; nothing when it says nothing of the article, as a style sheet.
void add_meta(const HtmlToken& tag, Page& page);
void add_link(const HtmlToken& tag, Page& page);

// Adds what somebody else has read from such an element: "og:title" or "link:canonical", and its value,
// decoded.
void add_statement(std::string_view name, std::string_view value, Page& page);

// The address of an image and the words in its place, as written. A placeholder made of data is passed over.
struct ImageSource {
  std::string_view address;
  std::string_view alternative;
};
ImageSource read_image(const HtmlToken& tag);

// The address with the largest width or density of a srcset: "a.jpg 320w, b.jpg 640w" -> "b.jpg".
std::string_view largest_of(std::string_view srcset);

// Decoded text with white space runs as one space, none at its ends.
std::string collapse_space(std::string_view text);

}  // namespace whosaid

#endif  // WHOSAID_HTML_PAGE_STATEMENTS_H_
