// Tests whether a quoted text occurs in a source: letters and digits in order, ignoring lines, spaces and punctuation.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "text/source_text.h"

namespace mandates {

/// Letters and digits of a text in lower case, without punctuation and spaces.
std::string bare_letters(std::string_view text);

/// A source to look words up in.
class Presence {
 public:
  explicit Presence(const SourceText& source);

  /// Whether the words occur in order. Whole lines in between (page headers and footers, footnotes) and digits (footnote marks) may be
  /// skipped. `line` is a guess of where they begin; the other lines are tried after it.
  bool has(std::string_view words, int line) const;

 private:
  bool begins_at(std::string_view wanted, std::size_t line, std::size_t at) const;
  bool begins_in(std::string_view wanted, std::size_t line) const;

  std::vector<std::string> lines_;  // bare letters
  std::vector<int> numbers_;        // line numbers, by index in lines_
};

}  // namespace mandates
