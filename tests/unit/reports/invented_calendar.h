// A calendar made up for the tests of its formats: an island assembly, its reports, and text that would do harm where it is not escaped.
#pragma once

#include "reports/calendar_entry.h"

namespace mandates {

inline Day made_day(const char* iso) {
  return parse_day(iso).value();
}

inline CalendarEntry session_report() {
  CalendarEntry entry;
  entry.id = "A/RES/64/900#32.1";
  entry.symbol = "A/RES/64/900";
  entry.title = "Keeping of lighthouses";
  entry.paragraph = "32";
  entry.subject = "report on the lighthouses of the outer islands";
  entry.text =
      "Requests the Secretary-General to submit to the General Assembly at its sixty-fifth session a report on the lighthouses of the "
      "outer islands;";
  entry.actors = {"Secretary-General"};
  entry.deliverables = {"report"};
  entry.recipients = {"General Assembly"};
  entry.body = "GA";
  entry.due_code = DueCode::stored("session:GA:65");
  entry.due_text = "at its sixty-fifth session";
  entry.session = SessionRef{"GA", "65"};
  entry.days = {made_day("2010-09-14"), made_day("2011-09-12")};
  entry.due = made_day("2010-09-14");
  entry.submit_by = made_day("2010-07-06");
  entry.issue_by = made_day("2010-08-03");
  entry.reminders = {made_day("2010-06-08"), made_day("2010-06-29")};
  entry.status = "open";
  entry.reasoning = "opens 2010-09-14 (third Tuesday of September), closes 2011-09-12";
  return entry;
}

inline CalendarEntry window_meeting() {
  CalendarEntry entry;
  entry.id = "A/RES/64/900#20.1";
  entry.symbol = "A/RES/64/900";
  entry.paragraph = "20";
  entry.subject = "convene a meeting of lighthouse keepers";
  entry.text = "Requests the Secretary-General to convene a meeting of lighthouse keepers in the second quarter of 2010;";
  entry.actors = {"Secretary-General"};
  entry.deliverables = {"meeting"};
  entry.body = "GA";
  entry.due_code = DueCode::stored("in:2010-04-01..2010-06-30");
  entry.due_text = "in the second quarter of 2010";
  entry.days = {made_day("2010-04-01"), made_day("2010-06-30")};
  entry.due = made_day("2010-06-30");
  entry.reminders = {made_day("2010-06-02"), made_day("2010-06-23")};
  entry.status = "open";
  return entry;
}

/// Approximate, overdue, and written by somebody who means harm.
inline CalendarEntry hostile_entry() {
  CalendarEntry entry;
  entry.id = "file:\"><script>alert(1)</script>#1.1";
  entry.symbol = "file:\"><script>alert(1)</script>";
  entry.title = "</title><img src=x onerror=alert(2)>";
  entry.paragraph = "1";
  entry.subject = "=HYPERLINK(\"http://evil.example\";\"x\") | `code` </script><script>alert(3)</script>";
  entry.text =
      "@SUM(1), a line\nBEGIN:VALARM\r\nback\\slash; «très étrange», "
      "漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字";
  entry.actors = {"-1+cmd|' /C calc'!A1", "O'Neil & Sons"};
  entry.deliverables = {"report"};
  entry.body = "\" onmouseover=\"alert(4)";
  entry.due_code = DueCode::stored("by:2009-05-31");
  entry.days = {made_day("2009-05-01"), made_day("2009-05-31"), true};
  entry.due = made_day("2009-05-31");
  entry.status = "overdue";
  return entry;
}

inline CalendarView invented_view() {
  CalendarView view;
  view.title = "Due reports of the Secretary-General";
  view.as_of = made_day("2009-12-31");
  view.from = made_day("2009-12-31");
  view.to = made_day("2010-12-31");
  view.entries = {session_report(), window_meeting(), hostile_entry()};
  return view;
}

}  // namespace mandates
