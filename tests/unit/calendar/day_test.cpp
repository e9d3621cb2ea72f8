#include "calendar/day.h"

#include <gtest/gtest.h>

namespace mandates {
namespace {

Day day(const char* iso) {
  return parse_day(iso).value();
}
std::string plus(const char* iso, const char* duration, int times = 1) {
  return iso_day(add(day(iso), *parse_duration(duration), times));
}

TEST(Day, ReadsOnlyDaysOfTheCalendar) {
  EXPECT_EQ(iso_day(day("2007-09-18")), "2007-09-18");
  EXPECT_EQ(iso_day(day("2024-02-29")), "2024-02-29");
  for (const char* wrong : {"", "2007-9-18", "2007-09-18 ", "2007/09/18", "2023-02-29", "1900-02-29", "2007-13-01", "2007-00-10",
                            "2007-01-00", "1899-12-31", "2200-01-01", "+007-01-01", "2007-+1-01", "-001-01-01", "20070-9-18"})
    EXPECT_FALSE(parse_day(wrong)) << wrong;
}

TEST(Day, ComesAgainEveryYear) {
  const auto next = [](int month, int day) {
    const auto found = next_day_of_year(month, day, *parse_day("2025-12-10"));
    return found ? iso_day(*found) : "";
  };
  EXPECT_EQ(next(12, 11), "2025-12-11");
  EXPECT_EQ(next(12, 10), "2026-12-10");
  EXPECT_EQ(next(2, 29), "2028-02-29");
  EXPECT_EQ(next(2, 31), "");
  EXPECT_EQ(iso_day(*next_day_of_year(2, 29, *parse_day("2096-02-29"))), "2104-02-29");
}

TEST(Day, KnowsWeekdays) {
  EXPECT_EQ(weekday_of(day("2007-09-18")), 2);
  EXPECT_EQ(weekday_of(day("1946-01-10")), 4);
}

TEST(Day, MonthsKeepTheDayOrEndWithTheMonth) {
  EXPECT_EQ(plus("2023-01-31", "P1M"), "2023-02-28");
  EXPECT_EQ(plus("2024-01-31", "P1M"), "2024-02-29");
  EXPECT_EQ(plus("2023-10-31", "P6M"), "2024-04-30");
  EXPECT_EQ(plus("2023-10-31", "P18M"), "2025-04-30");
  EXPECT_EQ(plus("2023-02-28", "P1M"), "2023-03-28");
  EXPECT_EQ(plus("2024-02-29", "P1Y"), "2025-02-28");
  EXPECT_EQ(plus("2024-02-29", "P4Y"), "2028-02-29");
  EXPECT_EQ(plus("2023-12-31", "P2M"), "2024-02-29");
}

TEST(Day, RepeatedMonthsDoNotCreep) {
  EXPECT_EQ(plus("2023-01-31", "P1M", 2), "2023-03-31");
  EXPECT_EQ(plus("2023-01-31", "P1M", 3), "2023-04-30");
}

TEST(Day, DaysAndWeeksAreCounted) {
  EXPECT_EQ(plus("2023-12-20", "P90D"), "2024-03-19");
  EXPECT_EQ(plus("2010-09-14", "P10W", -1), "2010-07-06");
  EXPECT_EQ(plus("2024-03-01", "P1D", -1), "2024-02-29");
}

TEST(Day, IsWrittenInDigitsWhateverTheYear) {
  const auto written = [](int year, unsigned month, unsigned day) {
    return iso_day(Day{date::year{year} / static_cast<int>(month) / static_cast<int>(day)});
  };
  EXPECT_EQ(written(1945, 10, 24), "1945-10-24");
  EXPECT_EQ(written(9999, 12, 31), "9999-12-31");
  EXPECT_EQ(written(7, 1, 2), "0007-01-02");
  EXPECT_EQ(written(12026, 1, 2), "12026-01-02");
}

TEST(Duration, ReadsOneUnit) {
  for (const char* text : {"P1D", "P90D", "P6W", "P18M", "P100Y"}) EXPECT_EQ(iso_duration(parse_duration(text).value()), text);
  for (const char* wrong :
       {"", "P", "PD", "P0D", "P-1D", "P1", "1D", "P1H", "PT1H", "P1Y6M", "P1.5Y", "P101Y", "P99999999999D", "p1d", "P+1D"})
    EXPECT_FALSE(parse_duration(wrong)) << wrong;
}

TEST(Duration, InWords) {
  EXPECT_EQ(duration_words(*parse_duration("P1Y")), "1 year");
  EXPECT_EQ(duration_words(*parse_duration("P90D")), "90 days");
}

TEST(DayRange, InWords) {
  EXPECT_EQ(range_words({day("2007-09-18"), day("2007-09-18")}), "2007-09-18");
  EXPECT_EQ(range_words({day("2023-02-01"), day("2023-04-30"), true}), "about 2023-02-01 to 2023-04-30");
}

}  // namespace
}  // namespace mandates
