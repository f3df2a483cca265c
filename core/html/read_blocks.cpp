#include "html/read_blocks.h"

#include <algorithm>
#include <deque>
#include <string>
#include <utility>
#include <vector>

#include "html/page_statements.h"
#include "html/shown_elements.h"
#include "text/json_reader.h"

namespace whosaid {
namespace {

constexpr std::string_view kFormat = "whosaid-blocks/1";

// How an element is laid out where its tag does not tell.
enum class Layout : std::uint8_t { kByTag, kLine, kApart };

// The members of a node. Attributes are kept as they would stand in HTML, because that is how the writer
// of pages takes them.
struct Node {
  std::string tag, css_class, id, role, property, component, relation, address, date_time, content, source,
      alternative;
  std::string lines;
  bool has_tag = false;
  bool has_lines = false;
  Layout layout = Layout::kByTag;

  void clear() {
    for (std::string* value : {&tag, &css_class, &id, &role, &property, &component, &relation, &address,
                               &date_time, &content, &source, &alternative, &lines})
      value->clear();
    has_tag = has_lines = false;
    layout = Layout::kByTag;
  }
};

struct Member {
  std::string_view key;
  std::string Node::*value;
};

constexpr Member kMembers[] = {{"class", &Node::css_class},     {"id", &Node::id},
                               {"role", &Node::role},           {"itemprop", &Node::property},
                               {"component", &Node::component}, {"rel", &Node::relation},
                               {"href", &Node::address},        {"datetime", &Node::date_time},
                               {"content", &Node::content},     {"src", &Node::source},
                               {"alt", &Node::alternative}};

void assign_as_html(std::string_view value, std::string& out) {
  out.clear();
  for (const char c : value) {
    out += c;
    if (c == '&') out += "amp;";
  }
}

// What a node that is open has done, for when it ends.
enum class Opened : std::uint8_t { kNothing, kElement, kElementApart };

class BlocksReader {
 public:
  BlocksReader(std::string_view json, Page& page)
      : json_(json), page_(page), shown_(page), open_(shown_.open()), writer_(shown_.writer()) {}

  bool read() {
    const bool sound = read_all() && has_format_ && has_nodes_ && json_.next() == JsonToken::kEnd;
    shown_.close_to(0, json_.position());
    writer_.end_block();
    return sound;
  }

 private:
  bool read_all();
  bool read_member(const std::string& key);
  bool read_string(std::string& out);
  bool read_count(std::uint32_t& out);
  bool read_statements();
  bool read_linked_data();
  bool read_nodes();
  bool read_node();
  bool read_node_member();
  void add_text(std::string_view text, bool keeps_lines);
  void open_node();
  Opened show_element(Tag tag);
  bool close_node();
  bool show_void(Tag tag);
  TagAttributes keep_attributes(std::size_t index);

