// Obligations of a store in lists and one by one, their actors, and what is to be reviewed.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "store/rows.h"
#include "store/store_part.h"

namespace mandates {

/// Reads obligations. A base of Store.
class ObligationQueries : private StorePart {
 public:
  using StorePart::StorePart;

  /// Obligations in order of due day (unknown days last), then symbol, then position in the text. ObligationDetail::brief is faster for
  /// lists that show few columns.
  void obligations(const ObligationFilter& filter, const Sink<ObligationRow>& sink, ObligationDetail detail = ObligationDetail::full);
  /// The keys of the same obligations, in no particular order.
  std::vector<RowKey> obligation_keys(const ObligationFilter& filter);
  /// A clause by its id ("A/RES/61/181#9.1"), complete, with the columns of its document.
  std::optional<ObligationRow> find_clause(const std::string& id);
  /// A clause by its key, as follow-up refers to it. Throws StoreError if there is none.
  ObligationRow clause(RowKey key);
  /// Reasons for review, in order of symbol and position in the text.
  void reviews(const ReviewFilter& filter, const Sink<ReviewRow>& sink);
  /// All actors, those with most obligations first.
  std::vector<ActorRow> actors();
  /// True if an actor with this id or name has an obligation, also by an amendment.
  bool has_actor(const std::string& id_or_name);
};

}  // namespace mandates
