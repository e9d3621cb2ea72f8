// Texts side by side in time, with the words that changed marked: one chain, or two resolutions, for terminal, Markdown and HTML.
#pragma once

#include <string>
#include <vector>

#include "followup/differences.h"
#include "reports/rows.h"

namespace mandates {

/// One text with what changed in it.
struct ComparedText {
  std::string place;        ///< "A/RES/61/181 ¶9"
  std::string detail;       ///< "reworded, 84 % of the words kept"; may be empty
  Tone tone = Tone::plain;  ///< of the detail
  std::vector<WordRun> words;
};

struct Comparison {
  std::string title;
  std::vector<std::string> summary;  ///< lines below the title
  std::vector<ComparedText> texts;
};

/// For a terminal: changed words in colour, or as [-removed-] {+added+} where there is none.
std::string comparison_text(const Comparison& comparison, TableStyle style);

/// Markdown: ~~removed~~, **added**; foreign text is escaped.
std::string comparison_markdown(const Comparison& comparison);

/// Markup for the body of a page, with <ins> and <del>; `level` is that of the title's heading.
std::string comparison_html(const Comparison& comparison, int level);

/// A whole page for one comparison.
std::string comparison_page(const Comparison& comparison);

/// Styles of comparison_html().
extern const char* const kComparisonStyle;

}  // namespace mandates
