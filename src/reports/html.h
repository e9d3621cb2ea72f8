// Self-contained HTML pages: no network access, no markup from text of documents.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

namespace mandates {

/// Escapes text for an element or a quoted attribute: & < > " ', line ends as LF; removes misleading characters (without_tricks() of
/// reports/tricks.h).
std::string html_text(std::string_view text);

/// A complete page in English. `title` is text and is escaped; `body` must be trusted. `styles` and `script` name files in reports/pages,
/// which are embedded; page.css (fonts, accessible colours and focus marks, A4 print layout) is in every page. `script` may be empty. The
/// Content-Security-Policy of the page forbids all connections.
std::string html_page(std::string_view title, std::initializer_list<std::string_view> styles, std::string_view script,
                      std::string_view body);

}  // namespace mandates
