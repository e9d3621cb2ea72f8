// Days, ranges of days and lengths of time: the arithmetic below all dates of the program, on Howard Hinnant's date.
#pragma once

#include <date/date.h>

#include <optional>
#include <string>
#include <string_view>

namespace mandates {

/// A day of the civil calendar, without time or zone.
using Day = date::sys_days;

/// First and last year the program reckons with; the United Nations met first in 1946.
inline constexpr int kFirstYear = 1900;
inline constexpr int kLastYear = 2199;

/// The day of a date that exists and lies between kFirstYear and kLastYear; nothing for any other ("31 February").
std::optional<Day> make_day(int year, int month, int day);

/// Reads "2007-09-18"; nothing where the text is anything else or no day of the calendar.
std::optional<Day> parse_day(std::string_view iso);

/// "2007-09-18".
std::string iso_day(Day day);

int year_of(Day day);
int month_of(Day day);  ///< 1 to 12
Day first_of_month(int year, int month);
Day last_of_month(int year, int month);

/// 0 (Sunday) to 6.
int weekday_of(Day day);

/// Days from `from` to `to`, both included. `approximate`: the range holds the days meant, but its ends are not known to the day.
struct DayRange {
  Day from;
  Day to;
  bool approximate = false;

  bool holds(Day day) const { return from <= day && day <= to; }
  bool meets(const DayRange& other) const { return from <= other.to && other.from <= to; }
  bool operator==(const DayRange&) const = default;
};

/// "2007-09-18 to 2008-09-15", "2007-09-18" for a single day; "about " in front where approximate.
std::string range_words(const DayRange& range);

/// A length of time in one unit, as ISO 8601 writes it: P90D, P6W, P18M, P2Y.
struct Duration {
  enum class Unit { days, weeks, months, years };
  int amount = 0;  ///< at least 1, at most a hundred years
  Unit unit = Unit::days;

  bool operator==(const Duration&) const = default;
};

/// Reads P90D, P6W, P18M, P2Y; nothing for anything else: zero, more than a hundred years, several units, hours.
std::optional<Duration> parse_duration(std::string_view iso);

/// "P90D".
std::string iso_duration(const Duration& duration);

/// "90 days", "1 year".
std::string duration_words(const Duration& duration);

/// The day that is `times` durations after `day` (before it where negative). Months and years keep the day of the month; where the month
/// is shorter it is its last day: 31 January and one month is 28 or 29 February, 29 February and one year is 28 February. Repeated
/// durations are counted from the first day (31 January, 28 February, 31 March), so they do not creep.
Day add(Day day, const Duration& duration, int times = 1);

}  // namespace mandates
