// The obligations that people amended, chosen and ordered by what is right in the place of what was read.
// For the .cpp files of this module only.
#pragma once

#include <cstddef>
#include <unordered_set>
#include <vector>

#include "store/store_impl.h"

namespace mandates {

/// They are few, so all are read, and a filter looks at what was amended: neither an index of dues and actors nor what follow-up says of
/// lives knows of amendments. Lists leave them out elsewhere.
class Amended {
 public:
  /// None where the filter does not say how to amend.
  Amended(Store& store, Connection& connection, const ObligationFilter& filter);

  /// Whether it is one of them, chosen or not.
  bool has(RowKey clause) const { return !all_.empty() && all_.contains(clause); }
  /// Those of the filter, in the order of lists.
  const std::vector<ObligationRow>& rows() const { return rows_; }
  /// The next of the rows; null after the last one.
  const ObligationRow* take() { return taken_ == rows_.size() ? nullptr : &rows_[taken_++]; }
  /// The same if it comes before another row, else null.
  const ObligationRow* take_before(const ObligationRow& other);

 private:
  std::unordered_set<RowKey> all_;
  std::vector<ObligationRow> rows_;
  std::size_t taken_ = 0;
};

}  // namespace mandates
