// How much of a calendar falls together: by month, session and committee.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "reports/calendar_entry.h"
#include "reports/rows.h"

namespace mandates {

/// What falls into a month, or goes to a session or committee.
struct LoadRow {
  std::string by;    ///< "month", "session", "committee"
  std::string name;  ///< "2026-09", "GA:81", "Third Committee"
  std::int64_t due = 0, reports = 0, briefings = 0, meetings = 0;
  std::int64_t overdue = 0;  ///< of `due`
  std::int64_t submit = 0;   ///< reports whose day of submission falls into the month; of a session or committee: that have one
  std::int64_t issue = 0;    ///< the same of the day of issue
  std::string first_submit, last_submit;  ///< ISO days
  std::string busiest;                    ///< ISO day on which most are to be submitted; empty where none is
  std::int64_t on_busiest = 0;
};

/// Rows for the months of the window in order of time, then sessions by their first day, then committees by name. Each entry counts once in
/// each of the three where it has one; what was due before the window stands in a row
/// "arrears" in front of the months.
std::vector<LoadRow> calendar_load(const CalendarView& view);

std::vector<Column> load_columns();
std::vector<Cell> load_cells(const LoadRow& row);

}  // namespace mandates
