// Findings about an input, as values: they do not stop the run.
#pragma once

#include <string>
#include <vector>

namespace mandates {

enum class Severity { note, warning, error };

/// A position in a file. Zero means "not known"; lines, columns and pages count from 1, columns in bytes.
struct Place {
  std::string path;
  int line = 0;
  int column = 0;
  int page = 0;
  bool operator==(const Place&) const = default;
};

/// One finding: `code` is stable and short ("empty-file"), `message` one line of plain words, `hint` what to do about it (may be empty),
/// `excerpt` the line it is about (may be empty; then no caret is shown).
struct Diagnostic {
  std::string code;
  Severity severity = Severity::warning;
  Place place;
  std::string message;
  std::string hint;
  std::string excerpt;
  bool operator==(const Diagnostic&) const = default;
};

using Diagnostics = std::vector<Diagnostic>;

}  // namespace mandates
