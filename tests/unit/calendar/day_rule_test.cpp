#include "calendar/day_rule.h"

#include <gtest/gtest.h>

namespace mandates {
namespace {

std::string opens(const DayRule& rule, int year) {
  return iso_day(day_by_rule(rule, year, false));
}

TEST(DayRule, NthWeekday) {
  DayRule rule{.kind = DayRule::Kind::nth_weekday, .month = 9, .nth = 3, .weekday = 2};
  EXPECT_EQ(opens(rule, 1996), "1996-09-17");
  EXPECT_EQ(opens(rule, 1981), "1981-09-15");  // the month begins on the weekday itself
  EXPECT_EQ(rule_words(rule), "third Tuesday of September");
  rule.nth = 5;
  EXPECT_EQ(opens(rule, 1996), "1996-09-24") << "a month without a fifth Tuesday gives its fourth";
}

TEST(DayRule, AfterNthWeekday) {
  const DayRule rule{.kind = DayRule::Kind::after_nth_weekday, .month = 9, .nth = 2, .weekday = 2, .anchor = 1};
  EXPECT_EQ(opens(rule, 2002), "2002-09-10");
  EXPECT_EQ(opens(rule, 2001), "2001-09-11");
  EXPECT_EQ(rule_words(rule), "Tuesday after the second Monday of September");
}

// The first week counts if it has a working day in the month: not where the month begins on a Saturday.
TEST(DayRule, WorkingWeek) {
  DayRule rule{.kind = DayRule::Kind::working_week, .month = 9, .nth = 3, .weekday = 2};
  EXPECT_EQ(opens(rule, 2003), "2003-09-16");  // begins on a Monday
  EXPECT_EQ(opens(rule, 2005), "2005-09-13");  // Thursday
  EXPECT_EQ(opens(rule, 2017), "2017-09-12");  // Friday
  EXPECT_EQ(opens(rule, 2018), "2018-09-18");  // Saturday
  EXPECT_EQ(opens(rule, 2019), "2019-09-17");  // Sunday
  rule.nth = 2;
  EXPECT_EQ(opens(rule, 2023), "2023-09-05");
  EXPECT_EQ(opens(rule, 2026), "2026-09-08");  // Tuesday
  rule.nth = 1;
  EXPECT_EQ(opens(rule, 2027), "2027-08-31") << "the Tuesday of a first week may stand in the month before";
}

TEST(DayRule, MonthsHaveTwoEndsAndAreApproximate) {
  const DayRule rule{.kind = DayRule::Kind::month, .month = 2};
  EXPECT_EQ(iso_day(day_by_rule(rule, 2024, false)), "2024-02-01");
  EXPECT_EQ(iso_day(day_by_rule(rule, 2024, true)), "2024-02-29");
  EXPECT_TRUE(rule.approximate());
}

TEST(DayRule, YearBeforeAndRulesOfThumb) {
  const DayRule july{.kind = DayRule::Kind::month, .month = 7, .year_offset = -1};
  EXPECT_EQ(opens(july, 2025), "2024-07-01");
  EXPECT_EQ(rule_words(july), "July of the year before");
  const DayRule thumb{.kind = DayRule::Kind::nth_weekday, .month = 9, .nth = 3, .weekday = 2, .about = true};
  EXPECT_TRUE(thumb.approximate());
  EXPECT_EQ(rule_words(thumb), "about the third Tuesday of September");
}

TEST(DayRule, LeapDayFallsBack) {
  const DayRule rule{.kind = DayRule::Kind::day_of_month, .month = 2, .day = 29};
  EXPECT_EQ(opens(rule, 2024), "2024-02-29");
  EXPECT_EQ(opens(rule, 2023), "2023-02-28");
}

}  // namespace
}  // namespace mandates
