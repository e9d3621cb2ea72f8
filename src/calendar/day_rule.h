// Rules for a day of a year: "third Tuesday of September", "Tuesday of the second working week of September", "July".
#pragma once

#include <string>

#include "calendar/day.h"

namespace mandates {

/// A rule for the first or last day of a session or of a part of it, relative to the year of the session.
struct DayRule {
  enum class Kind {
    month,              ///< `month` as a whole: its first day for an opening, its last day for a closing; always approximate
    day_of_month,       ///< `month` `day`
    nth_weekday,        ///< the `nth` `weekday` of `month`
    after_nth_weekday,  ///< the first `weekday` after the `nth` `anchor` of `month`
    working_week,  ///< the `weekday` of the `nth` week (Sunday to Saturday) of `month`, counted from the first week with a working day in
                   ///< that month
    eve_of_next,   ///< the day before the opening of the next session
    session_opening,  ///< for a part: the opening day of the session
    session_closing,  ///< for a part: the closing day of the session
  };
  Kind kind = Kind::month;
  int month = 1;        ///< 1 to 12
  int day = 1;          ///< of the month; 29 February means the 28th in other years
  int nth = 1;          ///< 1 to 5
  int weekday = 2;      ///< 0 (Sunday) to 6
  int anchor = 1;       ///< 0 (Sunday) to 6
  int year_offset = 0;  ///< -1: the year before the year of the session; 1: the year after
  bool about = false;   ///< rule of thumb: the day is approximate

  bool approximate() const { return about || kind == Kind::month; }
  /// True if the day depends on the year alone, not on this or the next session.
  bool of_year() const { return kind < Kind::eve_of_next; }
};

/// The day of a rule with of_year() for a session of `year`. `closing` chooses the end of a month.
Day day_by_rule(const DayRule& rule, int year, bool closing);

/// "Tuesday of the third week of September with a working day", "third Tuesday of September", "July of the year before".
std::string rule_words(const DayRule& rule);

}  // namespace mandates
