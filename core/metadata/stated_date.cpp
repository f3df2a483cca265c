#include "metadata/stated_date.h"

#include <algorithm>
#include <cstdint>

#include "blocks/read_date.h"

namespace whosaid {
namespace {

bool is_number(char c) { return c >= '0' && c <= '9'; }

std::size_t count_digits(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size() && is_number(text[end])) ++end;
  return end - at;
}

std::string two(std::int64_t value) {
  return {static_cast<char>('0' + value / 10 % 10), static_cast<char>('0' + value % 10)};
}

int two_at(std::string_view text, std::size_t at) { return (text[at] - '0') * 10 + text[at + 1] - '0'; }

bool is_date(std::string_view year, int month, int day) {
  return (year[0] == '1' || year[0] == '2') && month >= 1 && month <= 12 && day >= 1 && day <= 31;
}

// "Z", "+01:00", "-0500", "+01" at the end of a time; what else stands there is left out.
std::string zone_of(std::string_view rest) {
  if (!rest.empty() && rest[0] == '.') rest.remove_prefix(1 + count_digits(rest, 1));
  if (!rest.empty() && rest[0] == ' ') rest.remove_prefix(1);
  if (rest.empty()) return {};
  if (rest[0] == 'Z' || rest[0] == 'z' || rest.substr(0, 3) == "UTC" || rest.substr(0, 3) == "GMT")
    return "Z";
  if ((rest[0] != '+' && rest[0] != '-') || count_digits(rest, 1) < 2) return {};
  const std::size_t minutes = rest.size() > 3 && rest[3] == ':' ? 4 : 3;
  return std::string(rest.substr(0, 3)) + ":" +
         (count_digits(rest, minutes) >= 2 ? std::string(rest.substr(minutes, 2)) : "00");
}

// "T09:14:00.5+01:00", " 09:14"
std::string time_of(std::string_view rest) {
  const std::size_t begin = rest.find_first_not_of(" Tt");
  if (begin == 0 || begin == std::string_view::npos || begin > 2 || rest.size() < begin + 5) return {};
  rest.remove_prefix(begin);
  if (count_digits(rest, 0) != 2 || rest[2] != ':' || count_digits(rest, 3) != 2) return {};
  if (two_at(rest, 0) > 23 || two_at(rest, 3) > 59) return {};
  const bool seconds = rest.size() >= 8 && rest[5] == ':' && count_digits(rest, 6) >= 2;
  const std::size_t size = seconds ? 8 : 5;
  // "9:14 PM" is for read_date.
  const std::string_view after = rest.substr(size);
  const std::size_t word = after.find_first_not_of(' ');
  if (word != std::string_view::npos && word + 1 < after.size() && (after[word + 1] | 0x20) == 'm') return {};
  return "T" + std::string(rest.substr(0, size)) + zone_of(after);
}

// 2031-03-14..., 20310314
std::string read_iso(std::string_view value) {
  const std::size_t digits = count_digits(value, 0);
  if (digits == 8 && value.size() >= 8) {
    if (!is_date(value, two_at(value, 4), two_at(value, 6))) return {};
    return std::string(value.substr(0, 4)) + "-" + std::string(value.substr(4, 2)) + "-" +
           std::string(value.substr(6, 2));
  }
  if (digits != 4 || value.size() < 10 || value[4] != '-' || value[7] != '-' || count_digits(value, 5) != 2 ||
      count_digits(value, 8) != 2 || !is_date(value, two_at(value, 5), two_at(value, 8))) {
    return {};
  }
  return std::string(value.substr(0, 10)) + time_of(value.substr(10));
}

// Days from 1970-01-01 to a date as stated_date gives it.
std::int64_t days_since_1970(std::string_view date) {
  const std::int64_t month = two_at(date, 5), day = two_at(date, 8);
  const std::int64_t year = two_at(date, 0) * 100 + two_at(date, 2) - (month <= 2 ? 1 : 0);
  const std::int64_t era = year / 400, year_of_era = year % 400;
  const std::int64_t day_of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
  return era * 146097 + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year - 719468;
}

std::int64_t minutes_since_1970(std::string_view date) {
  return days_since_1970(date) * 1440 + two_at(date, 11) * 60 + two_at(date, 14);
}

// The day that is `days` after 1970-01-01, by the era arithmetic of the Gregorian calendar.
std::string day_after_1970(std::int64_t days) {
  const std::int64_t shifted = days + 719468;  // since 0000-03-01
  const std::int64_t era = shifted / 146097, day_of_era = shifted % 146097;
  const std::int64_t year_of_era =
      (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
  const std::int64_t day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  const std::int64_t moon = (5 * day_of_year + 2) / 153;  // months since March
  const std::int64_t month = moon < 10 ? moon + 3 : moon - 9;
  const std::int64_t year = year_of_era + era * 400 + (month <= 2 ? 1 : 0);
  return two(year / 100) + two(year % 100) + "-" + two(month) + "-" +
         two(day_of_year - (153 * moon + 2) / 5 + 1);
}

std::string read_seconds(std::string_view value) {
  const std::size_t digits = count_digits(value, 0);
  if (digits != value.size() || (digits != 10 && digits != 13)) return {};
  std::int64_t seconds = 0;
  for (const char c : value.substr(0, 10)) seconds = seconds * 10 + (c - '0');
  const std::int64_t time = seconds % 86400;
  return day_after_1970(seconds / 86400) + "T" + two(time / 3600) + ":" + two(time / 60 % 60) + ":" +
         two(time % 60) + "Z";
}

}  // namespace

std::string stated_date(std::string_view value, bool day_first) {
  const std::size_t begin = value.find_first_not_of(' ');
  if (begin == std::string_view::npos) return {};
  value = value.substr(begin, 200);
  for (std::string read : {read_iso(value), read_seconds(value)}) {
    if (!read.empty()) return read;
  }
  return to_iso(read_date(value, day_first).when);
}

bool is_utc(std::string_view date) {
  return date.size() > 16 && (date.back() == 'Z' || date.substr(date.size() - 6) == "+00:00");
}

int days_between(std::string_view earlier, std::string_view later) {
  if (earlier.size() < 10 || later.size() < 10) return 0;
  return static_cast<int>(days_since_1970(later) - days_since_1970(earlier));
}

std::string in_zone_of(std::string_view utc, std::string_view seen) {
  constexpr std::int64_t kQuarter = 15, kWidestZone = 14 * 60;
  if (!is_utc(utc) || seen.size() < 10 || seen.substr(0, 10) == utc.substr(0, 10)) return {};
  if (seen.size() == 10) {
    const std::int64_t apart = days_since_1970(seen) - days_since_1970(utc);
    return apart == 1 || apart == -1 ? std::string(seen) : std::string();
  }
  const std::int64_t zone = minutes_since_1970(seen) - minutes_since_1970(utc);
  const std::int64_t size = zone < 0 ? -zone : zone;
  if (size > kWidestZone || size % kQuarter != 0) return {};
  const std::size_t time_end = utc.find_first_of("Z+", 11);
  return std::string(seen.substr(0, 16)) + std::string(utc.substr(16, time_end - 16)) +
         (zone < 0 ? "-" : "+") + two(size / 60) + ":" + two(size % 60);
}

}  // namespace whosaid
