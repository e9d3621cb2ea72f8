// Rules that give a day of a year: "third Tuesday of September", "Tuesday of the second working week of September", "July".
#pragma once

#include <string>

#include "calendar/day.h"

namespace mandates {

/// A rule for the first or the last day of a session or of a part of it, in the year the session belongs to.
struct DayRule {
  enum class Kind {
    month,              ///< some day of `month`: its first for an opening, its last for a closing; always approximate
    day_of_month,       ///< `month` `day`
    nth_weekday,        ///< the `nth` `weekday` of `month`
    after_nth_weekday,  ///< the first `weekday` after the `nth` `anchor` of `month`
    working_week,  ///< the `weekday` of the `nth` week (Sunday to Saturday) of `month`, counting from the first week that has in that month
                   ///< a working day
    eve_of_next,   ///< the day before the next session opens
    session_opening,  ///< of a part: the day the session opens
    session_closing,  ///< of a part: the day the session closes
  };
  Kind kind = Kind::month;
  int month = 1;        ///< 1 to 12
  int day = 1;          ///< of the month; 29 February falls on the 28th in other years
  int nth = 1;          ///< 1 to 5
  int weekday = 2;      ///< 0 (Sunday) to 6
  int anchor = 1;       ///< 0 (Sunday) to 6
  int year_offset = 0;  ///< -1 the year before the year of the session, 1 the year after
  bool about = false;   ///< a rule of thumb: the day is approximate

  bool approximate() const { return about || kind == Kind::month; }
  /// True where the day depends on the year alone, not on the session or the one after it.
  bool of_year() const { return kind < Kind::eve_of_next; }
};

/// The day of a rule that is of_year(), for the session of `year`. `closing` chooses the end of a month.
Day day_by_rule(const DayRule& rule, int year, bool closing);

/// "Tuesday of the third week of September with a working day", "third Tuesday of September", "July of the year before".
std::string rule_words(const DayRule& rule);

}  // namespace mandates
