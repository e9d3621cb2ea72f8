// Documents in Akoma Ntoso, the machine-readable edition: what is marked up, as it is marked up.
// Must not know: what a resolution is.
#pragma once

#include <string>

#include "text/source_text.h"

namespace mandates {

/// Reads Akoma Ntoso from clean UTF-8 (SourceText::content of read_source()) into SourceText::marked; `lines` become the words of the
/// documents, one paragraph a line, at their lines in the file. Throws InputError where the file is no XML, hostile or without a document.
SourceText akn_text(SourceText file);

}  // namespace mandates
