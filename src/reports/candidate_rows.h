// Mandates to look at as rows: the list of `audit --candidates`, and what another rhythm changes.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "check/candidates.h"
#include "reports/rows.h"

namespace mandates {

std::vector<Column> candidate_columns();
std::vector<Cell> candidate_cells(const Candidate& candidate);

/// What annual reports cost in a year, by organ and committee.
class Periodicity {
 public:
  /// Words and dollars of one report, by a rule of kind `cost`; `source` says who gives them.
  Periodicity(std::int64_t words, std::int64_t dollars) : words_(words), dollars_(dollars) {}

  /// Counts a mandate if it is an annual report that is still to be looked after.
  void add(const Candidate& candidate);
  bool any() const { return !reports_.empty(); }
  static std::vector<Column> columns();
  /// A row for each organ and committee, then the sum ("all").
  std::vector<std::vector<Cell>> rows() const;

 private:
  std::vector<Cell> row(const std::string& body, const std::string& committee, std::int64_t reports, std::int64_t less) const;

  std::int64_t words_, dollars_;
  std::map<std::pair<std::string, std::string>, std::int64_t> reports_;
};

}  // namespace mandates
