#include "html/tokenizer.h"

#include "html/attributes.h"
#include "html/html_characters.h"
#include "html/markup_declarations.h"
#include "html/raw_text.h"
#include "text/find_bytes.h"

namespace whosaid {
namespace {

constexpr std::string_view kCommentBegin = "<!--";
constexpr std::string_view kCdataBegin = "<![CDATA[";
constexpr std::string_view kDoctypeBegin = "<!doctype";

// Whether the '<' at `at` begins markup and is no text.
bool begins_markup(std::string_view html, std::size_t at) {
  if (at + 1 >= html.size()) return false;
  const char c = html[at + 1];
  return is_ascii_letter(c) || c == '!' || c == '?' || (c == '/' && at + 2 < html.size());
}

std::size_t find_markup(std::string_view html, std::size_t at) {
  for (at = find_byte(html, '<', at); at < html.size(); at = find_byte(html, '<', at + 1)) {
    if (begins_markup(html, at)) return at;
  }
  return html.size();
}

}  // namespace

void HtmlTokenizer::set_text_mode(HtmlTextMode mode, std::string_view end_name) {
  mode_ = mode;
  end_name_ = end_name;
}

HtmlToken HtmlTokenizer::next() {
  while (at_ < html_.size()) {
    HtmlToken token;
    if (mode_ != HtmlTextMode::kData) {
      token = read_mode_text();
    } else if (html_[at_] == '<' && begins_markup(html_, at_)) {
      token = read_markup();
    } else {
      token = cut(HtmlTokenKind::kText, find_markup(html_, at_));
      token.body = token.source;
    }
    if (token.kind != HtmlTokenKind::kEnd) return token;
  }
  return {};
}

// The token from here to `end`, where the next one begins.
HtmlToken HtmlTokenizer::cut(HtmlTokenKind kind, std::size_t end) {
  HtmlToken token;
  token.kind = kind;
  token.source = html_.substr(at_, end - at_);
  at_ = end;
  return token;
}

// The text up to what ends its mode; kEnd when there is none. The end tag itself is markup again.
HtmlToken HtmlTokenizer::read_mode_text() {
  const HtmlTextMode mode = mode_;
  std::size_t text_end = html_.size();
  std::size_t next = text_end;
  if (mode == HtmlTextMode::kCdata) {
    const MarkupBody cdata = read_cdata(html_, at_);
    text_end = at_ + cdata.body.size();
    next = cdata.end;
  } else if (mode == HtmlTextMode::kScriptData) {
    next = text_end = find_script_end(html_, at_, end_name_);
  } else if (mode != HtmlTextMode::kPlaintext) {
    next = text_end = find_end_tag(html_, at_, end_name_);
  }
  mode_ = HtmlTextMode::kData;
  HtmlToken token;
  if (text_end > at_) {
    token = cut(HtmlTokenKind::kText, text_end);
    token.body = token.source;
    token.mode = mode;
  }
  at_ = next;
  return token;
}

// A tag, a comment or a doctype; kEnd when it is one that means nothing. Precondition: it begins markup.
HtmlToken HtmlTokenizer::read_markup() {
  const char c = html_[at_ + 1];
  if (is_ascii_letter(c)) return read_tag(HtmlTokenKind::kStartTag, at_ + 1);
  if (c == '/' && is_ascii_letter(html_[at_ + 2])) return read_tag(HtmlTokenKind::kEndTag, at_ + 2);
  if (c == '/' && html_[at_ + 2] == '>') {
    at_ += 3;
    return {};
  }
  if (foreign_ && html_.substr(at_, kCdataBegin.size()) == kCdataBegin) {
    at_ += kCdataBegin.size();
    mode_ = HtmlTextMode::kCdata;
    return {};
  }
  if (has_at(html_, at_, kDoctypeBegin)) {
    const MarkupBody found = read_up_to_bracket(html_, at_ + kDoctypeBegin.size());
    HtmlToken token = cut(HtmlTokenKind::kDoctype, found.end);
    token.body = found.body;
    const HtmlDoctype doctype = read_doctype(found.body);
    token.force_quirks = doctype.force_quirks || (!found.closed && doctype.trailing.empty());
    return token;
  }
  const bool is_comment = html_.substr(at_, kCommentBegin.size()) == kCommentBegin;
  const MarkupBody found = is_comment ? read_comment(html_, at_ + kCommentBegin.size())
                                      : read_up_to_bracket(html_, at_ + (c == '?' ? 1 : 2));
  HtmlToken token = cut(HtmlTokenKind::kComment, found.end);
  token.body = found.body;
  return token;
}

HtmlToken HtmlTokenizer::read_tag(HtmlTokenKind kind, std::size_t name_begin) {
  const char* const begin = html_.data();
  const char* const end = begin + html_.size();
  const char* const name = begin + name_begin;
  const char* at = name + 1;
  while (at != end && !ends_tag_name(*at)) ++at;
  const char* const name_end = at;

  bool self_closing = false;
  if (at != end && *at != '>') {
    AttributeScan scan = AttributeScan::kAttribute;
    while (scan == AttributeScan::kAttribute) {
      const char* const before = at;
      HtmlAttribute unused;
      scan = scan_attribute(at, end, unused);
      self_closing = at != before && at[-1] == '/';
    }
  }
  if (at == end) {  // the standard drops it
    at_ = html_.size();
    return {};
  }
  HtmlToken token = cut(kind, static_cast<std::size_t>(at - begin) + 1);
  token.name = std::string_view(name, static_cast<std::size_t>(name_end - name));
  token.body = std::string_view(name_end, static_cast<std::size_t>(at - name_end));
  token.self_closing = self_closing;
  return token;
}

}  // namespace whosaid
