// Resolves due codes to days: sessions, deadlines, windows, durations from adoption, recurrences; with an explanation in words. Does not
// guess: unknown days are left out and the reason is given. Must not know: today.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "calendar/due_code.h"
#include "calendar/session_calendar.h"

namespace mandates {

/// The context of a due code.
struct DueContext {
  std::optional<Day> adopted;  ///< day of adoption of the document
  std::optional<Day> renewed;  ///< day of adoption of the next resolution of its family, where recurrences end
  std::optional<Day> horizon;  ///< last day for expanding recurrences
};

/// One occurrence of a due.
struct Occurrence {
  DayRange days;                      ///< days on which it is in time
  Day due;                            ///< the day for lists: opening of a session, else the last day
  std::optional<SessionRef> session;  ///< set if it is due at a session
  bool operator==(const Occurrence&) const = default;
};

struct ResolvedDue {
  DueCode code;
  std::vector<Occurrence> occurrences;  ///< in order of time; empty if unresolved
  std::string reasoning;                ///< one line: "session:GA:62 → opens 2007-09-18 (…), closes 2008-09-15 (…)"
  std::string unresolved;               ///< reason if there are no days: "no data on the sessions of X"; else empty
};

/// Maximum number of occurrences of a recurrence (weekly for ten years); the explanation tells if there would be more.
inline constexpr int kMostOccurrences = 520;

/// Resolves one code. Durations and recurrences count from adoption (31 January plus one month is the last day of February). Recurrences
/// end with the next resolution of the family or at the horizon, whichever is earlier; without either only the first occurrence is
/// returned. every:regular has no days.
ResolvedDue resolve_due(const DueCode& code, const DueContext& context, const SessionCalendar& calendar);

/// Resolves the codes of a clause together, one result each, in order: if a recurrence is combined with a session or day, that is its first
/// occurrence (session:GA:77 with every:P2Y is due at the 77th, 79th, 81st session).
std::vector<ResolvedDue> resolve_dues(const std::vector<DueCode>& codes, const DueContext& context, const SessionCalendar& calendar);

}  // namespace mandates
