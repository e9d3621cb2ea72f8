// Reads CSV (RFC 4180) with comma, semicolon or tab as separator.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace mandates {

/// One row, and the line of the file on which it begins. Empty lines are skipped.
struct CsvRow {
  std::vector<std::string> fields;  ///< without quotes and the spaces around them
  int line = 1;
  bool unclosed = false;  ///< a quote is not closed: the rest of the file is in the last field
};

/// The rows of a table. The separator is whichever of comma, semicolon and tab is most frequent in the first line.
std::vector<CsvRow> csv_rows(std::string_view text);

}  // namespace mandates
