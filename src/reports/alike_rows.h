// Rows for similar requests: the lists of `alike` and `audit --across`.
#pragma once

#include <string>
#include <vector>

#include "check/alike.h"
#include "followup/status.h"
#include "reports/rows.h"

namespace mandates {

/// Columns of a similar request.
std::vector<Column> alike_columns();

/// Cells of a similar request; `asked` is the id of the request it is compared with, empty if compared with free text.
std::vector<Cell> alike_cells(const AlikeRequest& request, const StatusOnDay& status, const std::string& asked);

}  // namespace mandates
