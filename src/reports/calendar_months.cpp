// Writes the month view.
#include "reports/calendar_months.h"

#include <set>
#include <utility>

#include "reports/html.h"
#include "text/english.h"

namespace mandates {
namespace {

constexpr int kDaysOfWeek = 7;
constexpr int kMonday = 1;

/// 0 for Monday to 6 for Sunday: weeks begin on Monday, as in the calendars of the organization.
int place_in_week(Day day) {
  return (weekday_of(day) + kDaysOfWeek - kMonday) % kDaysOfWeek;
}

std::string heading_row() {
  std::string row = "<tr>";
  for (int place = 0; place < kDaysOfWeek; ++place) {
    const std::string name(weekday_name((place + kMonday) % kDaysOfWeek));
    row += "<th scope=\"col\"><abbr title=\"" + name + "\">" + name.substr(0, 3) + "</abbr></th>";
  }
  return row + "</tr>";
}

}  // namespace

void MonthGrids::add(const CalendarEntry& entry, const std::string& group_title, std::size_t number, std::size_t group) {
  mark(entry.due, Kind::due, entry, group_title, number, group);
  if (entry.submit_by) mark(*entry.submit_by, Kind::submit, entry, group_title, number, group);
  if (entry.issue_by) mark(*entry.issue_by, Kind::issue, entry, group_title, number, group);
}

void MonthGrids::mark(Day day, Kind kind, const CalendarEntry& entry, const std::string& group_title, std::size_t number,
                      std::size_t group) {
  Mark& mark = marks_[{day, kind, group}];
  mark.title = group_title;
  mark.group = group;
  mark.single = entry.symbol + " ¶" + entry.paragraph;
  mark.numbers.push_back(number);
}

std::string MonthGrids::write() const {
  std::set<std::pair<int, int>> months;
  for (const auto& [key, mark] : marks_) months.emplace(year_of(std::get<Day>(key)), month_of(std::get<Day>(key)));
  std::string markup;
  for (const auto& [year, month] : months) markup += this->month(year, month);
  return markup;
}

std::string MonthGrids::month(int year, int month) const {
  const Day first = first_of_month(year, month);
  const Day last = last_of_month(year, month);
  std::string markup = "<table class=\"month\">\n<caption>" + std::string(month_name(month)) + " " + std::to_string(year) +
                       "</caption>\n<thead>" + heading_row() + "</thead>\n<tbody>\n";
  const auto outside = [](int cells) {
    std::string row;
    for (int i = 0; i < cells; ++i) row += "<td class=\"outside\"></td>";
    return row;
  };
  markup += "<tr>" + outside(place_in_week(first));
  for (Day day = first; day <= last; day += date::days{1}) {
    if (day != first && place_in_week(day) == 0) markup += "</tr>\n<tr>";
    markup += cell(day);
  }
  return markup + outside(kDaysOfWeek - 1 - place_in_week(last)) + "</tr>\n</tbody>\n</table>\n";
}

std::string MonthGrids::cell(Day day) const {
  std::string items;
  for (auto at = marks_.lower_bound(Key{day, Kind::due, 0}); at != marks_.end() && std::get<Day>(at->first) == day; ++at)
    items += item(std::get<Kind>(at->first), at->second);
  const std::string iso = iso_day(day);
  const int number = std::stoi(iso.substr(8));
  return std::string(day == today_ ? "<td class=\"today\">" : "<td>") + "<time datetime=\"" + iso + "\">" + std::to_string(number) +
         "</time>" + (items.empty() ? "" : "<ul>" + items + "</ul>") + "</td>";
}

std::string MonthGrids::item(Kind kind, const Mark& mark) {
  const char* name = kind == Kind::due ? "due" : kind == Kind::submit ? "submit" : "issue";
  std::string numbers;
  for (const std::size_t number : mark.numbers) numbers += (numbers.empty() ? "" : " ") + std::to_string(number);
  std::string markup = std::string("<li class=\"") + name + "\" data-of=\"" + numbers + "\">" + name + " ";
  if (mark.numbers.size() == 1) return markup + "<a href=\"#e" + numbers + "\">" + html_text(mark.single) + "</a></li>";
  return markup + "<a href=\"#g" + std::to_string(mark.group) + "\"><span class=\"count\">" + std::to_string(mark.numbers.size()) +
         "</span>: " + html_text(mark.title) + "</a></li>";
}

}  // namespace mandates
