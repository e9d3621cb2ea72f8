// Finds sessions by name, year and day.
#include "calendar/session_calendar.h"

#include <algorithm>
#include <mutex>

#include "calendar/session_days.h"

namespace mandates {
namespace {

constexpr std::size_t kRemembered = 1000;  // so many sessions; documents may name any number of them

std::string lower(std::string_view text) {
  std::string folded(text);
  for (char& c : folded)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return folded;
}

bool opens_before(const Session& a, const Session& b) {
  return a.days.from < b.days.from;
}

}  // namespace

struct SessionCalendar::Memory {
  std::mutex mutex;
  std::map<std::string, std::map<std::string, std::optional<Session>, std::less<>>, std::less<>> sessions;  // by body and name
  std::size_t count = 0;
};

SessionCalendar::SessionCalendar(std::vector<BodySessions> bodies) : memory_(std::make_shared<Memory>()) {
  for (BodySessions& body : bodies) {
    for (const std::string& name : body.names) codes_.emplace(lower(name), body.body);
    codes_[lower(body.body)] = body.body;
    bodies_[body.body] = std::move(body);
  }
}

std::vector<std::string> SessionCalendar::bodies() const {
  std::vector<std::string> codes;
  for (const auto& [code, data] : bodies_) codes.push_back(code);
  return codes;
}

const BodySessions* SessionCalendar::body(std::string_view code_or_name) const {
  if (const auto by_code = bodies_.find(code_or_name); by_code != bodies_.end()) return &by_code->second;  // as it is nearly always asked
  const auto code = codes_.find(lower(code_or_name));
  return code == codes_.end() ? nullptr : &bodies_.find(code->second)->second;
}

std::optional<Session> SessionCalendar::find(std::string_view body, std::string_view session) const {
  const BodySessions* data = this->body(body);
  return data ? remembered(*data, session) : std::nullopt;
}

std::optional<Session> SessionCalendar::remembered(const BodySessions& data, std::string_view session) const {
  const std::lock_guard lock(memory_->mutex);
  auto& of_body = memory_->sessions[data.body];
  if (const auto known = of_body.find(session); known != of_body.end()) return known->second;
  std::optional<Session> found = SessionDays(data).session(session);
  if (memory_->count < kRemembered) {
    of_body.emplace(session, found);
    ++memory_->count;
  }
  return found;
}

SessionAnswer SessionCalendar::ask(const SessionRef& ref) const {
  const BodySessions* data = body(ref.body);
  if (!data) return {{}, "no data on the sessions of " + ref.body};
  if (auto session = remembered(*data, ref.session)) return {std::move(session), {}};
  return {{}, "no data on " + session_words({data->body, ref.session})};
}

std::optional<int> SessionCalendar::year_of_session(std::string_view body, std::string_view session) const {
  const BodySessions* data = this->body(body);
  return data ? SessionDays(*data).year(session) : std::nullopt;
}

std::vector<Session> SessionCalendar::sessions_of_year(std::string_view body, int year) const {
  std::vector<Session> found;
  const BodySessions* data = this->body(body);
  if (!data) return found;
  const SessionDays days(*data);
  for (const int number : days.numbers(year))
    if (auto session = days.session(std::to_string(number))) found.push_back(std::move(*session));
  for (const std::string& name : days.specials(year))
    if (auto session = days.session(name)) found.push_back(std::move(*session));
  return found;
}

std::vector<Session> SessionCalendar::sessions_between(std::string_view body, Day from, Day to) const {
  std::vector<Session> found;
  // A session may open in the year before the one it belongs to, and go on two years after.
  for (int year = year_of(from) - 2; year <= year_of(to) + 1; ++year)
    for (Session& session : sessions_of_year(body, year))
      if (session.days.meets({from, to})) found.push_back(std::move(session));
  std::stable_sort(found.begin(), found.end(), opens_before);
  return found;
}

std::optional<Session> SessionCalendar::session_on(std::string_view body, Day day) const {
  for (Session& session : sessions_between(body, day, day))
    if (session_number(session.ref.session)) return std::move(session);
  return std::nullopt;
}

std::optional<Session> SessionCalendar::next_session(std::string_view body, Day after) const {
  std::optional<Session> next;
  // No body with data meets less often than every fourth year.
  for (int year = year_of(after); year <= year_of(after) + 5 && !next; ++year)
    for (Session& session : sessions_of_year(body, year))
      if (session_number(session.ref.session) && session.days.from > after && (!next || opens_before(session, *next)))
        next = std::move(session);
  return next;
}

std::optional<Session> SessionCalendar::next_session(const SessionRef& ref) const {
  const auto number = session_number(ref.session);
  return number ? find(ref.body, std::to_string(*number + 1)) : std::nullopt;
}

std::optional<Session> SessionCalendar::session_years_later(const SessionRef& ref, int years) const {
  const auto number = session_number(ref.session);
  const BodySessions* data = body(ref.body);
  if (!number || !data) return std::nullopt;
  const SessionDays days(*data);
  const auto year = days.year(ref.session);
  if (!year) return std::nullopt;
  const std::vector<int> then = days.numbers(*year + years);
  const std::vector<int> now = days.numbers(*year);
  const auto place = static_cast<std::size_t>(std::find(now.begin(), now.end(), *number) - now.begin());
  return place < then.size() ? days.session(std::to_string(then[place])) : std::nullopt;
}

std::vector<Session> SessionCalendar::named(std::string_view body, std::string_view session_or_year) const {
  if (auto session = find(body, session_or_year)) return {std::move(*session)};
  const auto year = session_number(session_or_year);
  if (!year || *year < kFirstYear || *year > kLastYear) return {};
  return sessions_between(body, first_of_month(*year, 1), last_of_month(*year, 12));
}

}  // namespace mandates
