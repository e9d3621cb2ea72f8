// Two resolutions compared paragraph by paragraph.
#pragma once

#include <string>
#include <vector>

#include "document/document.h"
#include "followup/paragraphs.h"
#include "reports/comparison.h"
#include "reports/rows.h"

namespace mandates {

/// The paragraph pairs as wordings with differences; with `brief` unchanged paragraphs have no text.
Comparison diff_comparison(const Document& before, const Document& after, const std::vector<ParagraphPair>& pairs, bool brief);

/// Columns and cells of a paragraph pair, for make_row_writer().
std::vector<Column> diff_columns();
std::vector<Cell> diff_cells(const Document& before, const Document& after, const ParagraphPair& pair);

}  // namespace mandates
