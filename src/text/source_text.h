// The bytes of a file as clean UTF-8 lines that know where they stood.
// Must not know: what a resolution is.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "text/diagnostic.h"
#include "text/marked_text.h"

namespace mandates {

/// One line of a source, without its line end. `text` is a view into SourceText::content. Of empty lines in a row only the first is kept.
struct Line {
  std::string_view text;
  int number = 0;  ///< 1 for the first line of the file
  int page = 1;    ///< form feeds and "<!-- Page n -->" begin a new page; page furniture is the document reader's business
};

/// What a line of a source is, where its kind of file tells.
enum class LineLayout {
  unknown,        ///< text files: to be found out
  printed_lines,  ///< lines broken at a margin, with the furniture of pages between them (PDF files)
  paragraphs,     ///< whole paragraphs (Word files, pages of the web)
};

/// A file's text: UTF-8, LF line ends, no NUL, no BOM. Movable, not copyable: `lines` point into `content`.
struct SourceText {
  std::string name;  ///< path as the user gave it, or "-" for standard input
  std::string content;
  std::vector<Line> lines;
  LineLayout layout = LineLayout::unknown;
  std::vector<MarkedDocument> marked;  ///< where the file marks up its structure; `lines` then have its words, at their lines in the file
  Diagnostics found;                   ///< "windows-1252", "invalid-utf8", "nul-bytes", "empty-file", "binary-file", …

  SourceText() = default;
  SourceText(SourceText&&) = default;
  SourceText& operator=(SourceText&&) = default;
  SourceText(const SourceText&) = delete;
  SourceText& operator=(const SourceText&) = delete;
};

/// Turns bytes into clean lines. Recognizes UTF-8 with and without BOM, UTF-16 with BOM (or with plainly alternating NULs) and Windows-1252
/// (text that is not UTF-8); NUL bytes are dropped, no-break, thin and zero-width spaces, no-break and soft hyphens made plain, each loss
/// reported; a soft hyphen at the end of a line stays: it tells that the word goes on. Text that is plainly binary comes back with an error
/// "binary-file" and no lines. Never throws for content.
SourceText read_source(std::string name, std::string bytes);

}  // namespace mandates
