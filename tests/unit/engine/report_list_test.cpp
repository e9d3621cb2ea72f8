// Lists of reports: what goes in, what is left out and why.
#include "engine/report_list.h"

#include <gtest/gtest.h>

#include "rules/rule_set.h"

namespace mandates {
namespace {

ReportList read(std::string_view text, const ReportColumns& columns = {}) {
  static const RuleSet rules = RuleSet::load(builtin_rule_files());
  return read_report_list("list.csv", text, columns, rules.layout());
}

std::string first_message(const ReportList& list) {
  return list.found.empty() ? "" : list.found.front().message;
}

TEST(ReportList, LinesBecomeReports) {
  const ReportList list = read(
      "Title,Symbol,Date,Mandate\n"
      "Lamps,A/80/391,2025-07-24,\"A/RES/79/501, paragraph 12; 78/500\"\n"
      "Horns pursuant to resolution 79/502,A/80/392,4 July 2025,\n"
      "Bells,S/2025/7,2025-07-01,S/PRST/2025/91\n");
  ASSERT_EQ(list.reports.size(), 3U);
  EXPECT_TRUE(list.found.empty());
  const Document& lamps = list.reports[0].document;
  EXPECT_EQ(lamps.kind, DocumentKind::report);
  EXPECT_EQ(lamps.body + " " + lamps.session + " " + lamps.issued + " " + lamps.title, "GA 80 2025-07-24 Lamps");
  EXPECT_EQ(lamps.line, 2);
  ASSERT_EQ(lamps.answers.size(), 2U);
  EXPECT_EQ(lamps.answers[0], (Answer{"A/RES/79/501", "12", "A/RES/79/501, paragraph 12"}));
  EXPECT_EQ(lamps.answers[1], (Answer{"A/RES/78/500", "", "78/500"}));
  ASSERT_EQ(list.reports[1].document.answers.size(), 1U);
  EXPECT_EQ(list.reports[1].document.answers[0].symbol, "A/RES/79/502");
  EXPECT_EQ(list.reports[1].document.issued, "2025-07-04");
  ASSERT_EQ(list.reports[2].document.answers.size(), 1U);
  EXPECT_EQ(list.reports[2].document.answers[0].symbol, "S/PRST/2025/91");
}

TEST(ReportList, IdsOfClausesAreMandates) {
  const ReportList list = read("symbol,title,date,mandate\nA/80/1,Lamps,2025-07-24,A/RES/79/501#2(b).1\n");
  ASSERT_EQ(list.reports.size(), 1U);
  ASSERT_EQ(list.reports[0].document.answers.size(), 1U);
  EXPECT_EQ(list.reports[0].document.answers[0].paragraph, "2(b)");
}

TEST(ReportList, BadLinesAreLeftOutAndTold) {
  const ReportList list = read(
      "symbol;title;date;mandate\n"
      ";Lamps;2025-07-24;\n"
      "lamps;Lamps;2025-07-24;\n"
      "A/80/1;;2025-07-24;\n"
      "A/80/2;Lamps;2025-02-30;\n"
      "A/80/3;Lamps;;\n"
      "A/80/4;Lamps;2025-07-24;whoever asked\n"
      "A/80/5;Lamps;2025-07-24;\n"
      "A/80/5;Lamps;2025-07-24;\n");
  ASSERT_EQ(list.reports.size(), 1U);
  ASSERT_EQ(list.found.size(), 7U);
  int line = 2;
  for (const Diagnostic& found : list.found) {
    EXPECT_EQ(found.place.line, line == 8 ? 9 : line) << found.message;
    EXPECT_FALSE(found.hint.empty());
    ++line;
  }
  EXPECT_EQ(list.found.back().message, "A/80/5 stands in line 8 already");
}

TEST(ReportList, ColumnsAreNamed) {
  EXPECT_EQ(first_message(read("Document,title,date\nA/80/1,Lamps,2025-07-24\n")), "no column is called “symbol”");
  EXPECT_TRUE(read("Document,title,date\nA/80/1,Lamps,2025-07-24\n").refused);
  ReportColumns columns;
  columns.symbol = "Document";
  EXPECT_EQ(read("Document,title,date\nA/80/1,Lamps,2025-07-24\n", columns).reports.size(), 1U);
  columns.mandate = "why";
  EXPECT_EQ(first_message(read("Document,title,date\nA/80/1,Lamps,2025-07-24\n", columns)), "no column is called “why”");
  EXPECT_TRUE(read("").refused);
}

}  // namespace
}  // namespace mandates
