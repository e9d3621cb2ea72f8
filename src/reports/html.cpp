// Escapes text and builds pages.
#include "reports/html.h"

#include <algorithm>
#include <vector>

#include "reports/tricks.h"
#include "text/embedded_file.h"

namespace mandates {

std::vector<EmbeddedFile> embedded_pages();

namespace {

std::string_view page_file(std::string_view name) {
  static const std::vector<EmbeddedFile> files = embedded_pages();
  const auto found = std::find_if(files.begin(), files.end(), [&](const EmbeddedFile& file) { return file.name == name; });
  return found == files.end() ? std::string_view() : found->content;
}

}  // namespace

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

std::string html_page(std::string_view title, std::initializer_list<std::string_view> styles, std::string_view script,
                      std::string_view body) {
  std::string page = "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n";
  page +=
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; "
      "base-uri 'none'; form-action 'none'\">\n";
  page += "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>" + html_text(title) + "</title>\n<style>";
  page.append("\n").append(page_file("page.css"));
  for (const std::string_view style : styles) page.append("\n").append(page_file(style));
  page.append("</style>\n</head>\n<body>\n").append(body).append("<script>");
  if (!script.empty()) page.append("\n").append(page_file(script));
  page.append("</script>\n</body>\n</html>\n");
  return page;
}

}  // namespace mandates
