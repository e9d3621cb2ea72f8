// What a report or letter says it was submitted for: "submitted pursuant to General Assembly resolution 79/162, paragraph 12".
#pragma once

#include <string_view>
#include <vector>

#include "document/citations.h"
#include "document/document.h"
#include "document/line_roles.h"
#include "document/symbol_shapes.h"

namespace mandates {

/// The resolutions that the first sentences of a report name as those that asked for it, in order, each paragraph once. `own` is the body
/// to whose documents it belongs.
std::vector<Answer> find_answers(std::string_view opening, const CitationFinder& citations, const CitationFinder::Own& own,
                                 RoleReader& roles);

/// What a line of a list says that a report was submitted for: resolutions, with a paragraph or not, with semicolons between:
/// "A/RES/79/162, paragraph 12; resolution 78/1", "79/162", "S/PRST/2025/1", the id of a clause "A/RES/79/162#12.1".
std::vector<Answer> answers_named(std::string_view text, const CitationFinder& citations, const SymbolShapes& shapes,
                                  const CitationFinder::Own& own);

}  // namespace mandates
