// Inserts compressed rows and links into the sheets of a workbook. Must not know: what the rows are.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "reports/sheet_links.h"
#include "reports/sheet_rows.h"

namespace mandates {

/// The complete rows of a sheet.
struct FinishedRows {
  std::unique_ptr<SheetRows> rows;
  DeflatedBytes bytes;
  std::unique_ptr<SheetLinks> links;  ///< finished; null: the sheet has none
};

/// Copies the workbook (a ZIP archive) `from` to `to`, replacing the rows and links of its first, second, … sheet; other parts are copied
/// unchanged. Where a sheet is to have links, the one in `from` has some.
/// Throws Error if a file cannot be read or written.
void copy_with_rows(const std::string& from, const std::string& to, const std::vector<FinishedRows>& sheets);

}  // namespace mandates
