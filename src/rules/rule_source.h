// The text of a rule file, for messages that show where something stands.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "text/diagnostic.h"

namespace mandates {

/// A rule file's lines. The content must outlive it.
class RuleSource {
 public:
  RuleSource(std::string name, std::string_view content);
  const std::string& name() const { return name_; }
  std::string_view content() const { return content_; }
  /// A line without its end; `number` counts from 1; empty where there is no such line.
  std::string_view line(int number) const;
  /// The place of a character counted in code points, as one counted in bytes.
  Place place(int line, int code_points) const;
  /// The place of byte `offset` of a text that is written as a string at `quote`. A string over several lines gives its beginning.
  Place inside_string(const Place& quote, std::size_t offset) const;
  /// A finding with the line it is about, unless that is longer than anybody reads.
  Diagnostic finding(Severity severity, std::string code, const Place& at, std::string message, std::string hint = {}) const;
  Diagnostic error(std::string code, const Place& at, std::string message, std::string hint = {}) const {
    return finding(Severity::error, std::move(code), at, std::move(message), std::move(hint));
  }

 private:
  std::string name_;
  std::string_view content_;
  std::vector<std::string_view> lines_;
  /// Beside lines_, of those with more than ASCII: the byte at which each 64th code point begins, so that a place on a long line is found
  /// without reading the line from its beginning.
  std::vector<std::vector<std::size_t>> marks_;
};

}  // namespace mandates
