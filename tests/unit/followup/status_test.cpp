// The life of an obligation, day by day.
#include "followup/status.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace mandates {
namespace {

Clause clause_with(const std::string& deliverable, const std::vector<DueMention>& due = {}) {
  Clause clause;
  clause.text = "Requests the keepers to do so";
  if (!deliverable.empty()) clause.deliverables.push_back({deliverable, "", {}});
  clause.due = due;
  return clause;
}

DueMention due(const std::string& code, const std::string& from, const std::string& to) {
  DueMention mention;
  mention.code = code;
  mention.text = code;
  mention.from = from;
  mention.to = to;
  return mention;
}

const DueMention kSession = due("session:GA:62", "2007-09-18", "2008-09-15");

std::string on(const Clause& clause, const ObligationFacts& facts, const std::string& day) {
  const StatusOnDay status = status_on(clause, facts, day);
  return std::string(status_word(status.status)) + ": " + status.reason;
}

TEST(Status, OpenUntilTheLastDayOfItsSession) {
  const Clause report = clause_with("report", {kSession});
  EXPECT_EQ(on(report, {}, "2007-01-01"), "open: due 2007-09-18 to 2008-09-15");
  EXPECT_EQ(on(report, {}, "2008-09-15"), "open: due 2007-09-18 to 2008-09-15");
  EXPECT_EQ(on(report, {}, "2008-09-16"), "overdue: was due by 2008-09-15");
}

TEST(Status, LastOfSeveralDuesDecides) {
  const Clause report = clause_with("report", {kSession, due("by:2009-03-31", "2009-03-31", "2009-03-31")});
  EXPECT_EQ(on(report, {}, "2008-12-01"), "open: due by 2009-03-31");
  EXPECT_EQ(on(report, {}, "2009-04-01"), "overdue: was due by 2009-03-31");
}

TEST(Status, FulfilledFromTheDayOfTheEvidence) {
  const Clause report = clause_with("report", {kSession});
  ObligationFacts facts;
  facts.fulfilments.push_back({"A/RES/62/9", "1", "2007-12-20", "A/62/300"});
  EXPECT_EQ(on(report, facts, "2007-12-19"), "open: due 2007-09-18 to 2008-09-15");
  EXPECT_EQ(on(report, facts, "2007-12-20"), "fulfilled: A/62/300, acknowledged by A/RES/62/9 ¶1");
  facts.fulfilments[0] = {"A/RES/62/9", "preamble", "2007-12-20", ""};
  EXPECT_EQ(on(report, facts, "2010-01-01"), "fulfilled: the report, acknowledged by A/RES/62/9, preamble");
}

TEST(Status, RenewedWhereNothingWasDelivered) {
  ObligationFacts facts;
  facts.renewals.push_back({"A/RES/64/9", "7", "2009-12-20", ""});
  const Clause report = clause_with("report", {kSession});
  EXPECT_EQ(on(report, facts, "2008-12-01"), "overdue: was due by 2008-09-15");
  EXPECT_EQ(on(report, facts, "2010-01-01"), "renewed: asked again by A/RES/64/9 ¶7");
  facts.fulfilments.push_back({"A/RES/64/9", "1", "2009-12-20", "A/62/300"});
  EXPECT_EQ(on(report, facts, "2010-01-01"), "fulfilled: A/62/300, acknowledged by A/RES/64/9 ¶1");
}

TEST(Status, StandingUntilDropped) {
  const Clause standing = clause_with("");
  ObligationFacts facts;
  EXPECT_EQ(on(standing, facts, "2030-01-01"), "standing: no due");
  facts.dropped = LaterAct{"A/RES/64/9", "", "2009-12-20", ""};
  EXPECT_EQ(on(standing, facts, "2009-12-19"), "standing: no due");
  EXPECT_EQ(on(standing, facts, "2009-12-20"), "lapsed: not repeated by A/RES/64/9");
}

TEST(Status, ARequestWithoutDueIsNeverOverdue) {
  EXPECT_EQ(on(clause_with("report"), {}, "2030-01-01"), "standing: no due");
}

TEST(Status, RecurringIsStanding) {
  const Clause report = clause_with("report", {due("every:P6M", "", "")});
  EXPECT_EQ(on(report, {}, "2030-01-01"), "standing: recurring: every:P6M");
}

TEST(Status, AWindowForAnActLapses) {
  const DueMention quarter = due("in:2010-04-01..2010-06-30", "2010-04-01", "2010-06-30");
  EXPECT_EQ(on(clause_with("meeting", {quarter}), {}, "2010-06-30"), "open: due 2010-04-01 to 2010-06-30");
  EXPECT_EQ(on(clause_with("meeting", {quarter}), {}, "2010-07-01"), "lapsed: its time passed on 2010-06-30");
  EXPECT_EQ(on(clause_with("report", {quarter}), {}, "2010-07-01"), "overdue: was due by 2010-06-30");
  EXPECT_EQ(on(clause_with("", {due("by:2010-06-30", "2010-06-30", "2010-06-30")}), {}, "2010-07-01"), "overdue: was due by 2010-06-30");
}

Entry entry(EntryKind kind, const std::string& day, const std::string& entered_at) {
  Entry one;
  one.kind = kind;
  one.day = day;
  one.entered_at = entered_at;
  one.by_symbol = kind == EntryKind::close ? "A/62/300" : "";
  return one;
}

TEST(Status, ClosedStandsAboveAll) {
  const Clause report = clause_with("report", {kSession});
  ObligationFacts facts;
  facts.renewals.push_back({"A/RES/64/9", "7", "2009-12-20", ""});
  facts.entries.push_back(entry(EntryKind::close, "2008-01-10", "2010-05-01T08:00:00Z"));
  EXPECT_EQ(on(report, facts, "2010-06-01"), "closed: closed on 2008-01-10: A/62/300");
  EXPECT_EQ(on(report, facts, "2008-01-09"), "open: due 2007-09-18 to 2008-09-15");
}

TEST(Status, TheLastOfCloseAndReopenCounts) {
  const Clause report = clause_with("report", {kSession});
  ObligationFacts facts;
  facts.entries.push_back(entry(EntryKind::close, "", "2008-01-10T08:00:00Z"));
  facts.entries.push_back(entry(EntryKind::reopen, "", "2008-02-01T08:00:00Z"));
  facts.entries.push_back(entry(EntryKind::note, "", "2008-03-01T08:00:00Z"));
  EXPECT_EQ(status_on(report, facts, "2008-01-15").status, Status::closed);
  EXPECT_EQ(status_on(report, facts, "2008-04-01").status, Status::open);
}

TEST(Status, Words) {
  for (const std::string& word : status_words()) EXPECT_EQ(status_word(*read_status(word)), word);
  EXPECT_FALSE(read_status("done"));
}

// term_of() tells for all days what status_on() tells for each.
TEST(Status, TermIsTheFirstDayOfLapsing) {
  const DueMention window = due("in:2008", "2008-01-01", "2008-12-31"), deadline = due("by:2009-03-31", "2009-03-31", "2009-03-31"),
                   yearly = due("every:P1Y", "", "");
  const std::vector<std::vector<DueMention>> lists = {{},       {kSession},       {window},          {deadline}, {window, deadline},
                                                      {yearly}, {window, yearly}, {kSession, window}};
  ObligationFacts dropped;
  dropped.dropped = LaterAct{"A/RES/63/9", "", "2008-11-20", ""};
  for (const char* deliverable : {"", "report", "meeting"}) {
    for (const auto& list : lists) {
      const Clause clause = clause_with(deliverable, list);
      const Term term = term_of(clause);
      for (const char* day : {"2007-01-01", "2008-09-15", "2008-09-16", "2008-11-19", "2008-11-20", "2008-12-31", "2009-01-01",
                              "2009-03-31", "2009-04-01", "2020-01-01"}) {
        EXPECT_EQ(is_live(status_on(clause, {}, day).status), day < term.over) << deliverable << " " << list.size() << " " << day;
        const std::string over = term.until_dropped ? std::min<std::string>(term.over, "2008-11-20") : term.over;
        EXPECT_EQ(is_live(status_on(clause, dropped, day).status), day < over) << deliverable << " " << list.size() << " " << day;
      }
    }
  }
}

}  // namespace
}  // namespace mandates
