// Calendar entries of obligations: one for each occurrence, with its planning dates.
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

/// The days of which occurrences are listed.
struct CalendarWindow {
  Day as_of;
  Day from;
  Day to;
  bool with_overdue = false;  ///< also overdue ones, whatever their day
  bool all = false;           ///< also those without a known day, and those of a part of a session that is over
};

/// Makes the calendar entries, one obligation at a time.
class CalendarEntries {
 public:
  /// Keeps a reference to the calendar.
  CalendarEntries(const CalendarWindow& window, const SessionCalendar& calendar) : window_(window), calendar_(calendar) {}

  /// Appends the occurrences of an obligation within the window; none if it has no known days. A duration that all items of a paragraph
  /// inherit from its chapeau is listed once.
  void add(const ObligationRow& row, const StatusOnDay& status, std::vector<CalendarEntry>& entries);

  /// Obligations left out so far that would have had an occurrence in the window: yearly ones without a known day, and those wanted in a
  /// part of a session that is over.
  int without_day() const { return without_day_; }
  int past_part() const { return past_part_; }

 private:
  CalendarEntry entry_of(const ObligationRow& row, const DueMention& mention, const ResolvedDue& due, const Occurrence& occurrence);
  const std::optional<PlanningDates>& plan_of(const SessionRef& session);
  bool told_before(const Clause& clause, const DueMention& due);
  bool falls_on_anniversary(const ObligationRow& row, std::size_t dues, bool named) const;
  bool is_own_act(const ObligationRow& row) const;
  bool is_past_main_part(const ObligationRow& row, const Occurrence& occurrence) const;
  bool is_past_opening(const ObligationRow& row, const DueMention& mention, const Occurrence& occurrence) const;

  CalendarWindow window_;
  const SessionCalendar& calendar_;
  std::map<SessionRef, std::optional<PlanningDates>> plans_;  // cache by session
  std::set<std::string> told_;                                // inherited durations already listed
  int without_day_ = 0;
  int past_part_ = 0;
};

}  // namespace mandates
