// Names of sessions: recognition and formatting.
#include "calendar/session_ref.h"

#include <algorithm>

#include "text/english.h"

namespace mandates {

std::optional<int> session_number(std::string_view session) {
  if (session.empty() || session.size() > 4 || session.front() == '0') return std::nullopt;
  if (!std::all_of(session.begin(), session.end(), [](char c) { return c >= '0' && c <= '9'; })) return std::nullopt;
  return std::stoi(std::string(session));
}

bool is_session_name(std::string_view session) {
  if (session.starts_with("ES-"))
    session.remove_prefix(3);
  else if (session.starts_with("S-"))
    session.remove_prefix(2);
  return session_number(session).has_value();
}

std::string session_words(const SessionRef& ref) {
  std::string_view session = ref.session;
  const char* kind = " session";
  if (session.starts_with("ES-"))
    kind = " emergency special session", session.remove_prefix(3);
  else if (session.starts_with("S-"))
    kind = " special session", session.remove_prefix(2);
  const auto number = session_number(session);
  if (!number) return ref.body + ", session " + ref.session;
  return ref.body + ", " + (*number >= 1000 ? std::to_string(*number) : ordinal_figure(*number)) + kind;
}

}  // namespace mandates
