// Counts entries of a calendar.
#include "reports/calendar_load.h"

#include <algorithm>
#include <utility>

namespace mandates {
namespace {

/// A row while it is counted.
struct Counted {
  LoadRow row;
  std::map<std::string, std::int64_t> submissions;  // by day

  void add_due(const CalendarEntry& entry) {
    const auto delivers = [&](const char* type) {
      return std::find(entry.deliverables.begin(), entry.deliverables.end(), type) != entry.deliverables.end() ? 1 : 0;
    };
    ++row.due;
    row.overdue += entry.status == "overdue" ? 1 : 0;
    row.reports += delivers("report");
    row.briefings += delivers("briefing");
    row.meetings += delivers("meeting");
  }
  void add_submission(Day day) {
    ++row.submit;
    ++submissions[iso_day(day)];
  }
  LoadRow finish(const char* by, const std::string& name) {
    row.by = by;
    row.name = name;
    if (submissions.empty()) return row;
    row.first_submit = submissions.begin()->first;
    row.last_submit = submissions.rbegin()->first;
    const auto most =
        std::max_element(submissions.begin(), submissions.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
    row.busiest = most->first;  // the earliest of several
    row.on_busiest = most->second;
    return row;
  }
};

constexpr const char* kArrears = "";  // before all months

std::string month_of_day(Day day) {
  constexpr std::size_t kMonth = 7;
  return iso_day(day).substr(0, kMonth);
}

}  // namespace

std::vector<LoadRow> calendar_load(const CalendarView& view) {
  std::map<std::string, Counted> months;
  std::map<std::pair<bool, std::string>, Counted> committees;       // what none takes up comes last, so that the parts add up to the whole
  std::map<std::pair<std::string, std::string>, Counted> sessions;  // by first day, then name
  for (const CalendarEntry& entry : view.entries) {
    const auto inside = [&](Day day) { return (!view.from || day >= *view.from) && (!view.to || day <= *view.to); };
    if (inside(entry.due)) {
      months[month_of_day(entry.due)].add_due(entry);
    } else if (entry.status == "overdue") {
      months[kArrears].add_due(entry);
    }
    if (entry.submit_by && inside(*entry.submit_by)) months[month_of_day(*entry.submit_by)].add_submission(*entry.submit_by);
    if (entry.issue_by && inside(*entry.issue_by)) ++months[month_of_day(*entry.issue_by)].row.issue;
    std::vector<Counted*> places;
    if (entry.session) places.push_back(&sessions[{iso_day(entry.days.from), entry.session->body + ":" + entry.session->session}]);
    places.push_back(&committees[{entry.committee.empty(), entry.committee}]);
    for (Counted* place : places) {
      place->add_due(entry);
      if (entry.submit_by) place->add_submission(*entry.submit_by);
      if (entry.issue_by) ++place->row.issue;
    }
  }
  std::vector<LoadRow> rows;
  for (auto& [name, counted] : months) rows.push_back(counted.finish("month", name == kArrears ? "arrears" : name));
  for (auto& [name, counted] : sessions) rows.push_back(counted.finish("session", name.second));
  for (auto& [name, counted] : committees) rows.push_back(counted.finish("committee", name.first ? "none" : name.second));
  return rows;
}

std::vector<Column> load_columns() {
  return {{"by", "", Show::data},
          {"name", "WHEN, WHERE"},
          {"due", "DUE", Show::everywhere, true},
          {"overdue", "OVERDUE", Show::everywhere, true, false, 2},
          {"reports", "REPORTS", Show::everywhere, true},
          {"briefings", "BRIEFINGS", Show::everywhere, true, false, 4},
          {"meetings", "MEETINGS", Show::everywhere, true, false, 3},
          {"submit", "TO SUBMIT", Show::everywhere, true},
          {"issue", "TO ISSUE", Show::everywhere, true, false, 1},
          {"busiest_day", "BUSIEST DAY", Show::everywhere, false, false, 5},
          {"on_busiest_day", "ON IT", Show::everywhere, true, false, 5},
          {"first_submission", "", Show::data},
          {"last_submission", "", Show::data}};
}

std::vector<Cell> load_cells(const LoadRow& row) {
  return {row.by,         row.name,      row.due,        Cell(row.overdue, row.overdue > 0 ? Tone::bad : Tone::plain),
          row.reports,    row.briefings, row.meetings,   row.submit,
          row.issue,      row.busiest,   row.on_busiest, row.first_submit,
          row.last_submit};
}

}  // namespace mandates
