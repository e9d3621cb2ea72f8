// Applies amendments of users to obligations.
#pragma once

#include <optional>
#include <string>

#include "calendar/session_calendar.h"
#include "cli/command.h"
#include "store/rows.h"

namespace mandates {

/// Applies the amendments that are valid on a day (ISO). Loads the session calendar when the first due is amended.
class Amender {
 public:
  Amender(const Context& context, std::string day) : context_(context), day_(std::move(day)) {}

  /// Keeps only the valid amendments of the row, records the extracted values in Amendment::read, and replaces due and actor.
  void amend(ObligationRow& row);

 private:
  void amend_due(ObligationRow& row, const std::string& code);

  const Context& context_;
  std::string day_;
  std::optional<SessionCalendar> calendar_;
};

/// The function for ObligationFilter::amend. The context must outlive it.
std::function<void(ObligationRow&)> amending(const Context& context, const std::string& day);

}  // namespace mandates
