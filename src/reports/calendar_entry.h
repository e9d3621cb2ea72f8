// One line of the calendar of due reports, ready to be written in any format.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "calendar/day.h"
#include "calendar/due_code.h"
#include "calendar/session_ref.h"

namespace mandates {

/// Something due at one time. A recurrence gives one entry for each time.
struct CalendarEntry {
  std::string id;                         ///< of the clause: "A/RES/61/181#9.1"
  std::string symbol;                     ///< "A/RES/61/181"
  std::string title;                      ///< of the document; may be empty
  std::string paragraph;                  ///< "9"
  std::string subject;                    ///< what is asked in a few words, for headings; the text is taken where it is empty
  std::string text;                       ///< the clause's words
  std::vector<std::string> actors;        ///< names
  std::vector<std::string> deliverables;  ///< "report", "briefing", "meeting", "agenda"
  std::vector<std::string> recipients;    ///< names
  std::string body;  ///< whose calendar it belongs to: of its session, else its recipient, else the adopting organ; a code
  DueCode due_code;
  std::string due_text;                ///< as printed: "at its sixty-second session"
  std::optional<SessionRef> session;   ///< where it is due at a session
  DayRange days;                       ///< on some day of these it is done in time
  Day due;                             ///< the day under which it is listed
  std::optional<Day> submit_by;        ///< when a report is to be handed in, where it is due at a session
  std::optional<Day> issue_by;         ///< when it is to be issued
  std::vector<Day> reminders;          ///< before submit_by, or before `due` where there is none
  std::string status;                  ///< "open", "overdue", …
  std::string topic{};                 ///< what it is about in few words; the subject is taken where it is empty
  std::string agenda_item{};           ///< of the document
  std::string committee{};             ///< on whose report it was adopted
  std::string read_code{};             ///< due code as read, where people amended it: its events stay the same ones
  std::string assigned_to{};           ///< person
  std::vector<std::string> amended{};  ///< in words
  std::optional<Day> changed{};        ///< when last something happened on which an event depends; nothing: on `as_of`
  std::string reasoning;               ///< how its days came about, in words

  bool approximate() const { return days.approximate; }
};

/// What it is about: topic, subject or text, the first that is known.
inline const std::string& entry_about(const CalendarEntry& entry) {
  return !entry.topic.empty() ? entry.topic : entry.subject.empty() ? entry.text : entry.subject;
}

/// What a calendar shows.
struct CalendarView {
  std::string title;        ///< "Due reports of the Secretary-General"
  Day as_of;                ///< the day from which it is seen: status, alarms and stamps depend on it
  std::optional<Day> from;  ///< first and last day asked for; nothing where not limited
  std::optional<Day> to;
  std::string group_by{};              ///< one of group_words(); empty: by session and month
  std::vector<CalendarEntry> entries;  ///< in any order
};

}  // namespace mandates
