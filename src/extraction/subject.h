// Summary of a clause without verb and actor, for lists: "submit a report to the General Assembly at its …".
#pragma once

#include <string>
#include <string_view>

#include "extraction/clause.h"

namespace mandates {

/// The words of a clause after its verb and actor, without closing mark; of one that shares the act of another clause, that act. Falls back
/// to the whole clause where its shape does not tell.
std::string subject_of(const Clause& clause);
/// Where the act stands in the clause's own words, which `text` holds: bytes of the paragraph. Empty where they have none.
Span own_act(const Clause& clause, std::string_view text);

}  // namespace mandates
