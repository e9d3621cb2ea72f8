// Result of the readers of single file formats.
#pragma once

#include <string>

#include "text/source_text.h"

namespace mandates {

/// Extracted text in UTF-8; form feeds begin pages. The diagnostics in `found` have no path yet.
struct ConvertedText {
  std::string text;
  LineLayout layout = LineLayout::unknown;
  Diagnostics found;
};

}  // namespace mandates
