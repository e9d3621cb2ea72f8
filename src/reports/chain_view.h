// A chain in readable form, one text per resolution.
#pragma once

#include <string>
#include <vector>

#include "followup/chain_story.h"
#include "reports/comparison.h"
#include "reports/rows.h"

namespace mandates {

/// "5 times, sessions 54 56 60 61 64, annual, 6 sessions are not in the store".
std::string chain_summary(const ChainListRow& row);

/// The wordings of the chain with their changes.
Comparison chain_comparison(const ChainStory& story);

/// Columns and cells of one resolution of the chain, for make_row_writer().
std::vector<Column> stage_columns();
std::vector<Cell> stage_cells(const ChainStage& stage);

}  // namespace mandates
