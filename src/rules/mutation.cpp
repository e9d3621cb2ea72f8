#include "rules/mutation.h"

#include <algorithm>

#include "phrases/pattern_cuts.h"
#include "rules/example_runner.h"

namespace mandates {
namespace {

/// True where an alias finds the name too, as "Co-ordination" finds "Coordination": the record needs the name even so.
bool alias_finds_name(const Rule& rule) {
  PhraseSet aliases;
  Vocabulary words;
  for (const std::string& alias : rule.values("aliases")) aliases.add(0, escape_pattern(alias), PhraseClasses(), words);
  if (aliases.size() == 0) return false;
  aliases.finish();
  std::vector<Token> tokens;
  tokenize(rule.value("name"), words, tokens);
  PhraseMatch match;
  const auto size = static_cast<std::uint32_t>(tokens.size());
  return PhraseMatcher(aliases).match_at(tokens, 0, size, match) && match.end == size;
}

}  // namespace

std::vector<Mutation> mutations_of(const Rule& rule) {
  std::vector<Mutation> mutations;
  const RuleKind& kind = *find_rule_kind(rule.kind);
  for (const FieldSpec& field : kind.fields)
    each_pattern(kind, rule, field, [&](std::size_t value, const std::string& pattern, bool) {
      const std::string& text = rule.values(field.name)[value];
      if (field.name == "name" && alias_finds_name(rule)) return;
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
