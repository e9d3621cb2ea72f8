// The obligations of a query as keys in the order of lists: by due day, then document and place.
// Must not know: how they were chosen, what they say. For the .cpp files of this module only.
#pragma once

#include <compare>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "store/connection.h"
#include "store/obligations.h"
#include "store/rows.h"

namespace mandates {

/// Runs a query day by day, so that the first ones are there without reading all. Days and documents are sorted here: SQLite would make
/// records of them, which costs three times as much. The clauses of a document have their keys in the order of their places.
class ObligationKeys {
 public:
  ObligationKeys(Connection& connection, ObligationQuery query);
  ObligationKeys(const ObligationKeys&) = delete;  // the statements refer to texts in here
  ObligationKeys& operator=(const ObligationKeys&) = delete;

  /// The next ones, at most so many; none after the last one.
  std::vector<RowKey> next(std::size_t most);

 private:
  struct Candidate {
    int day = 0;  // 0 where candidates come in order of it
    RowKey clause = 0;
    RowKey document = 0;  // 0 where it is not known yet
    friend auto operator<=>(const Candidate&, const Candidate&) = default;
  };

  void read_all();
  std::vector<Candidate> next_day();
  void keep_chosen(std::vector<Candidate>& day);
  std::vector<RowKey> in_order(const std::vector<Candidate>& day);

  ObligationQuery query_;
  Query candidates_;
  std::optional<Query> among_;
  Query names_;                 // of documents
  std::string list_;            // of keys, for among_ and names_
  std::vector<Candidate> all_;  // what candidates_ gave, where it has no order
  std::size_t read_ = 0;        // of all_
  bool more_ = false;           // candidates_ stands on a row
  std::vector<RowKey> keys_;    // of one due day, in order
  std::size_t at_ = 0;          // in keys_
};

}  // namespace mandates
