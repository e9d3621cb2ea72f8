// Style and script of the calendar's page.
#pragma once

namespace mandates {

extern const char* const kCalendarStyle;
/// Filters by the numbers in data-actors, data-body and data-status, which index the options of the selects; it never reads foreign text.
extern const char* const kCalendarScript;

}  // namespace mandates
