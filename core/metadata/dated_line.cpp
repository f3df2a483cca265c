#include "metadata/dated_line.h"

#include <algorithm>
#include <initializer_list>
#include <string>

#include "text/ascii.h"

namespace whosaid {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Where the first of the words begins, npos without any. The words are parts: "updat" is in "Last-Updated".
std::size_t find_first(std::string_view lower, std::initializer_list<std::string_view> words) {
  std::size_t first = std::string_view::npos;
  for (const std::string_view word : words) first = std::min(first, lower.find(word));
  return first;
}

std::size_t find_change(std::string_view lower) {
  return find_first(
      lower, {"updat", "modif", "last reviewed", "aktualis", "mis à jour", "mise à jour", "actualiz",
              "aggiorn", "bijgewerkt", "atualiz", "uppdater", "oppdater", "opdater", "обновл", "оновл"});
}

std::size_t find_publication(std::string_view lower) {
  return find_first(
      lower, {"published", "publication", "posted", "created", "veröffentlicht", "erschienen", "publié",
              "publicad", "pubblicat", "gepubliceerd", "publicera", "publisert", "publiceret"});
}

}  // namespace

DatedLine cut_dated_line(std::string_view line) {
  const std::string lower = ascii_lower(line);
  const std::size_t change = find_change(lower);
  if (change == std::string_view::npos) return {line, {}};
  const std::size_t publication = find_publication(lower);
  if (publication == std::string_view::npos || publication < change)
    return {line.substr(0, change), line.substr(change)};
  return {line.substr(publication), line.substr(change, publication - change)};
}

bool begins_with_change(std::string_view line) {
  const std::string lower = ascii_lower(line);
  const std::size_t change = find_change(lower);
  return change != std::string_view::npos &&
         std::none_of(lower.begin(), lower.begin() + static_cast<std::ptrdiff_t>(change), is_digit);
}

bool may_hold_day(std::string_view line) {
  constexpr std::ptrdiff_t kFewestDigits = 4;  // 1/2/31
  return std::count_if(line.begin(), line.end(), is_digit) >= kFewestDigits;
}

}  // namespace whosaid
