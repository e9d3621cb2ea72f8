// Findings about a document as a whole.
#pragma once

#include <string>
#include <utility>

#include "document/document.h"

namespace mandates {

/// A finding at a line of the file; where it is 0, at the one where `document` begins.
inline Diagnostic finding(std::string code, Severity severity, const Document& document, std::string message, std::string hint = {},
                          int line = 0) {
  Diagnostic found;
  found.code = std::move(code);
  found.severity = severity;
  found.place.path = document.source;
  found.place.line = line > 0 ? line : document.line;
  found.message = std::move(message);
  found.hint = std::move(hint);
  return found;
}

}  // namespace mandates
