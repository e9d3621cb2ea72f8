#include "rules/session_words.h"

#include <gtest/gtest.h>

#include "rules/session_rules.h"

namespace mandates {
namespace {

TEST(SessionWords, DayRulesAreReadAsTheyAreSaid) {
  for (const char* words : {"September", "31 December", "third Tuesday of September", "Tuesday after the second Monday of September",
                            "July of the year before", "1 January of the year after", "about the third Tuesday of September"}) {
    const auto rule = read_day_rule(words);
    ASSERT_TRUE(rule) << words;
    EXPECT_EQ(rule_words(*rule), words);
  }
  EXPECT_EQ(rule_words(*read_day_rule("Tuesday of the second working week of September")),
            "Tuesday of the second week of September with a working day");
  EXPECT_EQ(read_day_rule("the eve of the next session")->kind, DayRule::Kind::eve_of_next);
  for (const char* wrong : {"", "Septembre", "32 December", "sixth Tuesday of May", "third Dienstag of May", "third Tuesday in May",
                            "Tuesday of the third week of May", "the", "to"})
    EXPECT_FALSE(read_day_rule(wrong)) << wrong;
}

TEST(SessionWords, Numbering) {
  const auto yearly = read_numbering("from 34: 1 a year since 1991").value();
  EXPECT_EQ(yearly.numbers.first, 34);
  EXPECT_EQ(yearly.numbers.last, 0);
  EXPECT_EQ(yearly.year, 1991);
  const auto twice = read_numbering("15 to 36: 2 a year since 1953").value();
  EXPECT_EQ(twice.numbers.last, 36);
  EXPECT_EQ(twice.per_year, 2);
  EXPECT_EQ(read_numbering("from 1978: named by year")->year, 1978);
  for (const char* wrong : {"", "from 34", "from 34: yearly", "36 to 15: 2 a year since 1953", "from x: 1 a year since 1991",
                            "from 3: 0 a year since 1991", "from 3: 1 a year since 91"})
    EXPECT_FALSE(read_numbering(wrong)) << wrong;
}

TEST(SessionWords, Seasons) {
  const auto rule = read_season_rule("from 4: February to April; June; 1 September to the eve of the next session (a custom)").value();
  ASSERT_EQ(rule.seasons.size(), 3U);
  EXPECT_EQ(rule.basis, "a custom");
  EXPECT_EQ(rule_words(rule.seasons[1].closing), "June");
  EXPECT_EQ(rule.seasons[2].closing.kind, DayRule::Kind::eve_of_next);
  for (const char* wrong :
       {"from 4: the opening to May", "from 4: the eve of the next session to May", "from 4: May to June to July", "from 4: "})
    EXPECT_FALSE(read_season_rule(wrong)) << wrong;
}

TEST(SessionWords, KnownSessions) {
  const auto days = read_known_session("54: 2023-09-11 to 2023-10-13 (mastheads)").value();
  EXPECT_EQ(days.session, "54");
  EXPECT_EQ(days.basis, "mastheads");
  EXPECT_EQ(iso_day(days.parts.at(0).to), "2023-10-13");
  const auto parts = read_known_session("5: 2021-02-22 to 2021-02-23, resumed session 2022-02-28 to 2022-03-02").value();
  ASSERT_EQ(parts.parts.size(), 2U);
  EXPECT_EQ(parts.parts[1].name, "resumed session");
  const auto months = read_known_session("6: 2007-09 to 2007-12").value();
  EXPECT_TRUE(months.approximate);
  EXPECT_EQ(iso_day(months.parts.at(0).to), "2007-12-31");
  EXPECT_EQ(read_known_session("33: 1993")->year, 1993);
  EXPECT_TRUE(read_known_session("6: opens 1951-11-06")->only_opening);
  EXPECT_TRUE(read_known_session("ES-10: since 1997-04-24")->without_end);
  for (const char* wrong : {"", "54", "54: ", "54: soon", "fifth: 1993", "54: 2023-10-13 to 2023-09-11", "54: 2023-02-30", "54: 1066",
                            "5: 2022-02-28 to 2022-03-02, 2021-02-22 to 2021-02-23"})
    EXPECT_FALSE(read_known_session(wrong)) << wrong;
}

Rule made_rule(std::map<std::string, std::vector<std::string>, std::less<>> fields) {
  Rule rule;
  rule.id = "sessions.made";
  rule.kind = "sessions";
  rule.fields = std::move(fields);
  rule.place = {"made.toml", 7, 1, 0};
  return rule;
}

TEST(SessionRules, SaysWhatItCannotRead) {
  const Rule rule =
      made_rule({{"body", {"MADE"}}, {"numbering", {"since ever"}}, {"submit", {"ten weeks"}}, {"reports_at", {"from 1: tea break"}}});
  Diagnostics found;
  read_session_rules({&rule}, {}, found);
  ASSERT_EQ(found.size(), 3U);
  EXPECT_EQ(found[0].code, "session-words");
  EXPECT_EQ(found[0].place.line, 7);
  EXPECT_EQ(found[0].message, "rule sessions.made: cannot read numbering \"since ever\"");
  EXPECT_EQ(found[0].hint, "write it like \"from 34: 1 a year since 1991\"");
  EXPECT_EQ(found[1].message, "rule sessions.made: cannot read submit \"ten weeks\"");
  EXPECT_EQ(found[2].message, "rule sessions.made: cannot read reports_at \"tea break\"");
}

TEST(SessionRules, TakesWhatTheCalendarLists) {
  const Rule plain = made_rule({{"body", {"MADE"}}});
  const Rule full = made_rule(
      {{"body", {"MADE"}}, {"later_parts", {"Committee on Ends"}}, {"counts_from_adoption", {"true"}}, {"at_opening", {"lamp of"}}});
  Diagnostics found;
  const auto read = read_session_rules({&plain, &full}, {}, found);
  EXPECT_TRUE(found.empty());
  EXPECT_TRUE(read.at(0).later_parts.empty());
  EXPECT_FALSE(read.at(0).counts_from_adoption);
  EXPECT_EQ(read.at(1).later_parts, std::vector<std::string>{"Committee on Ends"});
  EXPECT_TRUE(read.at(1).counts_from_adoption);
  EXPECT_TRUE(read.at(0).at_opening.empty());
  EXPECT_EQ(read.at(1).at_opening, std::vector<std::string>{"lamp of"});
}

TEST(SessionRules, TakesNamesFromTheRuleOfTheBody) {
  const Rule sessions = made_rule({{"body", {"MADE"}},
                                   {"numbering", {"from 1: 1 a year since 2001"}},
                                   {"dates", {"from 1: May"}},
                                   {"submit", {"8 weeks"}},
                                   {"reminders", {"3 days"}}});
  Rule body = made_rule({{"code", {"MADE"}}, {"name", {"Committee on Makers"}}, {"aliases", {"Makers' Committee"}}});
  Diagnostics found;
  const SessionCalendar calendar(read_session_rules({&sessions}, {&body}, found));
  EXPECT_TRUE(found.empty());
  ASSERT_TRUE(calendar.find("Makers' Committee", "3"));
  EXPECT_EQ(range_words(calendar.find("Committee on Makers", "3")->days), "about 2003-05-01 to 2003-05-31");
  EXPECT_EQ(duration_words(calendar.body("MADE")->documents.submit), "8 weeks");
  EXPECT_EQ(calendar.body("MADE")->documents.reminders.size(), 1U);
}

}  // namespace
}  // namespace mandates
