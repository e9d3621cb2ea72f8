// What rules say of one another: ids that fields name, classes that patterns name, patterns that compile.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "rules/rule_reader.h"
#include "text/phrase.h"

namespace mandates {

/// The rules of a run after overlay, with their places; `taken` are ids that the overlay took away, and where.
struct LinkedRules {
  const std::vector<ReadRule>& rules;
  const std::map<std::string, Place, std::less<>>& taken;
};

/// Classes that are made from other rules, in the order of derived_classes() of `rules`.
const std::vector<std::string>& derived_class_names();

/// The classes of phrases of a set of rules: those of `class` rules, and {actor}, {actor-short}, {body}, {body-short} from the names of
/// actors and bodies.
PhraseClasses make_classes(const std::vector<const Rule*>& rules);

/// The number of a `values` entry ("sixty = 60") and its word, folded and with single spaces; false where it is none.
bool read_value(std::string_view entry, std::string& word, int& number);

/// Adds what is wrong between rules to `found`.
void check_links(const LinkedRules& linked, const PhraseClasses& classes, Diagnostics& found);

}  // namespace mandates
