// Words that a scan has set apart letter by letter: "R equests", "In v ites", "u po n". Must not know: what the words mean.
#pragma once

#include <vector>

#include "document/document.h"
#include "text/source_text.h"

namespace mandates {

/// True where paragraphs of the documents of a file begin so.
bool has_scattered_letters(const std::vector<Document>& documents);

/// The same lines with such words joined where the joined word stands elsewhere in the file as one; nothing is joined across lines. Only
/// for files that have them: in others a name with initials could be joined.
SourceText join_scattered_letters(const SourceText& source);

}  // namespace mandates
