// The tree step: tokens in, a Page out. It keeps only the stack of open elements, never a tree.
//
//   <p>One<p hidden>Two<p>Three        start p | text | start p ends p, hidden | text is skipped | ...
//
// It follows the standard (13.2.6) where that decides what is shown and in which element; markup that the
// standard moves about (misnested emphasis, text between the rows of a table) stays where it was written.

#include <algorithm>

#include "html/page.h"
#include "html/page_statements.h"
#include "html/shown_elements.h"
#include "html/tag_attributes.h"
#include "html/tokenizer.h"
#include "text/find_bytes.h"

namespace whosaid {
namespace {

bool is_table_part(Tag tag) {
  switch (tag) {
    case Tag::kCaption:
    case Tag::kCol:
    case Tag::kColgroup:
    case Tag::kTbody:
    case Tag::kTd:
    case Tag::kTfoot:
    case Tag::kTh:
    case Tag::kThead:
    case Tag::kTr:
      return true;
    default:
      return false;
  }
}

class PageReader {
 public:
  PageReader(std::string_view html, Page& page)
      : html_(html),
        tokenizer_(html),
        page_(page),
        shown_(page),
        open_(shown_.open()),
        writer_(shown_.writer()) {}

  void read() {
    for (HtmlToken token = tokenizer_.next(); token.kind != HtmlTokenKind::kEnd; token = tokenizer_.next()) {
      if (token.kind == HtmlTokenKind::kText) {
        add_text(token);
      } else if (token.kind == HtmlTokenKind::kStartTag) {
        start_tag(token);
        tokenizer_.set_foreign(open_.top().foreign);
      } else if (token.kind == HtmlTokenKind::kEndTag) {
        end_tag(token);
        tokenizer_.set_foreign(open_.top().foreign);
      }
    }
    close_to(0);
    writer_.end_block();
  }

 private:
  std::size_t place_of(std::string_view part) const {
    return static_cast<std::size_t>(part.data() - html_.data());
  }

  void add_text(const HtmlToken& token);
  void start_tag(const HtmlToken& token);
  bool start_foreign(Tag tag, const HtmlToken& token);
  void close_foreign();
  void start_void(Tag tag, const HtmlToken& token);
  bool prepare_start(Tag tag);
  void open_element(Tag tag, const HtmlToken& token);
  void read_raw_text(Tag tag, const HtmlToken& token);
  void read_root(Tag tag, const HtmlToken& token);
  void end_tag(const HtmlToken& token);
  void end_inline(OpenElements::Index index);
  void end_form();
  void close_to(std::size_t kept) { shown_.close_to(kept, tokenizer_.position()); }

