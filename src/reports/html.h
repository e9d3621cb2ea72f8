// Pages of HTML that stand by themselves: no network, foreign text never becomes markup.
#pragma once

#include <string>
#include <string_view>

namespace mandates {

/// Text for an element or a quoted attribute: & < > " ' escaped, line ends made LF; no characters that mislead
/// (without_tricks() of reports/tricks.h).
std::string html_text(std::string_view text);

/// A whole page in English. `title` is text; `style` and `script` are the program's own and `body` is markup. The page's own policy
/// (Content-Security-Policy) forbids it any connection.
std::string html_page(std::string_view title, std::string_view style, std::string_view script, std::string_view body);

/// Styles that all pages share: type, colours with enough contrast, focus marks, A4 in print.
extern const char* const kHtmlStyle;

}  // namespace mandates
