// All rules of a run: built in, laid over by the user's, checked, with one vocabulary.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "document/layout.h"
#include "rules/rule.h"
#include "text/phrase.h"

namespace mandates {

/// A rule file as text: the name to show in messages, and the content.
struct RuleFile {
  std::string name;
  std::string content;
};

/// Whether the examples of built-in rules are wanted: they are half of what stands in the files, and only checks run them.
enum class RuleExamples { kept, left_out };

/// The rule files built into the program, in order of name.
std::vector<RuleFile> builtin_rule_files(RuleExamples examples = RuleExamples::kept);

/// A rule file of the house's own form (keys begin their lines) without examples; every line keeps its number.
std::string without_examples(std::string_view content);

/// Whether what rules say of one another (ids, classes of patterns) is looked through when they are loaded.
enum class LinkCheck {
  now,
  done_before,  ///< for the files built into the program, which a test checks: it takes a fifth of the start
};

/// Rules after overlay. Immutable; extraction compiles its own phrase sets from it.
class RuleSet {
 public:
  /// Reads `files` and lays `overlay` over them: a rule with a new id is added, one with a known id replaces it,
  /// one with `disable = true` takes it away. Throws RuleError with all errors found; warnings are kept in found(). Links are always
  /// checked where there is an overlay.
  static RuleSet load(const std::vector<RuleFile>& files, const std::vector<RuleFile>& overlay = {}, LinkCheck links = LinkCheck::now);

  /// Rules that were read before, and perhaps changed since: nothing is checked again, and what does not compile is left out.
  static RuleSet of(std::vector<Rule> rules);

  /// Rules of one kind, in order of file and place (those of the overlay that are new come last).
  const std::vector<const Rule*>& of_kind(std::string_view kind) const;
  const Rule* find(std::string_view id) const;
  const std::vector<Rule>& all() const;
  const Diagnostics& found() const;

  /// Classes for patterns: those of the `class` rules (rules of one `name` add to one class), and the derived ones {actor}, {body} (names
  /// and aliases), {actor-short}, {body-short} (short forms).
  const PhraseClasses& classes() const;
  /// Numeric value of a word of a class ("sixty" → 60) as given in `values` of a `class` rule; -1 where it has none. `word` folded; hyphens
  /// are as good as spaces.
  int value_of(std::string_view class_name, std::string_view word) const;

  /// Bodies and layout phrases for the document reader.
  const Layout& layout() const;

  /// 16 hex digits over the rules after overlay, independent of comments and order of files: stored beside what the rules produced.
  const std::string& version() const;

  /// Copies share the rules, which no longer change: a copy costs nothing.
  RuleSet(const RuleSet&) noexcept;
  RuleSet(RuleSet&&) noexcept;
  ~RuleSet();

 private:
  RuleSet();
  struct Impl;
  std::shared_ptr<Impl> impl_;
};

}  // namespace mandates
