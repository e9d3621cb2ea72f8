// A file in which no document was found, looked at once more: paragraphs that open as operative ones do.
#pragma once

#include "extraction/extractor.h"
#include "text/source_text.h"

namespace mandates {

/// Adds a warning to a document of kind `other` where its text has numbered paragraphs that open with an operative verb: "organ-not-known"
/// where an organ that no rule names speaks above them, else "unread-paragraphs".
void check_unread(const SourceText& source, Extractor& extractor, Document& document);

}  // namespace mandates
