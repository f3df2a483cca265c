#include "html5lib/html_tokens.h"

namespace whosaid::tests {
namespace {

using nlohmann::json;

std::string lower_name(std::string_view name) {
  std::string out;
  append_lower_name(name, out);
  return out;
}

json attributes_of(const HtmlToken& tag) {
  json attributes = json::object();
  HtmlAttributeReader reader(tag);
  for (HtmlAttribute attribute; reader.next(attribute);) {
    std::string value;
    append_attribute_value(attribute.value, value);
    attributes.emplace(lower_name(attribute.name), value);
  }
  return attributes;
}

json id_or_null(const std::optional<std::string_view>& id) {
  if (!id) return nullptr;
  std::string out;
  append_raw(*id, out);
  return out;
}

json form_of(const HtmlToken& token) {
  std::string text;
  switch (token.kind) {
    case HtmlTokenKind::kText:
      append_text(token, text);
      return {"Character", text};
    case HtmlTokenKind::kStartTag: {
      json form = {"StartTag", lower_name(token.name), attributes_of(token)};
      if (token.self_closing) form.push_back(true);
      return form;
    }
    case HtmlTokenKind::kEndTag:
      return {"EndTag", lower_name(token.name)};
    case HtmlTokenKind::kComment:
      append_raw(token.body, text);
      return {"Comment", text};
    case HtmlTokenKind::kDoctype: {
      const HtmlDoctype doctype = read_doctype(token.body);
      const json name = doctype.name.empty() ? json(nullptr) : json(lower_name(doctype.name));
      return {"DOCTYPE", name, id_or_null(doctype.public_id), id_or_null(doctype.system_id),
              !token.force_quirks};
    }
    case HtmlTokenKind::kEnd:
      break;
  }
  return nullptr;
}

}  // namespace

json html_tokens(std::string_view html, HtmlTextMode mode, std::string_view last_start_tag) {
  HtmlTokenizer tokenizer(html);
  tokenizer.set_text_mode(mode, last_start_tag);
  json tokens = json::array();
  while (true) {
    const HtmlToken token = tokenizer.next();
    if (token.kind == HtmlTokenKind::kEnd) return tokens;
    json form = form_of(token);
    if (form[0] == "Character" && !tokens.empty() && tokens.back()[0] == "Character") {
      tokens.back()[1] = tokens.back()[1].get<std::string>() + form[1].get<std::string>();
    } else {
      tokens.push_back(std::move(form));
    }
  }
}

}  // namespace whosaid::tests
