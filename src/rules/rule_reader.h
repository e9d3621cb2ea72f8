// Parses rule files (TOML) and validates keys and types against the kinds.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "rules/rule.h"
#include "rules/rule_source.h"

namespace mandates {

/// A parsed rule with the places of its parts.
struct ReadRule {
  Rule rule;
  bool disable = false;  ///< only `id` counts: disables the rule with this id
  bool sound = true;     ///< false if an error in it was reported
  const RuleSource* source = nullptr;
  Place id_place;
  std::map<std::string, std::vector<Place>, std::less<>> places;  ///< of each value, by field

  /// Place of a value if known, else of the rule.
  const Place& place_of(std::string_view field, std::size_t value) const;
};

/// Built-in file or overlay; only overlays may disable rules.
enum class RuleLayer { base, overlay };

/// Parses a file; `source` must outlive the rules. Adds all errors to `found`.
std::vector<ReadRule> read_rules(const RuleSource& source, RuleLayer layer, Diagnostics& found);

}  // namespace mandates
