// What rules/sessions.toml says of real bodies, against days that are known otherwise.
#include <gtest/gtest.h>

#include <map>

#include "calendar/planning.h"
#include "rules/rule_set.h"
#include "rules/session_rules.h"

namespace mandates {
namespace {

/// The calendar of the built-in rules of sessions, read once.
const SessionCalendar& calendar() {
  static const SessionCalendar built = [] {
    std::vector<RuleFile> files;
    for (RuleFile& file : builtin_rule_files())
      if (file.name.find("sessions.toml") != std::string::npos) files.push_back(std::move(file));
    return session_calendar(RuleSet::load(files));
  }();
  return built;
}

std::string opens(const char* body, const std::string& session) {
  const auto found = calendar().find(body, session);
  return found ? (found->days.approximate ? "about " : "") + iso_day(found->days.from) : "unknown";
}

int year(const char* body, int session) {
  return calendar().year_of_session(body, std::to_string(session)).value_or(0);
}

TEST(SessionFacts, FilesForSessionsTellAsMuchAsAll) {
  const std::vector<RuleFile> some = files_for_sessions(builtin_rule_files());
  EXPECT_LT(some.size(), builtin_rule_files().size());
  const RuleSet rules = RuleSet::load(some, {}, LinkCheck::done_before), all_rules = RuleSet::load(builtin_rule_files());
  EXPECT_TRUE(rules.found().empty());
  for (const char* kind : {"sessions", "body"}) EXPECT_EQ(rules.of_kind(kind).size(), all_rules.of_kind(kind).size()) << kind;
  const SessionCalendar few = session_calendar(rules), all = session_calendar(all_rules);
  ASSERT_EQ(few.bodies(), all.bodies());
  for (const std::string& code : all.bodies()) {
    EXPECT_EQ(few.body(code)->names, all.body(code)->names) << code;
    for (int year = 1990; year < 2030; ++year) {
      const auto one = few.sessions_of_year(code, year), other = all.sessions_of_year(code, year);
      ASSERT_EQ(one.size(), other.size()) << code << " in " << year;
      for (std::size_t i = 0; i < one.size(); ++i) EXPECT_EQ(one[i].reasoning, other[i].reasoning);
    }
  }
}

TEST(SessionFacts, OpeningsOfTheGeneralAssembly) {
  const std::map<int, const char*> openings = {
      {51, "1996-09-17"}, {52, "1997-09-16"}, {53, "1998-09-09"}, {54, "1999-09-14"}, {55, "2000-09-05"}, {56, "2001-09-12"},
      {57, "2002-09-10"}, {58, "2003-09-16"}, {59, "2004-09-14"}, {60, "2005-09-13"}, {61, "2006-09-12"}, {62, "2007-09-18"},
      {63, "2008-09-16"}, {64, "2009-09-15"}, {65, "2010-09-14"}, {66, "2011-09-13"}, {67, "2012-09-18"}, {68, "2013-09-17"},
      {69, "2014-09-16"}, {70, "2015-09-15"}, {71, "2016-09-13"}, {72, "2017-09-12"}, {73, "2018-09-18"}, {74, "2019-09-17"},
      {75, "2020-09-15"}, {76, "2021-09-14"}, {77, "2022-09-13"}, {78, "2023-09-05"}, {79, "2024-09-10"}, {80, "2025-09-09"},
      {81, "2026-09-08"}, {82, "2027-09-07"}};
  for (const auto& [session, day] : openings) {
    EXPECT_EQ(opens("GA", std::to_string(session)), day) << session;
    EXPECT_EQ(calendar().find("GA", std::to_string(session))->days.to + date::days{1},
              calendar().find("GA", std::to_string(session + 1))->days.from);
  }
}

TEST(SessionFacts, OlderOpeningsOfTheGeneralAssembly) {
  EXPECT_EQ(iso_day(calendar().find("GA", "1")->days.from), "1946-01-10");
  EXPECT_EQ(opens("GA", "6"), "1951-11-06");
  EXPECT_EQ(iso_day(calendar().find("GA", "7")->days.from), "1952-10-14");
  EXPECT_EQ(iso_day(calendar().find("GA", "11")->days.from), "1956-11-12");
  EXPECT_EQ(iso_day(calendar().find("GA", "19")->days.from), "1964-12-01");
  EXPECT_EQ(opens("GA", "31"), "about 1976-09-21") << "by rule of thumb before resolution 36/67";
  EXPECT_EQ(opens("GA", "50"), "1995-09-19");
}

TEST(SessionFacts, TheAssemblySaysWhy) {
  EXPECT_EQ(calendar().find("GA", "62")->reasoning,
            "opens 2007-09-18 (Tuesday of the third week of September with a working day, resolution 57/301), closes 2008-09-15 (eve of "
            "the next opening)");
}

TEST(SessionFacts, DocumentsOfTheSixtyFifthSession) {
  const auto plan = plan_documents(SessionRef{"GA", "65"}, calendar());
  EXPECT_EQ(iso_day(plan->submit_by), "2010-07-06");
  EXPECT_EQ(iso_day(plan->issue_by), "2010-08-03");
}

TEST(SessionFacts, SpecialSessionsOfTheAssembly) {
  EXPECT_EQ(range_words(calendar().find("GA", "S-32")->days), "2021-06-02 to 2021-06-04");
  EXPECT_EQ(opens("GA", "S-33"), "unknown");
  EXPECT_TRUE(calendar().find("GA", "ES-11")->without_end);
}

TEST(SessionFacts, HumanRightsCouncilInTheRightSeason) {
  const int seasons[3][2] = {{2, 4}, {6, 7}, {9, 10}};
  for (int session = 4; session <= 60; ++session) {
    EXPECT_EQ(session, 52 + 3 * (year("HRC", session) - 2023) + (session - 4) % 3);
    const auto found = calendar().find("HRC", std::to_string(session));
    ASSERT_TRUE(found);
    EXPECT_GE(month_of(found->days.from), seasons[(session - 4) % 3][0]) << session;
    if (session != 6 && session != 43) {
      EXPECT_LE(month_of(found->days.to), seasons[(session - 4) % 3][1]) << session;  // those two were resumed
    }
  }
  EXPECT_EQ(range_words(calendar().find("HRC", "54")->days), "2023-09-11 to 2023-10-13");
  EXPECT_EQ(range_words(calendar().find("HRC", "43")->days), "2020-02-24 to 2020-06-23");
  EXPECT_EQ(range_words(calendar().find("HRC", "60")->days), "about 2025-09-01 to 2025-10-31");
}

TEST(SessionFacts, CommissionsInTheRightYear) {
  const std::map<const char*, std::pair<int, int>> formula = {// body → first session that the formula holds for, year of session 0
                                                              {"CCPCJ", {1, 1991}},
                                                              {"CND", {34, 1957}},
                                                              {"CSW", {32, 1956}},
                                                              {"CSocD", {35, 1962}},
                                                              {"CPD", {28, 1967}},
                                                              {"CSTD", {6, 1997}},
                                                              {"Statistical Commission", {30, 1969}},
                                                              {"Permanent Forum on Indigenous Issues", {1, 2001}}};
  for (const auto& [body, rule] : formula)
    for (int session = rule.first; session < rule.first + 40; ++session) EXPECT_EQ(year(body, session), rule.second + session) << body;
  EXPECT_EQ(year("CSocD", 32), 1991);
  EXPECT_EQ(year("CSocD", 33), 1993);
  EXPECT_EQ(year("CSocD", 34), 1995);
  EXPECT_EQ(opens("CND", "33"), "unknown");
}

TEST(SessionFacts, EconomicAndSocialCouncil) {
  EXPECT_EQ(range_words(calendar().find("ECOSOC", "2007")->reports), "about 2007-07-01 to 2007-07-31");
  EXPECT_EQ(range_words(calendar().find("ECOSOC", "2025")->days), "about 2024-07-01 to 2025-07-31");
  EXPECT_EQ(iso_day(calendar().find("ECOSOC", "2025")->meeting), "2025-07-01");
  EXPECT_EQ(year("ECOSOC", 36), 1963);
  EXPECT_EQ(opens("ECOSOC", "64"), "unknown") << "the last numbered session was the 63rd";
}

TEST(SessionFacts, Tables) {
  EXPECT_EQ(range_words(calendar().find("UNEA", "5")->days), "2021-02-22 to 2022-03-02");
  EXPECT_EQ(opens("UNEA", "7"), "2025-12-08");
  EXPECT_EQ(opens("UNEA", "8"), "unknown");
  EXPECT_EQ(calendar().find("UN-Habitat", "2")->parts.at(1).name, "resumed session");
  EXPECT_EQ(range_words(calendar().find("SC", "2012")->days), "2012-01-01 to 2012-12-31");
  EXPECT_EQ(opens("UNFF", "16"), "about 2021-01-01");
  EXPECT_EQ(opens("UNFF", "12"), "unknown");
  EXPECT_EQ(opens("PBC", "3"), "unknown");
}

}  // namespace
}  // namespace mandates
