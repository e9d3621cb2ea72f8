// What became of the clauses of a document when the rules changed.
#pragma once

#include <string>
#include <vector>

#include "extraction/clause.h"

namespace mandates {

/// A field of the record before and after; lists are joined by "; ".
struct FieldChange {
  std::string field;  ///< name in the record: "actors", "due", …
  std::string before;
  std::string after;
};

/// A clause that is there only before (lost), only after (gained), or differs.
struct ClauseChange {
  const Clause* before = nullptr;
  const Clause* after = nullptr;
  std::vector<FieldChange> fields;  ///< of a clause that differs; else empty
};

/// The clauses of one document that changed, in the order of the text. Clauses are the same where they begin at the same place of the same
/// paragraph and come from the same chapeau. Compared is what the record says, not the rules that say it. Points into both lists.
std::vector<ClauseChange> clause_changes(const std::vector<Clause>& before, const std::vector<Clause>& after);

}  // namespace mandates
