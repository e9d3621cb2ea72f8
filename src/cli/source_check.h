// Compares the content of the store with its source files.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "cli/command.h"
#include "store/store.h"

namespace mandates {

/// Result of check_sources().
struct SourceCheck {
  Diagnostics found;
  std::int64_t files = 0;       ///< files compared
  std::int64_t paragraphs = 0;  ///< paragraphs searched in them
  std::int64_t quotes = 0;      ///< quotations of clauses searched in their paragraphs
  std::int64_t unseen = 0;      ///< sources read from standard input, which cannot be compared
};

/// Looks for each source at its path and, if it is missing or changed, below the given folders under the same path or name. Findings:
/// "source-missing", "source-changed"; "words-not-in-source" if a paragraph of a chosen document is not in the text of its file;
/// "words-not-in-paragraph" if a clause or one of its mentions is not in its paragraph.
SourceCheck check_sources(const Context& context, Store& store, const std::vector<std::string>& folders);

}  // namespace mandates
