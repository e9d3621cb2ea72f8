// The calendar as iCalendar (RFC 5545), for Outlook, Thunderbird and telephones.
#pragma once

#include <string>
#include <string_view>

#include "reports/calendar_entry.h"

namespace mandates {

/// One VCALENDAR with all-day events, lines ended by CR LF and folded at 75 octets.
/// An entry gives an event on the day it is due (over its days where they are at most 31 and no session), and one on the day of submission
/// where it has one. UIDs are made from the clause, the code and the number of the time, so importing a later file updates the events
/// of an earlier one; DTSTAMP and SEQUENCE come from CalendarView::as_of. Alarms stand only on days from as_of on.
std::string calendar_ics(const CalendarView& view);

/// A content line folded at 75 octets, never inside a UTF-8 character, ended by CR LF (RFC 5545, 3.1).
std::string ics_line(std::string_view name_and_value);

/// A text value: backslash, semicolon, comma and line ends escaped, other control characters left out (RFC 5545, 3.3.11).
std::string ics_text(std::string_view text);

}  // namespace mandates
