// Groups the entries of a calendar.
#include "reports/calendar_groups.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "reports/due_words.h"
#include "reports/horizon.h"
#include "reports/words.h"
#include "text/english.h"

namespace mandates {
namespace {

/// Where a group stands: overdue first, then by day, sessions before the month that begins on the same day.
using GroupPlace = std::tuple<bool, Day, bool, std::string>;

GroupPlace place_of(const CalendarEntry& entry) {
  if (entry.status == "overdue") return {false, Day{}, false, "Overdue"};
  if (entry.session) return {true, entry.due, false, session_words(*entry.session)};
  const int year = year_of(entry.due);
  const int month = month_of(entry.due);
  return {true, first_of_month(year, month), true, std::string(month_name(month)) + " " + std::to_string(year)};
}

/// "submit by 6 July 2010", and that it has passed where it has.
std::string planned(const char* what, const std::optional<Day>& day, Day as_of) {
  if (!day) return {};
  return std::string(" · ") + what + " by " + day_words(iso_day(*day)) + (*day < as_of ? " (passed)" : "");
}

std::string detail_of(const CalendarEntry& entry, Day as_of) {
  if (entry.status == "overdue" || !entry.session) return {};
  std::string detail = (entry.approximate() ? "about " : "") + day_words(iso_day(entry.days.from));
  if (entry.days.to != entry.days.from) detail += " to " + day_words(iso_day(entry.days.to));
  return detail + planned("submit", entry.submit_by, as_of) + planned("issue", entry.issue_by, as_of);
}

}  // namespace

std::vector<const CalendarEntry*> in_order_of_due(const CalendarView& view) {
  std::vector<const CalendarEntry*> entries;
  for (const CalendarEntry& entry : view.entries) entries.push_back(&entry);
  std::stable_sort(entries.begin(), entries.end(), [](const CalendarEntry* a, const CalendarEntry* b) {
    return std::tie(a->due, a->id, a->due_code.text()) < std::tie(b->due, b->id, b->due_code.text());
  });
  return entries;
}

namespace {

std::vector<CalendarGroup> group_by_field(const CalendarView& view) {
  std::map<GroupName, CalendarGroup> groups;
  for (const CalendarEntry* entry : in_order_of_due(view)) {
    const GroupName name = group_of(
        {entry->body, entry->committee, entry->agenda_item, entry->actors, entry->deliverables, iso_day(entry->due)}, view.group_by);
    groups[name].title = name.title;
    groups[name].entries.push_back(entry);
  }
  std::vector<CalendarGroup> list;
  for (auto& [name, group] : groups) list.push_back(std::move(group));
  return list;
}

}  // namespace

std::vector<CalendarGroup> group_calendar(const CalendarView& view) {
  if (!view.group_by.empty()) return group_by_field(view);
  std::map<GroupPlace, CalendarGroup> groups;
  for (const CalendarEntry* entry : in_order_of_due(view)) {
    const GroupPlace place = place_of(*entry);
    CalendarGroup& group = groups[place];
    if (group.entries.empty()) {
      group.title = std::get<std::string>(place);
      group.detail = detail_of(*entry, view.as_of);
      group.overdue = entry->status == "overdue";
    }
    if (group.detail.find("submit") == std::string::npos && entry->submit_by)
      group.detail = detail_of(*entry, view.as_of);  // the first report tells
    group.entries.push_back(entry);
  }
  std::vector<CalendarGroup> list;
  for (auto& [place, group] : groups) list.push_back(std::move(group));
  return list;
}

std::vector<const CalendarEntry*> in_order(const CalendarView& view) {
  if (view.group_by.empty()) return in_order_of_due(view);
  std::vector<const CalendarEntry*> entries;
  for (const CalendarGroup& group : group_calendar(view)) entries.insert(entries.end(), group.entries.begin(), group.entries.end());
  return entries;
}

std::string left_out_words(const CalendarView& view, const std::string& how) {
  std::string words;
  if (view.without_day > 0) {
    words = count_words(view.without_day, "more recurs yearly without a printed day", "more recur yearly without a printed day");
  }
  if (view.past_part > 0) {
    words += (words.empty() ? "" : ", ") + count_words(view.past_part, "was", "were");
    words += " wanted in a part of a running session that is over";
  }
  return words.empty() || how.empty() ? words : words + ": " + how;
}

}  // namespace mandates
