// The log of what users entered: closed, reopened, noted, amended, assigned.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "store/rows.h"
#include "store/store_part.h"

namespace mandates {

/// Reads and writes entries of users. Each call that writes is one transaction, durable on return. A base of Store.
class EntryLog : private StorePart {
 public:
  using StorePart::StorePart;

  /// Adds an entry to the log of the clause with this id. StoreError if there is no such clause. If the log has a later entry on the
  /// document (the clock was set back), the new entry is dated one second after it, so that the order is the same in every store that
  /// imports the entries; the returned row has the date.
  EntryRow enter(const std::string& clause_id, const Entry& entry);
  /// Adds entries made in another store, all or none, also those on documents that this store lacks. Skips entries already in the log.
  /// Returns the added ones.
  std::vector<EntryRow> enter(std::span<const CarriedEntry> entries);
  /// The log, oldest first; with an id only the entries attached to that clause.
  std::vector<EntryRow> entries(const std::string& clause_id = {});
  /// All persons ever assigned, sorted.
  std::vector<std::string> assignees();
  /// The EntryRow::id of an entry, equal in every store.
  static std::string entry_id(const CarriedEntry& entry);
};

}  // namespace mandates
