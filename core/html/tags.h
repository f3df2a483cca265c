// Tags: the HTML elements that the reader knows by name, and what it must know of each.

#ifndef WHOSAID_HTML_TAGS_H_
#define WHOSAID_HTML_TAGS_H_

#include <cstdint>
#include <string_view>

namespace whosaid {

enum class Tag : std::uint8_t {
  kOther,  // custom and unknown elements: inline
#define WHOSAID_TAG(constant, name, traits) constant,
#include "html/tags.inc"
#undef WHOSAID_TAG
  kCount
};

// The tag of a name in any case; kOther when unknown. Constant time.
Tag find_tag(std::string_view name);

// "p"; "?" for kOther.
std::string_view tag_name(Tag tag);

enum TagTrait : std::uint16_t {
  kInline = 0,
  kBlock = 1,            // begins and ends a line
  kVoid = 2,             // has no end tag
  kRawText = 4,          // its text is not markup
  kEscapable = 8,        // the same, but with character references: title, textarea
  kInvisible = 16,       // its text is not shown: head, script, template, svg ...
  kClosesP = 32,         // a <p> that is open ends before it
  kCell = 64,            // td, th
  kScope = 128,          // an end tag does not reach out of it: table, td, button, object ...
  kFormatting = 256,     // a, b, em ...: inline markup that survives a misnested block
  kSpecial = 512,        // the end tag of an inline element does not reach out of it
  kHeading = 1024,       // h1 to h6: end each other
  kPreformatted = 2048,  // its line ends are line breaks
  kLeavesForeign = 4096  // never part of a drawing or a formula: ends <svg> and <math>
};
std::uint16_t tag_traits(Tag tag);

}  // namespace whosaid

#endif  // WHOSAID_HTML_TAGS_H_
