// Obligations as lines of the calendar: each of their times by itself, with the days for its documents.
// Must not know: the store, output formats.
#pragma once

#include <vector>

#include "calendar/session_calendar.h"
#include "followup/status.h"
#include "reports/calendar_entry.h"
#include "store/rows.h"

namespace mandates {

/// Which times to take.
struct CalendarWindow {
  Day as_of;
  Day from;
  Day to;
  bool with_overdue = false;  ///< what is overdue too, whenever it was due
};

/// Appends the times of an obligation that fall into the window; nothing where it has no days.
void add_calendar_entries(const ObligationRow& row, const StatusOnDay& status, const CalendarWindow& window,
                          const SessionCalendar& calendar, std::vector<CalendarEntry>& entries);

}  // namespace mandates
