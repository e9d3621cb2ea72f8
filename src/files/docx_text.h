// The text of a Word file (.docx).
// Must not know: what a resolution is.
#pragma once

#include <string_view>

#include "files/converted_text.h"

namespace mandates {

/// The paragraphs of a Word file, one a line, as a reader of the final version sees them: numbers that Word counts written out, footnote
/// marks as raised digits and the footnotes after the text, tracked changes accepted, hidden text left out, tables cell by cell. Of headers
/// only the one of the first page is kept, before the text: there United Nations documents have their masthead. Pages are those that Word
/// noted when it last laid the file out. Throws InputError where this is no Word file, or a damaged, encrypted or harmful one.
ConvertedText docx_text(std::string_view bytes);

}  // namespace mandates
