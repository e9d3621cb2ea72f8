// Which of several sources stands for a symbol. Depends on what the candidates are, never on the order in which they came.
// For the .cpp files of this module only.
#pragma once

#include <string>

#include "store/connection.h"

namespace mandates {

/// A symbol and the document that stands for it.
struct Chosen {
  RowKey document = 0;  ///< 0 where the store has none
  RowKey source = 0;
};

/// The document that stands for the symbol now.
Chosen find_chosen(Connection& connection, const std::string& symbol);

/// True where any source holds the symbol.
bool has_symbol(Connection& connection, const std::string& symbol);

/// Chooses among all documents of the symbol: structure marked up before guessed (where there is an operative paragraph), then footnotes
/// before none, then more operative paragraphs, then the smaller content hash, path and place in the file. Returns the winner.
Chosen choose(Connection& connection, const std::string& symbol);

}  // namespace mandates
