// Writes the calendar page.
#include "reports/calendar_html.h"

#include <algorithm>
#include <map>
#include <set>

#include "reports/calendar_groups.h"
#include "reports/calendar_months.h"
#include "reports/due_words.h"
#include "reports/html.h"
#include "reports/topic.h"

namespace mandates {
namespace {

std::string joined(const std::vector<std::string>& list) {
  std::string text;
  for (const std::string& item : list) text += (text.empty() ? "" : ", ") + item;
  return text;
}

std::string time_element(Day day) {
  return "<time datetime=\"" + iso_day(day) + "\">" + day_words(iso_day(day)) + "</time>";
}

/// The values of one filter, in order; entries name them by number, so that no foreign text has to be compared by the script.
class Choices {
 public:
  void add(const std::string& value) {
    if (!value.empty()) values_.insert(value);
  }
  std::string number(const std::string& value) const {
    const auto found = values_.find(value);
    return found == values_.end() ? "" : std::to_string(std::distance(values_.begin(), found));
  }
  std::string select(const char* name, const char* label) const {
    std::string markup = std::string("<label>") + label + "<select name=\"" + name + "\"><option value=\"\">All</option>";
    int number = 0;
    for (const std::string& value : values_)
      markup += "<option value=\"" + std::to_string(number++) + "\">" + html_text(value) + "</option>";
    return markup + "</select></label>\n";
  }

 private:
  std::set<std::string> values_;
};

class CalendarPage {
 public:
  explicit CalendarPage(const CalendarView& view) : view_(view), groups_(group_calendar(view)) {
    for (const CalendarEntry& entry : view.entries) {
      for (const std::string& actor : entry.actors) actors_.add(actor);
      bodies_.add(entry.body);
      statuses_.add(entry.status);
    }
    for (const CalendarGroup& group : groups_)
      for (const CalendarEntry* entry : group.entries) numbers_.emplace(entry, numbers_.size() + 1);
  }

  std::string write() {
    std::string body = "<a class=\"skip\" href=\"#main\">Skip to the calendar</a>\n" + header() + filters();
    body += "<main id=\"main\">\n<p id=\"none\"" + std::string(view_.entries.empty() ? "" : " hidden") + ">Nothing is due here.</p>\n";
    body += timeline() + months();
    if (const std::string words = left_out_words(view_); !words.empty()) body += "<p class=\"soft\">" + html_text(words) + "</p>\n";
    body += "</main>\n";
    return html_page(view_.title, {"calendar.css"}, "calendar.js", body);
  }

 private:
  std::string header() const {
    std::string markup = "<header>\n<h1>" + html_text(view_.title) + "</h1>\n<p class=\"soft\">As of " + time_element(view_.as_of);
    if (view_.from) markup += " · from " + time_element(*view_.from);
    if (view_.to) markup += " · to " + time_element(*view_.to);
    return markup + " · " + std::to_string(view_.entries.size()) + (view_.entries.size() == 1 ? " entry" : " entries") +
           "</p>\n</header>\n";
  }

  std::string filters() const {
    return "<form id=\"filters\" class=\"filters screen-only\" aria-label=\"Filter the calendar\" hidden>\n" +
           actors_.select("actor", "Actor") + bodies_.select("body", "Body") + statuses_.select("status", "Status") +
           "<button type=\"reset\">Show all</button>\n"
           "<div class=\"views\" role=\"group\" aria-label=\"View\"><button type=\"button\" id=\"show-timeline\" "
           "aria-pressed=\"true\">Timeline</button>"
           "<button type=\"button\" id=\"show-months\" aria-pressed=\"false\">Months</button></div>\n"
           "<p id=\"shown\" role=\"status\"></p>\n</form>\n";
  }

  std::string timeline() const {
    std::string markup = std::string("<section id=\"timeline\" aria-labelledby=\"timeline-heading\">\n<h2 id=\"timeline-heading\">") +
                         std::string(view_.group_by.empty() ? "By session and month" : "By " + view_.group_by) +
                         "</h2>\n<ol class=\"groups\">\n";
    for (std::size_t i = 0; i < groups_.size(); ++i) {
      const CalendarGroup& group = groups_[i];
      markup += "<li class=\"group" + std::string(group.overdue ? " overdue" : "") + "\" id=\"g" + std::to_string(i + 1) + "\">\n<h3>" +
                html_text(group.title) + "</h3>\n";
      if (!group.detail.empty()) markup += "<p class=\"soft when\">" + html_text(group.detail) + "</p>\n";
      markup += "<ul class=\"entries\">\n";
      for (const CalendarEntry* entry : group.entries) markup += entry_item(*entry);
      markup += "</ul>\n</li>\n";
    }
    return markup + "</ol>\n</section>\n";
  }

