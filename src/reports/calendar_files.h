// The calendar of due reports as files of other formats than iCalendar (reports/ics.h).
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

/// CSV that spreadsheets open right: UTF-8 with a byte order mark, RFC 4180, no cell that runs as a formula. In order of due day
/// unless the choice sorts. Throws UsageError where it names a column that does not exist.
std::string calendar_csv(const CalendarView& view, const RowChoice& choice = {});

/// One JSON object: `version`, `title`, `as_of`, `from`, `to`, and `entries` in order of due day.
std::string calendar_json(const CalendarView& view, const RowChoice& choice = {});

/// Markdown: a heading for each session or month, a table below; foreign text is escaped so that it stays text.
std::string calendar_md(const CalendarView& view);

}  // namespace mandates
