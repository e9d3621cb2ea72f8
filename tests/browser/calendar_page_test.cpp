// The calendar's page in a real browser: filters, views, and text that means harm. Skips where there is no Chromium.
#include <gtest/gtest.h>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <memory>
#include <random>

#include "../unit/reports/invented_calendar.h"
#include "reports/calendar_html.h"

namespace mandates {
namespace {

namespace fs = std::filesystem;

std::string output_of(const std::string& command) {
  std::string output;
  const std::unique_ptr<FILE, int (*)(FILE*)> pipe(popen(command.c_str(), "r"), pclose);
  std::array<char, 4096> buffer{};
  for (std::size_t read; pipe && (read = fread(buffer.data(), 1, buffer.size(), pipe.get())) > 0;) output.append(buffer.data(), read);
  return output;
}

class CalendarPageInBrowser : public ::testing::Test {
 protected:
  void SetUp() override {
    browser_ = output_of("command -v chromium || command -v chromium-browser || command -v google-chrome");
    if (browser_.empty()) GTEST_SKIP() << "no Chromium here";
    browser_.pop_back();
    folder_ = fs::temp_directory_path() / ("mandates-page-" + std::to_string(std::random_device{}()));
    fs::create_directories(folder_);
  }
  void TearDown() override {
    if (!folder_.empty()) fs::remove_all(folder_);
  }

  /// What `probe` says of the page after its own script has run: the probe is an expression of JavaScript whose value is a string.
  std::string ask(const CalendarView& view, const std::string& probe) const {
    std::ofstream(folder_ / "page.html") << calendar_html(view) << "<script>document.title = 'answer[' + (function () { " << probe
                                         << " })() + ']';</script>";
    const std::string dom =
        output_of("'" + browser_ +
                  "' --headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
                  "--disable-component-update --disable-sync --user-data-dir='" +
                  (folder_ / "profile").string() + "' --dump-dom 'file://" + (folder_ / "page.html").string() + "' 2>/dev/null");
    const auto begin = dom.find("<title>answer[");
    const auto end = dom.find("]</title>");
    return begin == std::string::npos || end == std::string::npos ? dom : dom.substr(begin + 14, end - begin - 14);
  }

  std::string browser_;
  fs::path folder_;
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
