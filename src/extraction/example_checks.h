// Compares the expected values of a rule's example (after its arrow) with the record.
#pragma once

#include "rules/rule_check.h"

namespace mandates {

/// Checks of what the record shows that a rule gave, by kind:
///   verb, modifier, reiteration          "request, directive, obligation", or the first words of that
///   actor                                "Secretary-General, secretary-general": name and code, or the name alone
///   recipient                            name
///   deliverable                          type
///   due                                  code; of body the codes of all dues
///   actor-noun, actor-edge, commitment, class   names of all actors
/// Several values stand behind one another with "; ", in the order of the text; "nothing" is none. The text before the arrow is read as an
/// operative paragraph of the General Assembly at its eightieth session, adopted on 18 December 2025. `rules` must outlive them.
ExampleChecks record_checks(const RuleSet& rules);

}  // namespace mandates
