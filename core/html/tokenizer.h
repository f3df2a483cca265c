// HtmlTokenizer: the tokens of an HTML page, by the states of the WHATWG standard (13.2.5).
//
//   <p class=lead>Fish &amp; chips</p>     start tag "p" class="lead" | text "Fish & chips" | end tag "p"
//
// Nothing is decoded or copied before somebody asks: a token is a view of the source, its attributes and
// its text are read out of it on demand. So a page costs little more than one walk over its bytes, and
// a million attributes cost no memory.

#ifndef WHOSAID_HTML_TOKENIZER_H_
#define WHOSAID_HTML_TOKENIZER_H_

#include <cstdint>
#include <string>
#include <string_view>

namespace whosaid {

enum class HtmlTokenKind : std::uint8_t { kText, kStartTag, kEndTag, kComment, kDoctype, kEnd };

// How the text after a start tag is read. The standard calls them states; the tree step chooses one.
enum class HtmlTextMode : std::uint8_t { kData, kRcdata, kRawtext, kScriptData, kPlaintext, kCdata };

struct HtmlToken {
  HtmlTokenKind kind = HtmlTokenKind::kEnd;
  bool self_closing = false;         // start tags: "<br/>"
  bool force_quirks = false;         // doctypes
  HtmlTextMode mode = HtmlTextMode::kData;  // texts: in which mode they stand, so how they are decoded
  std::string_view source;           // the whole token as it stands in the page
  std::string_view name;             // tags: as written (any case, not decoded)
  std::string_view body;             // text: the source; tags: the attributes' source; comments, doctypes: what they hold
};

class HtmlTokenizer {
 public:
  // `html` is valid UTF-8 and outlives the tokenizer.
  explicit HtmlTokenizer(std::string_view html) : html_(html) {}

  // Reads the next token; kEnd at the end, again and again. Texts come in pieces of any size (never cut
  // inside a character reference). Linear in the bytes walked over.
  HtmlToken next();

  // How to go on behind the start tag just read. `end_name` ends it: "script", "title" (lower case).
  void set_text_mode(HtmlTextMode mode, std::string_view end_name);

  // Byte of the page where the next token begins.
  std::size_t position() const { return at_; }

 private:
  std::string_view html_;
  std::size_t at_ = 0;
  HtmlTextMode mode_ = HtmlTextMode::kData;
  std::string_view end_name_;
};

struct HtmlAttribute {
  std::string_view name;   // as written
  std::string_view value;  // as written, without its quotation marks; empty when there is none
};

// Reads a start tag's attributes one after another, duplicates too (the first one counts).
class HtmlAttributeReader {
 public:
  explicit HtmlAttributeReader(const HtmlToken& tag) : rest_(tag.body) {}
  bool next(HtmlAttribute& attribute);

 private:
  std::string_view rest_;
};

// Append what the source means: character references and line ends resolved, NUL replaced as the standard says.
void append_text(const HtmlToken& text, std::string& out);
void append_attribute_value(std::string_view value, std::string& out);
void append_lower_name(std::string_view name, std::string& out);  // of tags and attributes

}  // namespace whosaid

#endif  // WHOSAID_HTML_TOKENIZER_H_
