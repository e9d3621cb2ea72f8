// The rules of a run: built-in rules with the user's overlay, validated, with their phrase classes.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "document/layout.h"
#include "phrases/phrase.h"
#include "rules/rule.h"

namespace mandates {

/// A rule file as text, with its name for messages.
struct RuleFile {
  std::string name;
  std::string content;
};

/// Whether to include the examples of built-in rules: half of the text of the files, needed only by checks.
enum class RuleExamples { kept, left_out };

/// The built-in rule files, sorted by name.
std::vector<RuleFile> builtin_rule_files(RuleExamples examples = RuleExamples::kept);

/// Removes the examples from a rule file formatted like the built-in ones (keys at the beginning of lines); line numbers are kept.
std::string without_examples(std::string_view content);

/// When references between rules (ids, classes, patterns) are checked.
enum class LinkCheck {
  now,
  done_before,  ///< for built-in files, which are checked by a test: saves a fifth of the start-up time
};

/// The rules after overlay. Immutable; extraction compiles its own phrase sets from them.
class RuleSet {
 public:
  /// Loads `files` and applies `overlay`: a rule with a new id is added, one with a known id replaces that rule, one with `disable = true`
  /// removes it. Throws RuleError with all errors; found() keeps the warnings. References are always checked if there is an overlay.
  static RuleSet load(const std::vector<RuleFile>& files, const std::vector<RuleFile>& overlay = {}, LinkCheck links = LinkCheck::now);

  /// A set of rules loaded before and perhaps mutated since. Does not validate; patterns that do not compile are omitted.
  static RuleSet of(std::vector<Rule> rules);

  /// Rules of one kind, in order of file and position; new rules of the overlay come last.
  const std::vector<const Rule*>& of_kind(std::string_view kind) const;
  const Rule* find(std::string_view id) const;
  const std::vector<Rule>& all() const;
  const Diagnostics& found() const;

  /// Phrase classes for patterns: from `class` rules (rules with the same `name` add to one class), and the derived ones {actor}, {body}
  /// (names and aliases), {actor-short}, {body-short} (short forms).
  const PhraseClasses& classes() const;
  /// Number of a word of a class ("sixty" → 60) from `values` of a `class` rule; -1 if it has none. `word` must be folded; hyphens count as
  /// spaces.
  int value_of(std::string_view class_name, std::string_view word) const;

  /// Bodies and layout phrases for the document reader.
  const Layout& layout() const;

  /// Hash of the rules after overlay, 16 hex digits, independent of comments and order of files; stored with the results.
  const std::string& version() const;

  /// Copies share the immutable rules and are cheap.
  RuleSet(const RuleSet&) noexcept;
  RuleSet(RuleSet&&) noexcept;
  ~RuleSet();

 private:
  RuleSet();
  struct Impl;
  std::shared_ptr<Impl> impl_;
};

}  // namespace mandates
