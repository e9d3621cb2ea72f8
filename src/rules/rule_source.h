// Text of a rule file with positions, for messages.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "text/diagnostic.h"

namespace mandates {

/// The lines of a rule file. The content must outlive it.
class RuleSource {
 public:
  RuleSource(std::string name, std::string_view content);
  const std::string& name() const { return name_; }
  std::string_view content() const { return content_; }
  /// A line without its line end; `number` counts from 1. Empty if there is no such line.
  std::string_view line(int number) const;
  /// Converts a column in code points to a place with a column in bytes.
  Place place(int line, int code_points) const;
  /// Place of byte `offset` in a string literal that begins at `quote`. For a string of several lines its beginning.
  Place inside_string(const Place& quote, std::size_t offset) const;
  /// A diagnostic with its source line, unless that is too long to be useful.
  Diagnostic finding(Severity severity, std::string code, const Place& at, std::string message, std::string hint = {}) const;
  Diagnostic error(std::string code, const Place& at, std::string message, std::string hint = {}) const {
    return finding(Severity::error, std::move(code), at, std::move(message), std::move(hint));
  }

 private:
  std::string name_;
  std::string_view content_;
  std::vector<std::string_view> lines_;
  /// Parallel to lines_, only for lines with non-ASCII text: byte offsets of each 64th code point, so that columns in long lines are found
  /// without scanning from the beginning.
  std::vector<std::vector<std::size_t>> marks_;
};

}  // namespace mandates
