// Reads the rows of lists of obligations in bulk: one statement returns each clause with its first actor, deliverable, recipient and due.
// Internal to this module.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "store/connection.h"
#include "store/obligation_keys.h"
#include "store/rows.h"

namespace mandates {

/// The columns of ObligationRow::once and ::always, behind columns of a clause `c`.
inline constexpr char kEndingColumns[] =
    ", EXISTS (SELECT 1 FROM ending e WHERE e.clause = c.id AND e.kind = 'once')"
    ", c.deliverable_count > 0 AND c.due_count = 0 AND EXISTS (SELECT 1 FROM ending e WHERE e.clause = c.id AND e.kind = 'always')";

/// Reads obligations for lists. Has prepared statements of its own; not reentrant.
class ObligationReader {
 public:
  ObligationReader(Connection& connection, ObligationDetail detail);

  /// Starts reading these clauses: at least one, all must exist. They and their documents must live until the last row is read.
  void begin(std::span<const ListedClause> clauses);
  /// Overwrites `row` with the next obligation, reusing its memory; false after the last one.
  bool next(ObligationRow& row);

 private:
  void read_clause(const ListedDocument& document, Clause& clause);
  void read_further(const ListedDocument& document, ObligationRow& row);

  ObligationDetail detail_;
  std::span<const ListedClause> clauses_;
  std::size_t read_ = 0;  // number of clauses already read
  std::string list_;      // keys as a JSON array
  Query rows_, actors_, deliverables_, recipients_, due_;
};

}  // namespace mandates
