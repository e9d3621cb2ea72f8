// One example of a rule, run: whether the rule finds what it should, word by word and in the record.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rules/rule_set.h"
#include "text/phrase.h"

namespace mandates {

/// Checks an example beyond the words of its rule's patterns, for instance that "=> session:GA:62" comes out. Returns what is wrong, or
/// nothing. `should_match` is false for examples in which the rule must find nothing.
using ExampleCheck = std::function<std::optional<std::string>(const Rule& rule, const Example& example, bool should_match)>;

/// Such checks by kind of rule.
using ExampleChecks = std::map<std::string, ExampleCheck, std::less<>>;

/// Makes the checks once the rules are loaded; the rule set lives as long as the checks are used.
using ExampleCheckMaker = std::function<ExampleChecks(const RuleSet& rules)>;

/// Calls `use(pattern, is_bar)` for each pattern that a field of a rule gives, names among them: a match of an `unless` pattern (a bar) at
/// the same word takes the others away.
void each_pattern(const RuleKind& kind, const Rule& rule, const FieldSpec& field,
                  const std::function<void(std::size_t value, const std::string& pattern, bool is_bar)>& use);

/// The patterns of all rules of a kind; the number of a pattern is the place of its rule in of_kind().
class KindMatcher {
 public:
  KindMatcher(const RuleKind& kind, const std::vector<const Rule*>& rules, const PhraseClasses& classes);
  /// Everything that the rules find in a text, in order of words. Valid until the next call, as `text` must be.
  const std::vector<PhraseMatch>& run(std::string_view text);
  /// The bytes, and the words, of a match of the last run.
  Span span_of(const PhraseMatch& match) const;
  std::string_view words_of(const PhraseMatch& match) const { return span_of(match).of(text_); }
  /// True where no rule of the kind has a pattern: only the record tells.
  bool empty() const { return phrases_.size() == 0; }

 private:
  void run_at(std::uint32_t at, std::uint32_t size);

  bool at_line_start_;
  bool bars_have_words_;  ///< an `unless` pattern takes all matches away that begin in its words, not only at the first
  Vocabulary words_;
  PhraseSet phrases_;
  PhraseSet bars_;
  std::optional<PhraseMatcher> phrase_matcher_;
  std::optional<PhraseMatcher> bar_matcher_;
  std::string_view text_;
  std::vector<Token> tokens_;
  std::vector<PhraseMatch> found_, here_, barred_;
  std::vector<PhraseMatch> standing_;  ///< bars that began before; some are over
};

/// The match that has the words it begins with, reading from the left: for each match in turn, the longest, then the first rule's.
std::vector<PhraseMatch> winners(const std::vector<PhraseMatch>& found);

/// Which list of a rule an example stands in.
enum class ExampleList : std::uint8_t { match, no_match, known_gap };
const std::vector<Example>& examples_of(const Rule& rule, ExampleList list);

/// What is wrong with an example.
struct ExampleFault {
  std::string message;
  std::string hint;
};

/// Runs examples over a rule set, which must outlive it. What a kind needs is compiled when its first example runs.
class ExampleRunner {
 public:
  ExampleRunner(const RuleSet& rules, const ExampleCheckMaker& make_checks);
  /// Nothing where the example is as it should be. Of a known gap: where it still is one.
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
  std::map<const Rule*, std::uint32_t> numbers_;      ///< the place of a rule among those of its kind
  std::optional<ExampleChecks> checks_;
};

}  // namespace mandates
