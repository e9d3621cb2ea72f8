// Days of dues: the calendar applied to what extraction found.
#pragma once

#include <vector>

#include "calendar/session_calendar.h"
#include "document/document.h"
#include "extraction/clause.h"

namespace mandates {

/// Fills DueMention::from, ::to, ::approximate and ::day of all clauses of a document with the days of the first time each is due. What the
/// calendar cannot tell stays empty.
void fill_due_dates(const Document& document, std::vector<Clause>& clauses, const SessionCalendar& calendar);

}  // namespace mandates
