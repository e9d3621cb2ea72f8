// Reads documents in Akoma Ntoso, the machine-readable edition, with their markup. Must not know: what a resolution is.
#pragma once

#include <string>

#include "text/source_text.h"

namespace mandates {

/// Parses Akoma Ntoso from clean UTF-8 (SourceText::content of read_source()) into SourceText::marked; `lines` receives the text of the
/// documents, one paragraph per line, with its line in the file. Throws InputError if the file is not well-formed, malicious, or has no
/// document.
SourceText akn_text(SourceText file);

}  // namespace mandates
