// Order of rows by urgency: due within the next twelve months, recently overdue, the rest; and grouping of rows.
#pragma once

#include <string>
#include <vector>

#include "followup/status.h"
#include "store/rows.h"

namespace mandates {

/// The parts of a list, in order.
enum class Horizon { ahead, arrears, rest };

/// Limits of the parts (ISO days, inclusive).
struct HorizonDays {
  std::string seen_from;  ///< the day of view (as of)
  std::string running;    ///< twelve months before: open dues from this day on count as ahead, since their session may still be running
  std::string ahead;      ///< twelve months after
  std::string since;      ///< first day of the recently overdue ones
};

/// `since` is an ISO day; if empty, 24 months before `as_of`.
HorizonDays horizon_days(const std::string& as_of, const std::string& since);

/// The day under which an obligation is listed: the next one if there is any, the last one passed if it is overdue or without trace, none
/// if it is standing, else the earliest one; may be empty.
std::string shown_day(const ObligationRow& row, const StatusOnDay& status, const std::string& as_of);

Horizon horizon_of(const StatusOnDay& status, const std::string& day, const HorizonDays& days);

/// True for a due at the end of a session: "before the end of its eightieth session".
bool at_end_of_session(const DueMention& due);

/// The fields for grouping: "body", "committee", "agenda-item", "actor", "deliverable", "month".
const std::vector<std::string>& group_words();

/// Heading and sort key of a group.
struct GroupName {
  std::string order;
  std::string title;
  auto operator<=>(const GroupName&) const = default;
};

/// The values of a row for all fields of group_words().
struct GroupFields {
  std::string body, committee, agenda_item;
  std::vector<std::string> actors, deliverables;
  std::string day;
};
GroupName group_of(const GroupFields& fields, const std::string& by);

/// "2026-09" as "September 2026"; other texts are returned unchanged.
std::string month_words(const std::string& month);

}  // namespace mandates
