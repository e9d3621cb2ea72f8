// Tests a clause for types of deliverables.
#pragma once

#include <algorithm>
#include <initializer_list>
#include <string_view>

#include "extraction/clause.h"

namespace mandates {

/// True where one of these types ("report", "briefing", "meeting", "agenda") is among what the clause asks for.
template <class Types = std::initializer_list<std::string_view>>
bool delivers(const Clause& clause, const Types& types) {
  return std::any_of(clause.deliverables.begin(), clause.deliverables.end(),
                     [&](const DeliverableMention& one) { return std::find(types.begin(), types.end(), one.type) != types.end(); });
}

/// True where a report or a briefing is asked for, which has recipients.
inline bool is_told(const Clause& clause) {
  return delivers(clause, {"report", "briefing"});
}

}  // namespace mandates
