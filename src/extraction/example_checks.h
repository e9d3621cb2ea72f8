// What stands behind the arrow of an example in a rule, held against the record.
// Must not know: how examples are read or reported.
#pragma once

#include "rules/rule_check.h"

namespace mandates {

/// Checks for the kinds of rules of which the record shows a field: verb (base form), actor and recipient (name), deliverable (type), due
/// (code). The text before the arrow is read as an operative paragraph of the General Assembly at its eightieth session, adopted on
/// 18 December 2025. `rules` must outlive them.
ExampleChecks record_checks(const RuleSet& rules);

}  // namespace mandates
