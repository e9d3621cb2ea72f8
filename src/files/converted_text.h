// What a reader of one kind of file gives.
#pragma once

#include <string>

#include "text/source_text.h"

namespace mandates {

/// Text taken out of a file, as UTF-8; form feeds begin pages. `found` has no paths yet.
struct ConvertedText {
  std::string text;
  LineLayout layout = LineLayout::unknown;
  Diagnostics found;
};

}  // namespace mandates
