// Self-contained HTML pages: no network access, no markup from text of documents.
#pragma once

#include <string>
#include <string_view>

namespace mandates {

/// Escapes text for an element or a quoted attribute: & < > " ', line ends as LF; removes misleading characters (without_tricks() of
/// reports/tricks.h).
std::string html_text(std::string_view text);

/// A complete page in English. `title` is text and is escaped; `style`, `script` and `body` must be trusted. The Content-Security-Policy of
/// the page forbids all connections.
std::string html_page(std::string_view title, std::string_view style, std::string_view script, std::string_view body);

/// Common style sheet: fonts, accessible colours and focus marks, A4 print layout.
extern const char* const kHtmlStyle;

}  // namespace mandates
