// Assembles the words of a PDF file, with their positions, into lines.
#pragma once

#include <string>

namespace mandates {

/// Converts the output of `pdftotext -bbox` (XHTML with <page> and <word xMin yMin xMax yMax>) to text: one line per printed line, in file
/// order, a form feed after each page. Indents and wide gaps become spaces, larger vertical gaps an empty line; small raised digits become
/// superscript digits (footnote marks); words separated by a minimal gap are joined. Throws InputError if the input is not such output.
std::string lines_of_words(std::string bbox);

}  // namespace mandates
