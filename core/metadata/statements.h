// Statements: everything a page says of itself, each with the place that says it. Nothing is judged yet.
//
//   <meta property=og:title content="Ferry sinks">       title      openGraph   "Ferry sinks"
//   {"@type": "NewsArticle", "author": {"name": ...}}    author     jsonLd      "Jo Bell"
//   <time class=published datetime=2031-03-14>           published  time        "2031-03-14"

#ifndef WHOSAID_METADATA_STATEMENTS_H_
#define WHOSAID_METADATA_STATEMENTS_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "html/page.h"

namespace whosaid {

enum class MetaField : std::uint8_t {
  kTitle,
  kDescription,
  kAuthor,
  kPublished,
  kModified,
  kSite,
  kSection,
  kLanguage,
  kUrl,
  kImage,
  kCaption,
  kCredit,
  kBody  // the article's text in JSON-LD
};

enum class MetaSource : std::uint8_t {
  kJsonLd,       // of an article
  kJsonLdPage,   // of the page that holds it
  kOpenGraph,    // og:*
  kArticleTags,  // article:*
  kCitation,     // citation_*
  kVendor,       // parsely, sailthru, cxense and the like
  kDublinCore,
  kTwitter,
  kMetaName,    // <meta name=author>
  kAddress,     // the day in the page's address: /2031/03/14/
  kItemprop,    // microdata
  kLink,        // <link rel>, <a rel=author>
  kAuthorPage,  // a link to where an author's articles are listed: /author/jo-bell
  kTime,        // <time datetime>
  kClassName,   // elements whose names speak of it
  kHeading,     // <h1>
  kTitleElement,
  kRoot,      // <html lang>
  kNearHead,  // a line beside the headline
  kLine,      // a line elsewhere that says what it is: "Last updated: 14 March 2031"
  kOnlyDay,   // the one line of the page that is a date and nothing else
  kCount
};

struct MetaStatement {
  MetaField field;
  MetaSource source;
  std::string value;
  bool near = false;  // between the headline and the first paragraph, or just above
};

using MetaStatements = std::vector<MetaStatement>;

// Each adds what its place says, in the page's order.
void add_head_statements(const Page& page, MetaStatements& out);  // <meta>, <link>, <title>
void add_linked_data(const Page& page, MetaStatements& out);      // JSON-LD
// Microdata, <time>, names, lines: those beside the headline, and those elsewhere of what neither these nor
// `out` say. `text` is that of the blocks, which a document has moved out of its page.
// `headline`: where in the text the blocks' headline begins; kNoHeadline when they have none.
inline constexpr std::uint32_t kNoHeadline = 0xFFFFFFFF;
void add_marked_statements(const Page& page, std::string_view text, std::uint32_t headline,
                           MetaStatements& out);

}  // namespace whosaid

#endif  // WHOSAID_METADATA_STATEMENTS_H_
