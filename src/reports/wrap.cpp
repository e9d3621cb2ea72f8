// Breaks running text into lines by width in terminal columns.
#include "reports/wrap.h"

#include "reports/width.h"

namespace mandates {

std::vector<std::string> wrap_lines(std::string_view text, int width) {
  std::vector<std::string> lines(1);
  int used = 0;
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t begin = text.find_first_not_of(" \n", at);
    if (begin == std::string_view::npos) break;
    at = std::min(text.find_first_of(" \n", begin), text.size());
    const std::string_view word = text.substr(begin, at - begin);
    const int columns = width_of(word);
    if (used > 0 && used + 1 + columns > width) {
      lines.emplace_back();
      used = 0;
    }
    if (used > 0) {
      lines.back() += ' ';
      ++used;
    }
    lines.back() += word;
    used += columns;
  }
  return lines;
}

std::string wrap(std::string_view text, int width, int indent) {
  std::string wrapped;
  while (!text.empty()) {
    const std::size_t end = text.find("\n\n");
    const std::string_view paragraph = text.substr(0, end);
    for (const std::string& line : wrap_lines(paragraph, width))
      wrapped += std::string(static_cast<std::size_t>(indent), ' ') + line + "\n";
    if (end == std::string_view::npos) break;
    wrapped += "\n";
    text.remove_prefix(end + 2);
  }
  return wrapped;
}

}  // namespace mandates
