// Document: the one text that every later product refers to.
//
//   bytes       "Hi\xFF there"            any bytes are a document
//   text        "Hi\uFFFD there"          valid UTF-8, otherwise verbatim
//   warnings    badUtf8 at [2, 5)
//
// Plain text is kept verbatim. Of a page, the text is what it shows, a line a block (html/page.h).

#ifndef WHOSAID_DOCUMENT_DOCUMENT_H_
#define WHOSAID_DOCUMENT_DOCUMENT_H_

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "html/page.h"
#include "text/span.h"

namespace whosaid {

enum class InputFormat { kAuto, kText, kHtml, kBlocks };

// Something about the input that the reader should know. Never an error: there is always a report.
struct Warning {
  std::string_view code;    // camelCase name of static storage, such as "badUtf8"
  std::string message;      // one sentence for a person
  Span where;               // the place, empty when it concerns the whole document
  std::uint32_t count = 1;  // how often it happened; `where` is the first place
};

struct Document {
  std::string text;           // valid UTF-8, at most 4 GiB - 1
  std::string_view language;  // BCP 47 primary language of static storage: "en", "de", ...; "und"
  std::vector<Warning> warnings;
  std::optional<Page> page;  // where the text comes from, of HTML; its own text is moved into `text`
};

// Reads bytes as a document; kAuto takes for a page what begins like one, and all else for text. Total: bad
// UTF-8 becomes U+FFFD with one warning. A page is decoded as html/encoding.h tells, `encoding` being the
// label that came with it; text is UTF-8, but for UTF-16 behind its byte order mark. Linear in bytes.size().
Document read_document(std::string_view bytes, InputFormat format, std::string_view encoding = {});

// The encoding of a page that this build cannot read itself, by its standard name; empty when it can, or
// when the bytes are no page. Whoever can decode it passes the page on in UTF-8.
std::string_view unread_encoding(std::string_view bytes, InputFormat format, std::string_view encoding = {});

}  // namespace whosaid

#endif  // WHOSAID_DOCUMENT_DOCUMENT_H_
