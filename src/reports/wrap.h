// Wraps text into lines.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace mandates {

/// The words of a text in lines of at most `width` columns; a longer word has a line of its own. Returns at least one line.
std::vector<std::string> wrap_lines(std::string_view text, int width);

/// Paragraphs (separated by blank lines) wrapped to `width` columns; lines are indented by `indent` spaces in addition and end with "\n".
std::string wrap(std::string_view text, int width, int indent);

}  // namespace mandates
