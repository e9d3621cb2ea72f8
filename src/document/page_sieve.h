// Takes the page away from the text: running titles, page and job numbers, drawn lines, footnotes, comments.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "document/document.h"
#include "document/line_roles.h"
#include "text/source_text.h"

namespace mandates {

/// A line of text proper.
struct TextLine {
  std::string_view text;  ///< trimmed
  int number = 0;         ///< line of the file
  int page = 1;
  int indent = 0;            ///< spaces before the text
  bool gap_before = false;   ///< a blank line stood before it
  bool page_before = false;  ///< page furniture or footnotes stood between it and the line before
};

/// A footnote and the text line before which it stood.
struct SievedFootnote {
  Footnote footnote;
  std::size_t before = 0;
};

/// What is left of a source when the pages are gone.
struct SievedText {
  std::vector<TextLine> lines;
  std::vector<SievedFootnote> footnotes;
  std::vector<std::string_view> symbols;  ///< symbols printed in furniture, in order
  bool wrapped = false;                   ///< lines are broken at a margin; otherwise a line is a paragraph
};

SievedText sieve_pages(const SourceText& source, RoleReader& roles);

}  // namespace mandates
