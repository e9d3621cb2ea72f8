// Helpers of the tests of rules: rule files written in the test, findings as a person sees them.
#pragma once

#include <string>
#include <vector>

#include "rules/rule_set.h"
#include "text/diagnostic.h"
#include "text/errors.h"

namespace mandates {

/// "path:line:col: error: message", the line with a caret, and the hint.
inline std::string shown(const Diagnostic& found) {
  std::string text = found.place.path + ":" + std::to_string(found.place.line) + ":" + std::to_string(found.place.column) +
                     (found.severity == Severity::error ? ": error: " : ": warning: ") + found.message + "\n";
  if (!found.excerpt.empty()) text += found.excerpt + "\n" + std::string(static_cast<std::size_t>(found.place.column) - 1, ' ') + "^\n";
  if (!found.hint.empty()) text += "hint: " + found.hint + "\n";
  return text;
}

inline std::string shown(const Diagnostics& all) {
  std::string text;
  for (const Diagnostic& found : all) text += shown(found);
  return text;
}

/// What loading the files says; warnings included.
inline std::string load_report(const std::vector<RuleFile>& files, const std::vector<RuleFile>& overlay = {}) {
  try {
    return shown(RuleSet::load(files, overlay).found());
  } catch (const RuleError& wrong) {
    return shown(wrong.found());
  }
}

/// What loading one file, "a.toml", says.
inline std::string load_report(const std::string& content) {
  return load_report({{"a.toml", content}});
}

}  // namespace mandates
