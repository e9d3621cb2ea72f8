// Obligations as lines of the calendar: each of their times by itself, with the days for its documents.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "calendar/planning.h"
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

/// Makes the entries of a calendar, obligation by obligation.
class CalendarEntries {
 public:
  /// Holds a reference to the calendar.
  CalendarEntries(const CalendarWindow& window, const SessionCalendar& calendar) : window_(window), calendar_(calendar) {}

  /// Appends the times of an obligation that fall into the window; nothing where it has no days. How long something goes on, which all
  /// items of a paragraph have from its chapeau, is told once.
  void add(const ObligationRow& row, const StatusOnDay& status, std::vector<CalendarEntry>& entries);

 private:
  CalendarEntry entry_of(const ObligationRow& row, const DueMention& mention, const ResolvedDue& due, const Occurrence& occurrence);
  const std::optional<PlanningDates>& plan_of(const SessionRef& session);
  bool told_before(const Clause& clause, const DueMention& due);

  CalendarWindow window_;
  const SessionCalendar& calendar_;
  std::map<SessionRef, std::optional<PlanningDates>> plans_;  // worked out once for each session
  std::set<std::string> told_;                                // times for which the items of a paragraph go on
};

}  // namespace mandates
