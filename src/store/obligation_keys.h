// The obligations of a query as keys in the order of lists: by due day, then document and place.
// Must not know: how they were chosen, what they say. For the .cpp files of this module only.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "store/connection.h"
#include "store/obligations.h"
#include "store/rows.h"

namespace mandates {

/// Runs a query day by day, so that the first ones are there without reading all. Days and places are sorted here: SQLite would make
/// records of them, which costs three times as much.
class ObligationKeys {
 public:
  ObligationKeys(Connection& connection, ObligationQuery query);
  ObligationKeys(const ObligationKeys&) = delete;  // the statements refer to texts in here
  ObligationKeys& operator=(const ObligationKeys&) = delete;

  /// The next ones, at most so many; none after the last one.
  std::vector<RowKey> next(std::size_t most);

 private:
  using Place = std::tuple<int, int, RowKey>;  // paragraph and number in it
  using Day = std::pair<int, RowKey>;

  void read_days();
  std::vector<RowKey> next_day();
  void list_day();

  ObligationQuery query_;
  Query candidates_, among_;
  std::vector<Day> days_;     // what candidates_ gave, where it has no order
  std::size_t day_ = 0;       // in days_
  bool more_ = false;         // candidates_ stands on a row
  std::vector<RowKey> keys_;  // of one due day, in order
  std::size_t at_ = 0;        // in keys_
};

}  // namespace mandates
