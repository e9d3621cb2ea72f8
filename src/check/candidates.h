// What a review needs to know of a mandate: when it was asked and answered, its rhythm, end, review clause, and marks that say why to look.
// Facts with their evidence, no judgement. Must not know: the clock, SQLite.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <vector>

#include "followup/provisions.h"
#include "followup/status.h"
#include "store/store.h"

namespace mandates {

/// Why to look at a mandate, and what shows it.
struct CandidateMark {
  std::string name;  ///< one of candidate_marks()
  std::string evidence;
};

/// Names of all marks: "no-trace", "ended", "event-over", "fulfilled", "silent", "asked-again", "elsewhere", "longer-period".
std::vector<std::string> candidate_marks();

/// A chain, or an obligation that nothing repeats.
struct Candidate {
  std::string id;      ///< of the chain; of a single obligation its own
  ObligationRow last;  ///< as it was asked last
  StatusOnDay status;
  int times = 1;
  std::string rhythm;       ///< "annual", …; empty for a single one
  std::string first_asked;  ///< ISO day
  std::string report;       ///< the last report that somebody took note of; may be empty where `reported` is not
  std::string reported;     ///< "A/RES/79/1 of 2024-12-02": where that was
  std::string end_day;      ///< ISO day on which its mandate, event or recurrence ends, where one is known
  std::string end_clause;   ///< "¶4: for a period of one year"
  std::string review_clause;
  std::vector<std::string> elsewhere;  ///< ids of the same request in other families
  std::vector<CandidateMark> marks;
};

/// Collects the facts. One per thread; the store has to outlive it.
class CandidateReader {
 public:
  /// `elsewhere` has, for the id of a chain or single obligation, the ids of the same request in other families.
  CandidateReader(Store& store, const RuleSet& rules, std::string as_of, std::function<StatusOnDay(const ObligationRow&)> status,
                  std::map<std::string, std::vector<std::string>> elsewhere);

  Candidate of_chain(const ChainListRow& chain);
  Candidate of_single(ObligationRow row);

 private:
  void complete(Candidate& candidate);
  void mark(Candidate& candidate, const ClauseFollowup& later) const;
  const std::vector<Provision>& provisions(const std::string& symbol);

  Store& store_;
  ProvisionReader provisions_;
  std::string as_of_;
  std::function<StatusOnDay(const ObligationRow&)> status_;
  std::map<std::string, std::vector<std::string>> elsewhere_;
  std::map<std::string, std::vector<Provision>> known_;  // by symbol
};

}  // namespace mandates
