// Workload in a calendar: counts by month, session and committee.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "reports/calendar_entry.h"
#include "reports/rows.h"

namespace mandates {

/// Counts for one month, session or committee.
struct LoadRow {
  std::string by;    ///< "month", "session", "committee"
  std::string name;  ///< "2026-09", "GA:81", "Third Committee"
  std::int64_t due = 0, reports = 0, briefings = 0, meetings = 0;
  std::int64_t overdue = 0;  ///< number of overdue entries among `due`
  std::int64_t submit = 0;   ///< reports to be submitted in the month; for a session or committee: reports with a day of submission
  std::int64_t issue = 0;    ///< the same for the day of issue
  std::string first_submit, last_submit;  ///< ISO days
  std::string busiest;                    ///< ISO day with most submissions; empty if there are none
  std::int64_t on_busiest = 0;
};

/// Rows for the months of the window in order of time, then sessions by first day, then committees by name. An entry counts once in each of
/// the three that it has. Entries due before the window are counted in a row "arrears" before the months.
std::vector<LoadRow> calendar_load(const CalendarView& view);

std::vector<Column> load_columns();
std::vector<Cell> load_cells(const LoadRow& row);

}  // namespace mandates
