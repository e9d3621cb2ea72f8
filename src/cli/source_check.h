// Holds what the store says against the files it was read from.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "cli/command.h"
#include "store/store.h"

namespace mandates {

/// What a check of the sources found.
struct SourceCheck {
  Diagnostics found;
  std::int64_t files = 0;       ///< compared
  std::int64_t paragraphs = 0;  ///< looked up in them
  std::int64_t quotes = 0;      ///< words of clauses looked up in their paragraphs
  std::int64_t unseen = 0;      ///< sources that were read from standard input: nothing to compare
};

/// Looks for each source where it was read and, where it is not there or another one, in the folders under the same path or name: missing
/// and changed ones are findings ("source-missing", "source-changed"). Of the others every paragraph of the documents that stand for their
/// symbols has to be in the text of the file ("words-not-in-source"), and every clause, and what was found in it, in its paragraph
/// ("words-not-in-paragraph").
SourceCheck check_sources(const Context& context, Store& store, const std::vector<std::string>& folders);

}  // namespace mandates
