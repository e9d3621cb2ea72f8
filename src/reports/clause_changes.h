// Differences between the clauses of a document under old and new rules.
#pragma once

#include <string>
#include <vector>

#include "extraction/clause.h"

namespace mandates {

/// A field of the record with both values; lists are joined by "; ".
struct FieldChange {
  std::string field;  ///< field name in the record: "actors", "due", …
  std::string before;
  std::string after;
};

/// A lost clause (`after` is null), a gained one (`before` is null), or one that differs.
struct ClauseChange {
  const Clause* before = nullptr;
  const Clause* after = nullptr;
  std::vector<FieldChange> fields;  ///< only for a clause that differs
};

/// The changed clauses of a document in text order. Clauses are identified by paragraph, start offset and chapeau. Compares the fields of
/// the record, not the rule ids. The result points into both arguments.
std::vector<ClauseChange> clause_changes(const std::vector<Clause>& before, const std::vector<Clause>& after);

}  // namespace mandates
