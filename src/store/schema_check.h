// Compares the schema of a store with the one that this program makes: objects that are missing, added, of another kind or text.
// For the .cpp files of this module only.
#pragma once

#include <string>
#include <vector>

#include "store/connection.h"

namespace mandates {

/// What differs, a line each, in order of name; also where the rows that tell of the schema itself (`migration`, `store_state`) are missing
/// or others. Empty where the schema is that of this program.
std::vector<std::string> schema_differences(SQLite::Database& database);

/// What to do about a difference.
const char* schema_hint();

}  // namespace mandates
