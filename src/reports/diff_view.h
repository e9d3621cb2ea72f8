// Two resolutions paragraph by paragraph.
#pragma once

#include <string>
#include <vector>

#include "document/document.h"
#include "followup/paragraphs.h"
#include "reports/comparison.h"
#include "reports/rows.h"

namespace mandates {

/// The pairs as texts with their changes; paragraphs that are the same have no words but their place, where `brief` is set.
Comparison diff_comparison(const Document& before, const Document& after, const std::vector<ParagraphPair>& pairs, bool brief);

/// Columns and cells of one pair, for make_row_writer().
std::vector<Column> diff_columns();
std::vector<Cell> diff_cells(const Document& before, const Document& after, const ParagraphPair& pair);

}  // namespace mandates
