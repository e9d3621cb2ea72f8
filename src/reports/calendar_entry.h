// An entry of the calendar of due reports, independent of output formats.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "calendar/day.h"
#include "calendar/due_code.h"
#include "calendar/session_ref.h"

namespace mandates {

/// One occurrence of a due. A recurring due gives one entry for each occurrence.
struct CalendarEntry {
  std::string id;                         ///< clause id: "A/RES/61/181#9.1"
  std::string symbol;                     ///< "A/RES/61/181"
  std::string title;                      ///< title of the document; may be empty
  std::string paragraph;                  ///< "9"
  std::string subject;                    ///< short form of the request, for headings; if empty, `text` is used
  std::string text;                       ///< words of the clause
  std::vector<std::string> actors;        ///< names
  std::vector<std::string> deliverables;  ///< "report", "briefing", "meeting", "agenda"
  std::vector<std::string> recipients;    ///< names
  std::string body;                       ///< body code: of the session, else of the recipient, else of the adopting organ
  DueCode due_code;
  std::string due_text;                ///< as printed: "at its sixty-second session"
  std::optional<SessionRef> session;   ///< set if it is due at a session
  DayRange days;                       ///< days within which it is in time
  Day due;                             ///< day under which it is listed
  std::optional<Day> submit_by;        ///< day of submission of a report due at a session
  std::optional<Day> issue_by;         ///< day of issue of that report
  std::vector<Day> reminders;          ///< days before submit_by, or before `due` if that is not set
  std::string status;                  ///< "open", "overdue", …
  std::string topic{};                 ///< short topic; if empty, `subject` is used
  std::string agenda_item{};           ///< agenda item of the document
  std::string committee{};             ///< committee that recommended the document
  std::string read_code{};             ///< extracted due code if a user amended it: keeps the UIDs of events stable
  std::string assigned_to{};           ///< person
  std::vector<std::string> amended{};  ///< amendments in words
  std::optional<Day> changed{};        ///< day of the last change of the entry's content; if not set: `as_of`
  std::string reasoning;               ///< derivation of its days, in words

  bool approximate() const { return days.approximate; }
};

/// Topic, subject or text, the first one that is not empty.
inline const std::string& entry_about(const CalendarEntry& entry) {
  return !entry.topic.empty() ? entry.topic : entry.subject.empty() ? entry.text : entry.subject;
}

/// Content of a calendar.
struct CalendarView {
  std::string title;        ///< "Due reports of the Secretary-General"
  Day as_of;                ///< day of view: statuses, alarms and time stamps depend on it
  std::optional<Day> from;  ///< first and last day requested; not set: unlimited
  std::optional<Day> to;
  std::string group_by{};              ///< one of group_words(); empty: by session and month
  std::vector<CalendarEntry> entries;  ///< in any order
  int without_day = 0;                 ///< obligations left out because they recur yearly without a printed day
  int past_part = 0;                   ///< obligations left out because the part of the session that they were wanted in is over
};

/// The obligations that are left out, counted, and how to list them: "2 more recur yearly without a printed day: --all shows them". Empty
/// if there are none. `how` says how to list them; if empty, nothing does.
std::string left_out_words(const CalendarView& view, const std::string& how = "--all shows them");

}  // namespace mandates
