// Summary of a clause without verb and actor, for lists: "submit a report to the General Assembly at its …".
#pragma once

#include <string>

#include "extraction/clause.h"

namespace mandates {

/// The words of a clause after its verb and actor, without closing mark. Falls back to the whole clause where its shape does not tell.
std::string subject_of(const Clause& clause);

}  // namespace mandates
