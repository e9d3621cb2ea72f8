// Rows as an Excel workbook (Office Open XML): typed cells, links, a filter over a head that stays, and a sheet that says what was asked.
#pragma once

#include <iosfwd>
#include <memory>
#include <vector>

#include "reports/rows.h"

namespace mandates {

/// Writes the columns that CSV has, under the same names: numbers, shares, days and flags as such, everything else as text, which no
/// spreadsheet takes for a formula. Symbols of documents are links in the first 10,000 rows of a sheet, as each takes memory. Rows that one
/// sheet cannot hold go on in the next. Nothing goes to `out` before finish(), then the whole file. Throws Error where this machine has no
/// libxlsxwriter or no room for temporary files.
std::unique_ptr<RowWriter> make_workbook_writer(std::vector<Column> columns, std::ostream& out, ListNotes notes);

}  // namespace mandates
