// Reads the store and works out families, links, chains, fulfilments and what was dropped.
// Must not know: the clock, SQLite.
#pragma once

#include <cstddef>
#include <functional>

#include "calendar/session_calendar.h"
#include "rules/rule_set.h"
#include "store/store.h"

namespace mandates {

/// True where the derived rows are missing, older than the documents, or made with other rules.
bool followup_is_stale(Store& store, const RuleSet& rules);

/// Hears how many documents of how many are done.
using FollowupProgress = std::function<void(std::size_t done, std::size_t total)>;

/// Brings follow-up up to date, where it is stale: works out the families that changed and leaves the others. Returns true where it was
/// stale. The store must be open for writing; others may write between batches of families, but one program at a time works follow-up out.
/// Throws StoreError where another one does and does not end in time, and where documents keep coming in meanwhile.
///
/// What the rows say depends on the documents that stand in the store and on the rules alone: not on the order in which documents came in,
/// nor on what was worked out before. Memory grows with the number of documents, not with their length: one family is held at a time.
bool refresh_followup(Store& store, const RuleSet& rules, const SessionCalendar& calendar, const FollowupProgress& progress = {});

}  // namespace mandates
