// Attaches entries to the clauses they are about (symbol, paragraph, verb and words). Internal to this module.
#pragma once

#include <string>

#include "store/connection.h"
#include "store/rows.h"

namespace mandates {

/// Matches all entries on the symbol with the current clauses again. Call it in the transaction that changed the document or added the
/// entry.
void attach_entries(Connection& connection, const std::string& symbol);

}  // namespace mandates
