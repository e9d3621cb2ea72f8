#include "calendar/session_calendar.h"

#include <gtest/gtest.h>

#include "invented_bodies.h"

namespace mandates {
namespace {

class SessionCalendarTest : public ::testing::Test {
 protected:
  const SessionCalendar calendar_ = invented_calendar();

  std::string days(const char* body, const char* session) const {
    const auto found = calendar_.find(body, session);
    return found ? range_words(found->days) : "unknown";
  }
  static std::string names(const std::vector<Session>& sessions) {
    std::string joined;
    for (const Session& session : sessions) joined += (joined.empty() ? "" : " ") + session.ref.session;
    return joined;
  }
};

TEST_F(SessionCalendarTest, RunsToTheEveOfTheNextOpening) {
  EXPECT_EQ(days("AS", "1"), "1991-09-17 to 1992-09-14");
  EXPECT_EQ(days("AS", "2"), "1992-09-15 to 1993-10-04") << "the 3rd opened late, so the 2nd went on";
  EXPECT_EQ(days("AS", "3"), "1993-10-05 to 1994-09-19");
}

TEST_F(SessionCalendarTest, SaysWhy) {
  EXPECT_EQ(calendar_.find("AS", "1")->reasoning,
            "opens 1991-09-17 (third Tuesday of September, rule 1), closes 1992-09-14 (eve of the next opening)");
  EXPECT_EQ(calendar_.find("AS", "3")->reasoning, "opens 1993-10-05 (a storm), closes 1994-09-19 (eve of the next opening)");
  EXPECT_EQ(calendar_.find("TRI", "4")->reasoning, "opens about 2011-02-01 (February), closes about 2011-04-30 (April)");
  EXPECT_EQ(calendar_.find("AS", "ES-1")->reasoning, "opens 1995-03-01, adjourned and resumed since");
}

TEST_F(SessionCalendarTest, PartsLieInsideTheSession) {
  const auto parts = calendar_.find("AS", "2")->parts;
  ASSERT_EQ(parts.size(), 2U);
  EXPECT_EQ(parts[0].name + " " + range_words(parts[0].days), "main part 1992-09-15 to 1992-12-31");
  EXPECT_EQ(parts[1].name + " " + range_words(parts[1].days), "resumed part 1993-01-01 to 1993-10-04");
  const auto known = calendar_.find("TRI", "8")->parts;
  ASSERT_EQ(known.size(), 2U);
  EXPECT_EQ(known[1].name + " " + range_words(known[1].days), "second part 2012-08-06 to 2012-08-07");
}

TEST_F(SessionCalendarTest, SeveralSessionsAYear) {
  EXPECT_EQ(days("TRI", "4"), "about 2011-02-01 to 2011-04-30");
  EXPECT_EQ(days("TRI", "6"), "about 2011-09-01 to 2011-10-31");
  EXPECT_EQ(days("TRI", "8"), "2012-06-11 to 2012-08-07");
  EXPECT_EQ(days("TRI", "3"), "unknown") << "the rhythm begins with the 4th";
  EXPECT_EQ(names(calendar_.sessions_of_year("TRI", 2012)), "7 8 9");
  EXPECT_EQ(calendar_.year_of_session("TRI", "9"), 2012);
}

TEST_F(SessionCalendarTest, SessionsNamedByYear) {
  EXPECT_EQ(days("YR", "2007"), "about 2006-07-01 to 2007-07-31");
  EXPECT_EQ(calendar_.year_of_session("YR", "2007"), 2007);
  EXPECT_EQ(range_words(calendar_.find("YR", "2007")->reports), "about 2007-06-01 to 2007-06-30");
  EXPECT_EQ(range_words(calendar_.find("YR", "2012")->reports), "about 2011-07-01 to 2012-07-31");
  EXPECT_EQ(iso_day(calendar_.find("YR", "2012")->meeting), "2012-06-01") << "whole session, but planned for the June part";
}

TEST_F(SessionCalendarTest, SpecialSessionsAreKnownOrUnknown) {
  EXPECT_EQ(days("AS", "S-1"), "1994-03-01 to 1994-03-04");
  EXPECT_EQ(days("AS", "S-2"), "unknown");
  EXPECT_TRUE(calendar_.find("AS", "ES-1")->without_end);
  EXPECT_EQ(names(calendar_.sessions_of_year("AS", 1994)), "4 S-1");
}

TEST_F(SessionCalendarTest, OnlyTheYearKnown) {
  EXPECT_EQ(days("Odd Commission", "1"), "about 2001-01-01 to 2001-12-31");
  EXPECT_EQ(days("Odd Commission", "2"), "2004-05-03 to 2004-05-07");
  EXPECT_EQ(days("Odd Commission", "3"), "unknown");
}

TEST_F(SessionCalendarTest, AsksByCodeOrNameAndSaysWhatItDoesNotKnow) {
  EXPECT_EQ(days("assembly of islands", "1"), "1991-09-17 to 1992-09-14");
  EXPECT_EQ(days("as", "1"), "1991-09-17 to 1992-09-14");
  EXPECT_EQ(calendar_.ask({"Club", "3"}).unknown, "no data on the sessions of Club");
  EXPECT_EQ(calendar_.ask({"Odd Commission", "3"}).unknown, "no data on Odd Commission, 3rd session");
  EXPECT_EQ(calendar_.ask({"AS", "9999"}).unknown, "no data on AS, 9999 session") << "beyond the years reckoned with";
  EXPECT_EQ(calendar_.ask({"AS", "first"}).unknown, "no data on AS, session first");
}

TEST_F(SessionCalendarTest, SessionOnADay) {
  EXPECT_EQ(calendar_.session_on("AS", day_of("1993-10-04"))->ref.session, "2");
  EXPECT_EQ(calendar_.session_on("AS", day_of("1993-10-05"))->ref.session, "3");
  EXPECT_EQ(calendar_.session_on("AS", day_of("1994-03-02"))->ref.session, "3") << "special sessions are not regular ones";
  EXPECT_FALSE(calendar_.session_on("TRI", day_of("2011-05-15"))) << "between two sessions";
  EXPECT_FALSE(calendar_.session_on("AS", day_of("1990-05-15")));
  EXPECT_EQ(calendar_.session_on("YR", day_of("2008-07-10"))->ref.session, "2008") << "of two approximate ones the one that opened first";
}

TEST_F(SessionCalendarTest, NextSession) {
  EXPECT_EQ(calendar_.next_session("AS", day_of("1991-09-16"))->ref.session, "1");
  EXPECT_EQ(calendar_.next_session("AS", day_of("1991-09-17"))->ref.session, "2");
  EXPECT_EQ(calendar_.next_session("YR", day_of("2011-01-15"))->ref.session, "2012") << "it opens in the year before its own";
  EXPECT_EQ(calendar_.next_session("Odd Commission", day_of("2001-02-01"))->ref.session, "2");
  EXPECT_FALSE(calendar_.next_session("Odd Commission", day_of("2004-05-03")));
  EXPECT_EQ(calendar_.next_session({"TRI", "6"})->ref.session, "7");
  EXPECT_FALSE(calendar_.next_session({"AS", "S-1"}));
}

TEST_F(SessionCalendarTest, YearsLaterInTheSamePlace) {
  EXPECT_EQ(calendar_.session_years_later({"TRI", "5"}, 2)->ref.session, "11");
  EXPECT_EQ(calendar_.session_years_later({"AS", "2"}, 2)->ref.session, "4");
  EXPECT_FALSE(calendar_.session_years_later({"Odd Commission", "1"}, 2));
}

// All that is known of a session, as one text.
std::string all_of(const std::optional<Session>& session) {
  if (!session) return "none";
  std::string text = session->ref.body + session->ref.session + range_words(session->days) + range_words(session->reports) +
                     iso_day(session->meeting) + (session->without_end ? "endless" : "") + session->reasoning;
  for (const SessionPart& part : session->parts) text += part.name + range_words(part.days);
  return text;
}

TEST_F(SessionCalendarTest, WhatIsRememberedIsWhatIsWorkedOut) {
  const SessionCalendar asked = invented_calendar(), copy = asked;
  for (int round = 0; round < 2; ++round) {
    for (const std::string& body : asked.bodies()) {
      for (const char* name : {"1", "3", "12", "2011", "S-1", "ES-1", "99999", ""}) {
        const std::string fresh = all_of(invented_calendar().find(body, name));
        EXPECT_EQ(all_of(asked.find(body, name)), fresh) << body << name;
        EXPECT_EQ(all_of(copy.ask({body, name}).session), fresh) << body << name;
      }
    }
  }
}

TEST_F(SessionCalendarTest, RemembersAnyNumberOfSessions) {
  const SessionCalendar asked = invented_calendar();
  for (int round = 0; round < 2; ++round)
    for (int number = 1; number <= 1500; ++number) EXPECT_EQ(all_of(asked.find("AS", std::to_string(number))).empty(), false);
  EXPECT_EQ(all_of(asked.find("AS", "1400")), all_of(invented_calendar().find("AS", "1400")));
}

TEST_F(SessionCalendarTest, NamedBySessionOrYear) {
  EXPECT_EQ(names(calendar_.named("AS", "2")), "2");
  EXPECT_EQ(names(calendar_.named("AS", "1994")), "3 S-1 4");
  EXPECT_EQ(names(calendar_.named("YR", "2007")), "2007");
  EXPECT_EQ(names(calendar_.named("AS", "nineteen")), "");
}

}  // namespace
}  // namespace mandates
