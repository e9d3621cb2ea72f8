// Output of the calendar in formats other than iCalendar (reports/ics.h).
#pragma once

#include <string>
#include <vector>

#include "reports/calendar_entry.h"
#include "reports/row_choice.h"
#include "reports/rows.h"

namespace mandates {

/// Columns and cells of an entry, for make_row_writer().
std::vector<Column> calendar_columns();
std::vector<Cell> calendar_cells(const CalendarEntry& entry);

/// CSV for spreadsheets: UTF-8 with a byte order mark, RFC 4180, formulas escaped. In order of due day unless `choice` sorts. Throws
/// UsageError for columns that do not exist.
std::string calendar_csv(const CalendarView& view, const RowChoice& choice = {});

/// One JSON object: `version`, `title`, `as_of`, `from`, `to`, and `entries` in order of due day.
std::string calendar_json(const CalendarView& view, const RowChoice& choice = {});

/// Markdown: a heading and a table for each session or month; text of documents is escaped.
std::string calendar_md(const CalendarView& view);

}  // namespace mandates
