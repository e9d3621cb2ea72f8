// Signs that a reader has lost something of a document: general checks of what it made, whatever the layout was.
// Must not know: how the document was read.
#pragma once

#include "document/document.h"
#include "document/layout.h"
#include "document/line_roles.h"
#include "document/page_sieve.h"
#include "document/symbol_shapes.h"

namespace mandates {

/// Adds a warning to Document::found for each sign of a loss in a document that was read: "no-operative-paragraph", "number-in-paragraph"
/// (the next number, and an operative verb after it, inside a paragraph), "no-title", "long-title", "symbol-not-found".
void check_reading(const Layout& layout, RoleReader& roles, Document& document);

/// Says in the warning "symbol-not-found" at which line of the text a symbol of the document's organ stands all the same.
void name_printed_symbol(const SievedText& text, const SymbolShapes& shapes, Document& document);

}  // namespace mandates
