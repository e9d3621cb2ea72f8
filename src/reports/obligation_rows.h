// Rows for obligations: the list of `open`.
#pragma once

#include <string>
#include <vector>

#include "followup/status.h"
#include "reports/rows.h"
#include "store/rows.h"

namespace mandates {

/// Columns of the list; `actor_shown` if the rows have different actors. `asked` is the heading of the column with the request.
std::vector<Column> obligation_columns(bool actor_shown, const std::string& asked);

/// The detail to read from the store for the columns that a writer of obligation_columns() needs.
ObligationDetail detail_for(const RowWriter& writer);

/// Cells of an obligation as of an ISO day, for obligation_columns(); those not read with ObligationDetail::brief are empty.
std::vector<Cell> obligation_cells(const ObligationRow& row, const StatusOnDay& status, const std::string& as_of);

/// Amendments in words, one text each: "due by:2026-05-15, read session:GA:80 (desk officer, 2026-02-27: letter of the Chair)".
std::vector<std::string> amendment_words(const std::vector<Amendment>& amendments);

}  // namespace mandates
