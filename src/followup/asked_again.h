// Whether a later request that keeps the words of an earlier one asks the same of the same actor, also in a text of another kind or title.
// Pure.
#pragma once

#include <cstddef>
#include <vector>

#include "followup/echoes.h"
#include "followup/rule_phrases.h"
#include "rules/rule_set.h"
#include "store/rows.h"

namespace mandates {

/// A later obligation that keeps what tells most of an earlier one.
struct Kept {
  std::size_t candidate = 0;  ///< its document
  RowKey clause = 0;
  double share = 0;            ///< of the words of the earlier one, 0 to 1
  double alike = 0;            ///< twice the words that both have over the words of both
  std::size_t rare = 0;        ///< words of the earlier one that few obligations have, and that the later one has
  bool on_resolution = false;  ///< both are reports on the implementation of one resolution; the words do not count
  bool shorter = false;        ///< it has not all rare words, but nearly nothing beside words of the earlier one
};

/// One obligation with those that keep its words, in order of time, of one document the likest first.
struct KeptBy {
  RowKey clause = 0;
  std::vector<Kept> later;
};

/// Tells whether what is kept is asked again. One per thread; neither moved nor copied.
class AskedAgainJudge {
 public:
  /// Both must outlive it.
  AskedAgainJudge(const RuleSet& rules, EchoJudge& judge);
  AskedAgainJudge(const AskedAgainJudge&) = delete;
  AskedAgainJudge& operator=(const AskedAgainJudge&) = delete;

  bool is_again(const EchoSide& earlier, const EchoSide& later, const Kept& kept, WordingReader& wordings);

 private:
  bool says_again(const Clause& clause);
  bool points_elsewhere(const Clause& clause);
  std::vector<std::string> countries_in(const std::string& text);
  bool are_on_other_countries(const EchoSide& a, const EchoSide& b);
  bool keeps_subject(const EchoSide& earlier, const EchoSide& later, const Kept& kept, WordingReader& wordings);

  EchoJudge& judge_;
  Vocabulary words_;
  RulePhrases again_, elsewhere_, countries_;
  std::vector<Token> tokens_;
};

}  // namespace mandates
