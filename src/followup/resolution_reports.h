// Reports that are asked for on the implementation of one resolution: "to continue to report to the Council on the implementation of
// resolution 1701 (2006)". Whatever the family of the later document, it asks for the report again that was asked for before. Pure.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "document/citations.h"
#include "followup/asked_again.h"
#include "followup/families.h"
#include "followup/rule_phrases.h"
#include "rules/rule_set.h"

namespace mandates {

/// Collects them by the rules of kind `act`, parts `on-resolution` and `on-own-text`. One per thread; neither moved nor copied.
class ResolutionReports {
 public:
  explicit ResolutionReports(const RuleSet& rules);
  ResolutionReports(const ResolutionReports&) = delete;
  ResolutionReports& operator=(const ResolutionReports&) = delete;

  /// Adds an obligation of a candidate with this number.
  void add(std::size_t number, const FamilyCandidate& candidate, RowKey clause, std::string_view text);
  /// Adds to the list of each candidate those that a later document of the same organ asks for again by the number of the resolution.
  void find(const std::vector<FamilyCandidate>& candidates, std::vector<std::vector<KeptBy>>& kept) const;

 private:
  std::string named_in(std::string_view text, const FamilyCandidate& candidate);

  struct Report {
    std::size_t candidate = 0;
    RowKey clause = 0;
    bool named = false;  ///< by its number
  };
  Vocabulary words_;
  RulePhrases on_resolution_, on_own_text_;
  CitationFinder citations_;
  std::vector<Token> tokens_;
  std::map<std::pair<std::string, std::string>, std::vector<Report>> reports_;  // by organ and resolution
};

}  // namespace mandates
