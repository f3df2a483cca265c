#include "blocks/html/pull_quotes.h"

#include <algorithm>
#include <string>

#include "text/ascii.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace whosaid {
namespace {

constexpr int kMostQuotes = 48;
constexpr std::size_t kShortest = 12;  // bytes: fewer words stand in any article
constexpr std::size_t kLongest = 600;
constexpr int kAncestors = 3;

bool is_outer_mark(char32_t c) {
  switch (c) {
    case '"':
    case '\'':
    case '.':
    case ',':
    case 0x2018:  // quotation marks
    case 0x2019:
    case 0x201C:
    case 0x201D:
    case 0x201E:
    case 0xAB:
    case 0xBB:
      return true;
    default:
      return is_space(c);
  }
}

// Without marks and spaces at either end.
std::string_view trimmed(std::string_view words) {
  while (!words.empty()) {
    const Codepoint c = decode_at(words, 0);
    if (!is_outer_mark(c.value)) break;
    words.remove_prefix(c.size);
  }
  for (std::size_t end = words.size(); end > 0;) {
    std::size_t at = end - 1;
    while (at > 0 && (static_cast<unsigned char>(words[at]) & 0xC0) == 0x80) --at;
    if (!is_outer_mark(decode_at(words, at).value)) break;
    words = words.substr(0, at);
    end = at;
  }
  return words;
}

// What stands before a dash that a name follows: "We burned chairs." - Ida Krol
std::string_view without_signature(std::string_view line) {
  std::size_t dash = std::string_view::npos;
  for (const std::string_view mark : {" \u2014 ", " \u2013 ", " - ", "\u2014", "\u201D -"}) {
    const std::size_t at = line.rfind(mark);
    if (at != std::string_view::npos && line.size() - at < 80 && dash == std::string_view::npos) dash = at;
  }
  return line.substr(0, dash);
}

class PullQuotes {
 public:
  PullQuotes(const Document& document, Blocks& blocks)
      : text_(document.text), page_(*document.page), blocks_(blocks) {}

  void drop() {
    int looked_at = 0;
    std::size_t at = 0;
    for (Block& block : blocks_) {
      while (at < page_.blocks.size() && page_.blocks[at].span.end <= block.span.begin) ++at;
      if (at == page_.blocks.size() || looked_at == kMostQuotes) return;
      if (!block.kept || block.role == BlockRole::kHeadline || block.span.size() > kLongest) continue;
      if (!is_set_apart(page_.blocks[at].element)) continue;
      ++looked_at;
      if (!stands_elsewhere(block)) continue;
      block.kept = false;
      block.role = BlockRole::kBlockquote;
      block.score = std::min<std::int16_t>(block.score, -1);
      block.reason = "repeats words of the article";
    }
  }

 private:
  bool is_set_apart(std::uint32_t element) const {
    for (int up = 0; up < kAncestors && element < page_.elements.size(); ++up) {
      const PageElement& e = page_.elements[element];
      if (e.tag == Tag::kBlockquote || e.tag == Tag::kAside || e.tag == Tag::kFigure) return true;
      const std::string names = ascii_lower(slice(page_.attributes, e.names));
      if (names.find("pullquote") != std::string::npos || names.find("pull-quote") != std::string::npos ||
          names.find("pull_quote") != std::string::npos) {
        return true;
      }
      element = e.parent;
    }
    return false;
  }

  bool stands_elsewhere(const Block& quote) const {
    const std::string_view words = trimmed(without_signature(slice(text_, quote.span)));
    if (words.size() < kShortest || words.find(' ') == std::string_view::npos) return false;
    return std::any_of(blocks_.begin(), blocks_.end(), [&](const Block& other) {
      return &other != &quote && other.kept && other.role == BlockRole::kParagraph &&
             slice(text_, other.span).find(words) != std::string_view::npos;
    });
  }

  std::string_view text_;
  const Page& page_;
  Blocks& blocks_;
};

}  // namespace

void drop_pull_quotes(const Document& document, Blocks& blocks) {
  if (document.page) PullQuotes(document, blocks).drop();
}

}  // namespace whosaid
