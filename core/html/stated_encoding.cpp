// The prescan of the HTML standard (13.2.3.2): the first <meta> that names an encoding, without a parser.
//
//   <!-- <meta charset=a> --> <p title="<meta charset=b>"> <meta http-equiv=content-type content="x;
//   charset=c"> comment: skipped            attribute: skipped            c

#include "html/stated_encoding.h"

#include <string>

#include "text/ascii.h"

namespace whosaid {
namespace {

constexpr std::size_t kPrescanBytes = 1024;
constexpr std::string_view kSpaces = " \t\n\f\r";

bool is_space_byte(char c) { return kSpaces.find(c) != std::string_view::npos; }
bool is_letter_byte(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

bool starts_with_any_case(std::string_view text, std::string_view lower) {
  return ascii_lower(text.substr(0, lower.size())) == lower;
}

std::size_t skip_spaces(std::string_view text, std::size_t at) {
  while (at < text.size() && is_space_byte(text[at])) ++at;
  return at;
}

// "text/html; charset='c'" -> c
const Encoding* encoding_in_content(std::string_view content) {
  const std::string lower = ascii_lower(content);
  for (std::size_t at = 0; (at = lower.find("charset", at)) != std::string::npos;) {
    at = skip_spaces(lower, at + 7);
    if (at >= lower.size() || lower[at] != '=') continue;
    at = skip_spaces(lower, at + 1);
    if (at >= lower.size()) return nullptr;
    if (lower[at] == '"' || lower[at] == '\'') {
      const std::size_t end = lower.find(lower[at], at + 1);
      if (end == std::string::npos) return nullptr;
      return encoding_of_label(std::string_view(lower).substr(at + 1, end - at - 1));
    }
    const std::size_t end = lower.find_first_of(" \t\n\f\r;", at);
    return encoding_of_label(std::string_view(lower).substr(at, end - at));
  }
  return nullptr;
}

// What UTF-16 would say of itself here, it could not say so in ASCII; nobody else has a user-defined one.
const Encoding* as_readable(const Encoding* encoding) {
  if (encoding == nullptr) return nullptr;
  if (encoding->decoder == Decoder::kUtf16Be || encoding->decoder == Decoder::kUtf16Le) {
    return encoding_of_label("utf-8");
  }
  if (encoding->decoder == Decoder::kUserDefined) return encoding_of_label("windows-1252");
  return encoding;
}

class Prescan {
 public:
  explicit Prescan(std::string_view bytes) : bytes_(bytes) {}

  const Encoding* find_meta() {
    while (at_ < bytes_.size()) {
      if (bytes_[at_] != '<') {
        ++at_;
        continue;
      }
      const std::string_view rest = bytes_.substr(at_);
      if (rest.substr(0, 4) == "<!--") {
        skip_behind("-->", at_ + 2);
      } else if (starts_with_any_case(rest, "<meta") && rest.size() > 5 &&
                 (is_space_byte(rest[5]) || rest[5] == '/')) {
        at_ += 5;
        if (const Encoding* found = read_meta(); found != nullptr) return found;
      } else if (is_tag(rest)) {
        while (at_ < bytes_.size() && !is_space_byte(bytes_[at_]) && bytes_[at_] != '>') ++at_;
        Attribute attribute;
        while (next(attribute)) {
        }
      } else if (rest.size() > 1 && (rest[1] == '!' || rest[1] == '/' || rest[1] == '?')) {
        skip_behind(">", at_);
      } else {
        ++at_;
      }
    }
    return nullptr;
  }

 private:
  struct Attribute {
    std::string name;
    std::string_view value;
  };

  static bool is_tag(std::string_view rest) {
    const std::size_t letter = rest.size() > 1 && rest[1] == '/' ? 2 : 1;
    return letter < rest.size() && is_letter_byte(rest[letter]);
  }

  void skip_behind(std::string_view mark, std::size_t from) {
    const std::size_t found = bytes_.find(mark, from);
    at_ = found == std::string_view::npos ? bytes_.size() : found + mark.size();
  }

  // The next attribute of the tag that is open; false at its end.
  bool next(Attribute& attribute) {
    while (at_ < bytes_.size() && (is_space_byte(bytes_[at_]) || bytes_[at_] == '/')) ++at_;
    if (at_ >= bytes_.size() || bytes_[at_] == '>') return false;
    const std::size_t name = at_;
    ++at_;  // a "=" in front belongs to the name
    while (at_ < bytes_.size() && !is_space_byte(bytes_[at_]) && bytes_[at_] != '=' && bytes_[at_] != '/' &&
           bytes_[at_] != '>') {
      ++at_;
    }
    attribute.name = ascii_lower(bytes_.substr(name, at_ - name));
    attribute.value = {};
    const std::size_t equals = skip_spaces(bytes_, at_);
    if (equals >= bytes_.size() || bytes_[equals] != '=') return true;
    at_ = skip_spaces(bytes_, equals + 1);
    if (at_ < bytes_.size()) attribute.value = read_value();
    return true;
  }

  std::string_view read_value() {
    const char quote = bytes_[at_];
    if (quote == '"' || quote == '\'') {
      const std::size_t begin = at_ + 1;
      const std::size_t end = bytes_.find(quote, begin);
      if (end == std::string_view::npos) {  // cut off: it says nothing
        at_ = bytes_.size();
        return {};
      }
      at_ = end + 1;
      return bytes_.substr(begin, end - begin);
    }
    const std::size_t begin = at_;
    while (at_ < bytes_.size() && !is_space_byte(bytes_[at_]) && bytes_[at_] != '>') ++at_;
    return bytes_.substr(begin, at_ - begin);
  }

  const Encoding* read_meta() {
    bool declares_type = false, has_content = false, has_charset = false;
    const Encoding* by_charset = nullptr;
    const Encoding* by_content = nullptr;
    Attribute attribute;
    while (next(attribute)) {
      if (attribute.name == "http-equiv") {
        declares_type = declares_type || ascii_lower(attribute.value) == "content-type";
      } else if (attribute.name == "content" && !has_content) {
        by_content = encoding_in_content(attribute.value);
        has_content = by_content != nullptr;
      } else if (attribute.name == "charset" && !has_charset) {
        by_charset = encoding_of_label(attribute.value);
        has_charset = true;
      }
    }
    if (has_charset) return as_readable(by_charset);
    return declares_type ? as_readable(by_content) : nullptr;
  }

  std::string_view bytes_;
  std::size_t at_ = 0;
};

// <?xml version="1.0" encoding="koi8-r"?>
const Encoding* encoding_in_xml(std::string_view bytes) {
  if (bytes.substr(0, 5) != "<?xml") return nullptr;
  const std::string_view declaration = bytes.substr(0, bytes.find('>'));
  std::size_t at = declaration.find("encoding");
  if (at == std::string_view::npos) return nullptr;
  at = skip_spaces(declaration, at + 8);
  if (at >= declaration.size() || declaration[at] != '=') return nullptr;
  at = skip_spaces(declaration, at + 1);
  if (at >= declaration.size() || (declaration[at] != '"' && declaration[at] != '\'')) return nullptr;
  const std::size_t end = declaration.find(declaration[at], at + 1);
  if (end == std::string_view::npos) return nullptr;
  return as_readable(encoding_of_label(declaration.substr(at + 1, end - at - 1)));
}

}  // namespace

StatedEncoding read_stated_encoding(std::string_view bytes) {
  using namespace std::string_view_literals;
  bytes = bytes.substr(0, kPrescanBytes);
  if (bytes.substr(0, 6) == "<\0?\0x\0"sv) return {encoding_of_label("utf-16le"), false};
  if (bytes.substr(0, 6) == "\0<\0?\0x"sv) return {encoding_of_label("utf-16be"), false};
  if (const Encoding* found = Prescan(bytes).find_meta(); found != nullptr) return {found, true};
  return {encoding_in_xml(bytes), false};
}

}  // namespace whosaid
