// Rows of a list of obligations, many at a time: one statement brings a row with the first of all that hangs on it.
// For the .cpp files of this module only.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "store/connection.h"
#include "store/obligation_keys.h"
#include "store/rows.h"

namespace mandates {

/// Reads obligations for lists. Its statements are its own; one reader at a time.
class ObligationReader {
 public:
  ObligationReader(Connection& connection, ObligationDetail detail);

  /// Begins to read these clauses, one at least, all of which must be there. They and their documents have to stay until they are read.
  void begin(std::span<const ListedClause> clauses);
  /// The next one, in their order, in the place of what the row held; false after the last one. Memory of the row is used again.
  bool next(ObligationRow& row);

 private:
  void read_clause(const ListedDocument& document, Clause& clause);
  void read_further(const ListedDocument& document, ObligationRow& row);

  ObligationDetail detail_;
  std::span<const ListedClause> clauses_;
  std::size_t read_ = 0;  // how many of them
  std::string list_;      // their keys as JSON
  Query rows_, actors_, deliverables_, recipients_, due_;
};

}  // namespace mandates
