// Groups the entries of a calendar: overdue ones first, then sessions and months.
#pragma once

#include <string>
#include <vector>

#include "reports/calendar_entry.h"

namespace mandates {

/// Entries under one heading.
struct CalendarGroup {
  std::string title;   ///< "Overdue", "GA, 65th session", "June 2010"
  std::string detail;  ///< "14 September 2010 to 12 September 2011 · submit by 6 July 2010 (passed)"; may be empty
  bool overdue = false;
  std::vector<const CalendarEntry*> entries;  ///< in order of due day, then id
};

/// Groups in order of time: first the overdue entries, then sessions (by opening day) and months for all other entries. With
/// CalendarView::group_by one group for each value of that field. The view must outlive the groups.
std::vector<CalendarGroup> group_calendar(const CalendarView& view);

/// Entries in the order of data formats: by due day, then id; with CalendarView::group_by in the order of the groups.
std::vector<const CalendarEntry*> in_order(const CalendarView& view);

/// Entries by due day, then id, then due code.
std::vector<const CalendarEntry*> in_order_of_due(const CalendarView& view);

}  // namespace mandates
