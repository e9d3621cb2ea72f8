// Which clause an entry stands beside, found by its words.
// For the .cpp files of this module only.
#pragma once

#include <string>

#include "store/connection.h"
#include "store/rows.h"

namespace mandates {

/// Finds the clause of every entry on the symbol anew. To be called in the transaction that changed the document or added the entry.
void attach_entries(Connection& connection, const std::string& symbol);

}  // namespace mandates
