// Keys of what a filter names: actors, clauses that are assigned to somebody.
// For the .cpp files of this module only.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "store/connection.h"
#include "store/rows.h"

namespace mandates {

/// Keys that the names in a filter stand for; empty where it has none.
struct NamedKeys {
  std::vector<RowKey> actors, recipients;
  std::vector<RowKey> assigned;  ///< clauses that are assigned to the person of the filter; with `unassigned` to anybody
};

/// Actors with an id or a name, capitals, spaces and marks aside.
std::vector<RowKey> find_actors(Connection& connection, const std::string& id_or_name);

/// None where the store does not know somebody whom the filter names.
std::optional<NamedKeys> find_named(Connection& connection, const ObligationFilter& filter);

}  // namespace mandates
