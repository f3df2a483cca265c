#include "html/looks_like_page.h"

#include <algorithm>

#include "html/tags.h"

namespace whosaid {
namespace {

constexpr std::size_t kLookedAt = 1 << 14;  // heads of comments and style sheets are long
constexpr int kFewestBlocks = 2;            // start or end tags of blocks

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_letter_or_digit(char c) { return is_letter(c) || (c >= '0' && c <= '9'); }

// The name of the tag that begins at `at`, where a '<' is; empty when none does.
std::string_view tag_name_at(std::string_view text, std::size_t at) {
  std::size_t begin = at + 1;
  if (begin < text.size() && text[begin] == '/') ++begin;
  if (begin >= text.size() || !is_letter(text[begin])) return {};
  std::size_t end = begin;
  while (end < text.size() && is_letter_or_digit(text[end])) ++end;
  const bool ends =
      end < text.size() && std::string_view(" \t\r\n\f/>").find(text[end]) != std::string_view::npos;
  return ends ? text.substr(begin, end - begin) : std::string_view();
}

bool is_root(Tag tag) { return tag == Tag::kHtml || tag == Tag::kHead || tag == Tag::kBody; }

bool begins_with_doctype(std::string_view text) {
  constexpr std::string_view kDoctype = "<!doctype html";
  return text.size() >= kDoctype.size() &&
         std::equal(kDoctype.begin(), kDoctype.end(), text.begin(), [](char lower, char c) {
           return lower == c || (is_letter(c) && lower == static_cast<char>(c | 0x20));
         });
}

}  // namespace

bool looks_like_page(std::string_view bytes) {
  std::string_view text = bytes.substr(0, kLookedAt);
  if (text.substr(0, 3) == "\xEF\xBB\xBF") text.remove_prefix(3);
  text.remove_prefix(std::min(text.find_first_not_of(" \t\r\n\f"), text.size()));
  if (text.empty() || text[0] != '<') return false;
  if (begins_with_doctype(text)) return true;
  const bool declared = text.substr(0, 5) == "<?xml" || text.substr(0, 4) == "<!--";
  if (!declared && find_tag(tag_name_at(text, 0)) == Tag::kOther) return false;
  int blocks = 0;
  for (std::size_t at = 0; at < text.size(); at = text.find('<', at + 1)) {
    const Tag tag = find_tag(tag_name_at(text, at));
    if (is_root(tag)) return true;
    if ((tag_traits(tag) & kBlock) && ++blocks >= kFewestBlocks) return true;
  }
  return false;
}

}  // namespace whosaid
