#include "html/open_elements.h"

#include <algorithm>

namespace whosaid {
namespace {

constexpr std::size_t kTags = static_cast<std::size_t>(Tag::kCount);
constexpr unsigned kEveryBarrier = (1u << static_cast<unsigned>(Barrier::kCount)) - 1;

constexpr unsigned bit(Barrier barrier) { return 1u << static_cast<unsigned>(barrier); }

// Which searches an element stops.
unsigned barriers_of(Tag tag, std::uint16_t traits) {
  unsigned found = tag == Tag::kSvg || tag == Tag::kMath ? 0 : bit(Barrier::kMarkup);
  if (traits & kScope) found |= bit(Barrier::kScope) | bit(Barrier::kButton) | bit(Barrier::kList);
  if (traits & kSpecial) found |= bit(Barrier::kSpecial) | bit(Barrier::kItem);
  switch (tag) {
    case Tag::kButton:
      return found | bit(Barrier::kButton);
    case Tag::kOl:
    case Tag::kUl:
      return found | bit(Barrier::kList);
    case Tag::kHtml:
    case Tag::kTable:
    case Tag::kTemplate:
      return found | bit(Barrier::kTable);
    case Tag::kAddress:
    case Tag::kDiv:
    case Tag::kP:
      return found & ~bit(Barrier::kItem);
    default:
      return found;
  }
}

// FNV-1a of the name in lower case.
std::uint32_t hash_name(std::string_view name) {
  std::uint32_t hash = 2166136261u;
  for (const char c : name) {
    const char small = c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
    hash = (hash ^ static_cast<unsigned char>(small)) * 16777619u;
  }
  return hash;
}

bool is_table_section(Tag tag) { return tag == Tag::kTbody || tag == Tag::kThead || tag == Tag::kTfoot; }

bool is_ruby_part(Tag tag) {
  return tag == Tag::kRt || tag == Tag::kRp || tag == Tag::kRb || tag == Tag::kRtc;
}

// Where markup may stand inside a drawing or a formula.
bool holds_markup(std::string_view name) {
  static constexpr std::string_view kNames[] = {"foreignobject", "desc", "title", "mi", "mo", "mn", "ms",
                                                "mtext"};
  const std::uint32_t hash = hash_name(name);
  return std::any_of(std::begin(kNames), std::end(kNames),
                     [hash](std::string_view known) { return hash_name(known) == hash; });
}

}  // namespace

OpenElements::OpenElements() {
  open_.reserve(64);
  innermost_.fill(kNone);
  push(Tag::kHtml, "html");
  push(Tag::kBody, "body");
}

OpenElement& OpenElements::add(Tag tag, std::uint16_t key, std::uint16_t traits, unsigned stops) {
  const auto index = static_cast<Index>(open_.size());
  open_.emplace_back();
  OpenElement& element = open_.back();
  if (index > 0) {
    const OpenElement& below = open_[index - 1u];
    element.invisible = below.invisible;
    element.preformatted = below.preformatted;
    element.inert = below.inert;
    element.block = below.block;
    element.barriers = below.barriers;
  }
  element.tag = tag;
  element.invisible = element.invisible || (traits & kInvisible) != 0;
  element.preformatted = element.preformatted || (traits & kPreformatted) != 0;
  element.key = key;
  element.previous = innermost_[key];
  innermost_[key] = index;
  if (traits & kBlock) element.block = index;
  if (index == 0) stops = kEveryBarrier;
  for (std::size_t i = 0; i < element.barriers.size(); ++i) {
    if (stops >> i & 1u) element.barriers[i] = index;
  }
  return element;
}

OpenElement& OpenElements::push(Tag tag, std::string_view name) {
  const std::uint32_t hash = tag == Tag::kOther ? hash_name(name) : 0;
  const std::size_t key = tag == Tag::kOther ? kTags + hash % kBuckets : static_cast<std::size_t>(tag);
  const std::uint16_t traits = tag_traits(tag);
  OpenElement& element = add(tag, static_cast<std::uint16_t>(key), traits, barriers_of(tag, traits));
  element.name_hash = hash;
  element.foreign = tag == Tag::kSvg || tag == Tag::kMath;
  element.inert = element.inert || element.foreign || tag == Tag::kTemplate;
  return element;
}

OpenElement& OpenElements::push_foreign(std::string_view name) {
  const bool holds = holds_markup(name);
  const std::uint32_t hash = hash_name(name);
  const unsigned stops = holds ? barriers_of(Tag::kOther, kScope | kSpecial) & ~bit(Barrier::kMarkup) : 0;
  OpenElement& element =
      add(Tag::kOther, static_cast<std::uint16_t>(kTags + hash % kBuckets), kInline, stops);
  element.name_hash = hash;
  element.foreign = !holds;
  return element;
}

void OpenElements::pop() {
  const OpenElement& element = open_.back();
  if (innermost_[element.key] == open_.size() - 1) innermost_[element.key] = element.previous;
  open_.pop_back();
}

void OpenElements::retire(Index index) {
  const std::uint16_t key = open_[index].key;
  Index* link = &innermost_[key];
  while (*link != kNone && *link != index) link = &open_[*link].previous;
  if (*link == index) *link = open_[index].previous;
}

OpenElements::Index OpenElements::innermost(Tag tag, std::size_t size) const {
  Index index = innermost_[static_cast<std::size_t>(tag)];
  while (index != kNone && index >= size) index = open_[index].previous;
  return index;
}

OpenElements::Index OpenElements::scoped(Tag tag, Barrier kind, std::size_t size) const {
  const Index index = innermost(tag, size);
  return index != kNone && index >= barrier(kind, size) ? index : kNone;
}

// The innermost element of an unknown name that no special element hides.
OpenElements::Index OpenElements::named(std::string_view name, Index from) const {
  const std::uint32_t hash = hash_name(name);
  Index index = innermost_[kTags + hash % kBuckets];
  while (index != kNone && index >= from && open_[index].name_hash != hash) index = open_[index].previous;
  return index != kNone && index >= from ? index : kNone;
}

OpenElements::Index OpenElements::innermost_heading() const {
  Index found = kNone;
  for (const Tag tag : {Tag::kH1, Tag::kH2, Tag::kH3, Tag::kH4, Tag::kH5, Tag::kH6}) {
    const Index index = scoped(tag, Barrier::kScope, open_.size());
    if (index != kNone && (found == kNone || index > found)) found = index;
  }
  return found;
}

bool OpenElements::in_table() const { return open_[barrier(Barrier::kTable)].tag != Tag::kHtml; }

// A part of a table ends what is open in the table down to where such a part belongs.
std::size_t OpenElements::kept_in_table(Tag tag) const {
  const Index table = barrier(Barrier::kTable);
  if (open_[table].tag != Tag::kTable) return open_.size();
  std::size_t kept = table + 1u;
  if (tag != Tag::kTr && tag != Tag::kTd && tag != Tag::kTh) return kept;
  if (kept < open_.size() && is_table_section(open_[kept].tag)) ++kept;
  if (tag != Tag::kTr && kept < open_.size() && open_[kept].tag == Tag::kTr) ++kept;
  return kept;
}

// An item of a list ends the one before it, unless that one lies outside of an inner list.
std::size_t OpenElements::kept_by_item(Tag tag, Tag other) const {
  const Index stop = barrier(Barrier::kItem);
  const bool ends = stop > 0 && (open_[stop].tag == tag || open_[stop].tag == other);
  return ends ? stop : open_.size();
}

std::size_t OpenElements::kept_before(Tag tag) const {
  std::size_t kept = open_.size();
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
      return kept_in_table(tag);
    case Tag::kTable: {
      // A table that stands in a table but in none of its cells ends it.
      const Index table = barrier(Barrier::kTable);
      if (open_[table].tag == Tag::kTable && barrier(Barrier::kScope) == table) return table;
      break;
    }
    case Tag::kLi:
      kept = kept_by_item(Tag::kLi, Tag::kLi);
      break;
    case Tag::kDd:
    case Tag::kDt:
      kept = kept_by_item(Tag::kDd, Tag::kDt);
      break;
    case Tag::kButton:
    case Tag::kSelect:
    case Tag::kInput:
    case Tag::kKeygen:
    case Tag::kTextarea: {
      const Index index = scoped(tag == Tag::kButton ? tag : Tag::kSelect, Barrier::kScope, kept);
      return index == kNone ? kept : index;
    }
    case Tag::kOption:
    case Tag::kOptgroup:
      while (open_[kept - 1].tag == Tag::kOption || open_[kept - 1].tag == tag) --kept;
      return kept;
    case Tag::kRb:
    case Tag::kRp:
    case Tag::kRt:
    case Tag::kRtc:
      while (is_ruby_part(open_[kept - 1].tag)) --kept;
      return kept;
    default:
      break;
  }
  const std::uint16_t traits = tag_traits(tag);
  if (traits & kClosesP) {
    const Index p = scoped(Tag::kP, Barrier::kButton, kept);
    if (p != kNone) kept = p;
  }
  if ((traits & kHeading) && (tag_traits(open_[kept - 1].tag) & kHeading)) --kept;
  return kept;
}

