// Requests that a later document of another family asks in nearly the same words: by an index over runs of words of the whole holding,
// never from all pairs, and by a close look at few. Pure.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "followup/families.h"
#include "followup/links.h"
#include "followup/rule_phrases.h"
#include "rules/rule_set.h"
#include "store/rows.h"

namespace mandates {

/// A later obligation with some runs of words of an earlier one.
struct Echo {
  std::size_t candidate = 0;  ///< its document
  RowKey clause = 0;
};

/// The echoes of one obligation, in order of time.
struct Echoes {
  RowKey clause = 0;
  std::vector<Echo> later;
};

/// Indexes obligations, each by a few of its runs of words.
class EchoIndex {
 public:
  /// Adds an obligation of a candidate. One of few words is passed over.
  void add(std::size_t candidate, RowKey clause, std::string_view text);

  /// For each candidate its obligations with those of later documents of other families that share a run with them, the first few. Runs
  /// that many families have tell nothing. `families` covers every candidate that was added. Empties the index.
  std::vector<std::vector<Echoes>> find(const std::vector<FamilyCandidate>& candidates, const std::vector<FamilyMembers>& families);

 private:
  struct Run {
    std::uint32_t hash = 0;
    std::uint32_t place = 0;  // in `clauses_`
  };
  std::vector<Echo> clauses_;
  std::vector<Run> runs_;
};

/// An obligation as it is held against an echo.
struct EchoSide {
  Clause clause;
  std::string title;  ///< of its document
  Asked asked;
};

/// Tells whether two obligations ask the same. One per thread; neither moved nor copied.
class EchoJudge {
 public:
  /// `rules` must outlive it.
  explicit EchoJudge(const RuleSet& rules);
  EchoJudge(const EchoJudge&) = delete;
  EchoJudge& operator=(const EchoJudge&) = delete;

  /// True where they ask the same actor in nearly the same words, each names nothing that the other does not, and what they leave to the
  /// titles of their documents (rules of kind `subject`) is the same there.
  bool same(const EchoSide& earlier, const EchoSide& later, WordingReader& wordings);
  /// The same of a later obligation that names the document of the earlier one as what it carries out: half of the words are enough. What
  /// leaves its subject to the title (leaves_to_title()) is not among them.
  static bool carries_on(const Asked& earlier, const Asked& later, const WordTable& words);
  /// The same of one of a document that has the title of the earlier one: `unchanged` is the share of the wording that stays. Their texts
  /// must not each name what the other does not (differ()).
  static bool same_under_title(const Asked& earlier, const Asked& later, double unchanged, const WordTable& words);
  /// Whether two texts each name what the other does not.
  bool differ(const std::string& a, const std::string& b);
  /// Whether a clause says what it is on only with the title of its document.
  bool leaves_to_title(const Clause& clause);
  /// Whether they may ask the same in other words: the same actor is asked, and neither their words nor the titles of their documents each
  /// name what the other does not.
  bool may_be_same(const EchoSide& earlier, const EchoSide& later);
  /// Whether two titles are on one subject: each may be the longer one, but not each name what the other does not.
  bool same_title(const std::string& a, const std::string& b, WordingReader& wordings);
  /// Words with a capital inside a text, folded, sorted, each once.
  std::vector<std::string> names_of(const std::string& text);

 private:
  bool stands_in(const EchoSide& earlier, const EchoSide& later, double unchanged, const WordTable& words);
  static bool one_title_has_the_other(const std::string& a, const std::string& b, WordingReader& wordings);
  bool names_own_subject(const EchoSide& side, const std::vector<std::string>& names, const std::vector<std::string>& others,
                         const std::string& other_title);

  Vocabulary words_;
  RulePhrases in_title_;
  std::vector<Token> tokens_;
};

}  // namespace mandates
