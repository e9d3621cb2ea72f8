// Symbols of documents of any kind, as printed: where one ends, what it tells without its document.
// Symbols of resolutions by the shapes of the rules: symbol_shapes.h.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "document/layout.h"

namespace mandates {

/// The symbol at the beginning of `text`: "A/C.3/80/L.20/Rev.1", "A/80/6 (Sect. 4)", "S/2025/12"; empty for anything else.
std::string_view printed_symbol(std::string_view text);

/// The symbols of documents other than resolutions in a text, in order, each once: "A/61/179", "A/79/85-E/2024/60".
std::vector<std::string> report_symbols(std::string_view text);

/// The symbol in the first brackets of a text: "A/61/444" of "[on the report of the Third Committee (A/61/444, para. 7)]"; empty for none.
std::string_view symbol_in_brackets(std::string_view text);

/// True for papers that are submitted for adoption: "A/61/L.12", "A/C.3/79/L.5/Rev.1".
bool is_draft_symbol(std::string_view symbol);

/// True for resolutions, decisions and statements: "A/RES/61/1", "S/PRST/2007/3".
bool is_adopted_symbol(std::string_view symbol);

/// The symbols of a document that has several: "A/79/85-E/2024/60" is A/79/85 and E/2024/60.
std::vector<std::string_view> joined_symbols(std::string_view symbol);

/// What a symbol tells without its document.
struct SymbolWords {
  std::string body;     ///< code of the organ: "GA", "SC", "HRC"
  std::string session;  ///< "80" of A/C.3/80/L.20, "2025" of S/2025/12; empty where it has none
};
SymbolWords words_of_symbol(std::string_view symbol, const Layout& layout);

}  // namespace mandates
