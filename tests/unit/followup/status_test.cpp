// The life of an obligation, day by day.
#include "followup/status.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "followup/due_state.h"

namespace mandates {
namespace {

Clause clause_with(const std::string& deliverable, const std::vector<DueMention>& due = {}) {
  Clause clause;
  clause.text = "Requests the keepers to do so";
  clause.strength_rank = 5;
  if (!deliverable.empty()) clause.deliverables.push_back({deliverable, "", {}});
  clause.due = due;
  return clause;
}

DueMention due(const std::string& code, const std::string& from, const std::string& to) {
  DueMention mention;
  mention.code = DueCode::stored(code);
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
  EXPECT_EQ(on(report, {}, "2008-09-16"),
            "no-trace: was due by 2008-09-15; the store holds no later document of its family in which an answer "
            "could stand");
}

TEST(Status, LastOfSeveralDuesDecides) {
  const Clause report = clause_with("report", {kSession, due("by:2009-03-31", "2009-03-31", "2009-03-31")});
  EXPECT_EQ(on(report, {}, "2008-12-01"), "open: due by 2009-03-31");
  EXPECT_EQ(on(report, {}, "2009-04-01"),
            "no-trace: was due by 2009-03-31; the store holds no later document of its family in which an answer "
            "could stand");
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
  EXPECT_EQ(on(report, facts, "2008-12-01"),
            "no-trace: was due by 2008-09-15; the store holds no later document of its family in which an answer "
            "could stand");
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
  EXPECT_EQ(on(standing, facts, "2009-12-20"), "ended: not repeated by A/RES/64/9");
}

// A holding with one document, adopted on a day.
ObligationFacts holding(const std::string& day) {
  ObligationFacts facts;
  facts.adopted = "2006-12-20";
  facts.holding = [day](const std::string& from, const std::string& to) -> std::optional<LaterAct> {
    if (day < from || day > to) return std::nullopt;
    return LaterAct{"A/RES/62/5", "", day, "", ""};
  };
  return facts;
}

TEST(Status, OverdueWhereAnAnswerCouldStandInTheStore) {
  const Clause report = clause_with("report", {kSession});
  EXPECT_EQ(on(report, holding("2007-12-10"), "2008-09-16"),
            "overdue: was due by 2008-09-15; the store goes on with A/RES/62/5 of 2007-12-10 and shows no answer");
  EXPECT_EQ(on(report, holding("2007-09-17"), "2008-09-16").substr(0, 8), "no-trace");  // before the session
  EXPECT_EQ(on(report, holding("2008-09-18"), "2008-09-17").substr(0, 8), "no-trace");  // adopted later than seen from
  EXPECT_EQ(on(report, holding("2008-09-17"), "2008-09-17").substr(0, 7), "overdue");
  EXPECT_EQ(on(report, holding("2010-09-17"), "2011-01-01").substr(0, 8), "no-trace");  // so late nobody answers
}

TEST(Status, NobodyIsRemindedForEver) {
  const Clause report = clause_with("report", {kSession});
  EXPECT_EQ(on(report, holding("2007-12-10"), "2011-09-15").substr(0, 7), "overdue");
  EXPECT_EQ(on(report, holding("2007-12-10"), "2011-09-16"),
            "no-trace: was due by 2008-09-15; for 3 years nothing in the store answered it or asked for it again");
}

TEST(Status, ADeadlineBeginsToBeAnsweredOnItsDay) {
  const Clause report = clause_with("report", {due("by:2007-03-31", "2007-03-31", "2007-03-31")});
  EXPECT_EQ(on(report, holding("2007-03-30"), "2007-05-01").substr(0, 8), "no-trace");
  EXPECT_EQ(on(report, holding("2007-03-31"), "2007-05-01").substr(0, 7), "overdue");
}

TEST(Status, AReportWithoutATimeIsUndatedForTwoYears) {
  ObligationFacts facts = holding("2007-12-10");
  EXPECT_EQ(on(clause_with("report"), facts, "2008-12-20"), "undated: asked for without a time");
  EXPECT_EQ(on(clause_with("report"), facts, "2008-12-21"),
            "no-trace: asked for without a time; for 2 years nothing in the store answered it");
}

TEST(Status, OneReportThatASuccessorLeavesOutIsNotRetired) {
  ObligationFacts facts;
  facts.once = true;
  facts.adopted = "2006-12-19";
  facts.dropped = LaterAct{"A/RES/62/9", "", "2007-12-18", ""};
  EXPECT_EQ(on(clause_with("report"), facts, "2007-12-17"), "undated: asked for without a time");
  EXPECT_EQ(on(clause_with("report"), facts, "2007-12-18"),
            "no-trace: asked for without a time; A/RES/62/9 goes on without it and shows no answer");
  EXPECT_EQ(on(clause_with("meeting"), facts, "2007-12-18"),
            "no-trace: to be done once, without a time; A/RES/62/9 goes on without it and shows no answer");
  facts.once = false;
  EXPECT_EQ(on(clause_with("meeting"), facts, "2007-12-18"), "ended: not repeated by A/RES/62/9");
  EXPECT_EQ(on(clause_with("report"), facts, "2007-12-18"), "ended: not repeated by A/RES/62/9");
}

TEST(Status, AnActThatIsDoneOnceIsUndatedForTwoYears) {
  ObligationFacts facts = holding("2007-12-10");
  EXPECT_EQ(on(clause_with(""), facts, "2008-12-20"), "standing: no due");
  facts.once = true;
  EXPECT_EQ(on(clause_with(""), facts, "2008-12-20"), "undated: to be done once, without a time");
  EXPECT_EQ(on(clause_with(""), facts, "2008-12-21"),
            "no-trace: to be done once, without a time; for 2 years nothing in the store answered it");
}

TEST(Status, WhatIsToldAsOftenAsThereIsSomethingIsStanding) {
  ObligationFacts facts = holding("2007-12-10");
  facts.always = true;
  EXPECT_EQ(on(clause_with("report"), facts, "2010-12-21"), "standing: no due");
  EXPECT_EQ(term_of(clause_with("report"), "2006-12-19", true).over, kNever);
  EXPECT_NE(term_of(clause_with("report"), "2006-12-19").over, kNever);
}

TEST(Status, AMandateOfWhichADocumentSpeaksLaterIsNotSaidToBeOver) {
  const Clause mandate = clause_with("", {due("for:P3Y", "2006-12-19", "2009-12-19")});
  ObligationFacts facts = holding("2010-12-10");
  EXPECT_EQ(on(mandate, facts, "2010-12-11"), "no-trace: its time passed on 2009-12-19; whether it was prolonged the store does not show");
  facts.passed = LaterAct{"A/RES/65/9", "4", "2009-12-19", ""};
  EXPECT_EQ(on(mandate, facts, "2010-12-11"),
            "no-trace: its time passed on 2009-12-19; A/RES/65/9 speaks of it later, and nothing in the store prolongs it");
}

TEST(Status, RecurringIsOpenUntilItsNextTime) {
  Clause report = clause_with("report", {due("by:2007-07-31", "2007-07-31", "2007-07-31"), due("every:P6M", "", "")});
  EXPECT_EQ(on(report, holding("2007-12-10"), "2007-07-31"), "open: due by 2007-07-31");
  EXPECT_EQ(on(report, holding("2007-12-10"), "2009-08-01"), "open: next due 2010-01-31, every:P6M");
  EXPECT_EQ(status_on(report, {}, "2009-08-01").next_day, "2010-01-31");
  report.due.push_back(due("until:2010-06-30", "", "2010-06-30"));
  EXPECT_EQ(on(report, {}, "2010-01-31"), "open: next due 2010-01-31, every:P6M, until 2010-06-30");
  EXPECT_EQ(on(report, {}, "2010-02-01"), "ended: it recurred until 2010-06-30");
}

TEST(Status, TheNextAnnualReportIsOneReport) {
  DueMention next = due("every:P1Y", "", "");
  next.text = "in his next annual report";
  const Clause clause = clause_with("report", {next});
  ObligationFacts facts;
  facts.adopted = "2019-10-29";
  EXPECT_EQ(on(clause, facts, "2020-10-29"), "open: next due about 2020-10-29, in his next annual report, until 2020-10-29");
  EXPECT_EQ(on(clause, facts, "2020-10-30"), "ended: it recurred until 2020-10-29");
  facts.passed = LaterAct{"A/RES/74/9", "4", "2020-10-29", ""};  // by its own document
  EXPECT_EQ(on(clause, facts, "2020-10-30"), "no-trace: was due by 2020-10-29; nothing in the store answered it or asked for it again");
  facts.dropped = LaterAct{"A/RES/75/9", "", "2020-12-04", ""};
  EXPECT_EQ(on(clause, facts, "2020-12-04").substr(0, 5), "ended");
  EXPECT_EQ(recurs_until(clause, facts.adopted), "2020-10-29");
  EXPECT_EQ(recurs_until(clause_with("report", {due("every:P1Y", "", "")}), facts.adopted), "");
}

TEST(Status, RecurringWithoutAPeriodIsStanding) {
  EXPECT_EQ(on(clause_with("report", {due("every:regular", "", "")}), {}, "2030-01-01"), "standing: recurring: every:regular");
}

TEST(Status, OneReportAnswersOneTimeOfSeveral) {
  const DueMention next = due("session:GA:63", "2008-09-16", "2009-09-14");
  ObligationFacts facts = holding("2007-12-10");
  facts.fulfilments.push_back({"A/RES/62/9", "1", "2007-12-20", "A/62/300"});
  EXPECT_EQ(on(clause_with("report", {kSession, next}), facts, "2008-01-01").substr(0, 4), "open");
  facts.fulfilments.push_back({"A/RES/63/9", "1", "2008-12-20", "A/63/300"});
  EXPECT_EQ(on(clause_with("report", {kSession, next}), facts, "2009-01-01"), "fulfilled: A/63/300, acknowledged by A/RES/63/9 ¶1");
  EXPECT_EQ(on(clause_with("report", {kSession, due("every:P1Y", "", "")}), facts, "2009-01-01").substr(0, 4), "open");
}

TEST(Status, AWindowForAnActEnds) {
  const DueMention quarter = due("in:2010-04-01..2010-06-30", "2010-04-01", "2010-06-30");
  EXPECT_EQ(on(clause_with("meeting", {quarter}), {}, "2010-06-30"), "open: due 2010-04-01 to 2010-06-30");
  EXPECT_EQ(on(clause_with("meeting", {quarter}), {}, "2010-07-01"),
            "no-trace: was due by 2010-06-30; documents do not show whether such a thing was done");
  const DueMention days = due("in:2010-06-28..2010-06-30", "2010-06-28", "2010-06-30");
  EXPECT_EQ(on(clause_with("meeting", {days}), {}, "2010-07-01"), "ended: its time passed on 2010-06-30");
  EXPECT_EQ(on(clause_with("report", {quarter}), holding("2010-07-01"), "2010-07-01").substr(0, 7), "overdue");
  EXPECT_EQ(on(clause_with("", {due("by:2010-06-30", "2010-06-30", "2010-06-30")}), holding("2010-07-01"), "2010-07-01"),
            "no-trace: was due by 2010-06-30; documents do not show whether such a thing was done");
}

TEST(Status, WhatGoesOnUntilADayIsOverWithItUnlessItMayBeProlonged) {
  const Clause counted = clause_with("report", {due("for:P1Y", "2009-07-01", "2010-06-30")});
  EXPECT_EQ(on(counted, holding("2010-07-01"), "2010-07-01"),
            "no-trace: its time passed on 2010-06-30; whether it was prolonged the store does not show");
  Clause mandate = clause_with("report", {due("until:2010-06-30", "2009-07-01", "2010-06-30")});
  EXPECT_EQ(on(mandate, holding("2010-05-01"), "2010-06-30").substr(0, 4), "open");
  EXPECT_EQ(on(mandate, holding("2010-07-01"), "2010-07-01"), "ended: its time passed on 2010-06-30");
  ObligationFacts gap;
  gap.goes_on = [](const std::string&) { return false; };  // nothing of its organ from the end on
  EXPECT_EQ(on(mandate, gap, "2010-07-01"),
            "no-trace: its time passed on 2010-06-30; the store holds nothing later of its organ that could prolong it");
  mandate.symbol = "S/RES/2995 (2009)";
  EXPECT_EQ(on(mandate, holding("2010-07-01"), "2010-07-01"),
            "no-trace: its time passed on 2010-06-30; whether it was prolonged the store does not show");
  ObligationFacts last;
  last.event = LaterAct{"S/RES/2995 (2009)", "1", "2010-06-30", ""};  // "for a final year"
  EXPECT_EQ(on(mandate, last, "2010-07-01"), "ended: what it was asked for ended by 2010-06-30, S/RES/2995 (2009) ¶1");
}

TEST(Status, OfAMeetingWithoutADayTheLengthSaysNothing) {
  ObligationFacts facts;
  facts.adopted = "2006-12-19";
  EXPECT_EQ(on(clause_with("meeting", {due("for:P2D", "", "")}), facts, "2007-02-01"), "undated: asked for without a time");
  EXPECT_EQ(on(clause_with("meeting", {due("for:P2D", "", "")}), facts, "2009-02-01").substr(0, 8), "no-trace");
}

TEST(Status, AnActIsNotOverWithItsSession) {
  const DueMention session = due("session:GA:64", "2009-09-15", "2010-09-13");
  EXPECT_EQ(on(clause_with("", {session}), {}, "2010-09-14"),
            "no-trace: was due by 2010-09-13; documents do not show whether such a thing was done");
  Clause item = clause_with("agenda", {session});
  EXPECT_EQ(on(item, {}, "2010-09-14").substr(0, 8), "no-trace");  // another organ is to take it up
  item.type = "deciding";
  EXPECT_EQ(on(item, {}, "2010-09-14"), "ended: its time passed on 2010-09-13");
}

TEST(Status, WhatRecursUntilADayOfACouncilMayBeProlonged) {
  Clause report = clause_with("report", {due("every:P6M", "", ""), due("until:2010-06-30", "", "2010-06-30")});
  ObligationFacts facts;
  facts.adopted = "2009-06-30";
  EXPECT_EQ(on(report, facts, "2010-07-01"), "ended: it recurred until 2010-06-30");
  report.symbol = "A/HRC/RES/90/1";
  EXPECT_EQ(on(report, facts, "2010-07-01"), "no-trace: it recurred until 2010-06-30; whether it was prolonged the store does not show");
  facts.dropped = LaterAct{"A/HRC/RES/93/1", "", "2010-06-01", ""};
  EXPECT_EQ(on(report, facts, "2010-07-01").substr(0, 5), "ended");
}

TEST(Status, ASessionUntilWhichItRecursEndsIt) {
  Clause report = clause_with("report", {due("every:P1Y", "", ""), due("until:session:GA:64", "2007-12-18", "2010-09-13")});
  ObligationFacts facts;
  facts.adopted = "2007-12-18";
  EXPECT_EQ(on(report, facts, "2009-12-01").substr(0, 4), "open");
  EXPECT_EQ(on(report, facts, "2010-09-14"), "ended: it recurred until 2010-09-13");
}

TEST(Status, WhatIsNearToWhatWasLeftOutKeepsItFromBeingOver) {
  ObligationFacts facts;
  facts.dropped = LaterAct{"A/RES/62/9", "", "2007-12-18", ""};
  facts.near = LaterAct{"A/RES/63/7", "4", "2007-12-18", ""};
  EXPECT_EQ(on(clause_with(""), facts, "2010-07-01"),
            "no-trace: A/RES/63/7 goes on without these words; whether its ¶4 asks this again is not certain");
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

// What recurs without an end, asked for on 4 December 2004 and seen later.
std::string recurring_on(const std::string& deliverable, const std::string& text, const std::string& day,
                         const ObligationFacts& more = {}) {
  Clause clause = clause_with(deliverable, {due("every:P1Y", "", "")});
  clause.due[0].text = "each year";
  clause.text = text;
  ObligationFacts facts = more;
  facts.adopted = "2004-12-04";
  const StatusOnDay status = status_on(clause, facts, day);
  return std::string(status_word(status.status)) + " " + status.next_day + (status.approximate ? " about: " : ": ") + status.reason;
}

TEST(Status, WhatRecursIsToldTenYearsAfterItWasHeardOf) {
  const std::string text = "Requests the keepers to report each year";
  EXPECT_EQ(recurring_on("report", text, "2014-12-04"), "open 2014-12-04 about: next due about 2014-12-04, each year");
  EXPECT_EQ(recurring_on("report", text, "2014-12-05"), "no-trace : recurring: each year; for 10 years the store shows nothing of it");
  ObligationFacts answered;
  answered.fulfilments.push_back({"A/RES/62/9", "1", "2007-12-20", ""});
  EXPECT_EQ(recurring_on("report", text, "2017-12-20", answered), "open 2018-12-04 about: next due about 2018-12-04, each year");
  EXPECT_EQ(recurring_on("report", text, "2017-12-21", answered).substr(0, 8), "no-trace");
}

TEST(Status, WhatNobodyUpholdsForFiveYearsIsForgotten) {
  const Clause duty = clause_with("");
  EXPECT_EQ(last_day_heard_of(duty, "2004-12-04", ""), "2009-12-04");
  EXPECT_EQ(last_day_heard_of(duty, "2004-12-04", "2009-07-01"), "2014-07-01");
  EXPECT_EQ(last_day_heard_of(duty, "", ""), "");
  EXPECT_EQ(last_day_heard_of(clause_with("report", {kSession}), "2006-12-04", ""), "");
  ObligationFacts facts;
  facts.adopted = "2004-12-04";
  EXPECT_EQ(on(duty, facts, "2050-01-01"), "standing: no due");
  facts.unheard_after = "2009-12-04";
  EXPECT_EQ(on(duty, facts, "2009-12-04"), "standing: no due");
  EXPECT_EQ(on(duty, facts, "2009-12-05"),
            "no-trace: for 5 years no document in the store has asked it again, or upheld the one that asks it");
}

TEST(Status, CyclesOfTheSecurityCouncilAreForgottenAfterThreeYears) {
  Clause cycle = clause_with("report", {due("every:P60D", "", "")});
  EXPECT_EQ(last_day_heard_of(cycle, "2004-12-04", ""), "2010-02-02");
  cycle.symbol = "S/RES/1940 (2004)";
  EXPECT_EQ(last_day_heard_of(cycle, "2004-12-04", ""), "2008-02-02");
  EXPECT_EQ(last_day_heard_of(cycle, "2004-12-04", "2006-01-01"), "2009-03-02");
  ObligationFacts facts;
  facts.adopted = "2004-12-04";
  facts.unheard_after = "2008-02-02";
  EXPECT_EQ(on(cycle, facts, "2008-02-03"),
            "no-trace: for 3 years no document in the store has asked it again, or upheld the one that asks it");
  cycle.due[0] = due("every:P1Y", "", "");
  EXPECT_EQ(last_day_heard_of(cycle, "2004-12-04", ""), "2010-12-04");
}

TEST(Status, WhatRecursIsForgottenAPeriodLater) {
  EXPECT_EQ(last_day_heard_of(clause_with("report", {due("every:regular", "", "")}), "2004-12-04", ""), "2009-12-04");
  EXPECT_EQ(last_day_heard_of(clause_with("report", {due("every:P2Y", "", "")}), "2004-12-04", ""), "2011-12-04");
  Clause observance = clause_with("", {due("every:P1Y", "", "")});
  observance.text = "Invites States to observe 10 December of each year as the Day of Bells";
  observance.due[0].text = "each year";
  EXPECT_EQ(last_day_heard_of(observance, "2004-12-04", ""), "");
}

TEST(Status, WhatIsDoneForAMeetingIsOpenUntilThen) {
  ObligationFacts facts;
  facts.adopted = "2024-12-04";
  facts.once = true;
  facts.event = LaterAct{"A/RES/79/9", "1", "2026-05-06", ""};
  EXPECT_EQ(on(clause_with(""), facts, "2026-05-06"), "open: for what takes place by 2026-05-06, A/RES/79/9 ¶1");
  EXPECT_EQ(status_on(clause_with(""), facts, "2026-05-06").next_day, "2026-05-06");
  EXPECT_EQ(on(clause_with(""), facts, "2026-05-07").substr(0, 5), "ended");
  facts.event->answers = "2026-04-27";  // its first day
  EXPECT_EQ(status_on(clause_with(""), facts, "2026-04-27").next_day, "2026-04-27");
  EXPECT_EQ(status_on(clause_with(""), facts, "2026-04-28").next_day, "2026-05-06");
  facts.event->answers = "2026-12-04";  // as long as it would be looked for without a meeting
  EXPECT_EQ(status_on(clause_with(""), facts, "2026-04-28").next_day, "2026-05-06");
  facts.once = false;  // for a decade
  EXPECT_EQ(on(clause_with(""), facts, "2026-05-06"), "standing: no due");
}

TEST(Status, OfADocumentOnSeveralSubjectsTheNextOneShowsNothing) {
  Clause report = clause_with("report", {kSession});
  report.paragraph = "XII/4";
  EXPECT_EQ(on(report, holding("2007-12-10"), "2008-09-16").substr(0, 8), "no-trace");
  report.paragraph = "annex/4";
  EXPECT_EQ(on(report, holding("2007-12-10"), "2008-09-16").substr(0, 7), "overdue");
}

TEST(Status, ADayOfTheYearIsKeptForEver) {
  EXPECT_EQ(recurring_on("", "Invites States to observe the Day of Bells each year", "2006-01-01"),
            "open 2006-12-04 about: next due about 2006-12-04, each year");
  EXPECT_EQ(recurring_on("", "Invites States to observe 10 December of each year as the Day of Bells", "2026-01-01"),
            "open 2026-12-10: next due 2026-12-10, each year");
  EXPECT_EQ(recurring_on("", "Invites States to ring bells each year, on 18 July, in all towns", "2026-01-01"),
            "open 2026-07-18: next due 2026-07-18, each year");
  EXPECT_EQ(
      recurring_on("", "Invites States to mark each year the International Day of Paper Bells on 12 November by rounds", "2026-01-01"),
      "open 2026-11-12: next due 2026-11-12, each year");
  EXPECT_EQ(recurring_on("", "Invites States to mark each year the calling of the bells of Nove on 12 November 2002", "2026-01-01"),
            "no-trace : recurring: each year; for 10 years the store shows nothing of it");
  EXPECT_EQ(recurring_on("", "Invites States to ring bells each year, as was decided on 18 July 2002", "2026-01-01"),
            "no-trace : recurring: each year; for 10 years the store shows nothing of it");
}

TEST(Status, AnAppealFallsDueOnNoAnniversary) {
  Clause appeal = clause_with("", {due("every:P1Y", "", "")});
  appeal.due[0].text = "annually";
  appeal.strength_rank = 3;
  ObligationFacts facts;
  facts.adopted = "2024-12-04";
  EXPECT_EQ(on(appeal, facts, "2025-02-01"), "standing: recurring: annually, on no day that is known");
  EXPECT_EQ(last_day_expected(appeal, "2024-12-04"), "2024-12-04");
  appeal.strength_rank = 5;
  EXPECT_EQ(on(appeal, facts, "2025-02-01"), "open: next due about 2025-12-04, annually");
  appeal.strength_rank = 3;
  appeal.strength_rank = 5;
  appeal.deliverables.push_back({"meeting", "", {}});
  EXPECT_EQ(on(appeal, facts, "2025-02-01"), "standing: recurring: annually, on no day that is known");
  appeal.deliverables.back().type = "report";
  EXPECT_EQ(on(appeal, facts, "2025-02-01"), "open: next due about 2025-12-04, annually");
}

TEST(Status, ASessionThatRunsAtAdoptionIsShownByItsEnd) {
  const Clause report = clause_with("report", {kSession});
  ObligationFacts facts;
  facts.adopted = "2007-12-04";
  EXPECT_EQ(status_on(report, facts, "2008-01-01").next_day, "2008-09-15");
  facts.adopted = "2006-12-04";
  EXPECT_EQ(status_on(report, facts, "2008-01-01").next_day, "2007-09-18");
}

TEST(Status, AtASessionWithoutKnownDaysIsNoDuty) {
  const Clause clause = clause_with("", {due("session:Lighthouse Forum:5", "", "")});
  ObligationFacts facts;
  facts.adopted = "2004-12-04";
  EXPECT_EQ(on(clause, facts, "2005-01-01"), "undated: asked for at a session whose days are not known");
  EXPECT_EQ(on(clause, facts, "2006-12-05"),
            "no-trace: asked for at a session whose days are not known; for 2 years nothing in the store answered it");
}

TEST(Status, AReportForASessionWithoutKnownDaysIsUndated) {
  const Clause clause = clause_with("report", {due("session:Lighthouse Forum:2", "", "")});
  ObligationFacts facts;
  facts.adopted = "2004-12-04";
  EXPECT_EQ(on(clause, facts, "2005-01-01"), "undated: asked for at a session whose days are not known");
}

TEST(Status, WhatStandsInTheBudgetOfAYearIsShownForTwo) {
  ObligationFacts facts;
  facts.adopted = "2004-06-30";
  facts.unheard_after = "2006-06-30";
  EXPECT_EQ(on(clause_with(""), facts, "2006-06-30"), "standing: no due");
  EXPECT_EQ(on(clause_with(""), facts, "2006-07-01"),
            "no-trace: it stands in the budget of a year; for 2 years no document in the store has asked it again");
}

TEST(Status, SessionsOfABodyFallOnNoAnniversary) {
  Clause clause = clause_with("report", {due("every:P1Y", "", "")});
  clause.due[0].text = "at its successive sessions";
  ObligationFacts facts;
  facts.adopted = "2024-12-04";
  EXPECT_EQ(on(clause, facts, "2025-02-01"), "standing: recurring: at its successive sessions, on no day that is known");
}

TEST(Status, ARhythmOfAnotherResolutionIsNotCountedFromThisOne) {
  Clause clause = clause_with("report", {due("every:P2Y", "", "")});
  clause.due[0].text = "within his biennial report submitted in accordance with resolution";
  ObligationFacts facts;
  facts.adopted = "2024-12-04";
  EXPECT_TRUE(on(clause, facts, "2025-02-01").starts_with("standing: recurring"));
}

TEST(Status, AReiteratedRhythmOfYearsFallsOnNoAnniversary) {
  Clause clause = clause_with("", {due("every:P5Y", "", "")});
  ObligationFacts facts;
  facts.adopted = "2024-12-04";
  EXPECT_EQ(on(clause, facts, "2025-02-01"), "open: next due about 2029-12-04, every:P5Y");
  clause.reiterated = true;
  EXPECT_EQ(on(clause, facts, "2025-02-01"), "standing: recurring: every:P5Y, on no day that is known");
  clause.due = {due("every:P1Y", "", "")};
  EXPECT_EQ(on(clause, facts, "2025-02-01"), "open: next due about 2025-12-04, every:P1Y");
}

TEST(Status, WhatGoesOnForATimeIsNotDueAtItsEnd) {
  const Clause clause = clause_with("", {due("for:P3Y", "2004-12-04", "2007-12-04")});
  EXPECT_EQ(on(clause, {}, "2006-01-01"), "open: goes on until 2007-12-04");
}

TEST(Status, ASpanBesideARecurrenceEndsIt) {
  Clause clause = clause_with("report", {due("every:P1Y", "", ""), due("for:P3Y", "2004-12-04", "2007-12-04")});
  ObligationFacts facts;
  facts.adopted = "2004-12-04";
  EXPECT_EQ(status_on(clause, facts, "2005-06-01").next_day, "2005-12-04");
  EXPECT_EQ(on(clause, facts, "2007-12-05"), "ended: it recurred until 2007-12-04");
}

TEST(Status, ADutyWithoutATimeIsInForceUntilTheMandateItBelongsToRunsOut) {
  ObligationFacts facts;
  facts.mandate_ends = LaterAct{"S/RES/2995 (2024)", "1", "2025-03-15", ""};
  EXPECT_EQ(on(clause_with(""), facts, "2025-03-15"), "standing: no due");
  EXPECT_EQ(
      on(clause_with(""), facts, "2025-03-16"),
      "no-trace: the mandate it belongs to went until 2025-03-15 by S/RES/2995 (2024) ¶1; whether it was prolonged the store does not "
      "show");
}

TEST(Status, ATextThatIsToBeWrittenIsNotOverWithItsSession) {
  const Clause comment = clause_with("meeting", {due("in:2010-09-10..2010-09-13", "2010-09-10", "2010-09-13")});
  ObligationFacts facts = holding("2010-05-01");
  EXPECT_EQ(on(comment, facts, "2010-09-14").substr(0, 5), "ended");
  facts.once = true;
  EXPECT_EQ(on(comment, facts, "2010-09-14").substr(0, 8), "no-trace");
}

TEST(Status, WhatWasOverBeforeItWasLeftOutIsOverForThatReason) {
  ObligationFacts facts;
  facts.dropped = LaterAct{"S/RES/2999 (2026)", "", "2026-02-20", ""};
  EXPECT_EQ(on(clause_with(""), facts, "2026-03-01"), "ended: not repeated by S/RES/2999 (2026)");
  facts.mandate_ends = LaterAct{"S/RES/2995 (2024)", "1", "2026-03-15", ""};
  EXPECT_EQ(on(clause_with(""), facts, "2026-04-01"), "ended: not repeated by S/RES/2999 (2026)");
  facts.mandate_ends->day = "2025-03-15";
  EXPECT_EQ(on(clause_with(""), facts, "2026-04-01"), "ended: not repeated by S/RES/2999 (2026)");
  facts.event = LaterAct{"S/RES/2995 (2024)", "4", "2025-01-31", ""};
  EXPECT_EQ(on(clause_with(""), facts, "2026-04-01"), "ended: what it was asked for ended by 2025-01-31, S/RES/2995 (2024) ¶4");
}

TEST(Status, WhatHasSomethingNearItOrIsPassedOverIsNoLongerTold) {
  ObligationFacts facts;
  facts.near = LaterAct{"A/RES/79/412", "4", "2024-12-18", ""};
  EXPECT_EQ(on(clause_with(""), facts, "2024-12-17"), "standing: no due");
  EXPECT_EQ(on(clause_with(""), facts, "2024-12-18"),
            "no-trace: A/RES/79/412 goes on without these words; whether its ¶4 asks this again is not certain");
  facts.near.reset();
  facts.passed = LaterAct{"A/RES/79/412", "preamble", "2029-12-18", ""};
  EXPECT_EQ(on(clause_with(""), facts, "2029-12-18"), "standing: no due");
  EXPECT_EQ(on(clause_with(""), facts, "2029-12-19").substr(0, 8), "no-trace");
}

TEST(Status, TheLengthOfOneTimeEndsNoRecurrence) {
  Clause clause = clause_with("", {due("every:P1Y", "", ""), due("for:P2D", "2004-12-04", "2004-12-06")});
  ObligationFacts facts;
  facts.adopted = "2004-12-04";
  EXPECT_EQ(status_on(clause, facts, "2005-06-01").next_day, "2005-12-04");
}

TEST(Status, Words) {
  for (const std::string& word : status_words()) EXPECT_EQ(status_word(*read_status(word)), word);
  EXPECT_EQ(read_status("lapsed"), Status::ended);
  EXPECT_EQ(read_status("no trace"), Status::no_trace);
  EXPECT_FALSE(read_status("done"));
}

// term_of() tells for all days what status_on() tells for each, in a store that could show an answer.
TEST(Status, TermIsTheFirstDayOfTheEnd) {
  const DueMention window = due("in:2008", "2008-01-01", "2008-12-31"), deadline = due("by:2009-03-31", "2009-03-31", "2009-03-31"),
                   yearly = due("every:P1Y", "", ""), until = due("until:2009-12-31", "", "2009-12-31");
  const std::vector<std::vector<DueMention>> lists = {
      {}, {kSession}, {window}, {deadline}, {window, deadline}, {yearly}, {window, yearly}, {kSession, window}, {deadline, yearly, until}};
  for (const char* deliverable : {"", "report", "meeting"}) {
    for (const auto& list : lists) {
      ObligationFacts facts = holding("");
      facts.holding = [](const std::string&, const std::string& to) { return std::optional(LaterAct{"A/RES/62/5", "", to, "", ""}); };
      ObligationFacts dropped = facts;
      dropped.dropped = LaterAct{"A/RES/63/9", "", "2008-11-20", ""};
      const Clause clause = clause_with(deliverable, list);
      const Term term = term_of(clause, facts.adopted);
      for (const char* day :
           {"2007-01-01", "2008-09-15", "2008-09-16", "2008-11-19", "2008-12-20", "2008-12-31", "2009-01-01", "2009-03-31", "2009-04-01",
            "2010-01-01", "2011-09-15", "2011-09-16", "2012-03-31", "2012-04-01", "2020-01-01"}) {
        const std::string expected = last_day_expected(clause, facts.adopted);  // what recurs is not over, but no longer looked for
        const bool looked_for = expected.empty() || expected == facts.adopted || day <= expected;
        EXPECT_EQ(is_live(status_on(clause, facts, day).status), day < term.over && looked_for)
            << deliverable << " " << list.size() << " " << day;
        if (day < std::string("2008-11-20") || !term.until_dropped || !is_live(status_on(clause, facts, day).status)) continue;
        const bool ahead = status_on(clause, facts, day).status == Status::open && list.front().to >= day;
        EXPECT_EQ(is_live(status_on(clause, dropped, day).status), ahead) << deliverable << " " << list.size() << " " << day;
      }
    }
  }
}

}  // namespace
}  // namespace mandates
