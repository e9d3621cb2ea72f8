// Puts rows that were compressed beforehand into the sheets of a workbook.
// Must not know: what the rows are.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "reports/sheet_rows.h"

namespace mandates {

/// The rows of a sheet, finished.
struct FinishedRows {
  std::unique_ptr<SheetRows> rows;
  DeflatedBytes bytes;
};

/// Copies the workbook (a ZIP archive) at one path to another one, with rows in the place of those that its first, second … sheet has; the
/// other parts as they are. Throws Error where one of the files cannot be read or written.
void copy_with_rows(const std::string& from, const std::string& to, const std::vector<FinishedRows>& sheets);

}  // namespace mandates
