// Rows for candidates for review (`audit --candidates`), and the savings of a longer interval (`audit --periodicity`).
#pragma once

#include <map>
#include <string>
#include <vector>

#include "check/candidates.h"
#include "reports/rows.h"

namespace mandates {

std::vector<Column> candidate_columns();
std::vector<Cell> candidate_cells(const Candidate& candidate);

/// Yearly cost of annual reports, by organ and committee.
class Periodicity {
 public:
  /// Words and US dollars per report, from a rule of kind `cost`.
  Periodicity(std::int64_t words, std::int64_t dollars) : words_(words), dollars_(dollars) {}

  /// Counts a mandate if it is a current annual report.
  void add(const Candidate& candidate);
  bool any() const { return !reports_.empty(); }
  static std::vector<Column> columns();
  /// One row per organ and committee, then the total ("all").
  std::vector<std::vector<Cell>> rows() const;

 private:
  std::vector<Cell> row(const std::string& body, const std::string& committee, std::int64_t reports, std::int64_t less) const;

  std::int64_t words_, dollars_;
  std::map<std::pair<std::string, std::string>, std::int64_t> reports_;
};

}  // namespace mandates
