// Writers that keep rows as values, or pass on a window of rows, for the pages of long lists.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "reports/rows.h"

namespace mandates {

/// A window of rows by their order of arrival.
struct RowWindow {
  int offset = 0;  ///< number of rows to skip
  int limit = 0;   ///< maximum number of rows after that; 0: no limit
};

/// Kept rows with their headings.
struct KeptRows {
  struct Heading {
    std::string title;
    std::string detail;
  };
  struct Row {
    int heading = -1;  ///< index in `headings`; -1: none
    std::vector<Cell> cells;
  };
  std::vector<std::string> wanted;  ///< input, set by the caller: keys of columns needed besides those of a table
  std::vector<Column> columns;
  std::vector<Heading> headings;  ///< includes headings without rows in the window
  std::vector<Row> rows;
  bool more = false;  ///< there are rows after the window

  /// Index of the column with this key; -1 if there is none.
  int column(std::string_view key) const;
  /// Text of a cell; empty if there is no such column.
  std::string text(const Row& row, std::string_view key) const;
};

/// A writer that stores the rows of the window in `kept`, which must outlive it.
std::unique_ptr<RowWriter> keep_rows(std::vector<Column> columns, RowWindow window, KeptRows& kept);

/// A writer that passes on the rows of the window; sets `more` if there are further rows.
std::unique_ptr<RowWriter> window_rows(std::unique_ptr<RowWriter> rows, RowWindow window, bool& more);

}  // namespace mandates
