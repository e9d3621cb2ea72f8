// From a document whose structure is marked up to a Document: what is marked is taken as it is, the rest read as in other files.
#pragma once

#include <string_view>

#include "document/citations.h"
#include "document/document.h"
#include "document/layout.h"
#include "document/line_roles.h"
#include "document/subject_lines.h"
#include "document/symbol_shapes.h"
#include "text/marked_text.h"

namespace mandates {

/// What reading needs to know; all of it outlives the reader.
struct MarkedReaderParts {
  const Layout& layout;
  const SubjectLines& subjects;
  const SymbolShapes& shapes;
  const CitationFinder& citations;
};

/// Reads one marked document of the source `name`. One that is no resolution, decision or statement comes back as `other`; one in another
/// language than English with an error "other-language".
Document read_marked(const MarkedDocument& marked, std::string_view name, const MarkedReaderParts& parts, RoleReader& roles);

}  // namespace mandates
