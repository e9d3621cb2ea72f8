// Due codes to days: sessions, deadlines, windows, durations counted from adoption, recurrences; with the reasoning in words.
// Nothing is guessed: what cannot be known comes back without days and with the reason.
// Must not know: today.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "calendar/due_code.h"
#include "calendar/session_calendar.h"

namespace mandates {

/// What a due code is to be read against.
struct DueContext {
  std::optional<Day> adopted;  ///< adoption of the document
  std::optional<Day> renewed;  ///< adoption of the next resolution of its family: recurrences end there
  std::optional<Day> horizon;  ///< last day for which recurrences are expanded
};

/// One time at which something is due.
struct Occurrence {
  DayRange days;                      ///< on some day of these it is done in time
  Day due;                            ///< the day to put into a list: the opening of a session, the last day of anything else
  std::optional<SessionRef> session;  ///< where it is due at a session
  bool operator==(const Occurrence&) const = default;
};

struct ResolvedDue {
  DueCode code;
  std::vector<Occurrence> occurrences;  ///< in order of time; empty where unresolved
  std::string reasoning;                ///< one line: "session:GA:62 → opens 2007-09-18 (…), closes 2008-09-15 (…)"
  std::string unresolved;               ///< why there are no days: "no data on the sessions of X"; empty where there are
};

/// Recurrences are expanded to this many at most (every week of ten years); the reasoning says where more would follow.
inline constexpr int kMostOccurrences = 520;

/// One code by itself. Durations and recurrences are counted from adoption (31 January and one month is the last day of February);
/// recurrences end with the next resolution of the family or at the horizon, whichever is first, and without either only the first is
/// given. every:regular has no days.
ResolvedDue resolve_due(const DueCode& code, const DueContext& context, const SessionCalendar& calendar);

/// The codes of one clause together, one result each, in their order: where a recurrence stands beside a session or a day, that is its
/// first time, and it goes on from there (session:GA:77 with every:P2Y is due at the 77th, 79th, 81st session).
std::vector<ResolvedDue> resolve_dues(const std::vector<DueCode>& codes, const DueContext& context, const SessionCalendar& calendar);

}  // namespace mandates
