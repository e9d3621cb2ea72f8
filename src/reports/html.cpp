// Escapes text and builds pages.
#include "reports/html.h"

#include "reports/tricks.h"

namespace mandates {

const char* const kHtmlStyle = R"css(
:root { --ink: #17222d; --soft: #45535f; --line: #c9d3dc; --ground: #fff; --panel: #f3f6f9; --accent: #0b4f8a; --bad: #9b1219; --bad-ground: #fdeeee; --good: #14622f; }
@media (prefers-color-scheme: dark) { @media screen {
  :root { --ink: #e8eef3; --soft: #b4c0ca; --line: #3d4a55; --ground: #12181d; --panel: #1b242b; --accent: #8cc4f5; --bad: #ffb0ab; --bad-ground: #3a1b1c; --good: #8fdba8; }
} }
* { box-sizing: border-box; }
html { font: 16px/1.45 "Segoe UI", "Helvetica Neue", "Liberation Sans", Arial, sans-serif; color: var(--ink); background: var(--ground); }
body { margin: 0 auto; padding: 1.5rem 1.25rem 4rem; max-width: 70rem; }
h1 { font-size: 1.7rem; line-height: 1.2; margin: 0 0 .25rem; }
h2 { font-size: 1.3rem; margin: 2rem 0 .75rem; }
h3 { font-size: 1.1rem; margin: 0; }
p { margin: .25rem 0; }
a { color: var(--accent); }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.soft { color: var(--soft); }
.skip { position: absolute; left: -100rem; }
.skip:focus { position: static; }
[hidden] { display: none !important; }
@page { size: A4; margin: 16mm 14mm; }
@media print {
  html { font-size: 10pt; }
  body { padding: 0; max-width: none; }
  .screen-only { display: none !important; }
  a { color: inherit; text-decoration: none; }
}
)css";

std::string html_text(std::string_view foreign) {
  const std::string text = without_tricks(foreign);
  std::string escaped;
  escaped.reserve(text.size());
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    if (c == '&')
      escaped += "&amp;";
    else if (c == '<')
      escaped += "&lt;";
    else if (c == '>')
      escaped += "&gt;";
    else if (c == '"')
      escaped += "&quot;";
    else if (c == '\'')
      escaped += "&#39;";
    else if (c == '\r')
      escaped += at + 1 < text.size() && text[at + 1] == '\n' ? "" : "\n";
    else
      escaped += c;
  }
  return escaped;
}

std::string html_page(std::string_view title, std::string_view style, std::string_view script, std::string_view body) {
  std::string page = "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n";
  page +=
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; "
      "base-uri 'none'; form-action 'none'\">\n";
  page += "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>" + html_text(title) + "</title>\n<style>";
  page.append(kHtmlStyle).append(style).append("</style>\n</head>\n<body>\n").append(body);
  page.append("<script>").append(script).append("</script>\n</body>\n</html>\n");
  return page;
}

}  // namespace mandates
