// Obligations as rows: the list of `open`.
// Must not know: where they go, how they were chosen.
#pragma once

#include <string>
#include <vector>

#include "reports/rows.h"
#include "store/rows.h"

namespace mandates {

/// Status of an obligation as of a day, with the reason in words.
struct ShownStatus {
  std::string word;    ///< "open", "overdue", "standing", "closed"
  std::string reason;  ///< "due on 2010-09-14"; may be empty
};

/// What dates and people's entries tell: closed by a person, overdue where its day has passed, standing where it has none, else open.
ShownStatus status_of(const ObligationRow& row, const std::string& as_of);

/// Columns of the list; `actor_shown` where the rows are of several actors. `asked` heads the column with what is asked.
std::vector<Column> obligation_columns(bool actor_shown, const std::string& asked);

/// Cells of one obligation, for obligation_columns().
std::vector<Cell> obligation_cells(const ObligationRow& row, const ShownStatus& status);

}  // namespace mandates
