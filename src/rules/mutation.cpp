#include "rules/mutation.h"

#include <algorithm>

#include "phrases/pattern_cuts.h"
#include "rules/example_runner.h"

namespace mandates {

std::vector<Mutation> mutations_of(const Rule& rule) {
  std::vector<Mutation> mutations;
  const RuleKind& kind = *find_rule_kind(rule.kind);
  for (const FieldSpec& field : kind.fields)
    each_pattern(kind, rule, field, [&](std::size_t value, const std::string& pattern, bool) {
      const std::string& text = rule.values(field.name)[value];
      mutations.push_back({&rule, field.name, value, text, {}, pattern, 0});
      if (field.type != FieldType::patterns) return;
      for (PatternCut& cut : pattern_cuts(pattern))
        mutations.push_back({&rule, field.name, value, std::move(cut.cut), std::move(cut.without), pattern, cut.offset});
    });
  return mutations;
}

std::vector<Rule> mutated(const std::vector<Rule>& rules, const std::vector<const Mutation*>& mutations) {
  // A value that is gone stays as one that no text has: the other mutations of its field count by place.
  static const std::string kNothing = "nosuchwordanywhere";
  std::vector<Rule> copy = rules;
  for (const Mutation* mutation : mutations) {
    Rule& rule = copy[static_cast<std::size_t>(mutation->rule - rules.data())];
    rule.fields[mutation->field][mutation->value] = mutation->without.empty() ? kNothing : mutation->without;
  }
  return copy;
}

}  // namespace mandates
