#include "html/markup_declarations.h"

#include "html/html_characters.h"
#include "html/tokenizer.h"

namespace whosaid {
namespace {

bool ends_with(std::string_view text, std::string_view end) {
  return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

// What of an end mark stands before the page's end is not part of the comment.
std::string_view without_half_an_end(std::string_view body) {
  for (const std::string_view half :
       {std::string_view("--!"), std::string_view("--"), std::string_view("-")}) {
    if (ends_with(body, half)) return body.substr(0, body.size() - half.size());
  }
  return body;
}

std::string_view skip_spaces(std::string_view rest) {
  std::size_t at = 0;
  while (at < rest.size() && is_html_space(rest[at])) ++at;
  return rest.substr(at);
}

// Reads "id" or 'id' off the front of `rest`. An id that does not end makes the doctype ill-formed.
std::optional<std::string_view> take_id(std::string_view& rest, bool& ill_formed) {
  rest = skip_spaces(rest);
  if (rest.empty() || (rest[0] != '"' && rest[0] != '\'')) {
    ill_formed = true;
    return std::nullopt;
  }
  const std::size_t close = rest.find(rest[0], 1);
  const std::string_view id = rest.substr(1, close == rest.npos ? close : close - 1);
  ill_formed = close == rest.npos;
  rest = ill_formed ? std::string_view() : rest.substr(close + 1);
  return id;
}

}  // namespace

// Each '>' is asked whether it ends the comment, so a comment is walked over once.
MarkupBody read_comment(std::string_view html, std::size_t begin) {
  const std::string_view rest = html.substr(begin);
  if (rest.substr(0, 1) == ">") return {{}, begin + 1, true};
  if (rest.substr(0, 2) == "->") return {{}, begin + 2, true};
  for (std::size_t at = rest.find('>'); at != rest.npos; at = rest.find('>', at + 1)) {
    const std::string_view body = rest.substr(0, at);
    if (ends_with(body, "--")) return {rest.substr(0, at - 2), begin + at + 1, true};
    if (ends_with(body, "--!")) return {rest.substr(0, at - 3), begin + at + 1, true};
  }
  return {without_half_an_end(rest), html.size(), false};
}

MarkupBody read_up_to_bracket(std::string_view html, std::size_t begin) {
  const std::size_t at = html.find('>', begin);
  if (at == html.npos) return {html.substr(begin), html.size(), false};
  return {html.substr(begin, at - begin), at + 1, true};
}

MarkupBody read_cdata(std::string_view html, std::size_t begin) {
  const std::string_view rest = html.substr(begin);
  for (std::size_t at = rest.find('>'); at != rest.npos; at = rest.find('>', at + 1)) {
    if (ends_with(rest.substr(0, at), "]]")) return {rest.substr(0, at - 2), begin + at + 1, true};
  }
  return {rest, html.size(), false};
}

HtmlDoctype read_doctype(std::string_view body) {
  HtmlDoctype doctype;
  std::string_view rest = skip_spaces(body);
  std::size_t name_end = 0;
  while (name_end < rest.size() && !is_html_space(rest[name_end])) ++name_end;
  doctype.name = rest.substr(0, name_end);
  doctype.force_quirks = doctype.name.empty();
  rest = skip_spaces(rest.substr(name_end));
  if (rest.empty()) return doctype;

  const bool has_public = has_at(rest, 0, "public");
  if (!has_public && !has_at(rest, 0, "system")) {
    doctype.force_quirks = true;
    return doctype;
  }
  rest = rest.substr(6);
  if (has_public) {
    doctype.public_id = take_id(rest, doctype.force_quirks);
    rest = skip_spaces(rest);
    if (doctype.force_quirks || rest.empty()) return doctype;
  }
  doctype.system_id = take_id(rest, doctype.force_quirks);
  doctype.trailing = skip_spaces(rest);
  return doctype;
}

}  // namespace whosaid
