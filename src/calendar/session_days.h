// Computes the days of a session from the data of its body. Internal to this module.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "calendar/session_calendar.h"

namespace mandates {

/// Works on the data of one body; holds a reference to them.
class SessionDays {
 public:
  explicit SessionDays(const BodySessions& data) : data_(data) {}

  /// The year of a session; nothing if neither a numbering nor a known session gives it.
  std::optional<int> year(std::string_view session) const;
  /// Numbers of the regular sessions of a year, in order.
  std::vector<int> numbers(int year) const;
  /// Names of the special sessions ("S-27") known to open in a year.
  std::vector<std::string> specials(int year) const;
  /// The session with its days; nothing if not even a month is known.
  std::optional<Session> session(std::string_view name) const;
  const Numbering* numbering(int number) const;

 private:
  struct Opening {
    Day day;
    bool approximate = false;
    std::string reason;
  };
  const KnownSession* known(std::string_view session) const;
  const SeasonRule* season(int number) const;
  const SeasonRule::Season& in_year(const SeasonRule& rule, int number) const;
  std::optional<Opening> opening(std::string_view session) const;
  bool close_by_rule(Session& session, std::string& reason) const;
  void place_known(const KnownSession& known, Session& session, std::string& reason) const;
  void add_parts(Session& session) const;
  void add_reports(Session& session) const;

  const BodySessions& data_;
};

}  // namespace mandates
