// A rule as in the rule file, validated against the fields of its kind.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "text/diagnostic.h"
#include "text/span.h"

namespace mandates {

/// An example of a rule: `text => expected`. The meaning of `expected` depends on the kind; it may be empty. "it <asks> for more" marks all
/// words that the rule must find.
struct Example {
  std::string text;  ///< without the marks
  std::string expected;
  std::vector<Span> marks;  ///< byte ranges in `text`; empty if nothing is marked
  Place place;
};

/// A rule of any kind. Fields other than the common ones are lists of strings; a single string, integer or boolean is a list of one.
struct Rule {
  std::string id;    ///< "verb.request", "actor.secretary-general"
  std::string kind;  ///< one of rule_kinds()
  std::string summary;
  std::map<std::string, std::vector<std::string>, std::less<>> fields;
  std::vector<Example> match;
  std::vector<Example> no_match;
  std::vector<Example> known_gap;
  Place place;

  /// All values of a field; empty if it is absent.
  const std::vector<std::string>& values(std::string_view field) const;
  /// The first value of a field, or `otherwise` if it is absent.
  std::string_view value(std::string_view field, std::string_view otherwise = {}) const;
  /// The first value of a field of type `integer`, or `otherwise` if it is absent.
  std::int64_t number(std::string_view field, std::int64_t otherwise = 0) const;
  /// True if the first value is "true".
  bool flag(std::string_view field) const;
};

/// Type of a field.
enum class FieldType { text, texts, patterns, flag, integer, choice, choices, id, ids, dates };

struct FieldSpec {
  std::string name;
  FieldType type;
  bool required = false;
  std::vector<std::string> choices;  ///< valid values of choice(s); for id(s) the kind of the referenced rules
  std::string meaning;               ///< one line for `rules list --kinds` and the documentation
};

/// A kind of rule.
struct RuleKind {
  std::string name;
  std::string meaning;
  std::vector<FieldSpec> fields;
  bool needs_examples = true;
  bool at_line_start = false;  ///< patterns match only at the first word of a line and cannot use classes of other rules
  bool bars_within = false;    ///< `unless` also takes away what begins within its words, not only at its first one
};

/// The closed set of kinds, in the order of the documentation (rules/kinds.cpp).
const std::vector<RuleKind>& rule_kinds();
const RuleKind* find_rule_kind(std::string_view name);

}  // namespace mandates
