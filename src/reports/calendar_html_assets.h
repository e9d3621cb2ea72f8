// Style sheet and script of the calendar page.
#pragma once

namespace mandates {

extern const char* const kCalendarStyle;
/// Filters by the numbers in data-actors, data-body and data-status (indices of the select options); never handles text of documents.
extern const char* const kCalendarScript;

}  // namespace mandates
