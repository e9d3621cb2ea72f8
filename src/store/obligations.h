// The list of obligations as SQL: which statement answers a filter, so that each is answered from an index.
// Must not know: how rows are shown. For the .cpp files of this module only.
#pragma once

#include <string>
#include <vector>

#include "store/rows.h"

namespace mandates {

/// life.actor of the row that every obligation has, whoever is asked.
inline constexpr RowKey kWhoever = 0;

/// life.due_day of an obligation with dues none of which has a day.
inline constexpr int kDueWithoutDay = 99991231;

/// An ISO day as the number that the table life has: 20070918; 0 for no day.
int day_number(std::string iso);

/// A statement with the texts to bind, in order.
struct Statement {
  std::string sql;
  std::vector<std::string> parameters;
};

/// How the obligations of a filter are found, in order of due, without reading more than the first ones where no more are wanted.
struct ObligationQuery {
  /// Columns: due day, clause; those without a due day last. From the index that tells most; a clause may come more than once.
  Statement candidates;
  /// Columns: clause; those of a list (JSON, the last parameter) for which all else of the filter holds, in order of document and place.
  Statement among;
};

/// `actors`, `recipients`: keys that the names in the filter stand for (empty where the filter has none). `with_lives`: the table life is
/// up to date.
ObligationQuery obligation_query(const ObligationFilter& filter, const std::vector<RowKey>& actors, const std::vector<RowKey>& recipients,
                                 bool with_lives);

}  // namespace mandates
