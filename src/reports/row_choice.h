// Which columns of a list to print, in which order its rows stand, and how many of them.
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

/// What a person wants of a list; by default all of it as it comes.
struct RowChoice {
  std::vector<std::string> columns;  ///< keys, in the order in which they are printed; empty for those of the format
  std::vector<SortKey> sort;         ///< the first counts most; rows that are equal stay in their order
  int limit = 0;                     ///< rows at most, counted after sorting; 0 for all
};

/// "adopted:desc,symbol" as keys. Throws UsageError for any other direction than asc and desc.
std::vector<SortKey> parse_sort(const std::vector<std::string>& words);

/// Keys that --columns and --sort take, in order.
std::vector<std::string> column_keys(const std::vector<Column>& columns);

/// A writer that takes rows with `columns` and hands what is chosen to the writer that `make` makes for the columns that are left. Where a
/// choice sorts, rows are kept until finish() and headings are left out. Throws UsageError, with the nearest name as hint, for columns that
/// do not exist.
std::unique_ptr<RowWriter> choose_rows(const std::vector<Column>& columns, const RowChoice& choice,
                                       const std::function<std::unique_ptr<RowWriter>(std::vector<Column>)>& make);

/// Which of two cells comes first: numbers by value, texts with the numbers in them by value (A/RES/9 before A/RES/61), a day without the ~
/// that marks it as approximate. Below, equal to or above 0; empty cells are last (greatest).
int compare_cells(const Cell& one, const Cell& other);

}  // namespace mandates