  std::string entry_item(const CalendarEntry& entry) const {
    const std::string overdue = entry.status == "overdue" ? " overdue" : "";
    const std::string number = std::to_string(numbers_.at(&entry));
    std::string numbers;
    for (const std::string& actor : entry.actors) numbers += (numbers.empty() ? "" : " ") + actors_.number(actor);
    std::string markup = "<li class=\"entry" + overdue + "\" id=\"e" + number + "\" data-number=\"" + number + "\" data-actors=\"" +
                         numbers + "\" data-body=\"" + bodies_.number(entry.body) + "\" data-status=\"" + statuses_.number(entry.status) +
                         "\">\n";
    markup += "<h4>" + html_text(entry_about(entry)) + "</h4>\n" + when(entry) + "<p class=\"soft\"><span class=\"status " +
              status_class(entry.status) + "\">" + html_text(entry.status) + "</span> " + link_to(entry.symbol) + ", paragraph " +
              html_text(entry.paragraph);
    if (!entry.actors.empty()) markup += " · " + html_text(joined(entry.actors));
    if (!entry.deliverables.empty()) markup += " · " + html_text(joined(entry.deliverables));
    if (!entry.recipients.empty()) markup += " to " + html_text(joined(entry.recipients));
    return markup + "</p>\n" + details(entry) + "</li>\n";
  }

  /// The day and what it comes from; below the heading of a session the heading tells it.
  static std::string when(const CalendarEntry& entry) {
    if (entry.session && entry.status != "overdue") return {};
    const std::string words = occurrence_words(entry.due_code);
    std::string markup = std::string("<p class=\"when\">") + (entry.approximate() ? "about " : "");
    if (words.find(day_words(iso_day(entry.due))) == std::string::npos) markup += time_element(entry.due) + " · ";
    return markup + html_text(words) + "</p>\n";
  }

  static std::string link_to(const std::string& symbol) {
    const std::string url = document_url(symbol);
    return url.empty() ? html_text(symbol) : "<a href=\"" + html_text(url) + "\">" + html_text(symbol) + "</a>";
  }

  /// Only the program's own words become class names.
  static std::string status_class(const std::string& status) {
    for (const char* word : {"open", "overdue", "fulfilled", "renewed", "closed", "standing"})
      if (status == word) return status;
    return "other";
  }

  static std::string details(const CalendarEntry& entry) {
    std::string markup = "<details><summary>Words and reasoning</summary><dl>";
    const auto add = [&](const char* name, const std::string& value) {
      if (!value.empty()) markup += std::string("<dt>") + name + "</dt><dd>" + html_text(value) + "</dd>";
    };
    add("Text", entry.text);
    add("Document", entry.title);
    add("Due as printed", entry.due_text);
    add("Days", range_words(entry.days));
    add("Why", entry.reasoning);
    add("Id", entry.id);
    return markup + "</dl></details>\n";
  }

  std::string months() const {
    std::string markup = "<section id=\"months\" aria-labelledby=\"months-heading\">\n<h2 id=\"months-heading\">By day</h2>\n";
    MonthGrids grids(view_.as_of);
    for (std::size_t i = 0; i < groups_.size(); ++i)
      for (const CalendarEntry* entry : groups_[i].entries) grids.add(*entry, groups_[i].title, numbers_.at(entry), i + 1);
    return markup + grids.write() + "</section>\n";
  }

  const CalendarView& view_;
  std::vector<CalendarGroup> groups_;
  Choices actors_;
  Choices bodies_;
  Choices statuses_;
  std::map<const CalendarEntry*, std::size_t> numbers_;
};

}  // namespace

std::string calendar_html(const CalendarView& view) {
  return CalendarPage(view).write();
}

}  // namespace mandates