OpenElements::Index OpenElements::ended_by(Tag tag, std::string_view name) const {
  const std::uint16_t traits = tag_traits(tag);
  switch (tag) {
    case Tag::kHtml:
    case Tag::kBody:
    case Tag::kHead:
      return kNone;
    case Tag::kOther:
    case Tag::kTitle:  // of a drawing; a page's own is never open
      return named(name, barrier(Barrier::kSpecial));
    case Tag::kP:
      return scoped(tag, Barrier::kButton, open_.size());
    case Tag::kLi:
      return scoped(tag, Barrier::kList, open_.size());
    case Tag::kTemplate:
      return innermost(tag);
    case Tag::kCaption:
    case Tag::kColgroup:
    case Tag::kTable:
    case Tag::kTbody:
    case Tag::kTd:
    case Tag::kTfoot:
    case Tag::kTh:
    case Tag::kThead:
    case Tag::kTr:
      return scoped(tag, Barrier::kTable, open_.size());
    default:
      break;
  }
  if (traits & kHeading) return innermost_heading();
  const bool by_scope = (traits & (kBlock | kFormatting | kScope)) != 0 || tag == Tag::kButton;
  return scoped(tag, by_scope ? Barrier::kScope : Barrier::kSpecial, open_.size());
}

OpenElements::Index OpenElements::ended_by_foreign(Tag tag, std::string_view name) const {
  const auto first = static_cast<Index>(barrier(Barrier::kMarkup) + 1);
  if (tag != Tag::kSvg && tag != Tag::kMath) return named(name, first);
  const Index index = innermost(tag);
  return index != kNone && index >= first ? index : kNone;
}

}  // namespace whosaid
