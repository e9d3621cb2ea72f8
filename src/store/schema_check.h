// Compares the schema of a store with the schema of this program: missing, additional or changed objects. Internal to this module.
#pragma once

#include <string>
#include <vector>

#include "store/connection.h"

namespace mandates {

/// The differences, one line each, sorted by name, including missing or wrong rows in `migration` and `store_state`. Empty if the schemas
/// agree.
std::vector<std::string> schema_differences(SQLite::Database& database);

/// The hint to print with a difference.
const char* schema_hint();

}  // namespace mandates
