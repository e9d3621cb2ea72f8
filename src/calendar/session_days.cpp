// Computes opening, closing and parts of a session.
#include "calendar/session_days.h"

#include <algorithm>

namespace mandates {
namespace {

std::string in_brackets(const std::string& reason, const std::string& basis) {
  if (reason.empty() && basis.empty()) return {};
  return " (" + reason + (reason.empty() || basis.empty() ? "" : ", ") + basis + ")";
}

std::string part_name(const KnownSession& known, std::size_t index) {
  if (!known.parts[index].name.empty()) return known.parts[index].name;
  static const char* const kNames[] = {"first part", "second part", "third part", "fourth part"};
  return index < 4 ? kNames[index] : "part " + std::to_string(index + 1);
}

}  // namespace

const KnownSession* SessionDays::known(std::string_view session) const {
  const auto found =
      std::find_if(data_.known.begin(), data_.known.end(), [&](const KnownSession& entry) { return entry.session == session; });
  return found == data_.known.end() ? nullptr : &*found;
}

const Numbering* SessionDays::numbering(int number) const {
  const auto found = std::find_if(data_.numbering.begin(), data_.numbering.end(),
                                  [&](const Numbering& numbering) { return numbering.numbers.holds(number); });
  return found == data_.numbering.end() ? nullptr : &*found;
}

const SeasonRule* SessionDays::season(int number) const {
  const auto found =
      std::find_if(data_.seasons.begin(), data_.seasons.end(), [&](const SeasonRule& rule) { return rule.numbers.holds(number); });
  return found == data_.seasons.end() || found->seasons.empty() ? nullptr : &*found;
}

const SeasonRule::Season& SessionDays::in_year(const SeasonRule& rule, int number) const {
  const Numbering* rhythm = numbering(number);
  const int place = rhythm ? (number - rhythm->numbers.first) % rhythm->per_year : 0;
  return rule.seasons[std::min(static_cast<std::size_t>(place), rule.seasons.size() - 1)];
}

std::optional<int> SessionDays::year(std::string_view session) const {
  const auto number = session_number(session);
  if (const KnownSession* entry = known(session)) {
    if (entry->year != 0) return entry->year;
    // A session named by its year belongs to that year, whenever it opens.
    const Numbering* rhythm = number ? numbering(*number) : nullptr;
    if (!(rhythm && rhythm->year == rhythm->numbers.first)) return year_of(entry->parts.front().from);
  }
  if (!number) return std::nullopt;
  const Numbering* rhythm = numbering(*number);
  if (!rhythm) return std::nullopt;
  const int year = rhythm->year + (*number - rhythm->numbers.first) / rhythm->per_year;
  return year > kFirstYear && year < kLastYear ? std::optional(year) : std::nullopt;
}

std::vector<int> SessionDays::numbers(int year) const {
  std::vector<int> found;
  for (const Numbering& rhythm : data_.numbering) {
    const int first = rhythm.numbers.first + (year - rhythm.year) * rhythm.per_year;
    for (int number = first; number < first + rhythm.per_year; ++number)
      if (rhythm.numbers.holds(number) && this->year(std::to_string(number)) == year) found.push_back(number);
  }
  for (const KnownSession& entry : data_.known)
    if (const auto number = session_number(entry.session); number && this->year(entry.session) == year) found.push_back(*number);
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

std::vector<std::string> SessionDays::specials(int year) const {
  std::vector<std::string> found;
  for (const KnownSession& entry : data_.known)
    if (!session_number(entry.session) && this->year(entry.session) == year) found.push_back(entry.session);
  return found;
}

std::optional<SessionDays::Opening> SessionDays::opening(std::string_view session) const {
  const KnownSession* entry = known(session);
  if (entry && !entry->parts.empty()) return Opening{entry->parts.front().from, entry->approximate, entry->basis};
  const auto number = session_number(session);
  const auto year = this->year(session);
  if (!number || !year) return std::nullopt;
  const std::string basis = entry ? entry->basis : std::string();
  const SeasonRule* rule = season(*number);
  if (!rule) return Opening{first_of_month(*year, 1), true, basis.empty() ? "only the year is known" : "only the year is known, " + basis};
  const DayRule& opens = in_year(*rule, *number).opening;
  return Opening{day_by_rule(opens, *year, false), opens.approximate(),
                 rule_words(opens) + (rule->basis.empty() ? "" : ", " + rule->basis) + (basis.empty() ? "" : ", " + basis)};
}

bool SessionDays::close_by_rule(Session& session, std::string& reason) const {
  const auto number = session_number(session.ref.session);
  const auto year = this->year(session.ref.session);
  if (!number || !year) return false;
  const SeasonRule* rule = season(*number);
  if (!rule) {
    session.days.to = last_of_month(*year, 12);
    session.days.approximate = true;
    return true;
  }
  const DayRule& closes = in_year(*rule, *number).closing;
  if (closes.kind == DayRule::Kind::eve_of_next) {
    const auto next = opening(std::to_string(*number + 1));
    if (!next) return false;
    session.days.to = next->day - date::days{1};
    session.days.approximate |= next->approximate;
  } else {
    session.days.to = day_by_rule(closes, *year, true);
    session.days.approximate |= closes.approximate();
  }
  reason = rule_words(closes);
  return session.days.to >= session.days.from;
}

void SessionDays::place_known(const KnownSession& entry, Session& session, std::string& reason) const {
  for (std::size_t i = 0; i < entry.parts.size() && entry.parts.size() > 1; ++i)
    session.parts.push_back({part_name(entry, i), {entry.parts[i].from, entry.parts[i].to, entry.approximate}});
  session.without_end = entry.without_end;
  if (entry.only_opening && close_by_rule(session, reason)) return;
  session.days.to = entry.without_end ? session.days.from : entry.parts.back().to;
}

void SessionDays::add_parts(Session& session) const {
  const auto number = session_number(session.ref.session);
  const auto year = this->year(session.ref.session);
  if (!number || !year || !session.parts.empty()) return;
  const auto day = [&](const DayRule& rule, bool closing) {
    if (rule.kind == DayRule::Kind::session_opening) return session.days.from;
    if (rule.kind == DayRule::Kind::session_closing) return session.days.to;
    return day_by_rule(rule, *year, closing);
  };
  for (const PartRule& rule : data_.parts) {
    if (!rule.numbers.holds(*number)) continue;
    const DayRange days{std::max(day(rule.opening, false), session.days.from), std::min(day(rule.closing, true), session.days.to),
                        rule.opening.approximate() || rule.closing.approximate() || session.days.approximate};
    if (days.from <= days.to) session.parts.push_back({rule.name, days});
  }
}

void SessionDays::add_reports(Session& session) const {
  session.reports = session.days;
  const auto number = session_number(session.ref.session);
  for (const ReportsRule& rule : data_.reports) {
    if (!number || !rule.numbers.holds(*number)) continue;
    for (const SessionPart& part : session.parts) {
      if (part.name != rule.part) continue;
      if (!rule.whole_session) session.reports = part.days;
      session.meeting = part.days.from;
      session.meeting_approximate = part.days.approximate;
      session.reasoning += "; reports are taken up at the " + part.name + ", " + range_words(part.days);
      return;
    }
  }
}

std::optional<Session> SessionDays::session(std::string_view name) const {
  const auto opens = opening(name);
  if (!opens) return std::nullopt;
  Session session;
  session.ref = {data_.body, std::string(name)};
  session.days = {opens->day, opens->day, opens->approximate};
  session.meeting = opens->day;
  session.meeting_approximate = opens->approximate;
  std::string closing;
  if (const KnownSession* entry = known(name); entry && !entry->parts.empty())
    place_known(*entry, session, closing);
  else if (!close_by_rule(session, closing))
    session.days.to = session.days.from;
  session.reasoning = "opens " + std::string(opens->approximate ? "about " : "") + iso_day(opens->day) + in_brackets(opens->reason, {});
  if (session.without_end)
    session.reasoning += ", adjourned and resumed since";
  else if (session.days.to != session.days.from)
    session.reasoning +=
        ", closes " + std::string(session.days.approximate ? "about " : "") + iso_day(session.days.to) + in_brackets(closing, {});
  add_parts(session);
  add_reports(session);
  return session;
}

}  // namespace mandates
