// Text of Word files (.docx). Must not know: what a resolution is.
#pragma once

#include <string_view>

#include "files/converted_text.h"

namespace mandates {

/// The paragraphs of a Word file, one per line, as displayed in the final version: automatic numbers included, footnote marks as
/// superscript digits and footnotes after the text, tracked changes accepted, hidden text omitted, tables cell by cell. Of the headers only
/// that of the first page is kept, before the text: it has the masthead of United Nations documents. Page breaks are those recorded by
/// Word's last layout. Throws InputError if this is not a Word file, or one that is damaged, encrypted or malicious.
ConvertedText docx_text(std::string_view bytes);

}  // namespace mandates
