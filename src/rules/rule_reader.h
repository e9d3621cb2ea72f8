// One rule file into rules: TOML read, keys and types checked against the kinds.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "rules/rule.h"
#include "rules/rule_source.h"

namespace mandates {

/// A rule with the places of its parts.
struct ReadRule {
  Rule rule;
  bool disable = false;  ///< only `id` counts: the rule of that id is taken away
  bool sound = true;     ///< false where something is wrong with it that has been reported
  const RuleSource* source = nullptr;
  Place id_place;
  std::map<std::string, std::vector<Place>, std::less<>> places;  ///< of each value, by field

  /// The place of a value, or of the rule.
  const Place& place_of(std::string_view field, std::size_t value) const;
};

/// Whether a file is one of the built-in ones or laid over them: only there may rules be taken away.
enum class RuleLayer { base, overlay };

/// Reads a file; `source` must outlive the rules. Everything that is wrong is added to `found`.
std::vector<ReadRule> read_rules(const RuleSource& source, RuleLayer layer, Diagnostics& found);

}  // namespace mandates
