// HtmlTokenizer: the tokens of an HTML page, by the states of the WHATWG standard (13.2.5).
//
//   <p class=lead>Fish &amp; chips</p>     start tag "p" class="lead" | text "Fish & chips" | end tag "p"
//
// Nothing is decoded or copied before somebody asks: a token is a view of the source, its attributes and
// its text are read out of it on demand. So a page costs little more than one walk over its bytes, and
// a million attributes cost no memory.

#ifndef WHOSAID_HTML_TOKENIZER_H_
#define WHOSAID_HTML_TOKENIZER_H_

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace whosaid {

enum class HtmlTokenKind : std::uint8_t { kText, kStartTag, kEndTag, kComment, kDoctype, kEnd };

// How the text after a start tag is read. The standard calls them states; the tree step chooses one.
enum class HtmlTextMode : std::uint8_t { kData, kRcdata, kRawtext, kScriptData, kPlaintext, kCdata };

struct HtmlToken {
  HtmlTokenKind kind = HtmlTokenKind::kEnd;
  bool self_closing = false;                // tags: "<br/>"
  bool force_quirks = false;                // doctypes
  HtmlTextMode mode = HtmlTextMode::kData;  // texts: in which mode they stand, so how they are decoded
  std::string_view source;                  // the whole token as it stands in the page
  std::string_view name;                    // tags: as written (any case, not decoded)
  std::string_view
      body;  // text: the source; tags: the attributes' source; comments, doctypes: what they hold
};

class HtmlTokenizer {
 public:
  // `html` is valid UTF-8 and outlives the tokenizer.
  explicit HtmlTokenizer(std::string_view html) : html_(html) {}

  // Reads the next token; kEnd at the end, again and again. Texts come in pieces of any size but none
  // (never cut inside a character reference). Linear in the bytes walked over. What means nothing
  // ("</>", a tag that the page's end cuts off, the marks around CDATA) is in no token.
  HtmlToken next();

  // How to go on behind the start tag just read. `end_name` ends it: "script", "title" (lower case); it
  // outlives the tokenizer. With none, no end tag ends it.
  void set_text_mode(HtmlTextMode mode, std::string_view end_name);

  // Whether the next token stands inside <svg> or <math>: only there "<![CDATA[" begins a text. Stays so
  // until it is said otherwise.
  void set_foreign(bool foreign) { foreign_ = foreign; }

  // Byte of the page where the next token begins.
  std::size_t position() const { return at_; }

 private:
  HtmlToken read_mode_text();
  HtmlToken read_markup();
  HtmlToken read_tag(HtmlTokenKind kind, std::size_t name_begin);
  HtmlToken cut(HtmlTokenKind kind, std::size_t end);

  std::string_view html_;
  std::size_t at_ = 0;
  HtmlTextMode mode_ = HtmlTextMode::kData;
  bool foreign_ = false;
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

// What a doctype's body says: <!DOCTYPE html PUBLIC "public" "system">, as written.
struct HtmlDoctype {
  std::string_view name;  // empty when there is none
  std::optional<std::string_view> public_id;
  std::optional<std::string_view> system_id;
  std::string_view trailing;  // what stands behind the ids and means nothing
  bool force_quirks = false;  // it is not well-formed
};
HtmlDoctype read_doctype(std::string_view body);

// Append what the source means: character references and line ends resolved, NUL replaced as the standard
// says. (In kData and kCdata it says that NUL stays; the tree step drops or replaces it.)
void append_text(const HtmlToken& text, std::string& out);
void append_attribute_value(std::string_view value, std::string& out);
void append_raw(std::string_view body, std::string& out);         // of comments, ids of doctypes
void append_lower_name(std::string_view name, std::string& out);  // of tags, attributes and doctypes

}  // namespace whosaid

#endif  // WHOSAID_HTML_TOKENIZER_H_
