// Ends of mandates and what recurs within them.
#include "followup/mandate_end.h"

#include <gtest/gtest.h>

namespace mandates {
namespace {

DueMention due(const std::string& code, const std::string& to) {
  DueMention mention;
  mention.code = DueCode::stored(code);
  mention.to = mention.from = to;
  return mention;
}

StoredDocument document_with(const std::string& type, const DueMention& until) {
  StoredDocument stored;
  stored.document.adopted = "2024-03-12";
  StoredClause one;
  one.clause.type = type;
  one.clause.paragraph = "1";
  one.clause.text = "Decides to extend the mandate of the lighthouse mission";
  one.clause.due = {until};
  stored.clauses.push_back(one);
  return stored;
}

TEST(MandateEnd, IsTheDayUntilWhichADecisionExtendsIt) {
  const auto end = mandate_end(document_with("deciding", due("until:2025-03-15", "2025-03-15")));
  ASSERT_TRUE(end);
  EXPECT_EQ(end->day, "2025-03-15");
  EXPECT_EQ(end->paragraph, "1");
  EXPECT_FALSE(mandate_end(document_with("directive", due("until:2025-03-15", "2025-03-15"))));
  EXPECT_FALSE(mandate_end(document_with("deciding", due("by:2025-03-15", "2025-03-15"))));
  EXPECT_FALSE(mandate_end(document_with("deciding", due("until:2035-03-15", "2035-03-15"))));  // no mandate goes on for so long
}

TEST(MandateEnd, NothingRecursAfterIt) {
  Clause report;
  report.due = {due("every:P90D", "")};
  EXPECT_EQ(last_time_within(report, "2024-03-12", "2025-03-15"), "2025-03-07");
  report.due.push_back(due("until:2024-12-31", "2024-12-31"));
  EXPECT_EQ(last_time_within(report, "2024-03-12", "2025-03-15"), "");  // it has an end of its own
  report.due = {due("by:2024-06-30", "2024-06-30")};
  EXPECT_EQ(last_time_within(report, "2024-03-12", "2025-03-15"), "");
}

}  // namespace
}  // namespace mandates
