// Statuses of obligations for commands: refreshes follow-up and collects the facts that decide a status. Must not know: how follow-up is
// computed.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <utility>

#include "cli/command.h"
#include "followup/status.h"
#include "store/store.h"

namespace mandates {

/// Opens the store for reading. If the user gave a day, documents after it are hidden.
Store open_as_of(const Context& context);

/// Opens the store for reading as of the day of the run, and recomputes follow-up first if documents have changed. If the store cannot be
/// written or a family cannot be computed, prints a warning; the latter sets Context::incomplete.
Store open_with_followup(Context& context);

/// Opens a store for reading as of an ISO day. Stale follow-up is recomputed in temporary tables; the file is not changed.
Store open_to_compare(const Context& context, const std::string& path, const std::string& day);

/// Statuses of obligations on an ISO day.
class Statuses {
 public:
  /// The store must outlive it.
  Statuses(Store& store, std::string day) : store_(store), day_(std::move(day)) {}

  /// Status of an obligation, with amendments applied (cli/amender.h). The row may come from a list with ObligationFilter::live_on set to
  /// the same day.
  StatusOnDay of(const ObligationRow& row) { return of(row, row.unsettled); }
  /// The same with another value than ObligationRow::unsettled: false for a row of a list of another day.
  StatusOnDay of(const ObligationRow& row, bool unsettled);

 private:
  std::optional<LaterAct> holding(RowKey document, const std::string& from, const std::string& to);

  Store& store_;
  std::string day_;
  std::map<std::string, std::string> newest_;                // cache: day of the newest document of a body
  std::map<std::string, std::optional<LaterAct>> holdings_;  // cache of holding(): many rows of a list have the same due days
};

}  // namespace mandates
