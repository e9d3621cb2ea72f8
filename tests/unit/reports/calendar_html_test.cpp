#include "reports/calendar_html.h"

#include <gtest/gtest.h>

#include <fstream>

#include "invented_calendar.h"
#include "reports/html.h"

namespace mandates {
namespace {

std::size_t count(const std::string& text, const std::string& part) {
  std::size_t times = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + part.size())) ++times;
  return times;
}

TEST(Html, TextNeverBecomesMarkup) {
  EXPECT_EQ(html_text("<a href=\"x\">'&'</a>"), "&lt;a href=&quot;x&quot;&gt;&#39;&amp;&#39;&lt;/a&gt;");
  EXPECT_EQ(html_text(std::string("a\x01\x7F\0b\n", 6)),
            "a\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD"
            "b\n");
}

TEST(Html, LineEndsAreOne) {
  EXPECT_EQ(html_text("a\r\nb\rc\nd\r"), "a\nb\nc\nd\n");
}

TEST(CalendarHtml, StandsByItself) {
  const std::string page = calendar_html(invented_view());
  EXPECT_EQ(page.substr(0, 15), "<!DOCTYPE html>");
  EXPECT_NE(page.find("<html lang=\"en\">"), std::string::npos);
  EXPECT_NE(page.find("default-src 'none'"), std::string::npos);
  for (const char* outside : {"src=\"", "<link", "@import", "url(", "fetch(", "XMLHttpRequest"})
    EXPECT_EQ(count(page, outside), 0U) << outside;
  EXPECT_EQ(count(page, "https://"), count(page, "<a href=\"https://docs.un.org/en/"))
      << "links to documents alone lead out, when followed";
  EXPECT_EQ(count(page, "http://"), count(page, "HYPERLINK(&quot;http://evil.example&quot;"))
      << "the only address is in the words of an entry";
}

TEST(CalendarHtml, HostileTextStaysText) {
  const std::string page = calendar_html(invented_view());
  EXPECT_EQ(count(page, "<script>"), 1U);
  EXPECT_EQ(count(page, "</script>"), 1U);
  EXPECT_EQ(count(page, "<img"), 0U);
  EXPECT_EQ(count(page, "onmouseover=\""), 0U);
  EXPECT_NE(page.find("&lt;/script&gt;&lt;script&gt;alert(3)"), std::string::npos);
}

TEST(CalendarHtml, HasHeadingsLabelsAndTimes) {
  const std::string page = calendar_html(invented_view());
  EXPECT_EQ(count(page, "<h1>"), 1U);
  EXPECT_EQ(count(page, "<h2"), 2U);
  EXPECT_EQ(count(page, "<h3>"), 3U);
  EXPECT_EQ(count(page, "<label>"), count(page, "<select"));
  EXPECT_NE(page.find("<a class=\"skip\" href=\"#main\">"), std::string::npos);
  EXPECT_NE(page.find("<time datetime=\"2010-06-30\">30 June 2010</time> · 2nd quarter 2010</p>"), std::string::npos);
  EXPECT_NE(page.find("about by 31 May 2009</p>"), std::string::npos);
  EXPECT_NE(page.find("<span class=\"status overdue\">overdue</span>"), std::string::npos);
}

TEST(CalendarHtml, MonthsHaveWholeWeeksFromMonday) {
  CalendarView view = invented_view();
  view.entries = {session_report()};
  const std::string page = calendar_html(view);
  EXPECT_EQ(count(page, "<table class=\"month\">"), 3U) << "July, August and September 2010";
  const std::size_t september = page.find("<caption>September 2010</caption>");
  ASSERT_NE(september, std::string::npos);
  const std::string grid = page.substr(september, page.find("</table>", september) - september);
  EXPECT_EQ(count(grid, "<td"), 35U);
  EXPECT_EQ(count(grid, "<td class=\"outside\">"), 5U) << "the month begins on a Wednesday and ends on a Thursday";
  EXPECT_NE(
      grid.find(
          "<time datetime=\"2010-09-14\">14</time><ul><li class=\"due\" data-of=\"1\">due <a href=\"#e1\">A/RES/64/900 ¶32</a></li></ul>"),
      std::string::npos)
      << grid;
}

TEST(CalendarHtml, ManyOfOneDayAreCounted) {
  CalendarView view = invented_view();
  view.entries.assign(40, session_report());
  const std::string page = calendar_html(view);
  EXPECT_NE(page.find("submit <a href=\"#g1\"><span class=\"count\">40</span>: GA, 65th session</a>"), std::string::npos);
}

TEST(CalendarHtml, CountsWhatIsLeftOut) {
  CalendarView view = invented_view();
  view.without_day = 3;
  EXPECT_NE(calendar_html(view).find("<p class=\"soft\">3 more recur yearly without a printed day: --all shows them</p>"),
            std::string::npos);
}

TEST(CalendarHtml, EmptyViewSaysSo) {
  CalendarView view;
  view.title = "Nothing";
  EXPECT_NE(calendar_html(view).find("<p id=\"none\">Nothing is due here.</p>"), std::string::npos);
}

}  // namespace
}  // namespace mandates
