#include "text/english.h"

#include <gtest/gtest.h>

namespace mandates {
namespace {

TEST(English, MonthsAreReadInAnyCaseOfLetters) {
  for (int month = 1; month <= 12; ++month) EXPECT_EQ(month_number(month_name(month)), month);
  EXPECT_EQ(month_number("SEPTEMBER"), 9);
  EXPECT_EQ(month_number("may"), 5);
  for (const char* none : {"", "Sept", "Septembers", "Mai"}) EXPECT_EQ(month_number(none), 0) << none;
}

TEST(English, WeekdaysBeginWithSunday) {
  for (int weekday = 0; weekday < 7; ++weekday) EXPECT_EQ(weekday_number(weekday_name(weekday)), weekday);
  EXPECT_EQ(weekday_name(0), "Sunday");
  EXPECT_EQ(weekday_number("Feiertag"), -1);
}

TEST(English, OrdinalsHaveWordsAndFigures) {
  for (int number = 1; number <= 5; ++number) EXPECT_EQ(ordinal_number(ordinal_word(number)), number);
  EXPECT_EQ(ordinal_number("sixth"), 0);
  EXPECT_EQ(ordinal_figure(1), "1st");
  EXPECT_EQ(ordinal_figure(62), "62nd");
  EXPECT_EQ(ordinal_figure(73), "73rd");
  for (const int th : {4, 11, 12, 13, 111, 212}) EXPECT_EQ(ordinal_figure(th), std::to_string(th) + "th");
}

TEST(English, EndingsTellGerundsAndAdjectives) {
  EXPECT_TRUE(is_gerund("inviting"));
  EXPECT_FALSE(is_gerund("invites"));
  EXPECT_TRUE(alike_adjectives("regional", "international"));
  EXPECT_FALSE(alike_adjectives("regional", "strategic"));
  EXPECT_FALSE(alike_adjectives("lamps", "maps")) << "plural nouns";
  EXPECT_FALSE(alike_adjectives("lit", "it")) << "too short";
}

}  // namespace
}  // namespace mandates