  std::string_view html_;
  HtmlTokenizer tokenizer_;
  Page& page_;
  ShownElements shown_;
  OpenElements& open_;
  PageWriter& writer_;
  std::string decoded_;      // of the text at hand
  bool form_open_ = false;   // no form begins before the end tag of the last one
  bool title_read_ = false;  // the first title counts
};

void PageReader::add_text(const HtmlToken& token) {
  if (open_.top().invisible) return;
  const std::string_view source = token.body;
  const bool preformatted = open_.top().preformatted;
  const char line_end = preformatted ? '\r' : '&';
  const bool verbatim = find_one_of(source, '&', '\0', line_end) == source.size();
  const std::size_t begin = place_of(source);
  if (verbatim) return writer_.add_text(source, begin, begin + source.size(), preformatted);
  decoded_.clear();
  append_text(token, decoded_);
  decoded_.erase(std::remove(decoded_.begin(), decoded_.end(), '\0'), decoded_.end());  // shown by nobody
  writer_.add_text(decoded_, begin, begin + source.size(), preformatted);
}

// <html> and <body> are open from the beginning; their tags only add what they say of themselves.
// A page that hides all of itself is shown by a script later.
void PageReader::read_root(Tag tag, const HtmlToken& token) {
  OpenElement& root = open_[tag == Tag::kHtml ? 0 : 1];
  const TagAttributes attributes = read_tag_attributes(token);
  if (root.element == kNoElement && root.names.css_class.empty() && root.names.id.empty())
    root.names = attributes.names;
  if (tag != Tag::kHtml || !page_.language.empty()) return;
  append_attribute_value(find_attribute(token, "lang"), page_.language);
}

void PageReader::start_tag(const HtmlToken& token) {
  const Tag tag = find_tag(token.name);
  if (open_.top().foreign && start_foreign(tag, token)) return;
  const std::uint16_t traits = tag_traits(tag);
  if (tag == Tag::kHtml || tag == Tag::kBody) return read_root(tag, token);
  if (tag == Tag::kHead || tag == Tag::kFrameset || tag == Tag::kFrame) return;
  if ((traits & kInvisible) && (traits & (kRawText | kEscapable))) return read_raw_text(tag, token);
  if (!prepare_start(tag)) return;
  if (traits & kVoid) return start_void(tag, token);
  open_element(tag, token);
}

void PageReader::close_foreign() {
  while (open_.top().foreign) close_to(open_.size() - 1);
}

// In a drawing or formula: true when the tag belongs to it.
bool PageReader::start_foreign(Tag tag, const HtmlToken& token) {
  if (tag_traits(tag) & kLeavesForeign) {
    close_foreign();
    return false;
  }
  if (token.self_closing) return true;
  if (open_.full()) close_to(open_.size() - 1);
  if (tag == Tag::kSvg || tag == Tag::kMath) {
    open_.push(tag, token.name);
  } else {
    open_.push_foreign(token.name);
  }
  return true;
}

// Ends what the tag ends. False when the tag itself has no place here.
bool PageReader::prepare_start(Tag tag) {
  if (is_table_part(tag) && !open_.in_table()) return false;
  if (tag == Tag::kForm) {
    if (form_open_) return false;
    form_open_ = true;
  }
  if (tag == Tag::kA || tag == Tag::kNobr) {
    const OpenElements::Index older = open_.innermost(tag);
    if (older != OpenElements::kNone && older > open_.barrier(Barrier::kScope)) end_inline(older);
  }
  const bool in_select = open_.in_scope(Tag::kSelect, Barrier::kScope);
  close_to(open_.kept_before(tag));
  return !(in_select && tag == Tag::kSelect);
}

void PageReader::start_void(Tag tag, const HtmlToken& token) {
  const OpenElement& around = open_.top();
  if (tag == Tag::kMeta && !around.inert) return add_meta(token, page_);
  if (tag == Tag::kLink && !around.inert) return add_link(token, page_);
  if (around.invisible) return;
  if (tag == Tag::kBr) return writer_.break_line();
  if (tag == Tag::kHr) return writer_.end_block();
  if (tag != Tag::kImg && tag != Tag::kImage) return;
  const ImageSource image = read_image(token);
  if (image.address.empty() && image.alternative.empty()) return;
  if (!read_tag_attributes(token).hidden) writer_.add_image(image.address, image.alternative);
}

void PageReader::open_element(Tag tag, const HtmlToken& token) {
  const auto push = [this](Tag opened, std::string_view name) -> OpenElement& {
    if (open_.full()) close_to(open_.size() - 1);
    return open_.push(opened, name);
  };
  const bool was_invisible = open_.top().invisible;
  const bool cell = tag == Tag::kTd || tag == Tag::kTh;
  if (cell || tag == Tag::kTr) {
    // A table's rows stand in a section, its cells in a row, even where nobody wrote so.
    if (open_.top().tag == Tag::kTable) push(Tag::kTbody, "tbody").begins_line = !was_invisible;
    if (cell && open_.top().tag != Tag::kTr && open_.top().tag != Tag::kTemplate)
      push(Tag::kTr, "tr").begins_line = !was_invisible;
  }
  OpenElement& element = push(tag, token.name);
  if (tag_traits(tag) & kRawText) tokenizer_.set_text_mode(HtmlTextMode::kRawtext, tag_name(tag));
  if (tag == Tag::kPlaintext) tokenizer_.set_text_mode(HtmlTextMode::kPlaintext, {});
  if (was_invisible) return;
  if (tag == Tag::kTemplate) ++page_.hidden_parts;
  if (element.invisible) return;
  const TagAttributes attributes = read_tag_attributes(token);
  if (attributes.hidden || (tag == Tag::kDialog && !attributes.open)) {
    element.invisible = true;
    ++page_.hidden_parts;
    return;
  }
  shown_.show(element, attributes, tokenizer_.position());
}

// Elements whose text is no markup and not shown: read up to their end tag at once.
void PageReader::read_raw_text(Tag tag, const HtmlToken& start) {
  close_to(open_.kept_before(tag));
  const OpenElement& around = open_.top();
  if (tag == Tag::kNoscript && !around.invisible) ++page_.hidden_parts;
  const bool wants_title = tag == Tag::kTitle && !around.inert && !title_read_;
  title_read_ = title_read_ || wants_title;
  const bool wants_data =
      tag == Tag::kScript && !around.inert &&
      collapse_space(find_attribute(start, "type")).substr(0, 19) == "application/ld+json";
  tokenizer_.set_text_mode(tag == Tag::kScript                   ? HtmlTextMode::kScriptData
                           : (tag_traits(tag) & kEscapable) != 0 ? HtmlTextMode::kRcdata
                                                                 : HtmlTextMode::kRawtext,
                           tag_name(tag));
  std::string text;
  HtmlToken token = tokenizer_.next();
  for (; token.kind == HtmlTokenKind::kText; token = tokenizer_.next()) {
    if (wants_title || wants_data) append_text(token, text);
  }
  if (wants_title) page_.statements.push_back({"title", collapse_space(text)});
  if (wants_data) page_.json_ld.push_back(std::move(text));
}

void PageReader::end_tag(const HtmlToken& token) {
  const Tag tag = find_tag(token.name);
  if (open_.in_drawing()) {
    const OpenElements::Index ended = open_.ended_by_foreign(tag, token.name);
    if (ended != OpenElements::kNone) return close_to(ended);
    if (tag == Tag::kP || tag == Tag::kBr) close_foreign();
  }
  if (tag == Tag::kForm) return end_form();
  const OpenElements::Index ended = open_.ended_by(tag, token.name);
  if (ended != OpenElements::kNone) {
    if (tag_traits(tag) & kFormatting) return end_inline(ended);
    return close_to(ended);
  }
  if (open_.top().invisible) return;
  if (tag == Tag::kBr) writer_.break_line();
  if (tag == Tag::kP) writer_.end_block();
}

// Emphasis and links may end while blocks inside them go on.
void PageReader::end_inline(OpenElements::Index index) {
  if (open_.barrier(Barrier::kSpecial) < index) return close_to(index);
  shown_.end_inline(open_[index]);
  open_.retire(index);
}

// A form that ends amid elements goes on for them; only the next form may begin.
void PageReader::end_form() {
  form_open_ = false;
  const OpenElements::Index index = open_.innermost(Tag::kForm);
  if (index == OpenElements::kNone || !open_.in_scope(Tag::kForm, Barrier::kScope)) return;
  if (open_.barrier(Barrier::kSpecial) == index) return close_to(index);
  open_.retire(index);
}

}  // namespace

Page read_page(std::string_view html) {
  Page page;
  PageReader(html, page).read();
  return page;
}

}  // namespace whosaid
