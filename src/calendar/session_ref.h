// References to sessions: a body and a number, a year, or S-27 and ES-11 for special and emergency special sessions.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace mandates {

/// A session of a body, as due codes name it.
struct SessionRef {
  std::string body;     ///< body code ("GA"), or the full name of a body without one
  std::string session;  ///< "62"; "2007" for bodies with sessions named by year; "S-27", "ES-11"

  bool operator==(const SessionRef&) const = default;
  auto operator<=>(const SessionRef&) const = default;
};

/// The number of a regular session (one to four digits); nothing for special sessions and other texts.
std::optional<int> session_number(std::string_view session);

/// True for "62", "2007", "S-27", "ES-11".
bool is_session_name(std::string_view session);

/// "GA, 62nd session", "ECOSOC, 2007 session", "HRC, 27th special session", "GA, 11th emergency special session".
std::string session_words(const SessionRef& ref);

}  // namespace mandates
