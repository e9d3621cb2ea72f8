// The calendar as iCalendar (RFC 5545), for Outlook, Thunderbird and mobile phones.
#pragma once

#include <string>
#include <string_view>

#include "reports/calendar_entry.h"

namespace mandates {

/// One VCALENDAR with all-day events, lines ended by CR LF and folded at 75 octets. An entry gives an event for its due (over all its days
/// if these are at most 31 and no session) and one for its day of submission, if any. UIDs consist of clause id, due code and number of the
/// occurrence, so that importing a later file updates earlier events; DTSTAMP and SEQUENCE are derived from CalendarView::as_of. Alarms are
/// set only from as_of on.
std::string calendar_ics(const CalendarView& view);

/// A content line folded at 75 octets, not inside a UTF-8 character, ended by CR LF (RFC 5545, 3.1).
std::string ics_line(std::string_view name_and_value);

/// A TEXT value: escapes backslash, semicolon, comma and line ends, omits other control characters (RFC 5545, 3.3.11).
std::string ics_text(std::string_view text);

}  // namespace mandates
