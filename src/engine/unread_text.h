// What the documents of a file leave out, looked at once more: paragraphs that open as operative ones do.
#pragma once

#include <vector>

#include "extraction/extractor.h"
#include "text/source_text.h"

namespace mandates {

/// Adds a warning where the source has numbered paragraphs that open with an operative verb and stand in none of its documents. To the
/// first document: "unread-paragraphs"; "organ-not-known" where it is of kind `other` and an organ that no rule names speaks above them.
void check_unread(const SourceText& source, Extractor& extractor, std::vector<Document>& documents);

}  // namespace mandates
