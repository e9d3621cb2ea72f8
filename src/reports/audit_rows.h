// Chains as rows: the list of `audit`, and the links and evidence behind it as JSON lines.
#pragma once

#include <string>
#include <vector>

#include "reports/rows.h"
#include "store/rows.h"

namespace mandates {

/// "same", "reworded", "stronger", "weaker".
const char* change_word(Change change);

/// Columns of the list of chains; `actor_shown` where they are of several actors.
std::vector<Column> chain_columns(bool actor_shown);

/// Cells of one chain, for chain_columns().
std::vector<Cell> chain_cells(const ChainListRow& row);

/// Sessions of a chain, each once: "54 56 60 61 64"; the days of adoption where several were in one session.
std::string chain_sessions(const ChainListRow& row);

/// The links of one obligation to those of the preceding resolution, in the order of those, as one JSON object:
/// {"symbol","paragraph","verb","id","previous":[{"symbol","paragraph","id"}],"change","unchanged"}. The change is that of the link which
/// kept most of the wording. `links` all have the same `clause` and are at least one.
std::string link_json(const std::vector<LinkListRow>& links);

/// Evidence as one JSON object: {"asked":{"symbol","paragraph","id"},"by","evidence":{"symbol","paragraph","words"},"rule"}.
std::string fulfilment_json(const FulfilmentListRow& row);

}  // namespace mandates
