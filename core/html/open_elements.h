// OpenElements: the elements that are open at a place of the page, and which of them a tag ends.
//
//   html body table tbody tr td b        <td>  ends td and b: five stay open
//                                        </p>  there is no p to end within the cell
//
// Every question is answered at once, however deep the page is: an element knows the nearest element below
// it that stops each kind of search, and each tag knows its innermost open element.

#ifndef WHOSAID_HTML_OPEN_ELEMENTS_H_
#define WHOSAID_HTML_OPEN_ELEMENTS_H_

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "html/page.h"
#include "html/tag_attributes.h"
#include "html/tags.h"

namespace whosaid {

// What stops the search for the element that a tag ends.
enum class Barrier : std::uint8_t {
  kScope,    // a cell, a table, a template ...
  kButton,   // the same and a button: no p is ended out of it
  kList,     // the same and a list: no li is ended out of it
  kTable,    // a table or a template
  kSpecial,  // any element that is more than inline markup
  kItem,     // the same but for address, div and p: a new li or dd ends no older one out of it
  kMarkup,   // anything but a part of a drawing or formula
  kCount
};

struct OpenElement {
  Tag tag = Tag::kOther;
  bool invisible = false;      // nothing in it is shown
  bool foreign = false;        // what stands in it is part of a drawing or formula
  bool preformatted = false;   // line ends in it are line breaks
  bool begins_line = false;    // a block that is shown
  bool inert = false;          // in a template or a drawing: says nothing of the page either
  std::uint16_t key = 0;       // its tag, or a number made of an unknown name
  std::uint16_t previous = 0;  // the next outer one of the same key
  std::uint16_t block = 0;     // the innermost block at or outside it
  std::array<std::uint16_t, static_cast<std::size_t>(Barrier::kCount)> barriers{};
  std::uint32_t name_hash = 0;              // of an unknown name
  std::uint32_t element = kNoElement;       // in Page::elements, once it is there
  std::uint32_t inline_index = kNoElement;  // in Page::inlines
  ElementNames names;
};

class OpenElements {
 public:
  using Index = std::uint16_t;
  static constexpr Index kNone = 0xFFFF;

  OpenElements();

  std::size_t size() const { return open_.size(); }
  OpenElement& top() { return open_.back(); }
  const OpenElement& top() const { return open_.back(); }
  OpenElement& operator[](std::size_t index) { return open_[index]; }

  // Opens an element inside the top one. `name` is the written one; only that of kOther matters.
  // A full stack must be popped first.
  OpenElement& push(Tag tag, std::string_view name);
  // The same for an element of a drawing or formula, which has no meaning but its name.
  OpenElement& push_foreign(std::string_view name);
  bool full() const { return open_.size() >= kMaxDepth; }
  void pop();

  // Its end tag was read while elements inside it go on: from now on no end tag finds it.
  void retire(Index index);

  // How many elements stay open when an element of the tag begins.
  std::size_t kept_before(Tag tag) const;

  // The element that an end tag ends, kNone when there is none: it ends everything inside it too.
  Index ended_by(Tag tag, std::string_view name) const;
  Index ended_by_foreign(Tag tag, std::string_view name) const;

  // The innermost open element of a tag, kNone when there is none; of those below `size`.
  Index innermost(Tag tag) const { return innermost(tag, open_.size()); }
  Index innermost(Tag tag, std::size_t size) const;
  bool in_scope(Tag tag, Barrier barrier) const { return scoped(tag, barrier, open_.size()) != kNone; }

  // The nearest element at or outside the top that stops a search.
  Index barrier(Barrier kind) const { return barrier(kind, open_.size()); }

  // Whether the top is part of a drawing or formula, or where markup begins again in one.
  bool in_drawing() const { return barrier(Barrier::kMarkup) + 1u < open_.size(); }

  // Whether a part of a table (tr, td, caption ...) may stand here.
  bool in_table() const;

 private:
  Index barrier(Barrier kind, std::size_t size) const {
    return open_[size - 1].barriers[static_cast<std::size_t>(kind)];
  }
  Index scoped(Tag tag, Barrier kind, std::size_t size) const;
  Index named(std::string_view name, Index from) const;
  Index innermost_heading() const;
  std::size_t kept_in_table(Tag tag) const;
  std::size_t kept_by_item(Tag tag, Tag other) const;
  OpenElement& add(Tag tag, std::uint16_t key, std::uint16_t traits, unsigned stops);

  static constexpr std::size_t kBuckets = 64;  // of unknown names
  std::vector<OpenElement> open_;
  std::array<Index, static_cast<std::size_t>(Tag::kCount) + kBuckets> innermost_;
};

}  // namespace whosaid

#endif  // WHOSAID_HTML_OPEN_ELEMENTS_H_
