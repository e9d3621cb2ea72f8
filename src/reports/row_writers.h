// The row writers behind make_row_writer(), one source file each.
#pragma once

#include <iosfwd>
#include <memory>
#include <vector>

#include "reports/rows.h"

namespace mandates {

/// An aligned table; column widths depend on the first rows, flexible columns are cut to the remaining width.
std::unique_ptr<RowWriter> make_table_writer(const std::vector<Column>& columns, std::ostream& out, TableStyle style);

/// RFC 4180, UTF-8, header line, lines ended by CR LF, formulas escaped (csv_cell()).
std::unique_ptr<RowWriter> make_csv_writer(std::vector<Column> columns, std::ostream& out);

/// One object per row: JSON Lines, or the elements of one array.
std::unique_ptr<RowWriter> make_json_writer(std::vector<Column> columns, std::ostream& out, bool array);

}  // namespace mandates
