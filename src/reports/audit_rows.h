// Rows for chains: the list of `audit`, and its links and evidence as JSON lines.
#pragma once

#include <string>
#include <vector>

#include "reports/rows.h"
#include "store/rows.h"

namespace mandates {

/// "same", "reworded", "stronger", "weaker".
const char* change_word(Change change);

/// Columns of the list of chains; `actor_shown` if the chains have different actors.
std::vector<Column> chain_columns(bool actor_shown);

/// Cells of a chain, for chain_columns().
std::vector<Cell> chain_cells(const ChainListRow& row);

/// Sessions of a chain without duplicates: "54 56 60 61 64"; days of adoption if several resolutions are of one session.
std::string chain_sessions(const ChainListRow& row);

/// The links of one obligation to those of the preceding resolution, in the order of the latter, as one JSON object:
/// {"symbol","paragraph","verb","id","previous":[{"symbol","paragraph","id"}],"change","unchanged"}. The change is that of the link with
/// the highest share of unchanged wording. `links` must not be empty and must have the same `clause`.
std::string link_json(const std::vector<LinkListRow>& links);

/// Evidence as one JSON object: {"asked":{"symbol","paragraph","id"},"by","evidence":{"symbol","paragraph","words"},"rule"}.
std::string fulfilment_json(const FulfilmentListRow& row);

}  // namespace mandates
