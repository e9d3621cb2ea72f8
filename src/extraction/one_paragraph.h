// A text on its own as a document, so that rules can be tried on it.
#pragma once

#include <string>

#include "document/document.h"

namespace mandates {

/// A resolution of the organ with code `body` that holds nothing but `text`, as its operative paragraph 1. Further lines are its items,
/// "(a) To count the lamps", or, without a label, text that goes on behind them. `adopted` is an ISO day.
Document document_of_paragraph(const std::string& text, const std::string& body, const std::string& session, const std::string& adopted);

}  // namespace mandates
