// Rows of a list kept as values, and a part of a list: what a page of a long list needs.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "reports/rows.h"

namespace mandates {

/// Which rows of a list are wanted, counted as they come.
struct RowWindow {
  int offset = 0;  ///< so many are passed over
  int limit = 0;   ///< then at most so many; 0 for all
};

/// Rows with their headings, in order.
struct KeptRows {
  struct Heading {
    std::string title;
    std::string detail;
  };
  struct Row {
    int heading = -1;  ///< index of the heading it stands under; -1 for none
    std::vector<Cell> cells;
  };
  std::vector<std::string> wanted;  ///< keys of columns that are read beside those that a table shows; set by the caller
  std::vector<Column> columns;
  std::vector<Heading> headings;  ///< also those under which no row of the window stands
  std::vector<Row> rows;
  bool more = false;  ///< there are rows after the last one

  /// Place of a column by its key; -1 where there is none.
  int column(std::string_view key) const;
  /// The text of a cell of a row; empty where there is no such column.
  std::string text(const Row& row, std::string_view key) const;
};

/// A writer that puts the rows of the window into `kept`, which has to outlive it.
std::unique_ptr<RowWriter> keep_rows(std::vector<Column> columns, RowWindow window, KeptRows& kept);

/// A writer that hands only the rows of the window on; `more` says afterwards whether there are others behind them.
std::unique_ptr<RowWriter> window_rows(std::unique_ptr<RowWriter> rows, RowWindow window, bool& more);

}  // namespace mandates
