#include "html/character_references.h"

#include <algorithm>
#include <array>

#include "html/html_characters.h"
#include "text/utf8.h"

namespace whosaid {
namespace {

#include "html/character_references.inc"

constexpr bool is_name_letter(char c) { return is_ascii_letter(c) || is_ascii_digit(c); }

// FNV-1a over the bytes of a name.
constexpr std::uint32_t kHashStart = 0x811C9DC5u;
constexpr std::uint32_t extend_hash(std::uint32_t hash, char c) {
  return (hash ^ static_cast<unsigned char>(c)) * 0x01000193u;
}

struct NamedReference {
  char32_t first = 0;
  std::uint16_t second = 0;   // 0 when it means one code point
  std::uint16_t name_at = 0;  // in kNames
  std::uint8_t name_size = 0;
  bool open = false;  // may stand without its semicolon
};

// All names, found by their hash.
struct NameTable {
  static constexpr std::size_t kSlots = 4096;
  std::array<NamedReference, kReferenceCount> references;
  std::array<std::uint16_t, kSlots> slots{};  // number of a reference + 1; 0 is a free place

  const NamedReference* find(std::uint32_t hash, std::string_view name) const {
    for (std::size_t slot = first_slot(hash); slots[slot] != 0; slot = (slot + 1) % kSlots) {
      const NamedReference& found = references[slots[slot] - 1u];
      if (kNames.substr(found.name_at, found.name_size) == name) return &found;
    }
    return nullptr;
  }

  void add(std::uint32_t hash, std::size_t number) {
    std::size_t slot = first_slot(hash);
    while (slots[slot] != 0) slot = (slot + 1) % kSlots;
    slots[slot] = static_cast<std::uint16_t>(number + 1);
  }

  static std::size_t first_slot(std::uint32_t hash) { return (hash ^ (hash >> 15)) % kSlots; }
};

const NameTable* make_names() {
  auto* const table = new NameTable;
  std::size_t name_at = 0;
  std::size_t step_at = 0;
  std::size_t second_at = 0;
  char32_t codepoint = 0;
  for (std::size_t number = 0; number < kReferenceCount; ++number) {
    std::uint32_t hash = kHashStart;
    std::size_t name_end = name_at;
    while (is_name_letter(kNames[name_end])) hash = extend_hash(hash, kNames[name_end++]);
    for (unsigned shift = 0;; shift += 7) {
      const std::uint32_t part = kSteps[step_at++];
      codepoint += (part & 127) << shift;
      if (part < 128) break;
    }
    NamedReference& reference = table->references[number];
    reference.name_at = static_cast<std::uint16_t>(name_at);
    reference.name_size = static_cast<std::uint8_t>(name_end - name_at);
    reference.first = codepoint;
    reference.open = kNames[name_end] == ',';
    if (kNames[name_end] == ':') reference.second = kSeconds[second_at++];
    table->add(hash, number);
    name_at = name_end + 1;
  }
  return table;
}

// Made at the first use: what is written out compresses to a half of what it would take ready-made.
const NameTable& names() {
  static const NameTable* const kTable = make_names();
  return *kTable;
}

// The longest name at the front of `letters` that is a reference in this place, with its semicolon if it
// has one.
struct NameMatch {
  const NamedReference* reference = nullptr;
  std::size_t size = 0;
};

NameMatch match_name(std::string_view letters, ReferencePlace place) {
  std::array<std::uint32_t, kLongestName + 1> hashes;  // of the first letters, by how many
  hashes[0] = kHashStart;
  std::size_t size = 0;
  while (size < letters.size() && size < kLongestName && is_name_letter(letters[size])) {
    hashes[size + 1] = extend_hash(hashes[size], letters[size]);
    ++size;
  }
  const char behind = size < letters.size() ? letters[size] : '\0';
  if (behind == ';') {
    if (const auto* const found = names().find(hashes[size], letters.substr(0, size)))
      return {found, size + 1};
  }
  // In a value nothing that an address could go on with may follow.
  const bool in_attribute = place == ReferencePlace::kAttribute;
  if (in_attribute && (size > kLongestOpenName || behind == '=')) return {};
  const std::size_t shortest = in_attribute ? size : 2;
  for (size = std::min(size, kLongestOpenName); size >= 2 && size >= shortest; --size) {
    const auto* const found = names().find(hashes[size], letters.substr(0, size));
    if (found != nullptr && found->open) return {found, size};
  }
  return {};
}

// What the numbers 128 to 159 mean: the letters of windows-1252. 0 where it has none.
constexpr char16_t kWindows1252[32] = {0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                       0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017D, 0,
                                       0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                       0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

char32_t meaning_of_number(std::uint32_t number) {
  if (number == 0 || number > 0x10FFFF || (number >= 0xD800 && number < 0xE000)) return 0xFFFD;
  if (number >= 0x80 && number < 0xA0 && kWindows1252[number - 0x80] != 0) return kWindows1252[number - 0x80];
  return number;
}

// The value of a digit; 16 or more when it is none.
constexpr std::uint32_t digit_value(char c) {
  if (is_ascii_digit(c)) return static_cast<std::uint32_t>(c - '0');
  const char lower = to_ascii_lower(c);
  return lower >= 'a' && lower <= 'f' ? static_cast<std::uint32_t>(lower - 'a' + 10) : 16;
}

// `source` begins with "&#". Returns 0 when no number follows.
std::size_t append_number(std::string_view source, std::string& out) {
  const bool is_hex = source.size() > 2 && to_ascii_lower(source[2]) == 'x';
  const std::uint32_t base = is_hex ? 16 : 10;
  const std::size_t digits = is_hex ? 3 : 2;
  std::uint32_t number = 0;
  std::size_t at = digits;
  for (; at < source.size() && digit_value(source[at]) < base; ++at) {
    number = std::min<std::uint32_t>(number * base + digit_value(source[at]), 0x110000);
  }
  if (at == digits) return 0;
  append_utf8(out, meaning_of_number(number));
  return at < source.size() && source[at] == ';' ? at + 1 : at;
}

}  // namespace

std::size_t append_reference(std::string_view source, ReferencePlace place, std::string& out) {
  if (source.size() > 1 && source[1] == '#') {
    const std::size_t taken = append_number(source, out);
    if (taken > 0) return taken;
  } else if (const NameMatch match = match_name(source.substr(1), place); match.reference != nullptr) {
    append_utf8(out, match.reference->first);
    if (match.reference->second != 0) append_utf8(out, match.reference->second);
    return match.size + 1;
  }
  out += '&';
  return 1;
}

}  // namespace whosaid
