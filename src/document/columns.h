// Text that is printed in two columns, and comes with both on one line: "the programme of work    of the report, in which".
// Must not know: what is in the columns.
#pragma once

#include "document/document.h"
#include "document/page_sieve.h"
#include "document/segments.h"

namespace mandates {

/// What separate_columns() put one below the other.
struct SeparatedColumns {
  int line = 0;           ///< of the file, the first; 0 where nothing was separated
  std::size_t lines = 0;  ///< so many lines had both columns
};

/// Puts the right column below the left one, page by page, where many lines have their gap at the same place and both columns go on from
/// line to line as sentences do. Rows of tables, whose cells begin with capitals or figures, stay as they are.
SeparatedColumns separate_columns(SievedText& text);

/// Adds the warning "columns" where many lines of the segment have a gap at the same place all the same.
void check_columns(const SievedText& text, const Segment& segment, Document& document);

}  // namespace mandates
