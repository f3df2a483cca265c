#include "blocks/live_entries.h"

namespace whosaid {
namespace {

constexpr std::uint32_t kLongestTime = 4;  // words: "6:42 pm BST", "Updated 18.42"
constexpr int kFewestEntries = 3;
constexpr std::size_t kMostHeadings = 2;  // lines between the time and the text: a heading, a reporter's name

// "2 hours ago" stands above readers' comments as often as above entries.
bool is_time(const LineProfile& line) {
  return line.words <= kLongestTime && line.features.has(LineFeature::kHasTime) &&
         line.features.has(LineFeature::kOnlyDate) && !line.features.has(LineFeature::kRelativeTime);
}

bool is_text(const LineProfile& line) {
  return line.prose && !line.features.has(LineFeature::kBelowCommentHeading) &&
         !line.features.has(LineFeature::kStartsNewsletter) &&
         !line.features.has(LineFeature::kStartsRelated);
}

// The first line of an entry's text below the time at `time`, or the number of lines.
std::size_t text_below(const std::vector<LineProfile>& lines, std::size_t time) {
  for (std::size_t i = time + 1; i < lines.size() && i <= time + 1 + kMostHeadings; ++i) {
    if (is_time(lines[i])) break;
    if (is_text(lines[i])) return i;
  }
  return lines.size();
}

}  // namespace

std::vector<bool> find_live_entries(const std::vector<LineProfile>& lines) {
  std::vector<bool> live(lines.size(), false);
  int times = 0, entries = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (!is_time(lines[i])) continue;
    ++times;
    const std::size_t text = text_below(lines, i);
    if (text == lines.size()) continue;
    ++entries;
    for (std::size_t k = text; k < lines.size() && is_text(lines[k]); ++k) live[k] = true;
  }
  if (entries < kFewestEntries || 2 * entries <= times) live.assign(lines.size(), false);
  return live;
}

}  // namespace whosaid
