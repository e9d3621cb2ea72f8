// Converts rules of kind `sessions` to the data of the calendar.
#pragma once

#include <vector>

#include "calendar/session_calendar.h"
#include "rules/rule.h"
#include "text/diagnostic.h"

namespace mandates {

struct RuleFile;
class RuleSet;

/// The data of each rule, in order. `bodies` are the rules of kind `body`, which provide the names of bodies. Invalid values are skipped
/// and reported in `found` ("session-words") with the expected form.
std::vector<BodySessions> read_session_rules(const std::vector<const Rule*>& sessions, const std::vector<const Rule*>& bodies,
                                             Diagnostics& found);

/// The files that contain rules needed by session_calendar(): without an overlay, loading only these gives the same calendar. The files
/// must be formatted like the built-in ones, with `kind = "…"` on a line.
std::vector<RuleFile> files_for_sessions(std::vector<RuleFile> files);

/// The calendar of a rule set. Throws RuleError if a rule of kind `sessions` is invalid.
SessionCalendar session_calendar(const RuleSet& rules);

}  // namespace mandates
