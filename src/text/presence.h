// Whether words stand in a source: letters and digits in their order, whatever lines, spaces and marks are between them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "text/source_text.h"

namespace mandates {

/// Letters and digits of a text in small letters; marks, spaces and typographic punctuation left out.
std::string bare_letters(std::string_view text);

/// A source to look words up in.
class Presence {
 public:
  explicit Presence(const SourceText& source);

  /// Whether the words stand one after the other. Whole lines between two lines of them may be passed over (heads and feet of pages,
  /// footnotes), and digits (marks of footnotes). `line` is about where they begin; all other lines are tried after it.
  bool has(std::string_view words, int line) const;

 private:
  bool begins_at(std::string_view wanted, std::size_t line, std::size_t at) const;
  bool begins_in(std::string_view wanted, std::size_t line) const;

  std::vector<std::string> lines_;  // bare letters
  std::vector<int> numbers_;        // beside lines_
};

}  // namespace mandates
