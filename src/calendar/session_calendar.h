// The session calendar: from sessions to days and back, with explanations. Pure: built from plain data, no clock.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "calendar/body_sessions.h"
#include "calendar/session_ref.h"

namespace mandates {

struct SessionPart {
  std::string name;  ///< "main part", "resumed part", "substantive session"
  DayRange days;
};

/// A session with its days.
struct Session {
  SessionRef ref;
  DayRange days;                   ///< opening to closing day; both are the opening day if `without_end`
  bool without_end = false;        ///< repeatedly adjourned and resumed, without a closing day: `days.to` has no meaning
  std::vector<SessionPart> parts;  ///< in order of time; may be empty
  DayRange reports;                ///< days on which reports requested for this session are in time
  Day meeting;                     ///< day from which document deadlines are counted back
  bool meeting_approximate = false;
  std::string reasoning;  ///< "opens 2007-09-18 (Tuesday of the third week of September with a working day, resolution 57/301), …"
};

/// A session, or the reason why it is unknown.
struct SessionAnswer {
  std::optional<Session> session;
  std::string unknown;  ///< "no data on the sessions of X"; empty if the session is known
};

class SessionCalendar {
 public:
  SessionCalendar() = default;
  /// If a body code occurs twice, the later entry is used.
  explicit SessionCalendar(std::vector<BodySessions> bodies);

  /// Body codes with data, in order.
  std::vector<std::string> bodies() const;
  /// The data of a body by code or full name, case-insensitive; null if there are none.
  const BodySessions* body(std::string_view code_or_name) const;

  /// The session with its days, if known. Results are cached (thread-safe): lists ask for the same few sessions repeatedly.
  std::optional<Session> find(std::string_view body, std::string_view session) const;
  std::optional<Session> find(const SessionRef& ref) const { return find(ref.body, ref.session); }
  /// Like find(), with the reason if the session is unknown.
  SessionAnswer ask(const SessionRef& ref) const;

  /// The year of a session: that of its opening, or its name for sessions named by year.
  std::optional<int> year_of_session(std::string_view body, std::string_view session) const;
  /// The sessions of a year, in order of number, special sessions last.
  std::vector<Session> sessions_of_year(std::string_view body, int year) const;
  /// Sessions, also special ones, that overlap the days from `from` to `to` (inclusive), in order of opening.
  std::vector<Session> sessions_between(std::string_view body, Day from, Day to) const;
  /// The regular session on a day; if several match (approximate days), the one that opened first.
  std::optional<Session> session_on(std::string_view body, Day day) const;
  /// The first regular session that opens after a day.
  std::optional<Session> next_session(std::string_view body, Day after) const;
  /// The regular session after a regular one.
  std::optional<Session> next_session(const SessionRef& ref) const;
  /// The session `years` later at the same position within its year (two years after HRC 52 is HRC 58).
  std::optional<Session> session_years_later(const SessionRef& ref, int years) const;

  /// For `sessions BODY [N|YEAR]`: the session with this name; if there is none and the text is a year, the sessions that meet in it.
  std::vector<Session> named(std::string_view body, std::string_view session_or_year) const;

 private:
  struct Memory;
  std::optional<Session> remembered(const BodySessions& data, std::string_view session) const;

  std::map<std::string, BodySessions, std::less<>> bodies_;
  std::map<std::string, std::string, std::less<>> codes_;  ///< folded code or name to code
  std::shared_ptr<Memory> memory_;                         ///< cache, shared by copies (they have equal data); null without bodies
};

}  // namespace mandates
