// Facts about a mandate for a review: first and last request, last report, rhythm, end, review clause, and marks (reasons for a review).
// Facts with their evidence, no judgement. Must not know: the clock, SQLite.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <vector>

#include "followup/status.h"
#include "store/store.h"

namespace mandates {

/// A reason for reviewing a mandate, with its evidence.
struct CandidateMark {
  std::string name;  ///< one of candidate_marks()
  std::string evidence;
};

/// Names of all marks: "no-trace", "ended", "event-over", "fulfilled", "silent", "asked-again", "elsewhere", "longer-period".
std::vector<std::string> candidate_marks();

/// A chain, or an obligation in no chain.
struct Candidate {
  std::string id;      ///< chain id, or clause id of a single obligation
  ObligationRow last;  ///< the latest request
  StatusOnDay status;
  int times = 1;
  std::string rhythm;       ///< "annual", …; empty for a single obligation
  std::string first_asked;  ///< ISO day
  std::string report;       ///< symbol of the last acknowledged report; may be empty even if `reported` is set
  std::string reported;     ///< where that report was acknowledged: "A/RES/79/1 of 2024-12-02"
  std::string end_day;      ///< ISO day on which its mandate, event or recurrence ends; empty if unknown
  std::string end_clause;   ///< the provision that says so: "¶4: for a period of one year"
  std::string review_clause;
  std::vector<std::string> elsewhere;  ///< ids of the same request in other families
  std::vector<CandidateMark> marks;
};

/// Collects the facts of candidates. Not thread-safe; the store must outlive it.
class CandidateReader {
 public:
  /// `status` returns the status of an obligation. `elsewhere` maps the id of a chain or single obligation to the ids of the same request
  /// in other families.
  CandidateReader(Store& store, std::string as_of, std::function<StatusOnDay(const ObligationRow&)> status,
                  std::map<std::string, std::vector<std::string>> elsewhere);

  Candidate of_chain(const ChainListRow& chain);
  Candidate of_single(ObligationRow row);

 private:
  void complete(Candidate& candidate);
  void mark(Candidate& candidate, const ClauseFollowup& later) const;
  const std::vector<ProvisionOfDocument>& provisions(RowKey document);

  Store& store_;
  std::string as_of_;
  std::function<StatusOnDay(const ObligationRow&)> status_;
  std::map<std::string, std::vector<std::string>> elsewhere_;
  std::map<RowKey, std::vector<ProvisionOfDocument>> known_;  // provisions by document (cache)
};

}  // namespace mandates
