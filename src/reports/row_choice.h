// Choice of columns, sort order and limit of a list.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "reports/rows.h"

namespace mandates {

/// A column to sort by.
struct SortKey {
  std::string column;
  bool descending = false;
};

/// Default: all columns of the format, unsorted, no limit.
struct RowChoice {
  std::vector<std::string> columns;  ///< keys in the order of output; empty: those of the format
  std::vector<SortKey> sort;         ///< most significant key first; stable
  int limit = 0;                     ///< maximum number of rows, applied after sorting; 0: no limit
};

/// Parses "adopted:desc,symbol". Throws UsageError for directions other than asc and desc.
std::vector<SortKey> parse_sort(const std::vector<std::string>& words);

/// Valid keys for --columns and --sort, in order.
std::vector<std::string> column_keys(const std::vector<Column>& columns);

/// A writer that accepts rows with `columns` and passes the chosen cells to the writer that `make` returns for the chosen columns. When
/// sorting, rows are kept until finish() and headings are omitted. Throws UsageError, with the nearest name as hint, for columns that do
/// not exist.
std::unique_ptr<RowWriter> choose_rows(const std::vector<Column>& columns, const RowChoice& choice,
                                       const std::function<std::unique_ptr<RowWriter>(std::vector<Column>)>& make);

/// Three-way comparison of cells: numbers by value, texts with embedded numbers by value (A/RES/9 before A/RES/61), days without the ~ of
/// approximate ones. Negative, 0 or positive; empty cells are greatest.
int compare_cells(const Cell& one, const Cell& other);

}  // namespace mandates
