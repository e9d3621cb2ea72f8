// Fields of a clause as lists of strings, for rows.
#pragma once

#include <string>
#include <vector>

#include "extraction/clause.h"

namespace mandates {

/// Names of actors or recipients.
std::vector<std::string> names_of(const std::vector<ActorMention>& mentions);

/// Types of the deliverables.
std::vector<std::string> deliverables_of(const Clause& clause);

/// Due codes.
std::vector<std::string> codes_of(const Clause& clause);

}  // namespace mandates
