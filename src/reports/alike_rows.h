// Requests that are alike as rows: the list of `alike`, and that of `audit --across`.
#pragma once

#include <string>
#include <vector>

#include "check/alike.h"
#include "followup/status.h"
#include "reports/rows.h"

namespace mandates {

/// Columns of a request that is like another.
std::vector<Column> alike_columns();

/// Its cells; `asked` is the id of the request that it is held against, empty for words.
std::vector<Cell> alike_cells(const AlikeRequest& request, const StatusOnDay& status, const std::string& asked);

}  // namespace mandates