  JsonReader json_;
  Page& page_;
  ShownElements shown_;
  OpenElements& open_;
  PageWriter& writer_;
  Node node_;
  std::deque<Node> kept_;       // of the elements that are open, by their index: these keep views of them
  std::vector<Opened> opened_;  // nodes that are open
  std::string shown_text_;      // a text without what nobody sees
  bool has_format_ = false;
  bool has_nodes_ = false;
};

bool BlocksReader::read_all() {
  if (json_.next() != JsonToken::kObject) return false;
  std::string key;
  while (true) {
    const JsonToken token = json_.next();
    if (token == JsonToken::kObjectEnd) return true;
    if (token != JsonToken::kKey) return false;
    key = json_.text();
    if (!read_member(key)) return false;
  }
}

bool BlocksReader::read_member(const std::string& key) {
  if (key == "format") {
    std::string format;
    has_format_ = read_string(format) && format == kFormat;
    return has_format_;
  }
  if (key == "language") return read_string(page_.language);
  if (key == "hiddenParts") return read_count(page_.hidden_parts);
  if (key == "statements") return read_statements();
  if (key == "linkedData") return read_linked_data();
  if (key == "nodes") {
    has_nodes_ = true;
    return read_nodes();
  }
  return json_.skip(json_.next());
}

bool BlocksReader::read_string(std::string& out) {
  if (json_.next() != JsonToken::kString) return false;
  out = json_.text();
  return true;
}

bool BlocksReader::read_count(std::uint32_t& out) {
  if (json_.next() != JsonToken::kNumber) return false;
  std::uint64_t count = 0;
  for (const char c : json_.text()) {
    if (c < '0' || c > '9') return false;
    count = std::min<std::uint64_t>(count * 10 + static_cast<std::uint64_t>(c - '0'), 0xFFFFFFFF);
  }
  out = static_cast<std::uint32_t>(count);
  return true;
}

// [{"name": "og:title", "value": "Ferry sinks"}]
bool BlocksReader::read_statements() {
  if (json_.next() != JsonToken::kArray) return false;
  std::string name, value;
  for (JsonToken token = json_.next(); token != JsonToken::kArrayEnd; token = json_.next()) {
    if (token != JsonToken::kObject) return false;
    name.clear();
    value.clear();
    for (token = json_.next(); token != JsonToken::kObjectEnd; token = json_.next()) {
      if (token != JsonToken::kKey) return false;
      const bool is_name = json_.text() == "name";
      const bool is_value = json_.text() == "value";
      if (is_name || is_value ? !read_string(is_name ? name : value) : !json_.skip(json_.next()))
        return false;
    }
    add_statement(name, value, page_);
  }
  return true;
}

bool BlocksReader::read_linked_data() {
  if (json_.next() != JsonToken::kArray) return false;
  for (JsonToken token = json_.next(); token != JsonToken::kArrayEnd; token = json_.next()) {
    if (token != JsonToken::kString) return false;
    page_.json_ld.emplace_back(json_.text());
  }
  return true;
}

bool BlocksReader::read_nodes() {
  if (json_.next() != JsonToken::kArray) return false;
  while (true) {
    switch (json_.next()) {
      case JsonToken::kString:
        add_text(json_.text(), false);
        break;
      case JsonToken::kObject:
        if (!read_node()) return false;
        break;
      case JsonToken::kNull:
        if (!close_node()) return false;
        break;
      case JsonToken::kArrayEnd:
        return opened_.empty();
      default:
        return false;
    }
  }
}

bool BlocksReader::read_node() {
  node_.clear();
  for (JsonToken token = json_.next(); token != JsonToken::kObjectEnd; token = json_.next()) {
    if (token != JsonToken::kKey || !read_node_member()) return false;
  }
  if (node_.has_lines == node_.has_tag) return false;
  if (node_.has_lines) {
    add_text(node_.lines, true);
  } else {
    open_node();
  }
  return true;
}

bool BlocksReader::read_node_member() {
  const std::string_view key = json_.text();
  const auto* const member =
      std::find_if(std::begin(kMembers), std::end(kMembers), [key](const Member& m) { return m.key == key; });
  const bool is_tag = key == "tag";
  const bool is_lines = key == "lines";
  const bool is_layout = key == "layout";
  const JsonToken token = json_.next();
  if (member == std::end(kMembers) && !is_tag && !is_lines && !is_layout) return json_.skip(token);
  if (token != JsonToken::kString) return false;
  const std::string_view value = json_.text();
  if (is_tag) {
    node_.tag = value;
    node_.has_tag = true;
  } else if (is_lines) {
    node_.lines = value;
    node_.has_lines = true;
  } else if (is_layout) {
    if (value != "line" && value != "apart") return false;
    node_.layout = value == "line" ? Layout::kLine : Layout::kApart;
  } else {
    assign_as_html(value, node_.*(member->value));
  }
  return true;
}

void BlocksReader::add_text(std::string_view text, bool keeps_lines) {
  const std::size_t here = json_.position();
  if (text.find('\0') == std::string_view::npos) return writer_.add_text(text, here, here, keeps_lines);
  shown_text_ = text;
  shown_text_.erase(std::remove(shown_text_.begin(), shown_text_.end(), '\0'), shown_text_.end());
  writer_.add_text(shown_text_, here, here, keeps_lines);
}

TagAttributes BlocksReader::keep_attributes(std::size_t index) {
  while (kept_.size() <= index) kept_.emplace_back();
  Node& node = kept_[index];
  std::swap(node, node_);
  TagAttributes out;
  out.names = {node.css_class, node.id, node.role, node.property, node.component, node.relation};
  out.address = node.address;
  out.date_time = node.date_time;
  out.content = node.content;
  return out;
}

// True when the element holds nothing: a line break, a rule, an image ...
bool BlocksReader::show_void(Tag tag) {
  if (!(tag_traits(tag) & kVoid)) return false;
  if (tag == Tag::kBr) writer_.break_line();
  if (tag == Tag::kHr) writer_.end_block();
  const bool image = tag == Tag::kImg || tag == Tag::kImage;
  if (image && !(node_.source.empty() && node_.alternative.empty()))
    writer_.add_image(node_.source, node_.alternative);
  return true;
}

void BlocksReader::open_node() {
  const Tag tag = find_tag(node_.tag);
  if (tag == Tag::kHtml || tag == Tag::kBody) {
    // These two are open from the beginning.
    const std::size_t index = tag == Tag::kHtml ? 0 : 1;
    if (open_[index].element == kNoElement) open_[index].names = keep_attributes(index).names;
    opened_.push_back(Opened::kNothing);
    return;
  }
  if (show_void(tag) || open_.full()) return opened_.push_back(Opened::kNothing);
  opened_.push_back(show_element(tag));
}

Opened BlocksReader::show_element(Tag tag) {
  const std::size_t here = json_.position();
  const Layout layout = node_.layout;
  OpenElement& element = open_.push(tag, node_.tag);
  element.invisible = false;
  if (layout == Layout::kApart && !(tag_traits(tag) & kBlock)) writer_.add_text(" ", here, here, false);
  shown_.show(element, keep_attributes(open_.size() - 1), here);
  if (element.begins_line || layout == Layout::kByTag) return Opened::kElement;
  if (layout == Layout::kApart) return Opened::kElementApart;
  element.begins_line = true;
  writer_.end_block();
  return Opened::kElement;
}

bool BlocksReader::close_node() {
  if (opened_.empty()) return false;
  const Opened opened = opened_.back();
  opened_.pop_back();
  if (opened == Opened::kNothing) return true;
  const std::size_t here = json_.position();
  shown_.close_to(open_.size() - 1, here);
  if (opened == Opened::kElementApart) writer_.add_text(" ", here, here, false);
  return true;
}

}  // namespace

ReadBlocks read_blocks(std::string_view json) {
  ReadBlocks read;
  read.sound = BlocksReader(json, read.page).read();
  return read;
}

}  // namespace whosaid
