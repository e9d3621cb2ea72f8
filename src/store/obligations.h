// The list of obligations as SQL: which statement answers a filter, so that each is answered from an index.
// Must not know: how rows are shown. For the .cpp files of this module only.
#pragma once

#include <string>
#include <vector>

#include "store/rows.h"

namespace mandates {

/// A statement with the texts to bind, in order.
struct ObligationQuery {
  std::string sql;
  std::vector<std::string> parameters;
};

/// Columns: those of kClauseColumns, then symbol, body, session, adopted and title of the document.
/// `actors`, `recipients`: keys that the names in the filter stand for (empty where the filter has none).
ObligationQuery obligation_query(const ObligationFilter& filter, const std::vector<RowKey>& actors, const std::vector<RowKey>& recipients);

}  // namespace mandates
