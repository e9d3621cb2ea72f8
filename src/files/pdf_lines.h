// The words of a PDF file with their places on the page, put together to lines.
#pragma once

#include <string>

namespace mandates {

/// Text of the pages in the form that `pdftotext -bbox` writes (XHTML with <page> and <word xMin yMin xMax yMax>): a line for each printed
/// one, in the order of the file, a form feed after each page. Indents and wide gaps are kept as spaces, larger gaps between lines as an
/// empty one; digits that stand raised and small are raised digits, since they are footnote marks; words that only a hair's breadth parts
/// are one. Throws InputError where this is no such text.
std::string lines_of_words(std::string bbox);

}  // namespace mandates
