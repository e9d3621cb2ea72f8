// Rows as an Excel workbook (Office Open XML): typed cells, links, frozen header row with filter, and a sheet with the query.
#pragma once

#include <iosfwd>
#include <memory>
#include <vector>

#include "reports/rows.h"

namespace mandates {

/// Writes the columns of CSV under the same names. Numbers, shares, days and flags are typed cells; everything else is text, never a
/// formula. Symbols of documents are links, of which a sheet can have 65,530. Rows beyond the limit of a sheet
/// continue on the next one. finish() writes the whole file to `out`. Throws Error if libxlsxwriter is not installed or there is no space
/// for temporary files.
std::unique_ptr<RowWriter> make_workbook_writer(std::vector<Column> columns, std::ostream& out, ListNotes notes);

}  // namespace mandates
