// Runs the examples in rules as tests of the rules. Must not know: what extraction makes of a rule.
#pragma once

#include <vector>

#include "rules/example_runner.h"
#include "rules/rule_set.h"

namespace mandates {

struct RuleCheckReport {
  Diagnostics found;         ///< diagnostics of loading, then of the examples, in order of rules
  std::size_t rules = 0;     ///< 0 if the rules could not be loaded
  std::size_t examples = 0;  ///< number of examples in `match` and `no_match`
  std::size_t gaps = 0;      ///< number of examples in `known_gap`
  /// True if there are no errors in `found`.
  bool good() const;
};

/// Loads rules and runs their examples.
///   match      A pattern of the rule (other than of the field `unless`) must match somewhere in the text; for actors and bodies a name. An
///              `unless` pattern that begins at the same word cancels the match. If words are marked, the rule must match these and no
///              others. If a value is expected, the check of the kind must succeed.
///   no_match   No pattern may match; with "text => nothing" the check of the kind must find nothing of the rule in the record.
///   known_gap  A `match` example that fails; a warning if it holds. With "text => nothing" a `no_match` example that fails.
/// It is an error if a rule of kind verb, reiteration or due loses all matches in its own examples to longer or earlier matches of other
/// rules.
RuleCheckReport check_rules(const std::vector<RuleFile>& files, const std::vector<RuleFile>& overlay,
                            const ExampleCheckMaker& make_checks = {});

}  // namespace mandates
