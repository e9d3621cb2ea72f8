// The bytes of a file as clean UTF-8 lines with their positions. Must not know: what a resolution is.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "text/diagnostic.h"
#include "text/marked_text.h"

namespace mandates {

/// One line of a source, without its line end. `text` is a view into SourceText::content. Of consecutive empty lines only the first is
/// kept.
struct Line {
  std::string_view text;
  int number = 0;  ///< 1 for the first line of the file
  int page = 1;    ///< form feeds and "<!-- Page n -->" begin a new page; page headers and footers are left to the document reader
};

/// What a line of the source stands for, as far as the file format tells.
enum class LineLayout {
  unknown,        ///< text files: to be detected
  printed_lines,  ///< lines as printed, with page headers and footers between them (PDF files)
  paragraphs,     ///< whole paragraphs (Word files, web pages)
};

/// A file's text: UTF-8, LF line ends, no NUL, no BOM. Movable, not copyable: `lines` point into `content`.
struct SourceText {
  std::string name;  ///< path as the user gave it, or "-" for standard input
  std::string content;
  std::vector<Line> lines;
  LineLayout layout = LineLayout::unknown;
  std::vector<MarkedDocument>
      marked;         ///< if the file has structural markup; `lines` then have the same words, with their line numbers in the file
  Diagnostics found;  ///< "windows-1252", "invalid-utf8", "nul-bytes", "empty-file", "binary-file", …

  SourceText() = default;
  SourceText(SourceText&&) = default;
  SourceText& operator=(SourceText&&) = default;
  SourceText(const SourceText&) = delete;
  SourceText& operator=(const SourceText&) = delete;
};

/// Turns bytes into clean lines. Recognizes UTF-8 with and without BOM, UTF-16 with BOM (or with NULs in every other byte) and Windows-1252
/// (text that is not UTF-8); NUL bytes are dropped, no-break, thin and zero-width spaces, no-break and soft hyphens are replaced by plain
/// ones, and each loss is reported; a soft hyphen at the end of a line stays, since the word continues. Binary data gives an error
/// "binary-file" and no lines. Never throws for content.
SourceText read_source(std::string name, std::string bytes);

}  // namespace mandates
