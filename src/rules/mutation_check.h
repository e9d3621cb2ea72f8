// Mutation test of rules: whether their examples fail when a part of a rule is deleted.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "rules/example_runner.h"
#include "rules/mutation.h"

namespace mandates {

/// A deletion that no example detects.
struct UnnoticedMutation {
  std::string field;
  std::string value;  ///< the whole phrase or name
  std::string cut;    ///< the deleted part, or all of it
  Place place;        ///< position of the deleted part in the rule file
};

/// Results for one rule.
struct RuleMutations {
  std::string id;
  std::string kind;
  Place place;
  std::size_t mutations = 0;
  std::vector<UnnoticedMutation> unnoticed;
};

struct MutationReport {
  std::vector<RuleMutations> rules;  ///< rules with at least one mutation, in order
  std::size_t mutations = 0;
  std::size_t noticed = 0;
};

/// Deletes each phrase and name of each rule, each alternative and each optional part, one at a time, and runs the examples of all rules. A
/// deletion is detected if an example fails. All examples must hold before (check_rules()). Independent deletions are tested in one round:
/// no example contains words of two deletions of a round.
MutationReport check_mutations(const RuleSet& rules, const ExampleCheckMaker& make_checks);

}  // namespace mandates
