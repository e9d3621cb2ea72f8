// The examples in rules as tests of the rules.
// Must not know: what extraction makes of a rule.
#pragma once

#include <vector>

#include "rules/example_runner.h"
#include "rules/rule_set.h"

namespace mandates {

struct RuleCheckReport {
  Diagnostics found;         ///< what loading found, then what the examples showed, in order of rules
  std::size_t rules = 0;     ///< 0 where they cannot be loaded
  std::size_t examples = 0;  ///< `match` and `no_match`
  std::size_t gaps = 0;      ///< `known_gap`
  /// True where nothing that was found is an error.
  bool good() const;
};

/// Loads rules and runs their examples.
///   match      some pattern of the rule (but those of a field `unless`) must match somewhere in the text; for actors and bodies a name.
///              A match is void where an `unless` pattern begins at the same word. Where words are marked, the rule must find these and no
///              others. Where a value stands behind an arrow, the check of the kind must be content.
///   no_match   no pattern matches; "text => nothing": the check of the kind finds nothing of the rule in the record.
///   known_gap  as `match`, but it is a warning if the example is as it should be; "text => nothing" is a gap of the other sort, as
///   `no_match`.
/// A rule of the kinds verb, reiteration and due whose matches in its own examples all lose to longer or earlier ones of other rules is an
/// error.
RuleCheckReport check_rules(const std::vector<RuleFile>& files, const std::vector<RuleFile>& overlay,
                            const ExampleCheckMaker& make_checks = {});

}  // namespace mandates
