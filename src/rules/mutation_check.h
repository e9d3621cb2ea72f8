// Whether the examples of rules notice when something is deleted from a rule.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "rules/example_runner.h"
#include "rules/mutation.h"

namespace mandates {

/// A deletion that no example notices.
struct UnnoticedMutation {
  std::string field;
  std::string value;  ///< the phrase or name as a whole
  std::string cut;    ///< what was deleted from it, or all of it
  Place place;        ///< where that stands
};

/// What came of the deletions in one rule.
struct RuleMutations {
  std::string id;
  std::string kind;
  Place place;
  std::size_t mutations = 0;
  std::vector<UnnoticedMutation> unnoticed;
};

struct MutationReport {
  std::vector<RuleMutations> rules;  ///< those with something to delete, in order
  std::size_t mutations = 0;
  std::size_t noticed = 0;
};

/// Deletes, in turn, each phrase and name of each rule, each alternative in it and each part of it that may be absent, and runs the
/// examples of all rules. A deletion is noticed where an example fails then. `rules` are good: their examples hold (check_rules()). What
/// cannot have to do with one another is deleted together: no example holds words of two deletions of a round.
MutationReport check_mutations(const RuleSet& rules, const ExampleCheckMaker& make_checks);

}  // namespace mandates
