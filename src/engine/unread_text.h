// Second check of the text outside the documents of a file: paragraphs that begin like operative ones.
#pragma once

#include <vector>

#include "extraction/extractor.h"
#include "text/source_text.h"

namespace mandates {

/// Adds a warning to the first document if the source has numbered paragraphs that begin with an operative verb and belong to no document:
/// "organ-not-known" if the document is of kind `other` and an organ unknown to the rules is named above them, else "unread-paragraphs".
void check_unread(const SourceText& source, Extractor& extractor, std::vector<Document>& documents);

}  // namespace mandates
