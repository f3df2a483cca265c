// KeptArticle: the article alone, with the markup that its reader would miss, ready to be written down.
//
//   <ul><li>Mending <a href=/roof>the roof</a></ul>     kItem "Mending [the roof]", in list < item 1
//   10:42 a.m. at the head of an entry                  kTime "10:42 a.m."
//   <figure><img><figcaption>The silo</figcaption>      kFigure "The silo", with its picture's address
//
// Parts are the kept blocks in order, and the captions between them. Addresses are of the web (http, https),
// absolute, or left out. Of pasted text the roles tell what the markup would.

#ifndef WHOSAID_NATIVE_KEPT_ARTICLE_KEPT_ARTICLE_H_
#define WHOSAID_NATIVE_KEPT_ARTICLE_KEPT_ARTICLE_H_

#include <cstdint>
#include <string>
#include <vector>

#include "pipeline.h"

namespace whosaid {

// A stretch of a part's text in one style.
struct TextPiece {
  std::string text;
  std::string link;  // an address of the web, or empty
  bool strong = false;
  bool emphasis = false;
  bool begins_line = false;  // the page breaks the line in front of it
};

using RichText = std::vector<TextPiece>;

// What a part stands in. Consecutive parts with the same id stand in the same one.
struct Container {
  enum class Kind : std::uint8_t { kQuote, kList, kItem };
  Kind kind = Kind::kQuote;
  bool ordered = false;      // of a list
  std::uint32_t number = 0;  // of an item in its list, from 1
  std::uint32_t id = 0;
};

using TableRow = std::vector<RichText>;  // a text a cell

struct ArticlePart {
  enum class Kind : std::uint8_t { kHeading, kStandfirst, kParagraph, kTime, kTable, kFigure };
  Kind kind = Kind::kParagraph;
  int level = 2;                  // of a heading, 2 to 6: the title alone is of the first
  std::vector<Container> around;  // outermost first
  RichText text;                  // of a figure: its caption
  std::string date_time;          // of kTime: what the page says for machines, or empty
  std::vector<TableRow> rows;     // of kTable
  std::string image;              // of kFigure: an address of the web, or empty
  std::string alternative;        // the picture in words
};

struct KeptArticle {
  std::string title;
  std::vector<std::string> authors;
  std::string published;  // ISO 8601
  std::string site;
  std::string url;       // of the web, or empty
  std::string language;  // BCP 47
  std::vector<ArticlePart> parts;
};

// Linear in the document.
KeptArticle keep_article(const Analysis& analysis);

}  // namespace whosaid

#endif  // WHOSAID_NATIVE_KEPT_ARTICLE_KEPT_ARTICLE_H_
