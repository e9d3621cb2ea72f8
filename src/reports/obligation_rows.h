// Obligations as rows: the list of `open`.
#pragma once

#include <string>
#include <vector>

#include "followup/status.h"
#include "reports/rows.h"
#include "store/rows.h"

namespace mandates {

/// Columns of the list; `actor_shown` where the rows are of several actors. `asked` heads the column with what is asked.
std::vector<Column> obligation_columns(bool actor_shown, const std::string& asked);

/// What has to be read of obligations for rows that go to a writer for obligation_columns().
ObligationDetail detail_for(const RowWriter& writer);

/// Cells of one obligation as of a day (ISO), for obligation_columns(); those that ObligationDetail::brief leaves out are empty.
std::vector<Cell> obligation_cells(const ObligationRow& row, const StatusOnDay& status, const std::string& as_of);

/// What people amended in an obligation, one text each: "due by:2026-05-15, read session:GA:80 (desk officer, 2026-02-27: letter of the
/// Chair)".
std::vector<std::string> amendment_words(const std::vector<Amendment>& amendments);

}  // namespace mandates
