// Metadata: what an article says about itself: who wrote it, when, under which title.
//
//   <meta property=og:title content="Ferry sinks | The Tally">      title      Ferry sinks
//   {"@type": "NewsArticle", "author": {"name": "Jo Bell"}}         authors    Jo Bell
//   By Jo Bell, 14 March 2031                                       published  2031-03-14
//
// A page says it in many places that do not always agree; preferences.h tells which of them is believed.
// Plain text says it in the lines around its headline.

#ifndef WHOSAID_METADATA_METADATA_H_
#define WHOSAID_METADATA_METADATA_H_

#include <string>
#include <vector>

#include "blocks/blocks.h"
#include "document/document.h"
#include "html/page.h"

namespace whosaid {

// Strings are empty when the article does not say.
struct Metadata {
  std::string title;                 // the headline, without the site's name
  std::string byline;                // names as written, without "By": "Ramona Castile and Theo Birnbaum"
  std::vector<std::string> authors;  // one name each
  std::string published;             // ISO 8601 when a date could be read: "2031-03-14", with time if stated
  std::string modified;              // the same for "Updated ..."; may be the only date
  std::string site;
  std::string description;  // the standfirst, as the page states it
  std::string section;
  std::string language;  // BCP 47 as stated: "pt-BR"
  std::string url;       // the page's own address
  std::string image;     // address of the lead image
  std::string image_caption;
  std::string image_credit;
  std::string stated_body;  // the article's text in JSON-LD, paragraphs run together
};

// Title, byline, dates and more: of a page, what it states; of plain text, what its blocks show.
Metadata read_metadata(const Document& document, const Blocks& blocks);

// What the page states by its markup and the lines beside its headline. `text` is the text of its blocks,
// `headline` the byte of it where the headline begins that a page without a fitting <h1> is believed to have;
// the text's size when there is none. Total, linear.
Metadata read_page_metadata(const Page& page, std::string_view text, std::size_t headline);

// Title, byline and dates from the text of the blocks.
Metadata read_text_metadata(const Document& document, const Blocks& blocks);

// What `stated` leaves empty is taken from `visible`.
Metadata merge_metadata(Metadata stated, Metadata visible);

}  // namespace whosaid

#endif  // WHOSAID_METADATA_METADATA_H_
