// Dates as pages state them for programs, and as they write them for people.
//
//   2031-03-14T09:14:00.000-0500     2031-03-14T09:14:00-05:00
//   20310314                         2031-03-14
//   Fri, 14 Mar 2031 09:14 GMT       2031-03-14T09:14Z
//   1931246040                       2031-03-14T09:14:00Z     seconds (or thousandths) since 1970

#ifndef WHOSAID_METADATA_STATED_DATE_H_
#define WHOSAID_METADATA_STATED_DATE_H_

#include <string>
#include <string_view>

namespace whosaid {

// ISO 8601, as exact as stated; empty when it is no date with a year. `day_first` decides what 3/4/2031
// means. Total and constant in cost.
std::string stated_date(std::string_view value, bool day_first);

// Whether a date that stated_date gave has a time in UTC.
bool is_utc(std::string_view date);

// Days from `earlier` to `later`, both as stated_date gives them; 0 when one is empty.
int days_between(std::string_view earlier, std::string_view later);

// The time `utc` in the zone in which a reader saw it as `seen` (both as stated_date gives them): the
// two are the same moment but for the zone. Empty when they are not, or when they are of the same day.
//   2031-03-15T01:06:51Z as seen 2031-03-14T20:06 -> 2031-03-14T20:06:51-05:00;  as seen 2031-03-14 -> that
std::string in_zone_of(std::string_view utc, std::string_view seen);

}  // namespace whosaid

#endif  // WHOSAID_METADATA_STATED_DATE_H_
