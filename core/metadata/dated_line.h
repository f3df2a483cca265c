// Lines that say when an article appeared or changed.
//
//   14 March 2031 · Updated 15 March
//       published "14 March 2031 · ", modified "Updated 15 March"
//   Updated: 15 March, published: 14 March
//       published "published: 14 March", modified "Updated: 15 March, "

#ifndef WHOSAID_METADATA_DATED_LINE_H_
#define WHOSAID_METADATA_DATED_LINE_H_

#include <string_view>

namespace whosaid {

// Parts of a line; the whole of one that speaks of no change is about the publication.
struct DatedLine {
  std::string_view published;
  std::string_view modified;
};

// Cuts at the words for changing and publishing, in the languages of most pages. Linear.
DatedLine cut_dated_line(std::string_view line);

// Whether the line speaks of a change before it names any day.
bool begins_with_change(std::string_view line);

// Whether a day with its year may stand in the line: no writing of one has less than four digits. Cheap.
bool may_hold_day(std::string_view line);

}  // namespace whosaid

#endif  // WHOSAID_METADATA_DATED_LINE_H_
