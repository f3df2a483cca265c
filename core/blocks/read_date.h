// Dates and times as news pages write them.
//
//   March 14, 2031 6:42 PM                      2031-03-14T18:42
//   Tue 4 Nov 2031 06.00 GMT                    2031-11-04T06:00Z
//   Updated 4:18 PM EST, February 9, 2032       2032-02-09T16:18-05:00
//   28.04.2024 | 09:36 Uhr                      2024-04-28T09:36

#ifndef WHOSAID_BLOCKS_READ_DATE_H_
#define WHOSAID_BLOCKS_READ_DATE_H_

#include <cstdint>
#include <string>
#include <string_view>

namespace whosaid {

struct DateTime {
  int year = 0;   // 1500 to 2199, 0 when the text names none
  int month = 0;  // 1 to 12, 0 when there is no date
  int day = 0;    // 1 to 31
  int hour = -1;  // 0 to 23, -1 when there is no time
  int minute = 0;
  bool has_zone = false;
  int zone = 0;  // minutes east of UTC

  bool has_date() const { return month != 0; }
  bool has_time() const { return hour >= 0; }
};

// What a line says of time.
struct DateLine {
  DateTime when;          // the first date in the line and the time beside it
  bool relative = false;  // "2 hours ago"
  bool only = false;      // the line says nothing else ("Published", "at" and weekdays apart)
};

// Reads the first date and the first time of `line`; looks at its first 300 bytes. `day_first` decides
// what 3/4/2031 means. Total and constant in cost.
DateLine read_date(std::string_view line, bool day_first);

// "2031-03-14", "2031-03-14T18:42", "...Z", "...-05:00"; empty without a year.
std::string to_iso(const DateTime& when);

}  // namespace whosaid

#endif  // WHOSAID_BLOCKS_READ_DATE_H_
