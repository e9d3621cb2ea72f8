// Days, ranges of days and durations: the arithmetic of all dates, based on Howard Hinnant's date library.
#pragma once

#include <date/date.h>

#include <optional>
#include <string>
#include <string_view>

namespace mandates {

/// A day of the Gregorian calendar, without time or time zone.
using Day = date::sys_days;

/// Supported range of years; the United Nations first met in 1946.
inline constexpr int kFirstYear = 1900;
inline constexpr int kLastYear = 2199;

/// The day of an existing date between kFirstYear and kLastYear; nothing for others ("31 February").
std::optional<Day> make_day(int year, int month, int day);

/// Parses "2007-09-18"; nothing for other forms and non-existing days.
std::optional<Day> parse_day(std::string_view iso);

/// The first day with this month and day of the month after `after`; nothing where no year has it ("31 February").
std::optional<Day> next_day_of_year(int month, int day, Day after);

/// "2007-09-18".
std::string iso_day(Day day);

int year_of(Day day);
int month_of(Day day);  ///< 1 to 12
Day first_of_month(int year, int month);
Day last_of_month(int year, int month);

/// 0 (Sunday) to 6.
int weekday_of(Day day);

/// A range of days, both ends inclusive. `approximate`: the range contains the intended days, but its ends are not exact.
struct DayRange {
  Day from;
  Day to;
  bool approximate = false;

  bool holds(Day day) const { return from <= day && day <= to; }
  bool meets(const DayRange& other) const { return from <= other.to && other.from <= to; }
  bool operator==(const DayRange&) const = default;
};

/// "2007-09-18 to 2008-09-15", or "2007-09-18" for a single day; with "about " if approximate.
std::string range_words(const DayRange& range);

/// A duration in one unit, as in ISO 8601: P90D, P6W, P18M, P2Y.
struct Duration {
  enum class Unit { days, weeks, months, years };
  int amount = 0;  ///< 1 to a hundred years
  Unit unit = Unit::days;

  bool operator==(const Duration&) const = default;
};

/// Parses P90D, P6W, P18M, P2Y; nothing for other forms: zero, more than a hundred years, several units, hours.
std::optional<Duration> parse_duration(std::string_view iso);

/// "P90D".
std::string iso_duration(const Duration& duration);

/// "90 days", "1 year".
std::string duration_words(const Duration& duration);

/// The day `times` durations after `day` (before it if negative). Months and years keep the day of the month, or use the last day of a
/// shorter month: 31 January plus one month is 28 or 29 February, 29 February plus one year is 28 February. Multiples are counted from
/// `day` (31 January, 28 February, 31 March), so errors do not accumulate.
Day add(Day day, const Duration& duration, int times = 1);

}  // namespace mandates
