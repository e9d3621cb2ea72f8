// Working back from a session: when a report must be handed in and issued to be there, and when to be reminded of it.
// Must not know: today.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "calendar/due_resolution.h"

namespace mandates {

/// The days before a session that matter to its documents: by the 10-4-6 rule a report is submitted ten weeks before the meeting,
/// processed in four and issued six weeks before; a body's rule may have other times.
struct PlanningDates {
  Day meeting;
  Day submit_by;
  Day issue_by;
  std::vector<Day> reminders;  ///< in order of time, all before submit_by
  bool approximate = false;    ///< the day of the meeting is
  std::string reasoning;       ///< "submitted 10 weeks, issued 6 weeks before 2010-09-14"
};

/// The days for the documents of a session.
std::optional<PlanningDates> plan_documents(const SessionRef& session, const SessionCalendar& calendar);

/// The same for something due; nothing where it is not due at a session: a deadline is itself the day by which to submit.
std::optional<PlanningDates> plan_documents(const Occurrence& occurrence, const SessionCalendar& calendar);

}  // namespace mandates
