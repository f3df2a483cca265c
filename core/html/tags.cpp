// Names to tags through a small table made by the compiler: a name's first eight letters are one number,
// the number's hash is a place, and the few names that share a place stand behind each other.

#include "html/tags.h"

#include <array>

namespace whosaid {
namespace {

constexpr std::size_t kTags = static_cast<std::size_t>(Tag::kCount);
constexpr std::size_t kPlaces = 512;  // about three times the tags, so most are found at the first look

struct TagRow {
  std::string_view name;
  std::uint16_t traits;
};

constexpr std::array<TagRow, kTags> kRows = {{
    {"?", 0},
#define WHOSAID_TAG(constant, name, traits) {name, traits},
#include "html/tags.inc"
#undef WHOSAID_TAG
}};

constexpr std::size_t kLongestName = 10;  // blockquote, figcaption

constexpr char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; }

constexpr std::size_t place_of(std::string_view name) {
  std::uint64_t letters = name.size();
  for (std::size_t i = 0; i < name.size() && i < 8; ++i)
    letters = letters << 7 ^ (static_cast<unsigned char>(name[i]) | 0x20u);
  return static_cast<std::size_t>(letters * 0x9E3779B97F4A7C15u >> 55);
}

constexpr std::array<std::uint8_t, kPlaces> make_places() {
  std::array<std::uint8_t, kPlaces> places{};
  for (std::size_t tag = 1; tag < kTags; ++tag) {
    std::size_t at = place_of(kRows[tag].name);
    while (places[at] != 0) at = (at + 1) % kPlaces;
    places[at] = static_cast<std::uint8_t>(tag);
  }
  return places;
}

constexpr std::array<std::uint8_t, kPlaces> kTagAt = make_places();
static_assert(kTags < 256, "a tag is a byte");

bool is_name(std::string_view written, std::string_view name) {
  if (written.size() != name.size()) return false;
  for (std::size_t i = 0; i < name.size(); ++i) {
    if (lower(written[i]) != name[i]) return false;
  }
  return true;
}

}  // namespace

Tag find_tag(std::string_view name) {
  if (name.empty() || name.size() > kLongestName) return Tag::kOther;
  for (std::size_t at = place_of(name); kTagAt[at] != 0; at = (at + 1) % kPlaces) {
    if (is_name(name, kRows[kTagAt[at]].name)) return static_cast<Tag>(kTagAt[at]);
  }
  return Tag::kOther;
}

std::string_view tag_name(Tag tag) { return kRows[static_cast<std::size_t>(tag)].name; }

std::uint16_t tag_traits(Tag tag) { return kRows[static_cast<std::size_t>(tag)].traits; }

}  // namespace whosaid
