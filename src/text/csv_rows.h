// Tables that programs for tables write as text: fields between commas, semicolons or tabs, in quotes where they hold one (RFC 4180).
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace mandates {

/// One row, and the line of the file on which it begins. Empty lines are no rows.
struct CsvRow {
  std::vector<std::string> fields;  ///< without quotes and the spaces around them
  int line = 1;
  bool unclosed = false;  ///< a quote that never ends: the rest of the file is in the last field
};

/// The rows of a table. What stands between fields is told by the first line: of comma, semicolon and tab the one that it has most of.
std::vector<CsvRow> csv_rows(std::string_view text);

}  // namespace mandates
