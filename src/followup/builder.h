// Reads the store and works out families, links, chains, fulfilments and what was dropped.
// Must not know: SQLite, output formats, the clock.
#pragma once

#include "calendar/session_calendar.h"
#include "rules/rule_set.h"
#include "store/store.h"

namespace mandates {

/// All of follow-up, from the documents that stand in the store. Depends on their content and the rules alone: not on the order in which
/// they came in. Memory grows with the number of documents, not with their length: one family is held at a time.
Followup build_followup(Store& store, const RuleSet& rules, const SessionCalendar& calendar);

/// True where the derived rows are missing, older than the documents, or made with other rules.
bool followup_is_stale(Store& store, const RuleSet& rules);

/// Builds follow-up and puts it into the store, where it is stale. Returns true where it was. The store must be open for writing.
bool refresh_followup(Store& store, const RuleSet& rules, const SessionCalendar& calendar);

}  // namespace mandates
