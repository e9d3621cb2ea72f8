// The calendar's page in a real browser: filters, views, and text that means harm. Skips where there is no Chromium.
#include <gtest/gtest.h>

#include "../unit/reports/invented_calendar.h"
#include "browser.h"
#include "reports/calendar_html.h"

namespace mandates {
namespace {

class CalendarPageInBrowser : public Browser {
 protected:
  std::string ask(const CalendarView& view, const std::string& probe) const { return Browser::ask(calendar_html(view), probe); }
};

// Chooses an option by its words and tells what is left: entries, groups, marks in months, the words of the status line.
const char* const kChoose = R"js(
  function choose(name, words) {
    var select = document.forms[0].elements[name];
    select.value = Array.from(select.options).find(function (option) { return option.text === words; }).value;
    select.dispatchEvent(new Event('change', { bubbles: true }));
  }
  function visible(selector) { return Array.from(document.querySelectorAll(selector)).filter(function (e) { return !e.hidden; }).length; }
  function left() { return [visible('.entry'), visible('.group'), visible('.month li'), document.getElementById('shown').textContent].join(', '); }
)js";

TEST_F(CalendarPageInBrowser, FiltersByActorAndBody) {
  CalendarView view = invented_view();
  view.entries[1].actors = {"Keeper of Lighthouses"};
  EXPECT_EQ(ask(view, std::string(kChoose) + "return left();"), "3, 3, 5, 3 of 3 shown");
  EXPECT_EQ(ask(view, std::string(kChoose) + "choose('actor', 'Keeper of Lighthouses'); return left();"), "1, 1, 1, 1 of 3 shown");
  EXPECT_EQ(ask(view, std::string(kChoose) + "choose('body', 'GA'); return left();"), "2, 2, 4, 2 of 3 shown");
  EXPECT_EQ(
      ask(view, std::string(kChoose) +
                    "choose('actor', \"O'Neil & Sons\"); choose('body', 'GA'); return left() + document.getElementById('none').hidden;"),
      "0, 0, 0, 0 of 3 shownfalse");
}

TEST_F(CalendarPageInBrowser, SwitchesViewsByKeyOrPointer) {
  EXPECT_EQ(ask(invented_view(), "return [timeline.hidden, months.hidden].join();"), "false,true");
  EXPECT_EQ(ask(invented_view(),
                "document.getElementById('show-months').click(); return [timeline.hidden, months.hidden, "
                "document.getElementById('show-months').getAttribute('aria-pressed')].join();"),
            "true,false,true");
}

TEST_F(CalendarPageInBrowser, CountsFollowTheFilter) {
  CalendarView view = invented_view();
  view.entries.assign(4, session_report());
  view.entries[3].actors = {"Keeper of Lighthouses"};
  EXPECT_EQ(
      ask(view, std::string(kChoose) + "choose('actor', 'Secretary-General'); return document.querySelector('.month .count').textContent;"),
      "3");
}

TEST_F(CalendarPageInBrowser, ForeignTextMakesNoElements) {
  EXPECT_EQ(
      ask(invented_view(),
          "return [document.scripts.length, document.images.length, document.querySelectorAll('[onmouseover],[onerror]').length].join();"),
      "2,0,0")
      << "the page's own script and the probe";
}

TEST_F(CalendarPageInBrowser, EveryControlHasAName) {
  EXPECT_EQ(ask(invented_view(),
                "return Array.from(document.querySelectorAll('select,button')).filter(function (e) { return !(e.labels.length || "
                "e.textContent.trim()); }).length + ',' + document.documentElement.lang;"),
            "0,en");
}

}  // namespace
}  // namespace mandates
