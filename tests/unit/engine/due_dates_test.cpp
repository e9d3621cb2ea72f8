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

}  // namespace
}  // namespace mandates
