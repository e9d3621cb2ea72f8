// The examples in rules as tests of the rules.
// Must not know: what extraction makes of a rule, but through the checks it is given.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "rules/rule_set.h"

namespace mandates {

/// Checks an example beyond the words of its rule's patterns, for instance that "=> session:GA:62" comes out. Returns what is wrong, or
/// nothing. `should_match` is false for examples in which the rule must find nothing.
using ExampleCheck = std::function<std::optional<std::string>(const Rule& rule, const Example& example, bool should_match)>;

/// Such checks by kind of rule.
using ExampleChecks = std::map<std::string, ExampleCheck, std::less<>>;

/// Makes the checks once the rules are loaded; the rule set lives as long as the checks are used.
using ExampleCheckMaker = std::function<ExampleChecks(const RuleSet& rules)>;

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
///              A match is void where an `unless` pattern begins at the same word. Then the check of the kind, if there is one, must be
///              content.
///   no_match   no pattern matches, or else the check of the kind is content with `should_match` false.
///   known_gap  as `match`, but it is a warning if the example is as it should be; "text => nothing" is a gap of the other sort, as
///   `no_match`.
/// A rule of the kinds verb, reiteration and due whose matches in its own examples all lose to longer or earlier ones of other rules is an
/// error.
RuleCheckReport check_rules(const std::vector<RuleFile>& files, const std::vector<RuleFile>& overlay,
                            const ExampleCheckMaker& make_checks = {});

}  // namespace mandates
