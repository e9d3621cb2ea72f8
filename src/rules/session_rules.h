// Rules of kind `sessions` as the calendar's data.
#pragma once

#include <vector>

#include "calendar/session_calendar.h"
#include "rules/rule.h"
#include "text/diagnostic.h"

namespace mandates {

struct RuleFile;
class RuleSet;

/// The data of each rule, in order. `bodies` are the rules of kind `body`, which give the names under which a body may be asked for.
/// A value that is not written as its field wants it is left out and added to `found` ("session-words"), with what to write instead.
std::vector<BodySessions> read_session_rules(const std::vector<const Rule*>& sessions, const std::vector<const Rule*>& bodies,
                                             Diagnostics& found);

/// Those of the files that hold rules for session_calendar(): it is all the same whether a rule set is loaded from them or from all, as
/// long as nothing is laid over it. They have to be written as the built-in ones are, with `kind = "…"` on a line.
std::vector<RuleFile> files_for_sessions(std::vector<RuleFile> files);

/// The calendar of a rule set. Throws RuleError where a rule of kind `sessions` cannot be read.
SessionCalendar session_calendar(const RuleSet& rules);

}  // namespace mandates
