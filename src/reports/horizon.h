// Which rows of a list come first: what falls due in the twelve months ahead, then recent arrears, then all else; and groups of rows.
#pragma once

#include <string>
#include <vector>

#include "followup/status.h"
#include "store/rows.h"

namespace mandates {

/// In the order of lists.
enum class Horizon { ahead, arrears, rest };

/// Between which days (ISO, both included) things come first.
struct HorizonDays {
  std::string seen_from;  ///< as of
  std::string running;    ///< what is open since then is in a session that runs
  std::string ahead;      ///< last day of the twelve months ahead
  std::string since;      ///< arrears from then on
};

/// `since` is a day or empty: then 24 months before.
HorizonDays horizon_days(const std::string& as_of, const std::string& since);

/// The day under which an obligation is listed: when it is open the next one, when it is overdue the last one that passed, else the
/// earliest; may be empty.
std::string shown_day(const ObligationRow& row, const StatusOnDay& status, const std::string& as_of);

Horizon horizon_of(const StatusOnDay& status, const std::string& day, const HorizonDays& days);

/// True where a due at a session is meant at its end: "before the end of its eightieth session".
bool at_end_of_session(const DueMention& due);

/// What rows can be grouped by: "body", "committee", "agenda-item", "actor", "deliverable", "month".
const std::vector<std::string>& group_words();

/// A heading, and what it is ordered by.
struct GroupName {
  std::string order;
  std::string title;
  auto operator<=>(const GroupName&) const = default;
};

/// The fields by which a row is grouped.
struct GroupFields {
  std::string body, committee, agenda_item;
  std::vector<std::string> actors, deliverables;
  std::string day;
};
GroupName group_of(const GroupFields& fields, const std::string& by);

/// "2026-09" as "September 2026"; empty as it is.
std::string month_words(const std::string& month);

}  // namespace mandates
