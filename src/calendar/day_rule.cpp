// Computes the day of a rule in a year.
#include "calendar/day_rule.h"

#include <algorithm>

#include "text/english.h"

namespace mandates {
namespace {

/// The nth given weekday of a month; of a month that has no fifth one, the fourth.
Day nth_weekday(int year, int month, int weekday, int nth) {
  const Day first = first_of_month(year, month);
  const int ahead = (weekday - weekday_of(first) + 7) % 7;
  Day found = first + date::days{ahead + 7 * (nth - 1)};
  if (found > last_of_month(year, month)) found -= date::days{7};
  return found;
}

/// Resolutions 57/301 and 75/325 count weeks "from the first week that contains at least one working day": a month that begins on a
/// Saturday has only that day in its first week, so counting begins on the next.
Day day_of_working_week(int year, int month, int weekday, int nth) {
  const Day first = first_of_month(year, month);
  const int begins_on = weekday_of(first);
  const Day sunday = begins_on == 6 ? first + date::days{1} : first - date::days{begins_on};
  return sunday + date::days{7 * (nth - 1) + weekday};
}

}  // namespace

Day day_by_rule(const DayRule& rule, int session_year, bool closing) {
  const int year = session_year + rule.year_offset;
  switch (rule.kind) {
    case DayRule::Kind::day_of_month:
      return std::min(first_of_month(year, rule.month) + date::days{rule.day - 1}, last_of_month(year, rule.month));
    case DayRule::Kind::nth_weekday:
      return nth_weekday(year, rule.month, rule.weekday, rule.nth);
    case DayRule::Kind::after_nth_weekday: {
      const Day anchor = nth_weekday(year, rule.month, rule.anchor, rule.nth);
      const int ahead = (rule.weekday - rule.anchor + 7) % 7;
      return anchor + date::days{ahead == 0 ? 7 : ahead};
    }
    case DayRule::Kind::working_week:
      return day_of_working_week(year, rule.month, rule.weekday, rule.nth);
    default:
      return closing ? last_of_month(year, rule.month) : first_of_month(year, rule.month);
  }
}

std::string rule_words(const DayRule& rule) {
  const std::string month{month_name(rule.month)};
  const std::string weekday{weekday_name(rule.weekday)};
  std::string words;
  switch (rule.kind) {
    case DayRule::Kind::month:
      words = month;
      break;
    case DayRule::Kind::day_of_month:
      words = std::to_string(rule.day) + " " + month;
      break;
    case DayRule::Kind::nth_weekday:
      words = std::string(ordinal_word(rule.nth)) + " " + weekday + " of " + month;
      break;
    case DayRule::Kind::after_nth_weekday:
      words = weekday + " after the " + std::string(ordinal_word(rule.nth)) + " " + std::string(weekday_name(rule.anchor)) + " of " + month;
      break;
    case DayRule::Kind::working_week:
      words = weekday + " of the " + std::string(ordinal_word(rule.nth)) + " week of " + month + " with a working day";
      break;
    case DayRule::Kind::eve_of_next:
      return "eve of the next opening";
    case DayRule::Kind::session_opening:
      return "opening of the session";
    case DayRule::Kind::session_closing:
      return "close of the session";
  }
  if (rule.year_offset < 0) words += " of the year before";
  if (rule.year_offset > 0) words += " of the year after";
  if (rule.about) words = "about the " + words;
  return words;
}

}  // namespace mandates
