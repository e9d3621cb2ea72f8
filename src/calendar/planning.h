// Deadlines before a session: when a report must be submitted and issued, with reminders. Must not know: today.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "calendar/due_resolution.h"

namespace mandates {

/// Document deadlines before a session. By the 10-4-6 rule a report is submitted ten weeks before the meeting, processed in four weeks, and
/// issued six weeks before; the rule of a body may have other times.
struct PlanningDates {
  Day meeting;
  Day submit_by;
  Day issue_by;
  std::vector<Day> reminders;  ///< in order of time, all before submit_by
  bool approximate = false;    ///< the day of the meeting is approximate
  std::string reasoning;       ///< "submitted 10 weeks, issued 6 weeks before 2010-09-14"
};

/// The deadlines for documents of a session; nothing if its days are unknown or it has no end.
std::optional<PlanningDates> plan_documents(const SessionRef& session, const SessionCalendar& calendar);

/// The deadlines for an occurrence; nothing if it is not due at a session (a deadline is itself the day of submission).
std::optional<PlanningDates> plan_documents(const Occurrence& occurrence, const SessionCalendar& calendar);

}  // namespace mandates
