// What people amended in the place of what was read.
#pragma once

#include <optional>
#include <string>

#include "calendar/session_calendar.h"
#include "cli/command.h"
#include "store/rows.h"

namespace mandates {

/// Amends obligations as seen from a day (ISO). The calendar of sessions is read where a due is amended.
class Amender {
 public:
  Amender(const Context& context, std::string day) : context_(context), day_(std::move(day)) {}

  /// Leaves the amendments that count on the day, with what was read in their places, and puts due and actor into the row.
  void amend(ObligationRow& row);

 private:
  void amend_due(ObligationRow& row, const std::string& code);

  const Context& context_;
  std::string day_;
  std::optional<SessionCalendar> calendar_;
};

/// For ObligationFilter::amend; the context has to outlive it.
std::function<void(ObligationRow&)> amending(const Context& context, const std::string& day);

}  // namespace mandates
