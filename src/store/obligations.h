// The list of obligations as SQL: which statement answers a filter, so that each is answered from an index.
// Must not know: how rows are shown. For the .cpp files of this module only.
#pragma once

#include <string>
#include <vector>

#include "store/named_keys.h"
#include "store/rows.h"

namespace mandates {

/// life.actor of the row that every obligation has, any actor.
inline constexpr RowKey kAnyActor = 0;

/// life.due_day of an obligation with dues none of which has a day.
inline constexpr int kDueWithoutDay = 99991231;

/// An ISO day as the number that the table life has: 20070918; 0 for no day.
int day_number(std::string iso);

/// A statement with the texts to bind, in order.
struct Statement {
  std::string sql;
  std::vector<std::string> parameters;
};

/// How the obligations of a filter are found, those of one due day after the other (store/obligation_keys.h).
struct ObligationQuery {
  /// Columns: due day (in lives as a number), NULL where it has none; clause; where `among` is empty, its document. From the index that
  /// tells most; a clause may come more than once.
  Statement candidates;
  /// Columns: clause, its document; those of a list (JSON, the first parameter) for which all else of the filter holds. Empty where the
  /// candidates are all that is asked for.
  Statement among;
  bool in_order = true;  ///< whether candidates come in order of due day, those without one last
};

/// `with_lives`: the table life is up to date.
ObligationQuery obligation_query(const ObligationFilter& filter, const NamedKeys& named, bool with_lives);

/// Those of a list of clauses (JSON, the first parameter) that are among the obligations of a filter without `live_on`. Column: clause.
Statement membership_statement(const ObligationFilter& filter, const NamedKeys& named);

}  // namespace mandates
