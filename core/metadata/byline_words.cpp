#include "metadata/byline_words.h"

#include <algorithm>
#include <iterator>
#include <string>

#include "text/ascii.h"
#include "text/has_any.h"

namespace whosaid {
namespace {

constexpr std::size_t kFirstWords = 40;  // bytes

bool is_word_byte(char c) { return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80; }

// What others than the author have done, in front of "by".
bool ends_with_review(std::string_view lower) {
  constexpr std::string_view kDone[] = {"reviewed ", "checked ",   "edited ",  "approved ",
                                        "verified ", "sponsored ", "powered ", "presented "};
  return std::any_of(std::begin(kDone), std::end(kDone), [lower](std::string_view done) {
    return lower.size() >= done.size() && lower.substr(lower.size() - done.size()) == done;
  });
}

}  // namespace

std::size_t find_by(std::string_view line) {
  const std::string lower = ascii_lower(line);
  for (std::size_t at = 0; (at = lower.find("by", at)) != std::string::npos; at += 2) {
    if (at > 0 && is_word_byte(lower[at - 1])) continue;
    const char next = at + 2 < line.size() ? line[at + 2] : 0;
    if (next != ' ' && next != ':' && (next < 'A' || next > 'Z')) continue;
    if (!ends_with_review(std::string_view(lower).substr(0, at))) return at;
  }
  return std::string_view::npos;
}

bool says_review(std::string_view text) {
  const std::string lower = ascii_lower(text.substr(0, kFirstWords));
  const std::size_t by = lower.find(" by");
  return by != std::string::npos && ends_with_review(std::string_view(lower).substr(0, by + 1));
}

bool says_more(std::string_view text) {
  return has_any(ascii_lower(text.substr(0, kFirstWords)),
                 {"articles", "posts", "stories", "more", "view", "see all", "read"});
}

bool announces_author(std::string_view line) {
  constexpr std::size_t kLongest = 12;
  if (line.size() < 2 || line.size() > kLongest) return false;
  const std::string lower = ascii_lower(line.back() == ':' ? line.substr(0, line.size() - 1) : line);
  return lower == "by" || lower == "author" || lower == "authors" || lower == "author(s)" ||
         lower == "written by" || lower == "article by" || lower == "posted by";
}

}  // namespace whosaid
