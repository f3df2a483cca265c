#include "metadata/title.h"

#include <algorithm>

#include "metadata/plain_text.h"

namespace whosaid {
namespace {

// Marks that sites put between a title and their name. The first four need no space in front.
constexpr std::string_view kMarks[] = {" | ", " - ", " – ", " — ",  " :: ", " » ", " « ", " · ", " • ",
                                       " ‹ ", " › ", " / ", " // ", " ~ ",  "| ",  " |",  ": "};

struct Cut {
  std::size_t begin = std::string_view::npos;  // of the mark
  std::size_t end = 0;
};

Cut last_mark(std::string_view title) {
  Cut cut;
  for (const std::string_view mark : kMarks) {
    if (mark == ": ") continue;
    const std::size_t at = title.rfind(mark);
    if (at != std::string_view::npos && (cut.begin == std::string_view::npos || at > cut.begin))
      cut = {at, at + mark.size()};
  }
  return cut;
}

Cut first_mark(std::string_view title) {
  Cut cut;
  for (const std::string_view mark : kMarks) {
    const std::size_t at = title.find(mark);
    if (at < cut.begin) cut = {at, at + mark.size()};
  }
  return cut;
}

std::string without_spaces(std::string text) {
  text.erase(std::remove(text.begin(), text.end(), ' '), text.end());
  return text;
}

bool names_site(std::string_view part, const TitleContext& context) {
  const std::string words = comparable(part);
  if (words.empty()) return true;
  for (const std::string& site : context.sites) {
    if (site.empty()) continue;
    if (words == site || has_words(words, site) || (words.size() >= 3 && has_words(site, words))) return true;
  }
  const std::string letters = without_spaces(words);
  return letters.size() >= 3 && !context.host.empty() &&
         (letters == context.host ||
          (context.host.size() >= 4 && letters.find(context.host) != std::string::npos) ||
          (letters.size() >= 5 && context.host.find(letters) != std::string::npos));
}

// The site's name and nothing else.
bool is_site(std::string_view title, const TitleContext& context) {
  const std::string words = comparable(title);
  return std::find(context.sites.begin(), context.sites.end(), words) != context.sites.end() ||
         without_spaces(words) == context.host;
}

bool is_heading(std::string_view part, const TitleContext& context) {
  const std::string words = comparable(part);
  return words.size() >= 8 &&
         std::find(context.headings.begin(), context.headings.end(), words) != context.headings.end();
}

}  // namespace

std::string host_name(std::string_view address) {
  const std::size_t scheme = address.find("://");
  if (scheme == std::string_view::npos) return {};
  address.remove_prefix(scheme + 3);
  address = address.substr(0, address.find_first_of("/?#:"));
  if (address.substr(0, 4) == "www.") address.remove_prefix(4);
  // The longest label is the name: news.the-tally.co.example.
  std::string_view name;
  while (!address.empty()) {
    const std::size_t dot = std::min(address.find('.'), address.size());
    if (dot > name.size()) name = address.substr(0, dot);
    address.remove_prefix(std::min(dot + 1, address.size()));
  }
  return without_spaces(comparable(name));
}

std::string without_site(std::string_view title, const TitleContext& context) {
  if (is_site(title, context)) return {};
  std::string rest(cut_text(title, 1000));
  for (int round = 0; round < 3; ++round) {
    const std::string_view whole = rest;
    const Cut last = last_mark(whole);
    if (last.begin == std::string_view::npos) break;
    const std::string_view front = whole.substr(0, last.begin), back = whole.substr(last.end);
    if (!names_site(back, context) && !is_heading(front, context)) break;
    if (comparable(front).empty()) break;
    rest = std::string(front);
  }
  for (int round = 0; round < 2; ++round) {
    const std::string_view whole = rest;
    const Cut first = first_mark(whole);
    if (first.begin == std::string_view::npos || first.begin == 0) break;
    const std::string_view front = whole.substr(0, first.begin), back = whole.substr(first.end);
    if (comparable(back).empty()) break;
    if (!is_heading(back, context) && (back.size() < front.size() || !is_site(front, context))) break;
    rest = std::string(back);
  }
  return plain_text(rest);
}

}  // namespace whosaid
