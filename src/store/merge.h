// Merges entries from another store (import): separates new, known and conflicting entries.
#pragma once

#include <vector>

#include "store/rows.h"

namespace mandates {

/// Contradictory entries on one clause, made independently in two stores. Compared are the last entries of each side on one subject:
/// closing or reopening, the amendment of one field, or the assignment. They conflict if kind or value differ, or if both close it by
/// different documents or on different days.
struct EntryConflict {
  Anchor anchor;
  std::vector<CarriedEntry> mine;    ///< entries on this subject that only this store has, oldest first
  std::vector<CarriedEntry> theirs;  ///< entries on this subject that only the other store has, oldest first
};

struct MergePlan {
  std::vector<CarriedEntry> fresh;       ///< to be added: new here and without conflict, in the given order
  std::vector<EntryConflict> conflicts;  ///< in order of symbol and paragraph; their entries are not in `fresh`
  int known = 0;                         ///< number of entries that this store already has
};

/// Plans the import of `theirs`. Entries in both logs are known to both sides, so only the others can conflict; notes never do. Clauses are
/// identified by symbol, paragraph and words.
MergePlan plan_merge(const std::vector<EntryRow>& mine, const std::vector<CarriedEntry>& theirs);

}  // namespace mandates
