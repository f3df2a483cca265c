// Bytes to the one text of a run, with a word about what was wrong with them.
//
//   "Hi\xFF"   ->  "Hi\uFFFD"   badUtf8 at [2, 5), 1 place
//   ""         ->  ""           empty
//   "<p>Hi"    ->  "Hi"         and a Page

#include "document/detect_language.h"
#include "document/document.h"
#include "html/encoding.h"
#include "html/looks_like_page.h"
#include "html/read_blocks.h"
#include "text/utf8.h"

namespace whosaid {
namespace {

constexpr std::size_t kMostBytes = 0xFFFFFFFFu;

// Control characters that no text has: a file of another kind was opened.
struct ControlCharacters {
  std::uint32_t count = 0;
  std::uint32_t first_at = 0;
  bool nul = false;
};

ControlCharacters count_control_characters(std::string_view text) {
  ControlCharacters found;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const auto c = static_cast<unsigned char>(text[at]);
    const bool control = c < 9 || (c > 13 && c < 32 && c != 27) || c == 127;
    if (!control) continue;
    if (found.count == 0) found.first_at = static_cast<std::uint32_t>(at);
    ++found.count;
    found.nul = found.nul || c == 0;
  }
  return found;
}

// The longest beginning that fits 32-bit offsets and does not cut a code point.
std::string_view cut_to_fit(std::string_view text) {
  if (text.size() <= kMostBytes) return text;
  std::size_t end = kMostBytes;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
  return text.substr(0, end);
}

void warn_bad_utf8(Document& document, std::uint32_t replaced, std::uint32_t first_at) {
  if (replaced == 0) return;
  // U+FFFD takes three bytes. Where in a page's text it came to stand, if anywhere, nobody counted.
  const std::uint32_t end = first_at + 3;
  const bool known = !document.page && end <= document.text.size();
  document.warnings.push_back({"badUtf8",
                               "Some bytes are not UTF-8 text; each such place is shown as \xEF\xBF\xBD.",
                               known ? Span{first_at, end} : Span{}, replaced});
}

void warn_binary(Document& document) {
  const ControlCharacters found = count_control_characters(document.text);
  if (!found.nul && found.count * std::uint64_t{50} < document.text.size() + 1) return;
  if (found.count == 0) return;
  document.warnings.push_back({"binaryInput",
                               "This does not look like text; it may be a file of another kind.",
                               {found.first_at, found.first_at + 1},
                               found.count});
}

void warn_too_long(Document& document) {
  document.warnings.push_back({"tooLong", "The text is longer than 4 GiB; the rest was left out.", {}, 1});
}

void warn_hidden_parts(Document& document) {
  const std::uint32_t count = document.page->hidden_parts;
  if (count == 0) return;
  document.warnings.push_back(
      {"hiddenParts", "Parts of the page that a reader does not see were left out.", {}, count});
}

Document read_text(std::string_view bytes) {
  Document document;
  // Bad bytes grow when they are replaced, so the text is measured again.
  ValidText valid = to_valid_utf8(bytes.substr(0, kMostBytes));
  const std::size_t fitting = cut_to_fit(valid.text).size();
  if (fitting < valid.text.size() || bytes.size() > kMostBytes) {
    valid.text.resize(fitting);
    warn_too_long(document);
  }
  document.text = std::move(valid.text);
  warn_bad_utf8(document, valid.replaced, valid.first_at);
  warn_binary(document);
  return document;
}

void warn_encoding(Document& document, const DecodedPage& decoded) {
  if (decoded.supported) return;
  document.warnings.push_back({"unsupportedEncoding",
                               "The page is in the encoding " + std::string(decoded.encoding) +
                                   ", which cannot be read here; only ASCII is right.",
                               {},
                               1});
}

// Text is UTF-8 as it is, but for what only UTF-16 begins with.
bool begins_as_utf16(std::string_view bytes) {
  return bytes.substr(0, 2) == "\xFF\xFE" || bytes.substr(0, 2) == "\xFE\xFF";
}

Document read_html(std::string_view bytes, std::string_view encoding) {
  Document document;
  const DecodedPage decoded = decode_page(bytes, encoding);
  const std::string_view text = decoded.view(bytes);
  const std::string_view fitting = cut_to_fit(text);
  if (fitting.size() < text.size()) warn_too_long(document);
  document.page = read_page(fitting);
  document.text = std::move(document.page->text);
  document.page->text.clear();
  warn_encoding(document, decoded);
  warn_bad_utf8(document, decoded.replaced, decoded.first_at);
  warn_binary(document);
  warn_hidden_parts(document);
  return document;
}

Document read_blocks_document(std::string_view bytes) {
  Document document;
  const ValidText valid = to_valid_utf8(bytes.substr(0, kMostBytes));
  if (bytes.size() > kMostBytes) warn_too_long(document);
  ReadBlocks read = read_blocks(cut_to_fit(valid.text));
  document.page = std::move(read.page);
  document.text = std::move(document.page->text);
  document.page->text.clear();
  warn_bad_utf8(document, valid.replaced, valid.first_at);
  if (!read.sound) {
    document.warnings.push_back(
        {"badBlocks",
         "The input is not what docs/blocks.schema.json asks for; only what could be read is here.",
         {},
         1});
  }
  warn_hidden_parts(document);
  return document;
}

bool is_page(std::string_view bytes, InputFormat format) {
  return format == InputFormat::kHtml || (format == InputFormat::kAuto && looks_like_page(bytes));
}

Document read_bytes(std::string_view bytes, InputFormat format, std::string_view encoding) {
  if (format == InputFormat::kBlocks) return read_blocks_document(bytes);
  return is_page(bytes, format) ? read_html(bytes, encoding) : read_text(bytes);
}

}  // namespace

std::string_view unread_encoding(std::string_view bytes, InputFormat format, std::string_view encoding) {
  if (!is_page(bytes, format)) return {};
  // What the first 1024 bytes say decides, unless the bytes do, and then they can be read.
  const DecodedPage decoded = decode_page(bytes.substr(0, 1024), encoding);
  return decoded.supported ? std::string_view{} : decoded.encoding;
}

Document read_document(std::string_view bytes, InputFormat format, std::string_view encoding) {
  if (format != InputFormat::kHtml && begins_as_utf16(bytes)) {
    return read_document(decode_page(bytes).text, format, "utf-8");
  }
  Document document = read_bytes(bytes, format, encoding);
  document.language = detect_language(document.text);
  if (document.language == "und" && document.text.find_first_not_of(" \t\r\n") == std::string::npos) {
    document.warnings.push_back({"empty", "There is no text to read.", {}, 1});
  }
  return document;
}

}  // namespace whosaid
