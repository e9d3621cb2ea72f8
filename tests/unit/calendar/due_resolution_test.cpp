#include "calendar/due_resolution.h"

#include <gtest/gtest.h>

#include "calendar/planning.h"
#include "invented_bodies.h"

namespace mandates {
namespace {

class DueResolutionTest : public ::testing::Test {
 protected:
  const SessionCalendar calendar_ = invented_calendar();
  DueContext context_{day_of("1992-12-18"), {}, {}};

  ResolvedDue resolve(const char* code) const { return resolve_due(DueCode::parse(code).code.value(), context_, calendar_); }
  static std::string days(const ResolvedDue& due) {
    std::string joined;
    for (const Occurrence& occurrence : due.occurrences)
      joined += (joined.empty() ? "" : "; ") + range_words(occurrence.days) +
                (occurrence.session ? " [" + session_words(*occurrence.session) + "]" : "");
    return joined;
  }
  std::string together(std::initializer_list<const char*> codes) const {
    std::vector<DueCode> parsed;
    for (const char* code : codes) parsed.push_back(DueCode::parse(code).code.value());
    std::string joined;
    for (const ResolvedDue& due : resolve_dues(parsed, context_, calendar_)) joined += (joined.empty() ? "" : " | ") + days(due);
    return joined;
  }
};

TEST_F(DueResolutionTest, Session) {
  const ResolvedDue due = resolve("session:AS:3");
  EXPECT_EQ(days(due), "1993-10-05 to 1994-09-19 [AS, 3rd session]");
  EXPECT_EQ(iso_day(due.occurrences[0].due), "1993-10-05");
  EXPECT_EQ(due.reasoning, "session:AS:3 → opens 1993-10-05 (a storm), closes 1994-09-19 (eve of the next opening)");
  EXPECT_EQ(due.unresolved, "");
}

TEST_F(DueResolutionTest, SessionWithoutDataIsNotGuessed) {
  const ResolvedDue due = resolve("session:Club of Birds:12");
  EXPECT_TRUE(due.occurrences.empty());
  EXPECT_EQ(due.unresolved, "no data on the sessions of Club of Birds");
  EXPECT_EQ(due.reasoning, "session:Club of Birds:12 → no data on the sessions of Club of Birds");
  EXPECT_EQ(resolve("session:AS:ES-1").unresolved,
            "AS, 1st emergency special session is resumed again and again; its next day is not known");
}

TEST_F(DueResolutionTest, DeadlineWindowAndEnd) {
  EXPECT_EQ(days(resolve("by:1993-03-31")), "1993-03-31");
  EXPECT_EQ(days(resolve("in:1993-04-01..1993-06-30")), "1993-04-01 to 1993-06-30");
  EXPECT_EQ(iso_day(resolve("in:1993-04-01..1993-06-30").occurrences[0].due), "1993-06-30");
  EXPECT_EQ(days(resolve("until:1994-06-30")), "1992-12-18 to 1994-06-30");
  EXPECT_EQ(days(resolve("until:1990-06-30")), "1990-06-30") << "an end before adoption stays what is printed";
  context_.adopted.reset();
  EXPECT_EQ(days(resolve("until:1994-06-30")), "1994-06-30");
}

TEST_F(DueResolutionTest, WhatGoesOnUntilASessionIsOverWithIt) {
  const ResolvedDue due = resolve("until:session:AS:3");
  EXPECT_EQ(days(due), "1992-12-18 to 1994-09-19") << "due at no session";
  EXPECT_EQ(iso_day(due.occurrences[0].due), "1994-09-19");
  EXPECT_EQ(due.reasoning, "until:session:AS:3 → goes on until 1994-09-19");
  EXPECT_EQ(resolve("until:session:Club of Birds:12").unresolved, "no data on the sessions of Club of Birds");
}

TEST_F(DueResolutionTest, DurationsAreCountedFromAdoption) {
  EXPECT_EQ(days(resolve("within:P90D")), "1992-12-18 to 1993-03-18");
  EXPECT_EQ(resolve("within:P90D").reasoning, "within:P90D → 90 days from adoption on 1992-12-18: 1993-03-18");
  EXPECT_EQ(days(resolve("for:P3Y")), "about 1992-12-18 to 1995-12-18") << "it may run on from the end of the mandate before";
  context_.adopted = day_of("2023-08-31");
  EXPECT_EQ(days(resolve("within:P6M")), "2023-08-31 to 2024-02-29");
  context_.adopted.reset();
  EXPECT_EQ(resolve("within:P90D").unresolved, "counted from adoption, and the day of adoption is not known");
  EXPECT_EQ(resolve("every:P90D").unresolved, "counted from adoption, and the day of adoption is not known");
}

TEST_F(DueResolutionTest, RecurrenceUpToTheHorizonOrTheRenewal) {
  context_.horizon = day_of("1994-12-31");
  EXPECT_EQ(days(resolve("every:P6M")), "1993-06-18; 1993-12-18; 1994-06-18; 1994-12-18");
  context_.renewed = day_of("1993-12-20");
  EXPECT_EQ(days(resolve("every:P6M")), "1993-06-18; 1993-12-18");
  EXPECT_EQ(days(resolve("every:P1Y")), "about 1993-12-18");
  context_.renewed = day_of("1993-03-01");
  EXPECT_EQ(resolve("every:P6M").unresolved, "renewed before it was due again");
  context_.renewed.reset();
  context_.horizon = day_of("1993-03-01");
  EXPECT_EQ(resolve("every:P6M").unresolved, "not due again before the horizon");
}

TEST_F(DueResolutionTest, RecurrenceWithoutEndGivesTheNextOne) {
  EXPECT_EQ(days(resolve("every:P6M")), "1993-06-18");
  EXPECT_EQ(resolve("every:P6M").reasoning,
            "every:P6M → every 6 months from adoption on 1992-12-18; only the next one, since no end is given");
}

TEST_F(DueResolutionTest, EndlessRecurrenceIsCut) {
  context_.horizon = day_of("2199-12-31");
  const ResolvedDue due = resolve("every:P1D");
  EXPECT_EQ(due.occurrences.size(), static_cast<std::size_t>(kMostOccurrences));
  EXPECT_NE(due.reasoning.find("cut after 520"), std::string::npos);
}

TEST_F(DueResolutionTest, RegularHasNoDays) {
  EXPECT_EQ(resolve("every:regular").unresolved, "regularly, without a rhythm that gives days");
}

TEST_F(DueResolutionTest, RecurrenceFromItsFirstTime) {
  context_.horizon = day_of("1998-01-01");
  EXPECT_EQ(together({"session:AS:3", "every:P2Y"}),
            "1993-10-05 to 1994-09-19 [AS, 3rd session] | 1995-09-19 to 1996-09-16 [AS, 5th session]; "
            "1997-09-16 to 1998-09-14 [AS, 7th session]");
  context_.horizon = day_of("1994-12-31");
  EXPECT_EQ(together({"every:P6M", "session:AS:3"}), "1994-04-05; 1994-10-05 | 1993-10-05 to 1994-09-19 [AS, 3rd session]");
  EXPECT_EQ(together({"by:1993-03-31", "every:P1Y"}), "1993-03-31 | 1994-03-31");
  EXPECT_EQ(together({"in:1993-01-01..1993-12-31", "every:P12M"}), "1993-01-01 to 1993-12-31 | 1994-01-01 to 1994-12-31");
}

TEST_F(DueResolutionTest, TwoSessionsAtOnce) {
  EXPECT_EQ(together({"session:YR:2003", "session:AS:13"}),
            "about 2003-06-01 to 2003-06-30 [YR, 2003 session] | 2003-09-16 to 2004-09-20 [AS, 13th session]");
}

TEST_F(DueResolutionTest, PlansDocumentsBackFromTheMeeting) {
  const auto plan = plan_documents(SessionRef{"AS", "2"}, calendar_);
  ASSERT_TRUE(plan);
  EXPECT_EQ(iso_day(plan->submit_by), "1992-07-07");
  EXPECT_EQ(iso_day(plan->issue_by), "1992-08-04");
  ASSERT_EQ(plan->reminders.size(), 2U);
  EXPECT_EQ(iso_day(plan->reminders[0]), "1992-06-09");
  EXPECT_EQ(iso_day(plan->reminders[1]), "1992-06-30");
  EXPECT_FALSE(plan->approximate);
  EXPECT_EQ(plan->reasoning, "submitted 10 weeks, issued 6 weeks before 1992-09-15");

  const auto yearly = plan_documents(SessionRef{"YR", "2012"}, calendar_);
  EXPECT_EQ(iso_day(yearly->submit_by), "2012-04-06") << "the body's own rule, eight weeks, from its June part";
  EXPECT_TRUE(yearly->approximate);
  EXPECT_FALSE(plan_documents(resolve("by:1993-03-31").occurrences[0], calendar_));
  EXPECT_FALSE(plan_documents(SessionRef{"AS", "ES-1"}, calendar_));
}

}  // namespace
}  // namespace mandates
