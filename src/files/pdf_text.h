// The text of a PDF file, through poppler's pdftotext as a program of its own.
// Must not know: what a resolution is.
#pragma once

#include <string>
#include <string_view>

#include "files/child_process.h"
#include "files/converted_text.h"

namespace mandates {

/// The printed lines of all pages, laid out as on the page (indents and gaps are kept, lines keep their hyphens), a form feed after each
/// page. `pdftotext` is the path of the program. Throws InputError where the program is absent, or the file is damaged, encrypted, without
/// text (scanned), or takes more time, memory or output than `limits` allow.
ConvertedText pdf_text(std::string_view bytes, const std::string& pdftotext, const ChildLimits& limits = {});

}  // namespace mandates
