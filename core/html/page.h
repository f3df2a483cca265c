// Page: what an HTML page shows, piece by piece, and what it says of itself.
//
//   <main><h1>Ferry sinks</h1><p>Jo <a href=/b>Bell</a> said ...<br>More</main>
//
//   block "Ferry sinks"        in h1 < main
//   block "Jo Bell said ..."   in p < main, link "Bell" -> /b
//   block "More"               in p < main, after a line break
//
// Text has its white space collapsed, one line a block. Parts that a reader does not see (scripts,
// templates, hidden elements) are not text; they are counted. Elements are kept only where they hold text or
// images.

#ifndef WHOSAID_HTML_PAGE_H_
#define WHOSAID_HTML_PAGE_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "html/tags.h"
#include "text/span.h"

namespace whosaid {

inline constexpr std::uint32_t kNoElement = 0xFFFFFFFF;

// A block-level element that holds text or an image, in document order: parents before children.
struct PageElement {
  Tag tag = Tag::kOther;
  std::uint16_t depth = 0;  // of open elements, inline ones too; at most kMaxDepth
  std::uint32_t parent = kNoElement;
  std::uint32_t end = 0;  // one behind the last element inside it
  Span names;  // in Page::attributes: class and id, role, itemprop, data-component ... as written, a space
               // between
};

enum class LineBreak : std::uint8_t {
  kNone,
  kSingle,
  kDouble
};  // <br> in front of a block of the same element

// A line of text that the page sets apart.
struct PageBlock {
  Span span;                     // in Page::text
  std::uint32_t element = 0;     // the innermost block element around it
  std::uint32_t source = 0;      // byte of the input (decoded) where its text begins
  std::uint32_t link_bytes = 0;  // bytes of its text inside links
  std::uint16_t links = 0;       // how many links touch it
  LineBreak after_break = LineBreak::kNone;
};

// An inline element worth knowing of: a link, emphasis, a quotation (q), a cite, a time, and any element
// whose names speak of an author or a date.
struct PageInline {
  Span span;  // in Page::text; may run over several blocks; may be empty (<time datetime=...></time>)
  Tag tag = Tag::kOther;
  Span names;  // in Page::attributes, as for elements, with rel
  Span value;  // in Page::attributes: href of a link, datetime of a time, content of a microdata element
  std::uint32_t block = 0;  // index of the block it begins in (or of the next one)
};

struct PageImage {
  std::uint32_t block = 0;    // index of the next block
  std::uint32_t element = 0;  // the innermost block element around it
  Span address;               // in Page::attributes: src, data-src or the largest of srcset
  Span alternative;           // in Page::attributes: alt
};

// <meta name|property|itemprop content>, <link rel href>, and the <title>.
struct PageStatement {
  std::string name;   // lower case: "og:title", "article:published_time", "link:canonical", "title"
  std::string value;  // decoded, white space collapsed
};

struct Page {
  std::string text;        // the blocks' text, "\n" between them; a Document takes it out
  std::string attributes;  // what the spans of attributes point into; decoded
  std::string language;    // of <html lang>, as written; empty when not stated
  std::vector<PageElement> elements;
  std::vector<PageBlock> blocks;
  std::vector<PageInline> inlines;
  std::vector<PageImage> images;
  std::vector<PageStatement> statements;
  std::vector<std::string> json_ld;  // the bodies of <script type="application/ld+json">
  std::uint32_t hidden_parts = 0;    // outermost elements left out because a reader does not see them
};

inline constexpr std::uint16_t kMaxDepth = 512;  // deeper elements become siblings, as in browsers

// Reads a page. Total: any valid UTF-8 is a page. Linear; memory is at most a few times the text.
Page read_page(std::string_view html);

// One line per block with its path of elements, as `dump --stage page` shows it.
// `text` is the page's text, wherever it is kept.
std::string dump(const Page& page, std::string_view text);

}  // namespace whosaid

#endif  // WHOSAID_HTML_PAGE_H_
