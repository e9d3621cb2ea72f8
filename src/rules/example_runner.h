// Runs an example of a rule: whether the rule matches the right words and produces the expected record.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "phrases/phrase.h"
#include "rules/rule_set.h"

namespace mandates {

/// Checks an example beyond the words matched by its rule, for instance that "=> session:GA:62" is produced. Returns an error message, or
/// nothing. `should_match` is false if the rule must find nothing.
using ExampleCheck = std::function<std::optional<std::string>(const Rule& rule, const Example& example, bool should_match)>;

/// The checks by kind of rule.
using ExampleChecks = std::map<std::string, ExampleCheck, std::less<>>;

/// Makes the checks after the rules are loaded; the rule set outlives the checks.
using ExampleCheckMaker = std::function<ExampleChecks(const RuleSet& rules)>;

/// Calls `use(value, pattern, is_bar)` for each pattern in a field of a rule, including names; `value` is the index of the field's value.
/// `is_bar` is true for `unless` patterns, whose matches cancel other matches of the rule that begin at the same word.
void each_pattern(const RuleKind& kind, const Rule& rule, const FieldSpec& field,
                  const std::function<void(std::size_t value, const std::string& pattern, bool is_bar)>& use);

/// Matches the patterns of all rules of a kind. PhraseMatch::pattern is the index of the rule in RuleSet::of_kind().
class KindMatcher {
 public:
  KindMatcher(const RuleKind& kind, const std::vector<const Rule*>& rules, const PhraseClasses& classes);
  /// All matches in a text, in order of words. Valid until the next call and while `text` lives.
  const std::vector<PhraseMatch>& run(std::string_view text);
  /// Byte range of a match of the last run; its text.
  Span span_of(const PhraseMatch& match) const;
  std::string_view words_of(const PhraseMatch& match) const { return span_of(match).of(text_); }
  /// True if no rule of the kind has a pattern: examples are then checked by the record only.
  bool empty() const { return phrases_.size() == 0; }

 private:
  void run_at(std::uint32_t at, std::uint32_t size);

  bool at_line_start_;
  bool bars_within_;  ///< an `unless` match cancels matches that begin at any of its words, not only at its first
  Vocabulary words_;
  PhraseSet phrases_;
  PhraseSet bars_;
  std::optional<PhraseMatcher> phrase_matcher_;
  std::optional<PhraseMatcher> bar_matcher_;
  std::string_view text_;
  std::vector<Token> tokens_;
  std::vector<PhraseMatch> found_, here_, barred_;
  std::vector<PhraseMatch> standing_;  ///< `unless` matches that began at earlier words; some have ended
};

/// The matches that remain if overlapping ones compete from left to right: at the first word the longest wins, then the first rule.
std::vector<PhraseMatch> winners(const std::vector<PhraseMatch>& found);

/// The list of a rule that contains an example.
enum class ExampleList : std::uint8_t { match, no_match, known_gap };
const std::vector<Example>& examples_of(const Rule& rule, ExampleList list);

/// An error in an example.
struct ExampleFault {
  std::string message;
  std::string hint;
};

/// Runs examples with a rule set, which must outlive it. The matcher of a kind is compiled when its first example runs.
class ExampleRunner {
 public:
  ExampleRunner(const RuleSet& rules, const ExampleCheckMaker& make_checks);
  /// Returns nothing if the example holds; for a known gap, if it still is one.
  std::optional<ExampleFault> run(const Rule& rule, ExampleList list, const Example& example);
  KindMatcher& matcher_of(const RuleKind& kind);

 private:
  std::optional<ExampleFault> must_match(const Rule& rule, const Example& example);
  std::optional<ExampleFault> must_not_match(const Rule& rule, const Example& example);
  std::optional<ExampleFault> known_gap(const Rule& rule, const Example& example);
  std::optional<std::string> wrong_words(const Rule& rule, const Example& example);
  const ExampleCheck* check_of(const Rule& rule);
  KindMatcher& matcher_of(const Rule& rule) { return matcher_of(*find_rule_kind(rule.kind)); }

  const RuleSet& rules_;
  const ExampleCheckMaker& make_checks_;
  std::map<std::string_view, KindMatcher> matchers_;  ///< by kind
  std::map<const Rule*, std::uint32_t> numbers_;      ///< index of a rule among those of its kind
  std::optional<ExampleChecks> checks_;
};

}  // namespace mandates
