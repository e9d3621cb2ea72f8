// Applies the session calendar to extracted dues.
#pragma once

#include <vector>

#include "calendar/session_calendar.h"
#include "document/document.h"
#include "extraction/clause.h"

namespace mandates {

/// Fills DueMention::from, ::to, ::approximate and ::day of all clauses with the days of the first occurrence of each due. They stay empty
/// if the calendar does not know them.
void fill_due_dates(const Document& document, std::vector<Clause>& clauses, const SessionCalendar& calendar);

}  // namespace mandates
