// Tells an act that is done once from a duty that goes on.
#pragma once

#include <memory>
#include <vector>

#include "extraction/clause.h"
#include "rules/rule_set.h"
#include "text/phrase.h"

namespace mandates {

/// Reads by the rules of kind `act` whether something is done once. One per thread; neither moved nor copied.
class SingleActReader {
 public:
  explicit SingleActReader(const RuleSet& rules);
  SingleActReader(const SingleActReader&) = delete;
  SingleActReader& operator=(const SingleActReader&) = delete;

  /// True where an obligation without a due asks for an act that is done once.
  bool is_single(const Clause& clause);

 private:
  struct Part {
    PhraseSet phrases, bars;
    std::unique_ptr<PhraseMatcher> matcher, bar_matcher;
  };
  bool matches(Part& part, std::uint32_t at, PhraseMatch& match);

  Vocabulary words_;
  Part lead_, once_, goes_on_;
  std::vector<Token> tokens_;
  std::vector<PhraseMatch> barring_;
};

}  // namespace mandates
