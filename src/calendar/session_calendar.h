// Sessions to dates and back: what the program believes of the sessions of each body, and why.
// Pure: built from plain data, no clock.
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
  DayRange days;                   ///< opening day to closing day; both the opening day where it has no end
  bool without_end = false;        ///< adjourned and resumed again and again: `days.to` says nothing
  std::vector<SessionPart> parts;  ///< in order of time; empty where it has none
  DayRange reports;                ///< when the reports asked for at this session are due
  Day meeting;                     ///< the day from which the documents' times are counted back
  bool meeting_approximate = false;
  std::string reasoning;  ///< "opens 2007-09-18 (Tuesday of the third week of September with a working day, resolution 57/301), …"
};

/// A session, or why there is none.
struct SessionAnswer {
  std::optional<Session> session;
  std::string unknown;  ///< "no data on the sessions of X"; empty where there is a session
};

class SessionCalendar {
 public:
  SessionCalendar() = default;
  /// Of two entries with one code the later one counts.
  explicit SessionCalendar(std::vector<BodySessions> bodies);

  /// Codes of the bodies with data, in order.
  std::vector<std::string> bodies() const;
  /// The data of a body by code or full name, capitals aside; null where there are none.
  const BodySessions* body(std::string_view code_or_name) const;

  /// A session that was asked for once is remembered, by any thread: lists ask for few of them, row after row.
  std::optional<Session> find(std::string_view body, std::string_view session) const;
  std::optional<Session> find(const SessionRef& ref) const { return find(ref.body, ref.session); }
  /// The same, with the reason where there is none.
  SessionAnswer ask(const SessionRef& ref) const;

  /// The year a session belongs to: that of its opening, except where sessions are named by year.
  std::optional<int> year_of_session(std::string_view body, std::string_view session) const;
  /// Sessions that belong to a year, in order of number, special ones after them.
  std::vector<Session> sessions_of_year(std::string_view body, int year) const;
  /// Sessions with a day between two days, both included, special ones too, in order of opening.
  std::vector<Session> sessions_between(std::string_view body, Day from, Day to) const;
  /// The regular session that holds a day; where two do (the days of one being approximate), the one that opened first.
  std::optional<Session> session_on(std::string_view body, Day day) const;
  /// The first regular session that opens after a day.
  std::optional<Session> next_session(std::string_view body, Day after) const;
  /// The regular session that follows a regular one.
  std::optional<Session> next_session(const SessionRef& ref) const;
  /// The session that many years later which has the same place in its year (two years after HRC 52 is HRC 58).
  std::optional<Session> session_years_later(const SessionRef& ref, int years) const;

  /// What `sessions BODY [N|YEAR]` shows: a session by its name; where there is none of that name and it is a year, the sessions that
  /// meet in it.
  std::vector<Session> named(std::string_view body, std::string_view session_or_year) const;

 private:
  struct Memory;
  std::optional<Session> remembered(const BodySessions& data, std::string_view session) const;

  std::map<std::string, BodySessions, std::less<>> bodies_;
  std::map<std::string, std::string, std::less<>> codes_;  ///< folded code or name to code
  std::shared_ptr<Memory> memory_;                         ///< copies share it, being equal; null without bodies
};

}  // namespace mandates
