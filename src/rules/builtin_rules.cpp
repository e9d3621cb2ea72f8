// The embedded rule files.
#include <algorithm>

#include "rules/rule_set.h"
#include "text/embedded_file.h"

namespace mandates {
namespace {

/// Whether backslashes take its meaning from the quotation mark at `at`.
bool is_escaped(std::string_view content, std::size_t at) {
  std::size_t begin = at;
  while (begin > 0 && content[begin - 1] == '\\') --begin;
  return (at - begin) % 2 == 1;
}

/// The byte behind the value (a text or a list of texts) that begins at `at`.
std::size_t behind_value(std::string_view content, std::size_t at) {
  int depth = 0;
  for (; at < content.size(); ++at) {
    const char c = content[at];
    if (c == '"') {
      do at = content.find('"', at + 1);
      while (at < content.size() && is_escaped(content, at));
    } else if (c == '\'') {
      at = content.find('\'', at + 1);
    } else if (c == '#') {
      at = content.find('\n', at);
    } else if (c == '[') {
      ++depth;
    } else if (c == ']') {
      --depth;
    }
    if (at >= content.size()) break;
    if (depth == 0 && content[at] != ' ') return at + 1;
  }
  return content.size();
}

}  // namespace

/// Made by the build from rules/*.toml (cmake/EmbedFiles.cmake).
std::vector<EmbeddedFile> embedded_rules();

std::string without_examples(std::string_view content) {
  std::string kept;
  kept.reserve(content.size());
  for (std::size_t line = 0; line < content.size();) {
    std::size_t end = content.find('\n', line);
    end = end == std::string_view::npos ? content.size() : end + 1;
    const std::string_view text = content.substr(line, end - line);
    const bool may_be = text[0] == 'm' || text[0] == 'n' || text[0] == 'k';
    if (may_be && (text.starts_with("match = ") || text.starts_with("no_match = ") || text.starts_with("known_gap = "))) {
      const std::size_t behind = behind_value(content, line + text.find("= ") + 2);
      kept.append(static_cast<std::size_t>(std::count(content.begin() + line, content.begin() + behind, '\n')), '\n');
      line = behind;
    } else {
      kept.append(text);
      line = end;
    }
  }
  return kept;
}

std::vector<RuleFile> builtin_rule_files(RuleExamples examples) {
  std::vector<RuleFile> files;
  for (const EmbeddedFile& file : embedded_rules())
    files.push_back(
        {"rules/" + std::string(file.name), examples == RuleExamples::kept ? std::string(file.content) : without_examples(file.content)});
  return files;
}

}  // namespace mandates
