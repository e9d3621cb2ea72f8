// Line numbers in the margin, as some drafts for negotiation have them.
#pragma once

#include "text/source_text.h"

namespace mandates {

/// True where nearly every line begins with a number that is one more than that of the line before (or 1 again).
bool has_line_numbers(const SourceText& source);

/// A line without its number; the line itself where it has none.
std::string_view without_line_number(std::string_view line);

}  // namespace mandates
