// From the bytes of a file of any kind that people have to clean lines: text, PDF, Word, pages of the web, Akoma Ntoso.
#pragma once

#include <string>

#include "text/source_text.h"

namespace mandates {

/// What is needed from outside to read some kinds of file.
struct FileTools {
  std::string pdftotext;  ///< path of poppler's pdftotext; empty where the machine has none
};

/// Reads the text of a file: the kind is told by its content. Lines of a Word file or a page of the web are paragraphs, numbers that the
/// file only counts are written out, footnotes stand at the end and their marks as raised digits; those of a PDF file are the printed
/// lines, its pages are known; Akoma Ntoso comes with its structure (SourceText::marked). Refused content comes back with an error among
/// `found` and no lines, never half. Throws InputError where a file of that kind cannot be read at all (damaged, encrypted, scanned, too
/// large, old format); its hint says what to do.
SourceText read_file(std::string name, std::string bytes, const FileTools& tools);

}  // namespace mandates
