// The writers behind make_row_writer(), one source file each.
#pragma once

#include <iosfwd>
#include <memory>
#include <vector>

#include "reports/rows.h"

namespace mandates {

/// Columns side by side, as wide as the first rows need; flexible ones are cut to the room that is left.
std::unique_ptr<RowWriter> make_table_writer(const std::vector<Column>& columns, std::ostream& out, TableStyle style);

/// RFC 4180, UTF-8, a heading line, lines ended by CR LF; a cell that a spreadsheet would take for a formula is made text by an apostrophe.
std::unique_ptr<RowWriter> make_csv_writer(std::vector<Column> columns, std::ostream& out);

/// One object a row: lines (JSON Lines), or elements of one array.
std::unique_ptr<RowWriter> make_json_writer(std::vector<Column> columns, std::ostream& out, bool array);

}  // namespace mandates
