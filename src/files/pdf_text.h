// Text of PDF files, by running poppler's pdftotext. Must not know: what a resolution is.
#pragma once

#include <string>
#include <string_view>

#include "files/child_process.h"
#include "files/converted_text.h"

namespace mandates {

/// The printed lines of all pages in their layout (indents, gaps and hyphens kept), a form feed after each page. `pdftotext` is the path of
/// the program. Throws InputError if the program is missing, if the file is damaged, encrypted or has no text (scanned), or if it exceeds
/// `limits`.
ConvertedText pdf_text(std::string_view bytes, const std::string& pdftotext, const ChildLimits& limits = {});

}  // namespace mandates
