// The calendar of due reports as a self-contained HTML page: timeline by session and month, month view, filters; printable on A4.
#pragma once

#include <string>

#include "reports/calendar_entry.h"

namespace mandates {

/// The page. All content is in the markup and can be read and printed without scripts; scripts only filter and switch views.
std::string calendar_html(const CalendarView& view);

}  // namespace mandates
