// Compared wordings with marked differences, of a chain or of two resolutions, for terminal, Markdown and HTML.
#pragma once

#include <string>
#include <vector>

#include "followup/differences.h"
#include "reports/rows.h"

namespace mandates {

/// One wording with its differences from the previous one.
struct ComparedText {
  std::string place;        ///< "A/RES/61/181 ¶9"
  std::string detail;       ///< "reworded, 84 % of the words kept"; may be empty
  Tone tone = Tone::plain;  ///< of `detail`
  std::vector<WordRun> words;
};

struct Comparison {
  std::string title;
  std::vector<std::string> summary;  ///< lines below the title
  std::vector<ComparedText> texts;
};

/// For a terminal: differences in colour, or as [-removed-] {+added+} without colours.
std::string comparison_text(const Comparison& comparison, TableStyle style);

/// Markdown: ~~removed~~, **added**; text of documents is escaped.
std::string comparison_markdown(const Comparison& comparison);

/// HTML for the body of a page with comparison.css, with <ins> and <del>; `level` is the heading level of the title.
std::string comparison_html(const Comparison& comparison, int level);

/// A complete HTML page for one comparison.
std::string comparison_page(const Comparison& comparison);

}  // namespace mandates
