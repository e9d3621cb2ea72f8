// Computes document deadlines before a session.
#include "calendar/planning.h"

#include <algorithm>

namespace mandates {

std::optional<PlanningDates> plan_documents(const SessionRef& ref, const SessionCalendar& calendar) {
  const auto session = calendar.find(ref);
  const BodySessions* body = calendar.body(ref.body);
  if (!session || session->without_end || !body) return std::nullopt;
  const DocumentTimes& times = body->documents;
  PlanningDates dates;
  dates.meeting = session->meeting;
  dates.submit_by = add(session->meeting, times.submit, -1);
  dates.issue_by = add(session->meeting, times.issue, -1);
  for (const Duration& before : times.reminders) dates.reminders.push_back(add(dates.submit_by, before, -1));
  std::sort(dates.reminders.begin(), dates.reminders.end());
  dates.approximate = session->meeting_approximate;
  dates.reasoning = "submitted " + duration_words(times.submit) + ", issued " + duration_words(times.issue) + " before " +
                    (dates.approximate ? "about " : "") + iso_day(dates.meeting);
  return dates;
}

std::optional<PlanningDates> plan_documents(const Occurrence& occurrence, const SessionCalendar& calendar) {
  return occurrence.session ? plan_documents(*occurrence.session, calendar) : std::nullopt;
}

}  // namespace mandates
