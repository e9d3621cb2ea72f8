// What two people entered apart from each other, brought together: what is new, what both have, where they contradict each other.
#pragma once

#include <vector>

#include "store/rows.h"

namespace mandates {

/// Two people said different things of one clause, neither knowing of the other's entry: one closed it and one reopened it, or both closed
/// it by another document or on another day.
struct EntryConflict {
  Anchor anchor;
  std::vector<CarriedEntry> mine;    ///< closings and reopenings that only the log here has, oldest first
  std::vector<CarriedEntry> theirs;  ///< those that only the other one has
};

struct MergePlan {
  std::vector<CarriedEntry> fresh;       ///< to be added: new here and in no conflict, in the order given
  std::vector<EntryConflict> conflicts;  ///< in order of symbol and paragraph; their entries are not among the fresh ones
  int known = 0;                         ///< entries that the log here has already
};

/// What to do with entries from elsewhere. What both logs hold was known to both sides, so only what came after it can be in conflict.
/// Notes never are. The clause is recognized by symbol, paragraph and words.
MergePlan plan_merge(const std::vector<EntryRow>& mine, const std::vector<CarriedEntry>& theirs);

}  // namespace mandates
