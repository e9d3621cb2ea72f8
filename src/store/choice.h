// Choice among several sources with documents of the same symbol. Depends only on the candidates, not on the order of ingest. Internal to
// this module.
#pragma once

#include <string>

#include "store/connection.h"

namespace mandates {

/// The chosen document of a symbol.
struct Chosen {
  RowKey document = 0;  ///< 0 if the store has no document of the symbol
  RowKey source = 0;
};

/// The currently chosen document.
Chosen find_chosen(Connection& connection, const std::string& symbol);

/// True if any source has a document of the symbol.
bool has_symbol(Connection& connection, const std::string& symbol);

/// Chooses among all documents of the symbol, marks the chosen one and returns it. Preferred, in this order: structural markup (with at
/// least one operative paragraph), a head of its own, footnotes, more operative paragraphs, more answers (Document::answers), then the
/// smaller content hash, path and position in the file.
Chosen choose(Connection& connection, const std::string& symbol);

}  // namespace mandates
