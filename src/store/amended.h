// Obligations with amendments (entries of kind `amend`), filtered and sorted by their amended values. Internal to this module.
#pragma once

#include <cstddef>
#include <unordered_set>
#include <vector>

#include "store/store_impl.h"

namespace mandates {

/// The amended obligations of a filter. The indices over actors and dues and the derived rows hold the values as extracted, so amended
/// obligations cannot be found there: all of them (they are few) are read, amended and compared with the filter. The lists of the other
/// obligations skip them (has()).
class Amended {
 public:
  /// Reads nothing if the filter has no `amend` function.
  Amended(ObligationQueries& store, Connection& connection, const ObligationFilter& filter);

  /// True if the obligation is amended, whether the filter selects it or not.
  bool has(RowKey clause) const { return !all_.empty() && all_.contains(clause); }
  /// The selected obligations in the order of lists.
  const std::vector<ObligationRow>& rows() const { return rows_; }
  /// The next selected row; null after the last one.
  const ObligationRow* take() { return taken_ == rows_.size() ? nullptr : &rows_[taken_++]; }
  /// The next selected row if it sorts before `other`, else null.
  const ObligationRow* take_before(const ObligationRow& other);

 private:
  std::unordered_set<RowKey> all_;
  std::vector<ObligationRow> rows_;
  std::size_t taken_ = 0;
};

}  // namespace mandates
