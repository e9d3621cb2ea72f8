// Days of dues.
#include "engine/due_dates.h"

#include <gtest/gtest.h>

#include "rules/rule_set.h"
#include "rules/session_rules.h"

namespace mandates {
namespace {

std::string days_of(const std::string& code, const std::string& words) {
  static const RuleSet rules = RuleSet::load(builtin_rule_files());
  static const SessionCalendar calendar = session_calendar(rules);
  Document document;
  document.adopted = "2024-12-18";
  std::vector<Clause> clauses(1);
  DueMention due;
  due.code = DueCode::stored(code);
  due.text = words;
  clauses[0].due.push_back(due);
  fill_due_dates(document, clauses, calendar);
  return clauses[0].due[0].from + " to " + clauses[0].due[0].to;
}

TEST(DueDates, OfASessionAndOfItsParts) {
  EXPECT_EQ(days_of("session:GA:80", "at its eightieth session"), "2025-09-09 to 2026-09-07");
  EXPECT_EQ(days_of("session:GA:80", "at the main part of its eightieth session"), "2025-09-09 to 2025-12-31");
  EXPECT_EQ(days_of("session:GA:80", "at the resumed part of its eightieth session"), "2026-01-01 to 2026-09-07");
}

// The code of a due of a resolution of the seventy-ninth session after its days were filled in.
std::string code_of(const std::string& code) {
  static const RuleSet rules = RuleSet::load(builtin_rule_files());
  static const SessionCalendar calendar = session_calendar(rules);
  Document document;
  document.body = "GA";
  document.session = "79";
  document.adopted = "2024-12-18";
  std::vector<Clause> clauses(1);
  clauses[0].due.emplace_back().code = DueCode::stored(code);
  fill_due_dates(document, clauses, calendar);
  return clauses[0].due[0].code.text();
}

TEST(DueDates, ASessionThatABodyHasOnlyLongAfterIsOneOfTheAdoptingOrgan) {
  EXPECT_EQ(code_of("session:Committee on Information:81"), "session:GA:81");
  EXPECT_EQ(code_of("session:Conference on Lamps:80"), "session:GA:80");
  EXPECT_EQ(code_of("session:Committee on Information:47"), "session:Committee on Information:47");
  EXPECT_EQ(code_of("session:HRC:60"), "session:HRC:60");
  EXPECT_EQ(code_of("session:Conference on Lamps:90"), "session:Conference on Lamps:90");
}

// The days under which the dues of one clause are listed.
std::string listed(const std::vector<std::string>& codes) {
  static const RuleSet rules = RuleSet::load(builtin_rule_files());
  static const SessionCalendar calendar = session_calendar(rules);
  Document document;
  document.adopted = "2024-12-18";
  std::vector<Clause> clauses(1);
  for (const std::string& code : codes) clauses[0].due.emplace_back().code = DueCode::stored(code);
  fill_due_dates(document, clauses, calendar);
  std::string days;
  for (const DueMention& due : clauses[0].due) days += (days.empty() ? "" : " ") + due.day;
  return days;
}

TEST(DueDates, ASessionThatRunsIsListedUnderItsLastDay) {
  EXPECT_EQ(listed({"session:GA:79"}), "2025-09-08");
  EXPECT_EQ(listed({"session:GA:80"}), "2025-09-09");
}

TEST(DueDates, BeforeASessionIsTheDayBeforeItOpens) {
  static const RuleSet rules = RuleSet::load(builtin_rule_files());
  static const SessionCalendar calendar = session_calendar(rules);
  Document document;
  document.adopted = "2024-12-18";
  std::vector<Clause> clauses(1);
  clauses[0].due.emplace_back().code = DueCode::stored("session:GA:80");
  clauses[0].due[0].before_opening = true;
  fill_due_dates(document, clauses, calendar);
  EXPECT_EQ(clauses[0].due[0].from, "");
  EXPECT_EQ(clauses[0].due[0].to, "2025-09-08");
  EXPECT_EQ(clauses[0].due[0].day, "2025-09-08");
}

TEST(DueDates, ALengthIsNoDayBesideOne) {
  EXPECT_EQ(listed({"in:2027-01-01..2027-12-31", "for:P3M"}), "2027-12-31 2027-12-31");
  EXPECT_EQ(listed({"for:P1Y"}), "2025-12-18");
}

TEST(DueDates, DaysAndWeeksAreNotCountedFromAdoption) {
  EXPECT_EQ(listed({"in:2027-01-01..2027-12-31", "for:P3D"}), "2027-12-31 ");
  EXPECT_EQ(listed({"for:P2D"}), "");
  EXPECT_EQ(listed({"for:P3W"}), "");
  EXPECT_EQ(listed({"for:P4W"}), "2025-01-15");
  EXPECT_EQ(listed({"within:P30D"}), "2025-01-17");
}

}  // namespace
}  // namespace mandates
