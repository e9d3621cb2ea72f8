// Matches the `phrases` of one kind of rule in a text, except where `unless` matches. Must not know: what the kinds mean.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "phrases/phrase.h"
#include "rules/rule_set.h"

namespace mandates {

/// The rules of one kind as automata. One per thread; neither moved nor copied.
class RulePhrases {
 public:
  /// `words` is the vocabulary that texts are split with; patterns are added to it. It has to outlive this, as `rules` have to.
  /// Only rules with this value in a field, where one is given.
  RulePhrases(const RuleSet& rules, std::string_view kind, Vocabulary& words, std::string_view field = {}, std::string_view value = {});
  RulePhrases(const RulePhrases&) = delete;
  RulePhrases& operator=(const RulePhrases&) = delete;

  /// Whether a phrase begins at a word (or `at` is the end: then none does), and which.
  bool match_at(const std::vector<Token>& tokens, std::uint32_t at, PhraseMatch& match);
  /// The first match that lies within the words [begin, end), of those that begin at its word the longest.
  std::optional<PhraseMatch> find(const std::vector<Token>& tokens, std::uint32_t begin, std::uint32_t end);
  /// Whether a phrase stands anywhere.
  bool any_in(const std::vector<Token>& tokens);
  /// Non-overlapping matches, in order of text.
  std::vector<PhraseMatch> matches(const std::vector<Token>& tokens);
  /// The same, each rule by itself: matches of different rules may overlap, and an `unless` also takes away what begins in its words.
  /// Only those for which `counts` holds, where it is given.
  std::vector<PhraseMatch> matches_of_each(const std::vector<Token>& tokens, const std::function<bool(const PhraseMatch&)>& counts = {});
  const Rule& rule(const PhraseMatch& match) const { return *rules_[match.pattern]; }

 private:
  bool match_at(const std::vector<Token>& tokens, std::uint32_t at, std::uint32_t end, PhraseMatch& match);
  bool barred(const std::vector<Token>& tokens, std::uint32_t at, std::uint32_t pattern);

  PhraseSet phrases_, bars_;
  std::vector<const Rule*> rules_;
  std::optional<PhraseMatcher> matcher_, bar_matcher_;  // there once the sets are finished
  std::vector<PhraseMatch> barring_, here_;
};

}  // namespace mandates
