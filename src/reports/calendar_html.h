// The calendar of due reports as one page that stands by itself: a timeline by session and month, a month view, filters; prints on A4.
#pragma once

#include <string>

#include "reports/calendar_entry.h"

namespace mandates {

/// The page. Everything is in the markup, so it can be read and printed without scripts; scripts only filter and switch views.
std::string calendar_html(const CalendarView& view);

}  // namespace mandates
