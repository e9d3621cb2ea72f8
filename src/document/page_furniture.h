// What the lines of a source look like, and which of them are page furniture: running titles, page and job numbers, symbols at page tops.
#pragma once

#include <string_view>
#include <vector>

#include "document/line_shape.h"
#include "text/source_text.h"

namespace mandates {

/// A line with what it looks like.
struct LookedLine {
  std::string_view text;  ///< trimmed; of a row of furniture the symbol in it
  int number = 0;
  int page = 1;
  int indent = 0;  ///< spaces before the text
  LineLook look = LineLook::text;
  bool furniture = false;
};

struct LookedText {
  std::vector<LookedLine> lines;
  bool wrapped = false;      ///< lines are broken at a margin; otherwise a line is a paragraph
  bool pages_known = false;  ///< the source itself tells pages
  bool feeds = false;        ///< by form feeds, so that furniture stands at their edges
  int pages_of = 0;          ///< number of lines such as "2/10"
};

/// Looks at all lines; in a wrapped text furniture is marked.
LookedText look_at_pages(const SourceText& source);

}  // namespace mandates
