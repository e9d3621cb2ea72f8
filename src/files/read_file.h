// From the bytes of a file to clean lines: text, PDF, Word, HTML, Akoma Ntoso.
#pragma once

#include <string>

#include "text/source_text.h"

namespace mandates {

/// External programs for some kinds of files.
struct FileTools {
  std::string pdftotext;  ///< path of poppler's pdftotext; empty if not installed
};

/// Reads the text of a file; the kind is recognized by content. For Word and HTML a line is a paragraph, automatic numbers are included,
/// footnotes are at the end and their marks are superscript digits. For PDF a line is a printed line, and pages are known. Akoma Ntoso
/// keeps its structure (SourceText::marked). Content refused as a whole gives an error in `found` and no lines. Throws InputError if the
/// file cannot be read at all (damaged, encrypted, scanned, too large, old format); its hint says what to do.
SourceText read_file(std::string name, std::string bytes, const FileTools& tools);

}  // namespace mandates
