// The calendar's entries under headings: what is overdue first, then each session, each month.
#pragma once

#include <string>
#include <vector>

#include "reports/calendar_entry.h"

namespace mandates {

/// Entries that are shown together.
struct CalendarGroup {
  std::string title;   ///< "Overdue", "GA, 65th session", "June 2010"
  std::string detail;  ///< "14 September 2010 to 12 September 2011 · submit by 6 July 2010 (passed)"; may be empty
  bool overdue = false;
  std::vector<const CalendarEntry*> entries;  ///< in order of due day, then id
};

/// Groups in order of time: the overdue ones first (entries whose status is "overdue"), then sessions at the day of their opening and the
/// months of all else; with CalendarView::group_by one for each value of that field. The view must outlive the groups.
std::vector<CalendarGroup> group_calendar(const CalendarView& view);

/// Entries in the order of data: of due day, then id; with CalendarView::group_by in that of the groups.
std::vector<const CalendarEntry*> in_order(const CalendarView& view);

/// Entries in order of due day, then id, then code.
std::vector<const CalendarEntry*> in_order_of_due(const CalendarView& view);

}  // namespace mandates
