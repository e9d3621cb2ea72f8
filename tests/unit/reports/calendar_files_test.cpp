#include "reports/calendar_files.h"

#include <gtest/gtest.h>
#include <rapidjson/document.h>

#include "invented_calendar.h"
#include "reports/calendar_groups.h"

namespace mandates {
namespace {

TEST(CalendarGroups, OverdueFirstThenSessionsAndMonths) {
  const CalendarView view = invented_view();
  const auto groups = group_calendar(view);
  ASSERT_EQ(groups.size(), 3U);
  EXPECT_EQ(groups[0].title, "Overdue");
  EXPECT_TRUE(groups[0].overdue);
  EXPECT_EQ(groups[1].title, "June 2010");
  EXPECT_EQ(groups[2].title, "GA, 65th session");
  EXPECT_EQ(groups[2].detail, "14 September 2010 to 12 September 2011 · submit by 6 July 2010 · issue by 3 August 2010");
}

TEST(CalendarGroups, SaysWhereTheDayOfSubmissionHasPassed) {
  CalendarView view = invented_view();
  view.as_of = made_day("2010-07-07");
  EXPECT_EQ(group_calendar(view).back().detail,
            "14 September 2010 to 12 September 2011 · submit by 6 July 2010 (passed) · issue by 3 August 2010");
}

TEST(CalendarGroups, OfOneDayTheIdsDecide) {
  CalendarView view = invented_view();
  view.entries = {session_report(), session_report()};
  view.entries[0].id = "b";
  view.entries[1].id = "a";
  const auto groups = group_calendar(view);
  ASSERT_EQ(groups.size(), 1U);
  EXPECT_EQ(groups[0].entries[0]->id, "a");
}

TEST(CalendarCsv, BeginsWithAMarkAndRunsNoFormula) {
  const std::string csv = calendar_csv(invented_view());
  EXPECT_EQ(csv.substr(0, 3), "\xEF\xBB\xBF");
  EXPECT_EQ(
      csv.substr(3, csv.find("\r\n") - 3),
      "due,at,approximate,symbol,paragraph,actors,deliverables,recipients,body,session,subject,text,due_code,due_text,from,to,submit_by,"
      "issue_by,status,reasoning,title,agenda_item,committee,month,url,id,assigned_to,amended");
  EXPECT_NE(csv.find(",\"'=HYPERLINK("), std::string::npos);
  EXPECT_NE(csv.find(",\"'@SUM(1)"), std::string::npos);
  EXPECT_NE(csv.find(",\"'-1+cmd"), std::string::npos);
  EXPECT_NE(csv.find("2010-09-14,\"GA, 65th session\",no,A/RES/64/900,32,Secretary-General,report,General Assembly,GA,65,"),
            std::string::npos);
}

TEST(CalendarJson, IsOneObjectInOrderOfDue) {
  rapidjson::Document json;
  CalendarView view = invented_view();
  view.title = "a \"title\"\n\\";
  ASSERT_FALSE(json.Parse(calendar_json(view).c_str()).HasParseError());
  EXPECT_EQ(json["version"].GetInt(), 1);
  EXPECT_STREQ(json["title"].GetString(), "a \"title\" \\");
  EXPECT_STREQ(json["as_of"].GetString(), "2009-12-31");
  ASSERT_EQ(json["entries"].Size(), 3U);
  EXPECT_STREQ(json["entries"][0]["due"].GetString(), "2009-05-31");
  EXPECT_TRUE(json["entries"][0]["approximate"].GetBool());
  EXPECT_EQ(json["entries"][0]["text"].GetString(), hostile_entry().text);
  EXPECT_STREQ(json["entries"][2]["submit_by"].GetString(), "2010-07-06");
  EXPECT_STREQ(json["entries"][2]["actors"][0].GetString(), "Secretary-General");
}

TEST(CalendarJson, EmptyViewIsWhole) {
  rapidjson::Document json;
  ASSERT_FALSE(json.Parse(calendar_json(CalendarView{}).c_str()).HasParseError());
  EXPECT_EQ(json["entries"].Size(), 0U);
}

TEST(CalendarMarkdown, CountsWhatIsLeftOut) {
  CalendarView view;
  EXPECT_EQ(left_out_words(view), "");
  view.past_part = 1;
  EXPECT_EQ(left_out_words(view), "1 was wanted in a part of a running session that is over: --all shows them");
  view.without_day = 1204;
  view.past_part = 2;
  EXPECT_EQ(left_out_words(view, ""),
            "1,204 more recur yearly without a printed day, 2 were wanted in a part of a running session that is over");
  EXPECT_NE(calendar_md(view).find("is over: --all shows them\n"), std::string::npos);
}

TEST(CalendarMarkdown, KeepsForeignTextInItsCell) {
  const std::string md = calendar_md(invented_view());
  EXPECT_EQ(md.find("<script"), std::string::npos);
  EXPECT_NE(md.find("\n## GA, 65th session\n"), std::string::npos);
  EXPECT_NE(md.find("| 2010-09-14 | GA, 65th session; submit by 2010-07-06 | [A/RES/64/900 ¶32](https://docs.un.org/en/A/RES/64/900) | "
                    "Secretary-General | report on the lighthouses of "
                    "the outer islands | open |\n"),
            std::string::npos)
      << md;
  EXPECT_NE(md.find(" \\| \\`code\\` "), std::string::npos);
  EXPECT_NE(md.find("| about by 31 May 2009 |"), std::string::npos);
}

}  // namespace
}  // namespace mandates
