// Checks of references between rules: rule ids in fields, classes in patterns, patterns that do not compile.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "phrases/phrase.h"
#include "rules/rule_reader.h"

namespace mandates {

/// The rules of a run after overlay, with their places; `taken` has the ids disabled by the overlay, with their places.
struct LinkedRules {
  const std::vector<ReadRule>& rules;
  const std::map<std::string, Place, std::less<>>& taken;
};

/// Names of the classes derived from names of actors and bodies: "actor", "actor-short", "body", "body-short".
const std::vector<std::string>& derived_class_names();

/// The phrase classes of a set of rules: from `class` rules, and the derived ones.
PhraseClasses make_classes(const std::vector<const Rule*>& rules);

/// Parses an entry of `values` ("sixty = 60") into its word (folded, single spaces) and number; false if it is invalid.
bool read_value(std::string_view entry, std::string& word, int& number);

/// The phrases of a `class` rule as read_value() gives words: only these have a value.
std::set<std::string> folded_phrases(const Rule& rule);

/// Adds errors in references between rules to `found`.
void check_links(const LinkedRules& linked, const PhraseClasses& classes, Diagnostics& found);

}  // namespace mandates
