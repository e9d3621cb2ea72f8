// Status of obligations as commands show it: follow-up kept up to date, and what is known of one obligation gathered from the store.
// Must not know: how follow-up is worked out.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <utility>

#include "cli/command.h"
#include "followup/status.h"
#include "store/store.h"

namespace mandates {

/// Opens the store for reading. Where the user gave a day, documents adopted later are not there.
Store open_as_of(const Context& context);

/// Opens the store for reading, as of the day of the run, after follow-up has been worked out anew where documents changed since. Where the
/// store cannot be written that is left, and families that cannot be worked out are left out, each with a warning; the output is then
/// incomplete.
Store open_with_followup(Context& context);

/// Opens a store for reading, as of a day (ISO), with follow-up worked out for this run alone where it is not up to date: the file stays
/// as it is.
Store open_to_compare(const Context& context, const std::string& path, const std::string& day);

/// Statuses of obligations on a day (ISO).
class Statuses {
 public:
  /// The store has to outlive it.
  Statuses(Store& store, std::string day) : store_(store), day_(std::move(day)) {}

  /// Status of an obligation, with what people amended in it (cli/amender.h): of a row of a list with ObligationFilter::live_on that day,
  /// too.
  StatusOnDay of(const ObligationRow& row);

 private:
  std::optional<LaterAct> holding(RowKey document, const std::string& from, const std::string& to);

  Store& store_;
  std::string day_;
  std::map<std::string, std::optional<LaterAct>> holdings_;  // what was asked before: rows of a list fall due on the same days
};

}  // namespace mandates
