// Properties of days, durations and sessions over whole ranges of them.
#include <gtest/gtest.h>

#include "calendar/due_resolution.h"
#include "rules/rule_set.h"
#include "rules/session_rules.h"

namespace mandates {
namespace {

constexpr int kFrom = 1946;
constexpr int kTo = 2100;

const SessionCalendar& calendar() {
  static const SessionCalendar built = [] {
    std::vector<RuleFile> files;
    for (RuleFile& file : builtin_rule_files())
      if (file.name.find("sessions.toml") != std::string::npos) files.push_back(std::move(file));
    return session_calendar(RuleSet::load(files));
  }();
  return built;
}

template <class Check>
void each_day(Check check) {
  for (Day day = first_of_month(kFrom, 1); day <= last_of_month(kTo, 12); day += date::days{1}) check(day);
}

TEST(DateProperties, DaysRoundTripInOrder) {
  std::string before = "0000-00-00";
  each_day([&](Day day) {
    const std::string iso = iso_day(day);
    ASSERT_EQ(parse_day(iso), day);
    ASSERT_LT(before, iso) << "text sorts as days do";
    before = iso;
  });
}

TEST(DateProperties, LeapYearsHaveTheirDay) {
  for (int year = kFirstYear; year <= kLastYear; ++year) {
    const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    EXPECT_EQ(make_day(year, 2, 29).has_value(), leap) << year;
  }
}

TEST(DateProperties, MonthsMoveByMonthsAndEndWithThem) {
  each_day([](Day day) {
    for (int months = 1; months <= 24; ++months) {
      const Day moved = add(day, {months, Duration::Unit::months});
      const int month = (month_of(day) - 1 + months) % 12 + 1;
      ASSERT_EQ(month_of(moved), month);
      const date::year_month_day was{day}, is{moved};
      ASSERT_TRUE(is.day() == was.day() || (is.day() < was.day() && moved == last_of_month(year_of(moved), month)));
    }
    ASSERT_EQ(add(day, {12, Duration::Unit::months}), add(day, {1, Duration::Unit::years}));
  });
}

TEST(DateProperties, DurationsKeepOrder) {
  const Duration durations[] = {{90, Duration::Unit::days},
                                {6, Duration::Unit::weeks},
                                {1, Duration::Unit::months},
                                {6, Duration::Unit::months},
                                {1, Duration::Unit::years}};
  for (const Duration& duration : durations) {
    ASSERT_EQ(parse_duration(iso_duration(duration)), duration);
    each_day([&](Day day) {
      ASSERT_GT(add(day, duration), day);
      ASSERT_LE(add(day, duration), add(day + date::days{1}, duration)) << "a later day stays later or falls on the same end of a month";
      ASSERT_LT(add(day, duration, 1), add(day, duration, 2));
    });
  }
  each_day([](Day day) { ASSERT_EQ(add(add(day, {10, Duration::Unit::weeks}, -1), {70, Duration::Unit::days}), day); });
}

TEST(DateProperties, SessionsAndYearsRoundTrip) {
  for (const std::string& body : calendar().bodies())
    for (int year = kFrom; year <= kTo; ++year)
      for (const Session& session : calendar().sessions_of_year(body, year)) {
        ASSERT_EQ(calendar().year_of_session(body, session.ref.session), year) << session_words(session.ref);
        ASSERT_EQ(calendar().find(session.ref)->days, session.days);
      }
}

TEST(DateProperties, SessionsAreInOrderAndWhole) {
  for (const std::string& body : calendar().bodies()) {
    std::optional<Session> before;
    for (int year = kFrom; year <= kTo; ++year)
      for (const Session& session : calendar().sessions_of_year(body, year)) {
        const std::string name = session_words(session.ref);
        ASSERT_LE(session.days.from, session.days.to) << name;
        ASSERT_TRUE(session.days.holds(session.reports.from) && session.days.holds(session.reports.to)) << name;
        ASSERT_TRUE(session.days.holds(session.meeting)) << name;
        for (const SessionPart& part : session.parts)
          ASSERT_TRUE(part.days.from <= part.days.to && session.days.holds(part.days.to)) << name;
        if (!session_number(session.ref.session)) continue;
        if (before) {
          ASSERT_LT(before->days.from, session.days.from) << name;
        }
        before = session;
      }
  }
}

TEST(DateProperties, EveryDayHasItsSessionOfTheAssembly) {
  each_day([](Day day) {
    if (day < *parse_day("1946-01-10")) return;
    const auto session = calendar().session_on("GA", day);
    ASSERT_TRUE(session && session->days.holds(day)) << iso_day(day);
    const auto next = calendar().next_session(session->ref);
    ASSERT_EQ(session->days.to + date::days{1}, next->days.from);
  });
}

TEST(DateProperties, CodesRoundTrip) {
  each_day([](Day day) {
    for (const DueCode& code : {DueCode::by(day), DueCode::until(day), DueCode::in(day, day + date::days{30})}) {
      if (year_of(day + date::days{30}) > kLastYear) continue;
      ASSERT_EQ(DueCode::parse(code.text()).code, code);
    }
  });
}

TEST(DateProperties, RecurrencesAreInOrderAndEndInTime) {
  for (const char* rhythm : {"every:P30D", "every:P1M", "every:P6M", "every:P1Y", "every:P4Y"}) {
    const DueCode code = DueCode::parse(rhythm).code.value();
    for (Day day = *parse_day("2023-12-01"); day < *parse_day("2024-04-01"); day += date::days{1}) {
      const DueContext context{day, {}, day + date::days{2000}};
      Day before = day;
      for (const Occurrence& occurrence : resolve_due(code, context, calendar()).occurrences) {
        ASSERT_GT(occurrence.due, before);
        ASSERT_LE(occurrence.due, *context.horizon);
        before = occurrence.due;
      }
    }
  }
}

}  // namespace
}  // namespace mandates
