#include "metadata/page_headline.h"

#include <algorithm>

#include "metadata/plain_text.h"
#include "metadata/statements.h"
#include "text/utf8.h"

namespace whosaid {
namespace {

constexpr std::size_t kMostHeadings = 32;
constexpr std::size_t kMostTitleBytes = 2000;
constexpr std::size_t kLongestHeading = 500;

// The words of the titles that the page states, a space around each.
std::string stated_titles(const Page& page) {
  std::string titles = " ";
  for (const PageStatement& said : page.statements) {
    const bool is_title = said.name == "title" || said.name == "og:title" || said.name == "twitter:title";
    if (is_title && titles.size() <= kMostTitleBytes)
      titles += comparable(cut_text(said.value, kLongestHeading)) + " ";
  }
  return titles;
}

// Letters (and spaces) of those words that the titles hold too.
std::size_t shared_letters(std::string_view words, std::string_view titles) {
  std::size_t shared = 0;
  for (std::size_t at = 0; at < words.size();) {
    const std::size_t end = std::min(words.find(' ', at), words.size());
    const std::string word = " " + std::string(words.substr(at, end - at)) + " ";
    if (titles.find(word) != std::string_view::npos) shared += end + 1 - at;
    at = end + 1;
  }
  return shared;
}

class HeadlineFinder {
 public:
  HeadlineFinder(const Page& page, std::string_view text)
      : page_(page), text_(text), titles_(stated_titles(page)) {}

  PageHeadline find(std::uint32_t stated) {
    find_heading();
    if (stated != kNoHeadline) find_better(stated);
    return std::move(found_);
  }

 private:
  std::uint32_t size() const { return static_cast<std::uint32_t>(page_.blocks.size()); }
  std::string_view cut_line(std::uint32_t block) const {
    return cut_text(slice(text_, page_.blocks[block].span), kLongestHeading);
  }

  // The <h1> that shares most of its words with the titles. One that shares less than half is the name of the
  // site or of a box. A heading may run over several lines.
  void find_heading() {
    std::size_t headings = 0;
    for (std::uint32_t i = 0; i < size() && headings < kMostHeadings; ++i) {
      const std::uint32_t element = page_.blocks[i].element;
      if (element >= page_.elements.size() || page_.elements[element].tag != Tag::kH1) continue;
      const std::uint32_t begin = i;
      std::string heading(cut_line(i));
      while (i + 1 < size() && page_.blocks[i + 1].element == element && heading.size() < kLongestHeading) {
        heading += " " + std::string(cut_line(++i));
      }
      if (headings++ == 0) found_.block = begin;
      const std::string words = comparable(heading);
      const std::size_t shared = shared_letters(words, titles_);
      const bool supported = titles_.size() < 4 || 2 * shared >= words.size();
      if (words.empty() || !supported || (shared <= best_ && !found_.text.empty())) continue;
      best_ = shared;
      found_ = {begin, std::move(heading)};
    }
  }

  // The blocks' headline, where no <h1> fits the titles, or one that only names the site.
  void find_better(std::uint32_t stated) {
    const auto block = std::find_if(page_.blocks.begin(), page_.blocks.end(),
                                    [stated](const PageBlock& b) { return b.span.end > stated; });
    if (block == page_.blocks.end() || block->span.begin > stated) return;
    const std::uint32_t i = static_cast<std::uint32_t>(block - page_.blocks.begin());
    const std::string words = comparable(cut_line(i));
    const std::size_t shared = shared_letters(words, titles_);
    if (found_.text.empty()) found_.block = i;
    if (10 * shared >= 9 * words.size() && shared > best_) found_ = {i, std::string(cut_line(i))};
  }

  const Page& page_;
  std::string_view text_;
  std::string titles_;
  PageHeadline found_;
  std::size_t best_ = 0;  // letters that what was found shares with the titles
};

}  // namespace

PageHeadline find_page_headline(const Page& page, std::string_view text, std::uint32_t stated) {
  return HeadlineFinder(page, text).find(stated);
}

}  // namespace whosaid
