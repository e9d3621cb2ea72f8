// Rows for records: a clause in CSV and tables.
#pragma once

#include <vector>

#include "document/document.h"
#include "extraction/clause.h"
#include "reports/rows.h"

namespace mandates {

/// Columns of the record, in the order of its JSON object.
std::vector<Column> record_columns();

/// Cells of a clause, for record_columns(). Actors and recipients as names, dues as codes.
std::vector<Cell> record_cells(const Document& document, const Clause& clause);

}  // namespace mandates
