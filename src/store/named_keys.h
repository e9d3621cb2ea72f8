// Row keys of the names in a filter: actors, and clauses assigned to a person. Internal to this module.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "store/connection.h"
#include "store/rows.h"

namespace mandates {

/// The keys for the names of a filter; empty for fields that the filter does not set.
struct NamedKeys {
  std::vector<RowKey> actors, recipients;
  std::vector<RowKey> assigned;  ///< clauses assigned to the filter's person; with `unassigned`, to anybody
};

/// The actors with this entity id; if there are none, those with this name (compared by folded_letters()).
std::vector<RowKey> find_actors(Connection& connection, const std::string& id_or_name);

/// Nothing if the filter names an actor or recipient that the store does not have.
std::optional<NamedKeys> find_named(Connection& connection, const ObligationFilter& filter);

}  // namespace mandates
