// Status of obligations as commands show it: follow-up kept up to date, and what is known of one obligation gathered from the store.
// Must not know: how follow-up is worked out, SQLite.
#pragma once

#include <string>

#include "cli/command.h"
#include "followup/status.h"
#include "store/store.h"

namespace mandates {

/// Opens the store for reading, after follow-up has been worked out anew where documents changed since. Where the store cannot be written
/// that is left, with a warning.
Store open_with_followup(const Context& context);

/// Status of an obligation on a day: of a row of a list with ObligationFilter::live_on, on that day.
StatusOnDay status_of(Store& store, const ObligationRow& row, const std::string& day);

}  // namespace mandates
