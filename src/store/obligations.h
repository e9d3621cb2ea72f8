// SQL statements for lists of obligations: chooses the index that answers a filter. Must not know: how rows are shown. Internal to this
// module.
#pragma once

#include <string>
#include <vector>

#include "store/named_keys.h"
#include "store/rows.h"

namespace mandates {

/// life.actor of the row that each obligation has for lists without a filter by actor.
inline constexpr RowKey kAnyActor = 0;

/// life.due_day of an obligation whose dues all lack a known day.
inline constexpr int kDueWithoutDay = 99991231;

/// Condition on document `d`: it has a provision of a kind, the parameter.
inline constexpr const char* kHasProvision = "EXISTS (SELECT 1 FROM provision p WHERE p.document = d.id AND p.kind = ?)";

/// An ISO day as in table `life`: 20070918 for "2007-09-18"; 0 for an empty text.
int day_number(std::string iso);

/// SQL and the texts to bind, in order.
struct Statement {
  std::string sql;
  std::vector<std::string> parameters;
};

/// Statements that find the obligations of a filter (run by ObligationKeys).
struct ObligationQuery {
  /// Uses the most selective index; may return a clause more than once. Columns: due day or NULL (from table `life`: as a number); clause;
  /// document, only if `among` is empty.
  Statement candidates;
  /// Selects from a list of clauses (JSON, the first parameter) those that match the rest of the filter. Columns: clause, document. Empty
  /// if `candidates` already applies the whole filter.
  Statement among;
  bool in_order = true;  ///< candidates come in order of due day, those without one last
};

/// `with_lives`: table `life` is up to date and may be used for `live_on`.
ObligationQuery obligation_query(const ObligationFilter& filter, const NamedKeys& named, bool with_lives);

/// Selects from a list of clauses (JSON, the first parameter) those that match the filter, ignoring `live_on`. Column: clause.
Statement membership_statement(const ObligationFilter& filter, const NamedKeys& named);

}  // namespace mandates
